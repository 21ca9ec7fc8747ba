#include "app/office/input_check.h"

namespace app {
namespace {

constexpr int kFirstYear = 1945;

}  // namespace

void InputCheck::line(const std::string& what, std::string& text, base::Presence presence) {
  take(what, text, base::kLine, presence);
}

void InputCheck::paragraphs(const std::string& what, std::string& text, base::Presence presence) {
  take(what, text, base::kParagraphs, presence);
}

void InputCheck::code(const std::string& what, const std::string& text) {
  if (!text.empty()) note(what, base::problemOfCode(text));
}

void InputCheck::number(const std::string& what, int value, int least, int most) {
  if (value < least || value > most)
    note(what, "must be a whole number from " + std::to_string(least) + " to " + std::to_string(most));
}

void InputCheck::day(const std::string& what, base::Date date) {
  if (date.year() < kFirstYear)
    note(what, "must be a date of the year " + std::to_string(kFirstYear) + " or later");
}

void InputCheck::texts(const std::string& what, json::Object& object) {
  object = *taken(what, object).object();
}

void InputCheck::note(const std::string& what, const std::string& problem) {
  if (!problem.empty()) problems_.push_back({{what}, problem});
}

void InputCheck::finish() const {
  if (!problems_.empty()) throw base::InvalidInput(problems_);
}

void InputCheck::take(const std::string& what, std::string& text, const base::TextRule& rule,
                      base::Presence presence) {
  base::CheckedText checked = base::checkText(text, rule, presence);
  note(what, checked.problem.empty() ? base::problemOfPrinting(checked.text, glyphs_) : checked.problem);
  text = std::move(checked.text);
}

json::Value InputCheck::taken(const std::string& what, const json::Value& value) {
  if (const std::string* said = value.string()) {
    std::string text = *said;
    paragraphs(what, text, base::Presence::Optional);
    return text;
  }
  if (const json::Array* list = value.array()) {
    json::Array array;
    for (const json::Value& item : *list) array.push_back(taken(what, item));
    return array;
  }
  if (const json::Object* members = value.object()) {
    json::Object object;
    for (const auto& [name, member] : *members)
      object.emplace(name, taken("\"" + name + "\" of " + what, member));
    return object;
  }
  return value;
}

std::string checkedParagraphs(const Typesetter& typesetter, const std::string& what, std::string text) {
  InputCheck check(typesetter);
  check.paragraphs(what, text);
  check.finish();
  return text;
}

}  // namespace app
