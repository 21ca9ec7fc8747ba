#include "requests/calendar.h"

#include "requests/detail/record.h"

namespace requests {
namespace {

using detail::ProblemList;
using detail::Record;

constexpr base::Word<Closure> kClosures[] = {{"national", Closure::NationalHoliday},
                                             {"collective-leave", Closure::CollectiveLeave}};

// Whether the office works on days of collective leave: the decree binds civil servants, but a few services
// choose otherwise.
enum class CollectiveLeave { Closed, Open };
constexpr base::Word<CollectiveLeave> kCollectiveLeave[] = {{"closed", CollectiveLeave::Closed},
                                                            {"open", CollectiveLeave::Open}};

std::map<base::Date, ClosedDay> readYear(Record& year, int value, ProblemList& problems) {
  std::map<base::Date, ClosedDay> holidays;
  for (const xml::Element* element : year.children("holiday", 1, 366)) {
    Record holiday(*element, problems);
    const auto date = holiday.date("date");
    const Closure kind = holiday.choice("kind", kClosures);
    const std::string name = holiday.attribute("name");
    holiday.finish();
    if (!date) continue;
    if (date->year() != value)
      holiday.problem(base::Message("calendar.other-year", {{"date", date->iso()}, {"year", value}}));
    if (!holidays.emplace(*date, ClosedDay{kind, name}).second)
      holiday.problem(base::Message("calendar.date-twice", {{"date", date->iso()}}));
  }
  return holidays;
}

void dropCollectiveLeave(std::map<base::Date, ClosedDay>& holidays) {
  std::erase_if(holidays, [](const auto& day) { return day.second.because == Closure::CollectiveLeave; });
}

}  // namespace

Calendar Calendar::read(const xml::Element& root, const std::string& fileName) {
  ProblemList problems(fileName);
  Record record(root, problems);
  if (root.name() != "holidays")
    record.problem(base::Message("form.root-element", {{"element", "holidays"}}));
  Calendar calendar;
  calendar.version_ = record.attribute("version");
  record.attribute("country", base::Presence::Optional);
  const auto leave = record.choice("collective-leave", kCollectiveLeave, {CollectiveLeave::Closed});
  for (const xml::Element* element : record.children("year", 1, 200)) {
    Record year(*element, problems);
    const int value = year.number("value", 1945, 9998);
    if (!calendar.years_.insert(value).second)
      year.problem(base::Message("calendar.year-twice", {{"year", value}}));
    calendar.holidays_.merge(readYear(year, value, problems));
    year.finish();
  }
  record.finish();
  if (!problems.empty()) throw base::InvalidSetup(problems.take());
  if (leave == CollectiveLeave::Open) dropCollectiveLeave(calendar.holidays_);
  return calendar;
}

std::optional<ClosedDay> Calendar::closure(base::Date date) const {
  const auto holiday = holidays_.find(date);
  if (holiday != holidays_.end()) return holiday->second;
  if (date.weekday() == base::Weekday::Saturday) return ClosedDay{Closure::Weekend, "Sabtu"};
  if (date.weekday() == base::Weekday::Sunday) return ClosedDay{Closure::Weekend, "Minggu"};
  return std::nullopt;
}

std::optional<Holiday> nextHoliday(const Calendar& calendar, base::Date day) {
  for (int ahead = 1; ahead <= 366; ++ahead) {
    const base::Date date = day.plusDays(ahead);
    const auto closed = calendar.closure(date);
    if (closed && closed->because != Closure::Weekend) return Holiday{date, *closed};
  }
  return std::nullopt;
}

std::optional<int> yearToEnter(const Calendar& calendar, base::Date today, int daysAhead) {
  for (int year = today.year(); year <= today.plusDays(daysAhead).year(); ++year) {
    if (!calendar.covers(year)) return year;
  }
  return std::nullopt;
}

}  // namespace requests
