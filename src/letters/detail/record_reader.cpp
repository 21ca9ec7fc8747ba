#include "letters/detail/record_reader.h"

#include <algorithm>
#include <charconv>
#include <sstream>

#include "base/text.h"
#include "base/utf8.h"

namespace letters::detail {
namespace {

std::vector<std::string> wordsOf(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

std::string collapsed(const std::string& text) {
  return base::toNfc(base::joined(wordsOf(text), " "));
}

bool isKnown(const std::vector<std::string>& known, const std::string& name) {
  return std::find(known.begin(), known.end(), name) != known.end();
}

std::string suggestion(const std::string& name, const std::vector<std::string>& known) {
  const std::string nearest = base::nearest(name, known);
  return nearest.empty() ? "" : "; did you mean \"" + nearest + "\"?";
}

}  // namespace

std::string RecordReader::value(std::string_view name) {
  knownAttributes_.emplace_back(name);
  return collapsed(std::string(element_.attributeOr(name)));
}

void RecordReader::reportMissing(std::string_view name) {
  report("<" + element_.name() + "> lacks the attribute \"" + std::string(name) + "\"");
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
  report(std::string(name) + "=\"" + chosen + "\" must be one of " + base::joined(values, ", "));
  return 0;
}

double RecordReader::number(std::string_view name, double otherwise, double smallest, double largest) {
  const std::string found = value(name);
  if (found.empty()) return otherwise;
  double number = 0;
  const char* end = found.data() + found.size();
  const auto result = std::from_chars(found.data(), end, number);
  // Written so that a number that is none is refused too.
  if (result.ec == std::errc() && result.ptr == end && number >= smallest && number <= largest) return number;
  std::ostringstream message;
  message << name << "=\"" << found << "\" must be a number from " << smallest << " to " << largest;
  report(message.str());
  return otherwise;
}

int RecordReader::wholeNumber(std::string_view name, int smallest, int largest) {
  const double found = number(name, -1, smallest, largest);
  if (element_.attributeOr(name).empty()) reportMissing(name);
  const int whole = static_cast<int>(found);
  if (found != whole) report(std::string(name) + " must be a whole number");
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
  if (!date) report(std::string(name) + "=\"" + found + "\" must be a date as 2026-11-23");
  return date;
}

std::vector<std::string> RecordReader::words(std::string_view name) {
  return wordsOf(text(name));
}

std::vector<std::string> RecordReader::optionalWords(std::string_view name) {
  return wordsOf(optionalText(name));
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
    if (texts.back().empty()) reader.report("<" + child->name() + "> is empty");
    reader.finish();
  }
  return texts;
}

std::string RecordReader::childText(std::string_view name) {
  const std::vector<std::string> texts = childTexts(name);
  if (texts.size() > 1) report("<" + element_.name() + "> has more than one <" + std::string(name) + ">");
  return texts.empty() ? std::string() : texts.front();
}

std::string RecordReader::content() const {
  return collapsed(element_.text());
}

void RecordReader::finish() {
  for (const xml::Attribute& attribute : element_.attributes()) {
    if (isKnown(knownAttributes_, attribute.name)) continue;
    report("unknown attribute \"" + attribute.name + "\" of <" + element_.name() + ">" +
           suggestion(attribute.name, knownAttributes_));
  }
  for (const xml::Element* child : element_.children()) {
    if (isKnown(knownChildren_, child->name())) continue;
    of(*child).report("unknown element <" + child->name() + "> in <" + element_.name() + ">" +
                      suggestion(child->name(), knownChildren_));
  }
}

}  // namespace letters::detail
