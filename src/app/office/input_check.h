// The edge of a use case: what it was given in words and numbers is judged here, wherever it comes from.
#pragma once

#include <string>

#include "app/office/typesetter.h"
#include "base/checked_text.h"
#include "base/date.h"
#include "base/error.h"
#include "base/message.h"
#include "json/value.h"

namespace app {

// Each call makes one value tidy and NFC (base::checkText), or notes what is wrong with it under its name,
// `what`: "the reason". A text must be one that a letter can show. `finish` throws everything that was noted;
// call it last.
class InputCheck {
 public:
  explicit InputCheck(const Typesetter& typesetter) : glyphs_(typesetter.glyphs()) {}

  void line(const base::Message& what, std::string& text, base::Presence presence = base::Presence::Required);
  void paragraphs(const base::Message& what, std::string& text,
                  base::Presence presence = base::Presence::Required);
  // base::problemOfCode. An empty one was not given.
  void code(const base::Message& what, const std::string& text);
  void number(const base::Message& what, int value, int least, int most);
  // Of a letter or an event: from 1945 on.
  void day(const base::Message& what, base::Date date);
  // Every text within the object.
  void texts(const base::Message& what, json::Object& object);
  // Whatever else is wrong with a value; empty: nothing.
  void note(const base::Message& what, const base::Message& problem);

  // InvalidInput with every problem.
  void finish() const;

 private:
  void take(const base::Message& what, std::string& text, const base::TextRule& rule,
            base::Presence presence);
  json::Value taken(const base::Message& what, const json::Value& value);

  base::Glyphs glyphs_;
  base::Problems problems_;
};

// A text that may have several lines, alone.
std::string checkedParagraphs(const Typesetter& typesetter, const base::Message& what, std::string text);

}  // namespace app
