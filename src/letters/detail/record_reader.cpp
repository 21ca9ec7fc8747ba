#include "letters/detail/record_reader.h"

#include <algorithm>
#include <charconv>
#include <sstream>

#include "base/text.h"

namespace letters::detail {

const std::string* RecordReader::value(std::string_view name) {
  known_.emplace_back(name);
  const std::string* value = element_.attribute(name);
  return value && !base::trimmed(*value).empty() ? value : nullptr;
}

std::string RecordReader::text(std::string_view name) {
  const std::string* found = value(name);
  if (!found) report("<" + element_.name() + "> lacks the attribute \"" + std::string(name) + "\"");
  return found ? *found : std::string();
}

std::string RecordReader::optionalText(std::string_view name, std::string_view otherwise) {
  const std::string* found = value(name);
  return found ? *found : std::string(otherwise);
}

std::string RecordReader::choice(std::string_view name, const std::vector<std::string>& values,
                                 std::string_view otherwise) {
  const std::string chosen = optionalText(name, otherwise);
  if (std::find(values.begin(), values.end(), chosen) == values.end()) {
    report(std::string(name) + "=\"" + chosen + "\" must be one of " + base::joined(values, ", "));
  }
  return chosen;
}

double RecordReader::number(std::string_view name, double otherwise, double smallest, double largest) {
  const std::string* found = value(name);
  if (!found) return otherwise;
  double number = 0;
  const auto [end, error] = std::from_chars(found->data(), found->data() + found->size(), number);
  if (error != std::errc() || end != found->data() + found->size() || number < smallest || number > largest) {
    std::ostringstream message;
    message << name << "=\"" << *found << "\" must be a number from " << smallest << " to " << largest;
    report(message.str());
    return otherwise;
  }
  return number;
}

base::Date RecordReader::date(std::string_view name) {
  const auto found = optionalDate(name);
  if (!found && !element_.attribute(name))
    report("<" + element_.name() + "> lacks the attribute \"" + std::string(name) + "\"");
  return found.value_or(base::Date());
}

std::optional<base::Date> RecordReader::optionalDate(std::string_view name) {
  const std::string* found = value(name);
  if (!found) return std::nullopt;
  const auto date = base::Date::parse(*found);
  if (!date) report(std::string(name) + "=\"" + *found + "\" must be a date as 2026-11-23");
  return date;
}

std::vector<std::string> RecordReader::words(std::string_view name) {
  std::istringstream text(optionalText(name));
  std::vector<std::string> words;
  for (std::string word; text >> word;) words.push_back(word);
  return words;
}

std::vector<std::string> RecordReader::childTexts(std::string_view name) const {
  std::vector<std::string> texts;
  for (const xml::Element* child : element_.children(name)) texts.emplace_back(base::trimmed(child->text()));
  return texts;
}

void RecordReader::report(const std::string& message) {
  problems_.push_back({place(), message});
}

void RecordReader::finish() {
  for (const xml::Attribute& attribute : element_.attributes()) {
    if (std::find(known_.begin(), known_.end(), attribute.name) == known_.end()) {
      report("unknown attribute \"" + attribute.name + "\" of <" + element_.name() + ">; did you mean \"" +
             base::nearest(attribute.name, known_) + "\"?");
    }
  }
}

}  // namespace letters::detail
