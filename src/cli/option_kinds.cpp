#include "cli/option_kinds.h"

#include <charconv>
#include <string>

#include "base/checked_text.h"
#include "base/date.h"
#include "base/email_address.h"
#include "base/instant.h"

namespace cli::kind {
namespace {

constexpr std::size_t kLongestPath = 4095;  // bytes, of Linux
constexpr int kFirstYear = 1945;            // the office is none of the colony's
constexpr int kLastYear = 9998;             // in every zone
constexpr int kLastPresent = 8999;

// `judge` says what is wrong with a word, or changes it to what it means.
CLI::Validator validator(const char* name, std::function<std::string(std::string&)> judge) {
  return {std::move(judge), "", name};
}

CLI::Validator text(const char* name, const base::TextRule& rule) {
  return validator(name, [rule](std::string& word) {
    base::CheckedText checked = base::checkText(word, rule, base::Presence::Required);
    word = std::move(checked.text);
    return checked.problem;
  });
}

CLI::Validator momentUntil(const char* name, int firstYear, int lastYear) {
  return validator(name, [firstYear, lastYear](std::string& word) -> std::string {
    const auto instant = base::Instant::parse(word);
    if (!instant) return "not a time; write it as 2026-11-23T09:00:00+07:00";
    const int year = instant->in(base::TimeZone::utc()).date.year();
    if (year >= firstYear && year <= lastYear) return {};
    return "must be a time of the years " + std::to_string(firstYear) + " to " + std::to_string(lastYear);
  });
}

}  // namespace

CLI::Validator line(std::size_t most) {
  return text("line", {most});
}

CLI::Validator paragraphs() {
  return text("paragraphs", base::kParagraphs);
}

CLI::Validator reference() {
  return text("reference", base::kLine);
}

CLI::Validator code() {
  return validator("code", [](std::string& word) { return base::problemOfCode(word); });
}

CLI::Validator commission() {
  return validator("commission", [](std::string& word) {
    return base::problemOfCode(std::string_view(word).substr(0, word.find(':')));
  });
}

CLI::Validator path() {
  return validator("path", [](std::string& word) -> std::string {
    if (word.empty()) return "is empty; name a file or folder";
    return word.size() > kLongestPath ? "is longer than the 4095 bytes that a path may have" : "";
  });
}

CLI::Validator email() {
  return validator("email", [](std::string& word) { return base::problemOfEmailAddress(word); });
}

CLI::Validator number(int least, int most) {
  return validator("number", [least, most](std::string& word) -> std::string {
    int value = 0;
    const char* end = word.data() + word.size();
    const auto [stop, error] = std::from_chars(word.data(), end, value);
    if (error != std::errc() || stop != end || value < least || value > most)
      return "must be a whole number from " + std::to_string(least) + " to " + std::to_string(most);
    word = std::to_string(value);  // or CLI11 would take "010" for eight
    return {};
  });
}

CLI::Validator day() {
  return validator("day", [](std::string& word) -> std::string {
    const auto date = base::Date::parse(word);
    if (!date) return "not a date; write it as 2026-11-23";
    return date->year() < kFirstYear ? "must be a date of the year 1945 or later" : "";
  });
}

CLI::Validator moment() {
  return momentUntil("moment", kFirstYear, kLastYear);
}

CLI::Validator present() {
  return momentUntil("present", 1970, kLastPresent);
}

}  // namespace cli::kind
