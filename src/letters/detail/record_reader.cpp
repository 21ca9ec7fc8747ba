#include "letters/detail/record_reader.h"

#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "base/utf8.h"

namespace letters::detail {
namespace {

std::string collapsed(const std::string& text) {
  return base::toNfc(base::joined(base::splitWords(text), " "));
}

base::Message suggesting(const base::Message& problem, const std::string& name,
                         const std::vector<std::string>& known) {
  const std::string nearest = base::nearest(name, known);
  if (nearest.empty()) return problem;
  return {"suggest.nearest", {{"problem", problem}, {"nearest", "\"" + nearest + "\""}}};
}

}  // namespace

std::string RecordReader::value(std::string_view name) {
  knownAttributes_.emplace_back(name);
  return collapsed(std::string(element_.attributeOr(name)));
}

void RecordReader::reportMissing(std::string_view name) {
  report(base::Message("office.attribute-missing", {{"element", element_.name()}, {"attribute", name}}));
}

std::string RecordReader::text(std::string_view name) {
  std::string found = value(name);
  if (found.empty()) reportMissing(name);
  return found;
}

std::string RecordReader::optionalText(std::string_view name, std::string_view otherwise) {
  std::string found = value(name);
  return found.empty() ? std::string(otherwise) : found;
}

std::size_t RecordReader::choice(std::string_view name, const std::vector<std::string>& values,
                                 std::string_view otherwise) {
  const std::string chosen = optionalText(name, otherwise);
  const auto found = std::find(values.begin(), values.end(), chosen);
  if (found != values.end()) return static_cast<std::size_t>(found - values.begin());
  report(base::Message("office.not-a-choice",
                       {{"attribute", name}, {"value", chosen}, {"choices", base::joined(values, ", ")}}));
  return 0;
}

double RecordReader::number(std::string_view name, double otherwise, int smallest, int largest) {
  const std::string found = value(name);
  if (found.empty()) return otherwise;
  double number = 0;
  const char* end = found.data() + found.size();
  const auto result = std::from_chars(found.data(), end, number);
  // Written so that NaN is refused too.
  if (result.ec == std::errc() && result.ptr == end && number >= smallest && number <= largest) return number;
  report(
      base::Message("office.not-a-number",
                    {{"attribute", name}, {"value", found}, {"smallest", smallest}, {"largest", largest}}));
  return otherwise;
}

int RecordReader::wholeNumber(std::string_view name, int smallest, int largest) {
  const double found = number(name, -1, smallest, largest);
  if (element_.attributeOr(name).empty()) reportMissing(name);
  const int whole = static_cast<int>(found);
  if (found != whole) report(base::Message("office.not-whole", {{"attribute", name}}));
  return std::max(whole, smallest);
}

base::Date RecordReader::date(std::string_view name) {
  const auto found = optionalDate(name);
  if (element_.attributeOr(name).empty()) reportMissing(name);
  return found.value_or(base::Date());
}

std::optional<base::Date> RecordReader::optionalDate(std::string_view name) {
  const std::string found = value(name);
  if (found.empty()) return std::nullopt;
  const auto date = base::Date::parse(found);
  if (!date) report(base::Message("office.not-a-date", {{"attribute", name}, {"value", found}}));
  return date;
}

std::vector<std::string> RecordReader::words(std::string_view name) {
  return base::splitWords(text(name));
}

std::vector<std::string> RecordReader::optionalWords(std::string_view name) {
  return base::splitWords(optionalText(name));
}

std::vector<const xml::Element*> RecordReader::children(std::string_view name) {
  knownChildren_.emplace_back(name);
  return element_.children(name);
}

std::vector<std::string> RecordReader::childTexts(std::string_view name) {
  std::vector<std::string> texts;
  for (const xml::Element* child : children(name)) {
    RecordReader reader = of(*child);
    texts.push_back(reader.content());
    if (texts.back().empty())
      reader.report(base::Message("office.element-empty", {{"element", child->name()}}));
    reader.finish();
  }
  return texts;
}

std::string RecordReader::childText(std::string_view name) {
  const std::vector<std::string> texts = childTexts(name);
  if (texts.size() > 1)
    report(base::Message("office.element-twice", {{"parent", element_.name()}, {"element", name}}));
  return texts.empty() ? std::string() : texts.front();
}

std::string RecordReader::content() const {
  return collapsed(element_.text());
}

void RecordReader::finish() {
  for (const xml::Attribute& attribute : element_.attributes()) {
    if (base::contains(knownAttributes_, attribute.name)) continue;
    report(suggesting(base::Message("office.attribute-unknown",
                                    {{"attribute", attribute.name}, {"element", element_.name()}}),
                      attribute.name, knownAttributes_));
  }
  for (const xml::Element* child : element_.children()) {
    if (base::contains(knownChildren_, child->name())) continue;
    of(*child).report(suggesting(
        base::Message("office.element-unknown", {{"element", child->name()}, {"parent", element_.name()}}),
        child->name(), knownChildren_));
  }
}

}  // namespace letters::detail
