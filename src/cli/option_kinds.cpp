#include "cli/option_kinds.h"

#include <charconv>
#include <functional>
#include <sstream>
#include <string>

#include "base/checked_text.h"
#include "base/date.h"
#include "base/email_address.h"
#include "base/instant.h"

namespace cli::kind {
namespace {

constexpr std::size_t kLongestPath = 4095;  // bytes, of Linux
constexpr std::size_t kLongestInnerPath = 300;
constexpr int kFirstYear = 1945;  // the office is none of the colony's
constexpr int kLastYear = 9998;   // in every zone
constexpr int kLastPresent = 8999;

// Says what is wrong with a word, or changes it to what it means.
using Judge = std::function<base::Message(std::string&)>;

// `value` stands for the word in the help.
CLI::Validator validator(const char* name, const char* value, Judge judge) {
  return {[judge = std::move(judge)](std::string& word) {
            if (base::Message problem = judge(word); !problem.empty()) throw WrongWord{std::move(problem)};
            return std::string();
          },
          value, name};
}

CLI::Validator text(const char* name, const char* value, const base::TextRule& rule) {
  return validator(name, value, [rule](std::string& word) -> base::Message {
    base::CheckedText checked = base::checkText(word, rule, base::Presence::Required);
    word = std::move(checked.text);
    return checked.problem;
  });
}

CLI::Validator momentUntil(const char* name, int firstYear, int lastYear) {
  return validator(name, "help.value-time", [firstYear, lastYear](std::string& word) -> base::Message {
    const auto instant = base::Instant::parse(word);
    if (!instant) return base::Message("commands.no-time", {});
    const int year = instant->in(base::TimeZone::utc()).date.year();
    if (year >= firstYear && year <= lastYear) return {};
    return {"commands.time-out-of-range", {{"first", firstYear}, {"last", lastYear}}};
  });
}

}  // namespace

CLI::Validator line(std::size_t most) {
  return text("line", "help.value-words", {most});
}

CLI::Validator paragraphs() {
  return text("paragraphs", "help.value-words", base::kParagraphs);
}

CLI::Validator reference() {
  return text("reference", "help.value-name", base::kLine);
}

CLI::Validator code() {
  return validator("code", "help.value-code", [](std::string& word) { return base::problemOfCode(word); });
}

CLI::Validator commission() {
  return validator("commission", "help.value-code", [](std::string& word) {
    return base::problemOfCode(std::string_view(word).substr(0, word.find(':')));
  });
}

CLI::Validator path() {
  return validator("path", "help.value-path", [](std::string& word) -> base::Message {
    if (word.empty()) return base::Message("commands.path-empty", {});
    if (word.size() > kLongestPath) return base::Message("commands.path-too-long", {});
    return {};
  });
}

CLI::Validator innerPath() {
  return line(kLongestInnerPath);
}

CLI::Validator email() {
  return validator("email", "help.value-address",
                   [](std::string& word) { return base::problemOfEmailAddress(word); });
}

CLI::Validator number(int least, int most) {
  return validator("number", "help.value-number", [least, most](std::string& word) -> base::Message {
    int value = 0;
    const char* end = word.data() + word.size();
    const auto [stop, error] = std::from_chars(word.data(), end, value);
    if (error != std::errc() || stop != end || value < least || value > most)
      return {"commands.no-number", {{"least", least}, {"most", most}}};
    word = std::to_string(value);  // or CLI11 would take "010" for eight
    return {};
  });
}

CLI::Validator seconds(double least, double most) {
  return validator("seconds", "help.value-number", [least, most](std::string& word) -> base::Message {
    double value = 0;
    const char* end = word.data() + word.size();
    const auto [stop, error] = std::from_chars(word.data(), end, value);
    if (error == std::errc() && stop == end && value >= least && value <= most) return {};
    std::ostringstream from;
    std::ostringstream to;
    from << least;
    to << most;
    return {"commands.no-fraction", {{"least", from.str()}, {"most", to.str()}}};
  });
}

CLI::Validator language() {
  return validator("language", "id|en", [](std::string& word) -> base::Message {
    if (base::languageNamed(word)) return {};
    return base::Message("commands.no-language", {});
  });
}

CLI::Validator day() {
  return validator("day", "help.value-date", [](std::string& word) -> base::Message {
    const auto date = base::Date::parse(word);
    if (!date) return base::Message("commands.no-date", {});
    return date->year() < kFirstYear ? base::Message("commands.date-too-early", {}) : base::Message();
  });
}

CLI::Validator moment() {
  return momentUntil("moment", kFirstYear, kLastYear);
}

CLI::Validator present() {
  return momentUntil("present", 1970, kLastPresent);
}

}  // namespace cli::kind
