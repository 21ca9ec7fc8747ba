// Reading XML records (as opposed to mixed text) so that every problem is told, with its place: each reader
// asks for the attributes and children that it knows, and what nobody asked for is a problem too.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/checked_text.h"
#include "base/date.h"
#include "base/error.h"
#include "base/text.h"
#include "base/words.h"
#include "xml/element.h"

namespace requests::detail {

using base::Presence;
using base::quoted;
using base::TextRule;

// Collects problems; tells the first 50 and how many more there were.
class ProblemList {
 public:
  explicit ProblemList(std::string fileName) : fileName_(std::move(fileName)) {}

  const std::string& fileName() const { return fileName_; }
  base::Place placeOf(const xml::Element& element) const;
  void add(const xml::Element& at, const base::Message& message) { add(placeOf(at), message); }
  void add(const base::Place& at, const base::Message& message);
  bool empty() const { return problems_.empty(); }
  void add(base::Problems problems);
  base::Problems take();

 private:
  std::string fileName_;
  base::Problems problems_;
  std::size_t untold_ = 0;
};

// One element being read. References to the element and the problems must outlive it. Each call that finds a
// problem records it and returns an empty value, so that reading goes on.
class Record {
 public:
  Record(const xml::Element& element, ProblemList& problems) : element_(element), problems_(problems) {}

  const xml::Element& element() const { return element_; }
  void problem(const base::Message& message) { problems_.add(element_, message); }
  // What is wrong with the text of an element, to stand behind its name.
  void textProblem(std::string_view name, const base::Message& problem);
  base::Place place() const { return problems_.placeOf(element_); }

  std::string attribute(std::string_view name, Presence presence = Presence::Required,
                        const TextRule& rule = {});
  // Separated by white space.
  std::vector<std::string> words(std::string_view name, Presence presence = Presence::Required);
  int number(std::string_view name, int least, int most);
  std::optional<base::Date> date(std::string_view name);

  template <class T, std::size_t N>
  T choice(std::string_view name, const base::Word<T> (&words)[N], std::optional<T> otherwise = {}) {
    const std::string text = attribute(name, otherwise ? Presence::Optional : Presence::Required);
    if (const auto value = base::valueOf(words, text)) return *value;
    if (!text.empty()) wrongWord(name, text, base::namesOf(words));
    return otherwise.value_or(words[0].value);
  }

  // Null, and a problem when it is required, when there is none; a problem when there are several.
  const xml::Element* child(std::string_view name, Presence presence = Presence::Required);
  // A problem when there are fewer than `least` or more than `most`; no more than `most` are returned.
  std::vector<const xml::Element*> children(std::string_view name, std::size_t least, std::size_t most);
  // The text of a child that has only text.
  std::string text(std::string_view childName, const TextRule& rule, Presence presence = Presence::Required);

  // Tells of attributes, children and text that nobody asked for. Call it last.
  void finish();

 private:
  void wrongWord(std::string_view name, const std::string& word, const std::string& allowed);

  const xml::Element& element_;
  ProblemList& problems_;
  std::set<std::string, std::less<>> knownAttributes_;
  std::set<std::string, std::less<>> knownChildren_;
};

// The text of an element that has neither attributes nor children.
std::string plainText(const xml::Element& element, ProblemList& problems, const TextRule& rule,
                      Presence presence = Presence::Required);

}  // namespace requests::detail
