// Dates, times and sizes as people read them on pages and in mails, in either language.
#pragma once

#include <cstdint>
#include <string>

#include "base/date.h"
#include "base/instant.h"
#include "base/message.h"

namespace web {

class Wording {
 public:
  Wording(base::Language language, base::TimeZone zone) : language_(language), zone_(std::move(zone)) {}

  base::Language language() const { return language_; }
  base::Date dateOf(base::Instant time) const { return time.in(zone_).date; }

  // "7 Desember 2026", "Senin, 7 Desember 2026", "Senin", "Des 2026".
  std::string date(base::Date date) const;
  std::string day(base::Date date) const;
  std::string weekday(base::Date date) const;
  std::string shortMonth(base::Date date) const;
  // "16.00 WIB"; "Senin, 7 Desember 2026, 16.00".
  std::string clock(base::Instant time) const;
  std::string dayAndClock(base::Instant time) const;
  // "18,4 MB", "47 kB": of 1000 bytes, one place behind the comma from a megabyte on.
  std::string size(std::uint64_t bytes) const;
  // "18.204".
  std::string number(std::int64_t number) const;
  std::string words(const base::Message& message) const { return message.in(language_); }

 private:
  base::Language language_;
  base::TimeZone zone_;
};

}  // namespace web
