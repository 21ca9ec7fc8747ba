#include "app/reports/report_desk.h"

#include "app/cases/open_case.h"
#include "app/home/office_time.h"
#include "base/error.h"
#include "base/text.h"

namespace app {
namespace {

const ReportKind& kindNamed(std::string_view name) {
  std::vector<std::string> names;
  for (const ReportKind& kind : reportKinds()) {
    if (kind.name == name) return kind;
    names.push_back(kind.name);
  }
  throw base::NotFound(
      base::Message("reports.unknown", {{"report", name}, {"known", base::joined(names, ", ")}}));
}

void demandSound(const Workplace& workplace, const ReportKind& kind, const ReportOrder& order) {
  const DayRange& range = order.range;
  if (!kind.hasRange && (range.from || range.until))
    throw base::InvalidInput(base::Message("reports.no-range", {{"report", kind.name}}));
  if (range.from && range.until && *range.until < *range.from) {
    throw base::InvalidInput(base::Message("reports.range-reversed",
                                           {{"until", range.until->iso()}, {"from", range.from->iso()}}));
  }
  demandPast(workplace, order.at);
}

// Whose cases these are, in words for the query.
std::string scopeOf(const Actor& actor) {
  if (actor.isOfOffice()) return {};
  std::vector<std::string> parts;
  for (const Grant& grant : actor.grants) parts.push_back(grant.name);
  return base::joined(parts, ", ");
}

json::Value dayOrNull(const std::optional<base::Date>& day) {
  return day ? json::Value(day->iso()) : json::Value();
}

std::string commandOf(const ReportKind& kind, const ReportOrder& order, const base::TimeZone& zone) {
  std::string command = "berkas report " + kind.name + " --at " + order.at.rfc3339(zone);
  if (order.range.from) command += " --from " + order.range.from->iso();
  if (order.range.until) command += " --until " + order.range.until->iso();
  return command;
}

}  // namespace

Tabulation ReportDesk::make(const Actor& actor, std::string_view report, const ReportOrder& order) const {
  const ReportKind& kind = kindNamed(report);
  demandMay(actor, kind.useCase);
  demandSound(workplace_, kind, order);
  const int office = workplace_.offices.versionAt(order.at);
  const requests::Rules& rules = workplace_.offices.rulesOf(kDataRequests, office);
  const base::TimeZone& zone = workplace_.walidata().zone;
  const ReportView view{rules, order.at, zone, order.range};
  const auto opened = kind.open(view);
  std::size_t cases = 0;
  std::size_t events = 0;
  forEachCaseAt(workplace_, actor, order.at, [&](const SeenCase& seen) {
    opened->look(seen);
    ++cases;
    events += seen.events.size();
  });
  const std::string scope = scopeOf(actor);
  return {kind.name,
          kind.title,
          kind.columns,
          opened->rows(),
          {{"report", {}, kind.name},
           {"at", {}, order.at.rfc3339(zone)},
           {"from", {}, dayOrNull(order.range.from)},
           {"until", {}, dayOrNull(order.range.until)},
           {"zone", {}, zone.name()},
           {"scope", {}, scope.empty() ? json::Value() : json::Value(scope)},
           {"office", "Versi data kantor", office},
           {"procedure", "Prosedur", rules.procedure.version()},
           {"holidays", "Hari libur", rules.calendar.version()},
           {"reasons", "Alasan", rules.reasons.version()},
           {"cases", "Permohonan yang diperiksa", cases},
           {"events", "Peristiwa yang diperiksa", events},
           {"command", {}, commandOf(kind, order, zone)}},
          {order.at, zone, order.range.from, order.range.until, scope}};
}

}  // namespace app
