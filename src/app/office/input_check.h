// The edge of a use case: what it was given in words and numbers is judged here, wherever it comes from.
#pragma once

#include <string>

#include "app/office/typesetter.h"
#include "base/checked_text.h"
#include "base/date.h"
#include "base/error.h"
#include "json/value.h"

namespace app {

// Each call makes one value tidy and NFC (base::checkText), or notes what is wrong with it under its name. A
// text must be one that a letter can show. `finish` throws everything that was noted; call it last.
class InputCheck {
 public:
  explicit InputCheck(const Typesetter& typesetter) : glyphs_(typesetter.glyphs()) {}

  void line(const std::string& what, std::string& text, base::Presence presence = base::Presence::Required);
  void paragraphs(const std::string& what, std::string& text,
                  base::Presence presence = base::Presence::Required);
  // base::problemOfCode. An empty one was not given.
  void code(const std::string& what, const std::string& text);
  void number(const std::string& what, int value, int least, int most);
  // Of a letter or an event: from 1945 on.
  void day(const std::string& what, base::Date date);
  // Every text within the object.
  void texts(const std::string& what, json::Object& object);
  // Whatever else is wrong with a value; empty: nothing.
  void note(const std::string& what, const std::string& problem);

  // InvalidInput with every problem.
  void finish() const;

 private:
  void take(const std::string& what, std::string& text, const base::TextRule& rule, base::Presence presence);
  json::Value taken(const std::string& what, const json::Value& value);

  base::Glyphs glyphs_;
  base::Problems problems_;
};

// A text that may have several lines, alone.
std::string checkedParagraphs(const Typesetter& typesetter, const std::string& what, std::string text);

}  // namespace app
