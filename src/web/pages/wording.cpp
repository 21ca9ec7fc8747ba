#include "web/pages/wording.h"

#include <cstdio>

namespace web {
namespace {

struct CalendarWords {
  const char* months[12];
  const char* shortMonths[12];
  const char* weekdays[7];
};

constexpr CalendarWords kIndonesian = {
    {"Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober",
     "November", "Desember"},
    {"Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"},
    {"Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"}};
constexpr CalendarWords kEnglish = {
    {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
     "November", "December"},
    {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"},
    {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}};

const CalendarWords& calendarWords(base::Language language) {
  return language == base::Language::English ? kEnglish : kIndonesian;
}

}  // namespace

std::string Wording::date(base::Date date) const {
  return std::to_string(date.day()) + " " + calendarWords(language_).months[date.month() - 1] + " " +
         std::to_string(date.year());
}

std::string Wording::day(base::Date date) const {
  return weekday(date) + ", " + this->date(date);
}

std::string Wording::weekday(base::Date date) const {
  return calendarWords(language_).weekdays[static_cast<int>(date.weekday()) - 1];
}

std::string Wording::shortMonth(base::Date date) const {
  return std::string(calendarWords(language_).shortMonths[date.month() - 1]) + " " +
         std::to_string(date.year());
}

std::string Wording::clock(base::Instant time) const {
  const base::LocalTime local = time.in(zone_);
  const char separator = language_ == base::Language::English ? ':' : '.';
  char text[16];
  std::snprintf(text, sizeof text, "%02d%c%02d", local.hour, separator, local.minute);
  return text + (" " + zone_.abbreviation());
}

std::string Wording::dayAndClock(base::Instant time) const {
  return day(dateOf(time)) + ", " + clock(time);
}

std::string Wording::size(std::uint64_t bytes) const {
  if (bytes < 1000)
    return std::to_string(bytes) + (language_ == base::Language::English ? " bytes" : " bita");
  if (bytes < 1'000'000) return std::to_string((bytes + 500) / 1000) + " kB";
  const bool isGiga = bytes >= 1'000'000'000;
  const std::uint64_t tenths = isGiga ? (bytes + 50'000'000) / 100'000'000 : (bytes + 50'000) / 100'000;
  const char* comma = language_ == base::Language::English ? "." : ",";
  return std::to_string(tenths / 10) + comma + std::to_string(tenths % 10) + (isGiga ? " GB" : " MB");
}

std::string Wording::number(std::int64_t number) const {
  std::string digits = std::to_string(number);
  const std::size_t first = number < 0 ? 1 : 0;
  for (std::size_t at = digits.size(); at > first + 3;) {
    at -= 3;
    digits.insert(at, language_ == base::Language::English ? "," : ".");
  }
  return digits;
}

}  // namespace web
