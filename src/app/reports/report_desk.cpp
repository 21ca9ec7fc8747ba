#include "app/reports/report_desk.h"

#include <list>

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

// One report while cases are looked at.
struct Making {
  const ReportKind& kind;
  ReportOrder order;
  ReportView view;
  std::unique_ptr<Report> report = {};
};

// The reports of these kinds, from one look at each case.
class ReportMaker {
 public:
  ReportMaker(const Workplace& workplace, const Actor& actor, base::Instant at)
      : workplace_(workplace),
        actor_(actor),
        at_(at),
        office_(workplace.offices.versionAt(at)),
        rules_(workplace.offices.rulesOf(kDataRequests, office_)),
        zone_(workplace.walidata().zone) {}

  void add(const ReportKind& kind, const ReportOrder& order) {
    demandMay(actor_, kind.useCase);
    demandSound(workplace_, kind, order);
    makings_.push_back({kind, order, {rules_, order.at, zone_, order.range}});
  }

  std::vector<Tabulation> make() {
    for (Making& making : makings_) making.report = making.kind.open(making.view);
    forEachCaseAt(workplace_, actor_, at_, [&](const SeenCase& seen) {
      for (Making& making : makings_) making.report->look(seen);
      ++cases_;
      events_ += seen.events.size();
    });
    std::vector<Tabulation> made;
    for (const Making& making : makings_) made.push_back(tabulationOf(making));
    return made;
  }

 private:
  Tabulation tabulationOf(const Making& making) const {
    const ReportKind& kind = making.kind;
    const ReportOrder& order = making.order;
    const std::string scope = scopeOf(actor_);
    return {kind.name,
            kind.title,
            kind.columns,
            making.report->rows(),
            {{"report", {}, kind.name},
             {"at", {}, order.at.rfc3339(zone_)},
             {"from", {}, dayOrNull(order.range.from)},
             {"until", {}, dayOrNull(order.range.until)},
             {"zone", {}, zone_.name()},
             {"scope", {}, scope.empty() ? json::Value() : json::Value(scope)},
             {"office", "Versi data kantor", office_},
             {"procedure", "Prosedur", rules_.procedure.version()},
             {"holidays", "Hari libur", rules_.calendar.version()},
             {"reasons", "Alasan", rules_.reasons.version()},
             {"cases", "Permohonan yang diperiksa", cases_},
             {"events", "Peristiwa yang diperiksa", events_},
             {"command", {}, commandOf(kind, order, zone_)}},
            {order.at, zone_, order.range.from, order.range.until, scope}};
  }

  const Workplace& workplace_;
  const Actor& actor_;
  base::Instant at_;
  int office_;
  const requests::Rules& rules_;
  const base::TimeZone& zone_;
  std::list<Making> makings_;  // reports refer to their views
  std::size_t cases_ = 0;
  std::size_t events_ = 0;
};

}  // namespace

Tabulation ReportDesk::make(const Actor& actor, std::string_view report, const ReportOrder& order) const {
  const ReportKind& kind = kindNamed(report);
  ReportMaker maker(workplace_, actor, order.at);
  maker.add(kind, order);
  return maker.make().front();
}

std::vector<Tabulation> ReportDesk::makeAll(const Actor& actor, const ReportOrder& order) const {
  ReportMaker maker(workplace_, actor, order.at);
  for (const ReportKind& kind : reportKinds())
    maker.add(kind, kind.hasRange ? order : ReportOrder{order.at, {}});
  return maker.make();
}

}  // namespace app
