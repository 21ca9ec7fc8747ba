#include "app/keeping/access_log.h"

#include <set>

#include "app/cases/day_log.h"
#include "app/home/office_time.h"
#include "json/members.h"

namespace app {

template <class Members, json::Is<Reading> Record>
void describe(Members& members, Record& reading) {
  members.required("time", reading.time);
  members.required("user", reading.user);
  members.required("authentication", reading.authentication);
  members.required("contact", reading.contact);
  members.required("what", reading.what);
  members.required("purpose", reading.purpose);
}

namespace {

constexpr int kFirstYear = 2024;  // before Berkas existed

Reading readingFrom(const json::Value& value) {
  return json::recordOf<Reading>(value, base::Message("record.a-reading", {}));
}

DayLog logOf(const Workplace& workplace) {
  return {workplace.home.access(),
          "bacaan",
          "Catatan bacaan",
          "readings",
          "access log",
          [](base::Date day) { return std::to_string(day.year()); },
          [](const json::Value& value) { readingFrom(value); }};
}

}  // namespace

json::Object toJson(const Reading& reading) {
  return json::asObject(reading);
}

void recordReading(const Workplace& workplace, const Actor& actor, const std::string& contact,
                   const std::string& what, const std::string& purpose) {
  note(workplace, logOf(workplace),
       toJson({workplace.clock.now(), actor.user, actor.authentication, contact, what, purpose}));
}

int closeReadingDays(const Workplace& workplace) {
  return closeDays(workplace, logOf(workplace));
}

std::vector<Reading> readingsOf(const Workplace& workplace, const std::string& contact) {
  std::set<std::string> years;
  for (int year = kFirstYear; year <= todayAt(workplace).year(); ++year) years.insert(std::to_string(year));
  std::vector<Reading> readings;
  for (const json::Value& record : recordsOf(workplace, logOf(workplace), years)) {
    Reading reading = readingFrom(record);
    if (reading.contact == contact) readings.push_back(std::move(reading));
  }
  return readings;
}

}  // namespace app
