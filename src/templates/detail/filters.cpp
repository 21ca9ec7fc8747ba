#include "templates/detail/filters.h"

#include <algorithm>
#include <array>

#include "base/error.h"
#include "base/utf8.h"
#include "templates/terbilang.h"

namespace templates::detail {
namespace {

constexpr std::array<const char*, 12> kMonths = {"Januari",   "Februari", "Maret",    "April",
                                                 "Mei",       "Juni",     "Juli",     "Agustus",
                                                 "September", "Oktober",  "November", "Desember"};
constexpr std::array<const char*, 7> kWeekdays = {"Senin", "Selasa", "Rabu",  "Kamis",
                                                  "Jumat", "Sabtu",  "Minggu"};

// The longest number with leading zeros.
constexpr std::size_t kMostZeros = 12;

base::Date dateIn(const Value& value) {
  return std::get<base::Date>(value);
}
std::int64_t numberIn(const Value& value) {
  return std::get<std::int64_t>(value);
}

const char* monthOf(base::Date date) {
  return kMonths[static_cast<std::size_t>(date.month() - 1)];
}
const char* weekdayOf(base::Date date) {
  return kWeekdays[static_cast<std::size_t>(date.weekday()) - 1];
}

void longDate(std::string& out, const Value& value, std::string_view) {
  const base::Date date = dateIn(value);
  out += std::to_string(date.day()) + " " + monthOf(date) + " " + std::to_string(date.year());
}

void weekday(std::string& out, const Value& value, std::string_view) {
  out += weekdayOf(dateIn(value));
}

void weekdayAndDate(std::string& out, const Value& value, std::string_view argument) {
  weekday(out, value, argument);
  out += ", ";
  longDate(out, value, argument);
}

void month(std::string& out, const Value& value, std::string_view) {
  out += monthOf(dateIn(value));
}

void romanMonth(std::string& out, const Value& value, std::string_view) {
  out += roman(dateIn(value).month());
}

void year(std::string& out, const Value& value, std::string_view) {
  out += std::to_string(dateIn(value).year());
}

void inWords(std::string& out, const Value& value, std::string_view) {
  out += terbilang(numberIn(value));
}

void romanNumber(std::string& out, const Value& value, std::string_view) {
  const std::string text = roman(numberIn(value));
  if (text.empty()) {
    throw base::InvalidInput(base::Message("template.roman-range", {{"number", numberIn(value)}}));
  }
  out += text;
}

void groupedDigits(std::string& out, const Value& value, std::string_view) {
  out += grouped(numberIn(value));
}

// 1 → "1 (satu) berkas" for the argument 'berkas'. No letter counts nothing.
void counted(std::string& out, const Value& value, std::string_view argument) {
  if (numberIn(value) == 0 && !argument.empty())
    throw base::InvalidInput(base::Message("template.counts-nothing", {{"what", argument}}));
  out += grouped(numberIn(value)) + " (" + terbilang(numberIn(value)) + ")";
  if (!argument.empty()) out.append(" ").append(argument);
}

// 7 → "007" for the argument '000'.
void withZeros(std::string& out, const Value& value, std::string_view argument) {
  std::string digits = std::to_string(numberIn(value));
  if (digits.front() == '-') {
    out += '-';
    digits.erase(0, 1);
  }
  if (digits.size() < argument.size()) out.append(argument.size() - digits.size(), '0');
  out += digits;
}

const char* checkZeros(std::string_view argument) {
  const bool isRight = !argument.empty() && argument.size() <= kMostZeros &&
                       argument.find_first_not_of('0') == std::string_view::npos;
  return isRight ? nullptr : "template.filter-zeros";
}

void sizeInBytes(std::string& out, const Value& value, std::string_view) {
  out += grouped(numberIn(value)) + " bita";
}

// 197002061996021001 → "19700206 199602 1 001", however it was grouped. "-" stands for an official who has
// none.
void nip(std::string& out, const Value& value, std::string_view) {
  std::string written;
  appendPlain(written, value);
  std::string digits = written;
  digits.erase(std::remove(digits.begin(), digits.end(), ' '), digits.end());
  if (written == "-") {
    out += written;
    return;
  }
  if (digits.size() != 18 || digits.find_first_not_of("0123456789") != std::string::npos)
    throw base::InvalidInput(base::Message("template.nip-form", {{"nip", written}}));
  for (const std::size_t at : {15U, 14U, 8U}) digits.insert(at, " ");
  out += digits;
}

void upperCase(std::string& out, const Value& value, std::string_view) {
  out += base::upperCased(std::get<std::string_view>(value));
}

// "a", "a dan b", "a, b, dan c".
void appendJoined(std::string& out, const TextList& list, std::string_view word) {
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (i > 0) out += list.size() > 2 ? ", " : " ";
    if (i > 0 && i + 1 == list.size()) out.append(word).append(" ");
    out += list[i];
  }
}

void joinedByAnd(std::string& out, const Value& value, std::string_view) {
  appendJoined(out, std::get<TextList>(value), "dan");
}

void joinedByAlso(std::string& out, const Value& value, std::string_view) {
  appendJoined(out, std::get<TextList>(value), "serta");
}

void otherwise(std::string& out, const Value& value, std::string_view argument) {
  if (isMissing(value)) {
    out += argument;
  } else {
    appendPlain(out, value);
  }
}

const std::vector<Filter>& filters() {
  using Type = ValueType;
  using Argument = Filter::Argument;
  static const std::vector<Filter> table = {
      {"tanggal", {Type::Date}, Argument::None, longDate},
      {"hari", {Type::Date}, Argument::None, weekday},
      {"hari-tanggal", {Type::Date}, Argument::None, weekdayAndDate},
      {"bulan", {Type::Date}, Argument::None, month},
      {"bulan-romawi", {Type::Date}, Argument::None, romanMonth},
      {"tahun", {Type::Date}, Argument::None, year},
      {"terbilang", {Type::Number}, Argument::None, inWords},
      {"hitung", {Type::Number}, Argument::Optional, counted},
      {"angka", {Type::Number}, Argument::None, groupedDigits},
      {"bita", {Type::Number}, Argument::None, sizeInBytes},
      {"romawi", {Type::Number}, Argument::None, romanNumber},
      {"nol", {Type::Number}, Argument::Required, withZeros, checkZeros},
      {"nip", {Type::Text}, Argument::None, nip},
      {"kapital", {Type::Text}, Argument::None, upperCase},
      {"dan", {Type::List}, Argument::None, joinedByAnd},
      {"serta", {Type::List}, Argument::None, joinedByAlso},
      {"bawaan", {Type::Text, Type::Date, Type::Number}, Argument::Required, otherwise, nullptr, true},
  };
  return table;
}

}  // namespace

const Filter* findFilter(std::string_view name) {
  const auto& table = filters();
  const auto found =
      std::find_if(table.begin(), table.end(), [&](const Filter& f) { return f.name == name; });
  return found == table.end() ? nullptr : &*found;
}

std::vector<std::string> filterNames() {
  std::vector<std::string> names;
  for (const Filter& filter : filters()) names.emplace_back(filter.name);
  return names;
}

}  // namespace templates::detail
