#include "app/reports/deadline_report.h"

#include "app/access/actor.h"
#include "app/reports/report_desk.h"
#include "json/text.h"

namespace app {
namespace {

constexpr std::uint64_t kLargestDayReport = 256 << 20;

// Whether the file had to be written.
bool keep(base::Disk& disk, const base::Path& path, const base::Bytes& content) {
  if (base::exists(disk, path) && base::readFile(disk, path, kLargestDayReport) == content) return false;
  base::replaceDurably(disk, path, content);
  return true;
}

}  // namespace

DayReport reportDeadlines(const Workplace& workplace) {
  const base::TimeZone& zone = workplace.walidata().zone;
  const base::Date today = workplace.clock.now().in(zone).date;
  const ReportOrder order{base::Instant::at({today}, zone), {}};
  const Tabulation late = ReportDesk(workplace).make(automaticActor(), "lateness", order);
  const base::Path folder = workplace.home.reports() / "deadlines";
  base::makeDirectories(workplace.disk, folder);
  DayReport report;
  report.late = late.rows.size();
  report.written +=
      keep(workplace.disk, folder / (today.iso() + ".json"), json::canonical(toJson(late)) + "\n");
  report.written += keep(workplace.disk, folder / (today.iso() + ".csv"), csvOf(late));
  return report;
}

}  // namespace app
