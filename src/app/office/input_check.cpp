#include "app/office/input_check.h"

namespace app {
namespace {

constexpr int kFirstYear = 1945;

}  // namespace

void InputCheck::line(const base::Message& what, std::string& text, base::Presence presence) {
  take(what, text, base::kLine, presence);
}

void InputCheck::paragraphs(const base::Message& what, std::string& text, base::Presence presence) {
  take(what, text, base::kParagraphs, presence);
}

void InputCheck::code(const base::Message& what, const std::string& text) {
  if (!text.empty()) note(what, base::problemOfCode(text));
}

void InputCheck::number(const base::Message& what, int value, int least, int most) {
  if (value < least || value > most)
    note(what, base::Message("field.not-a-number", {{"least", least}, {"most", most}}));
}

void InputCheck::day(const base::Message& what, base::Date date) {
  if (date.year() < kFirstYear) note(what, base::Message("field.too-early", {{"year", kFirstYear}}));
}

void InputCheck::texts(const base::Message& what, json::Object& object) {
  object = *taken(what, object).object();
}

void InputCheck::note(const base::Message& what, const base::Message& problem) {
  if (!problem.empty())
    problems_.push_back({{}, base::Message("problem.at", {{"place", what}, {"problem", problem}})});
}

void InputCheck::finish() const {
  if (!problems_.empty()) throw base::InvalidInput(problems_);
}

void InputCheck::take(const base::Message& what, std::string& text, const base::TextRule& rule,
                      base::Presence presence) {
  base::CheckedText checked = base::checkText(text, rule, presence);
  note(what, checked.problem.empty() ? base::problemOfPrinting(checked.text, glyphs_) : checked.problem);
  text = std::move(checked.text);
}

json::Value InputCheck::taken(const base::Message& what, const json::Value& value) {
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
      object.emplace(name, taken(base::Message("field.member", {{"name", name}, {"of", what}}), member));
    return object;
  }
  return value;
}

std::string checkedParagraphs(const Typesetter& typesetter, const base::Message& what, std::string text) {
  InputCheck check(typesetter);
  check.paragraphs(what, text);
  check.finish();
  return text;
}

}  // namespace app
