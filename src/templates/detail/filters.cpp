#include "templates/detail/filters.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "templates/terbilang.h"

namespace templates::detail {
namespace {

constexpr std::array<const char*, 12> kMonths = {"Januari",   "Februari", "Maret",    "April",
                                                 "Mei",       "Juni",     "Juli",     "Agustus",
                                                 "September", "Oktober",  "November", "Desember"};
constexpr std::array<const char*, 7> kWeekdays = {"Senin", "Selasa", "Rabu",  "Kamis",
                                                  "Jumat", "Sabtu",  "Minggu"};

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

std::string longDate(const Value& value, const Arguments&) {
  const base::Date date = dateIn(value);
  return std::to_string(date.day()) + " " + monthOf(date) + " " + std::to_string(date.year());
}

std::string weekday(const Value& value, const Arguments&) {
  return weekdayOf(dateIn(value));
}

std::string weekdayAndDate(const Value& value, const Arguments& none) {
  return weekday(value, none) + ", " + longDate(value, none);
}

std::string month(const Value& value, const Arguments&) {
  return monthOf(dateIn(value));
}
std::string romanMonth(const Value& value, const Arguments&) {
  return roman(dateIn(value).month());
}
std::string year(const Value& value, const Arguments&) {
  return std::to_string(dateIn(value).year());
}
std::string inWords(const Value& value, const Arguments&) {
  return terbilang(numberIn(value));
}
std::string romanNumber(const Value& value, const Arguments&) {
  return roman(numberIn(value));
}
std::string groupedDigits(const Value& value, const Arguments&) {
  return grouped(numberIn(value));
}

// 1 → "1 (satu) berkas" for the argument 'berkas'.
std::string counted(const Value& value, const Arguments& arguments) {
  const std::string head = grouped(numberIn(value)) + " (" + terbilang(numberIn(value)) + ")";
  return arguments.empty() ? head : head + " " + arguments.front();
}

std::string padded(const Value& value, const Arguments& arguments) {
  std::string digits = std::to_string(numberIn(value));
  const std::size_t width = std::min<std::size_t>(arguments.front().size(), 12);
  if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
  return digits;
}

std::string sizeInBytes(const Value& value, const Arguments&) {
  return grouped(numberIn(value)) + " bita";
}

// 197002061996021001 → "19700206 199602 1 001"; anything but 18 digits is left as it is.
std::string nip(const Value& value, const Arguments&) {
  std::string digits = plainText(value);
  if (digits.size() != 18 || digits.find_first_not_of("0123456789") != std::string::npos) return digits;
  for (const std::size_t at : {15U, 14U, 8U}) digits.insert(at, " ");
  return digits;
}

std::string upperCase(const Value& value, const Arguments&) {
  return base::upperCased(plainText(value));
}

std::string joinedWith(const Value& value, const char* word) {
  const auto& list = std::get<std::vector<std::string_view>>(value);
  std::string text;
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (i > 0) text += list.size() > 2 ? ", " : " ";
    if (i > 0 && i + 1 == list.size()) text += std::string(word) + " ";
    text += list[i];
  }
  return text;
}

std::string joinedByAnd(const Value& value, const Arguments&) {
  return joinedWith(value, "dan");
}
std::string joinedByAlso(const Value& value, const Arguments&) {
  return joinedWith(value, "serta");
}

std::string otherwise(const Value& value, const Arguments& arguments) {
  std::string text = plainText(value);
  return text.empty() ? arguments.front() : text;
}

const std::vector<Filter>& filters() {
  using Type = ValueType;
  static const std::vector<Filter> table = {
      {"tanggal", {Type::Date}, Type::Text, 0, 0, longDate},
      {"hari", {Type::Date}, Type::Text, 0, 0, weekday},
      {"hari-tanggal", {Type::Date}, Type::Text, 0, 0, weekdayAndDate},
      {"bulan", {Type::Date}, Type::Text, 0, 0, month},
      {"bulan-romawi", {Type::Date}, Type::Text, 0, 0, romanMonth},
      {"tahun", {Type::Date}, Type::Text, 0, 0, year},
      {"terbilang", {Type::Number}, Type::Text, 0, 0, inWords},
      {"romawi", {Type::Number}, Type::Text, 0, 0, romanNumber},
      {"angka", {Type::Number}, Type::Text, 0, 0, groupedDigits},
      {"hitung", {Type::Number}, Type::Text, 0, 1, counted},
      {"nol", {Type::Number}, Type::Text, 1, 1, padded},
      {"bita", {Type::Number}, Type::Text, 0, 0, sizeInBytes},
      {"nip", {Type::Text, Type::Number}, Type::Text, 0, 0, nip},
      {"kapital", {Type::Text}, Type::Text, 0, 0, upperCase},
      {"dan", {Type::List}, Type::Text, 0, 0, joinedByAnd},
      {"serta", {Type::List}, Type::Text, 0, 0, joinedByAlso},
      {"bawaan", {Type::Text, Type::Date, Type::Number, Type::List}, Type::Text, 1, 1, otherwise},
  };
  return table;
}

}  // namespace

const Filter* findFilter(std::string_view name) {
  for (const Filter& filter : filters()) {
    if (name == filter.name) return &filter;
  }
  return nullptr;
}

std::vector<std::string> filterNames() {
  std::vector<std::string> names;
  for (const Filter& filter : filters()) names.emplace_back(filter.name);
  return names;
}

}  // namespace templates::detail
