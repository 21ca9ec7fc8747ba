#include "app/casework/extensions.h"

#include <algorithm>

#include "app/access/use_cases.h"
#include "app/cases/open_case.h"
#include "app/casework/case_desk.h"
#include "app/home/office_time.h"
#include "base/error.h"
#include "base/sentences.h"
#include "requests/due_date.h"

namespace app {
namespace {

// A line, and its limit where one runs.
struct Planned {
  ExtensionLine line;
  std::optional<requests::Deadline> limit = {};
};

Planned plannedFor(const Workplace& workplace, const CaseFile& file, int days) {
  Planned planned{{file.row.ticket, file.row.agency}};
  const std::vector<requests::Deadline> limits = runningLimits(workplace, file);
  const auto first = std::min_element(limits.begin(), limits.end(), [](const auto& one, const auto& other) {
    return one.due.date < other.due.date;
  });
  if (first == limits.end()) {
    planned.line.problem = base::Message("casework.no-limit-runs", {});
    return planned;
  }
  const letters::Produsen* produsen = workplace.office().letters.findProdusen(first->produsen);
  planned.line.limit = first->title + (produsen ? ": " + produsen->name : "");
  planned.line.due = first->due.date;
  planned.line.extendedBefore = first->extended;
  if (days > 0) planned.line.newDue = prolongedBy(workplace, file, *first, days);
  planned.limit = *first;
  return planned;
}

void demandSomeCases(const std::vector<std::string>& tickets) {
  if (tickets.empty()) throw base::InvalidInput(base::Message("casework.none-chosen", {}));
  if (tickets.size() > kMostExtensions)
    throw base::InvalidInput(base::Message("casework.too-many-chosen", {{"most", kMostExtensions}}));
}

void extend(const Workplace& workplace, const Actor& actor, const CaseFile& file, const Planned& planned,
            int days, const std::string& reason) {
  requests::Event event;
  event.kind = eventOf(rulesFor(workplace, file.row).procedure, UseCase::RequestExtend).id;
  event.extension = requests::Extension{planned.limit->limit, planned.limit->produsen, days, std::nullopt};
  event.reasons = {{{}, reason}};
  CaseDesk(workplace).enact(actor, file.row.object, std::move(event), {});
}

}  // namespace

std::vector<requests::Deadline> runningLimits(const Workplace& workplace, const CaseFile& file) {
  const requests::Rules& rules = rulesFor(workplace, file.row);
  std::vector<requests::Deadline> limits =
      requests::deadlines(rules.procedure, rules.calendar, file.state, workplace.clock.now());
  std::erase_if(limits, [](const requests::Deadline& limit) { return limit.endedAt.has_value(); });
  return limits;
}

base::Date prolongedBy(const Workplace& workplace, const CaseFile& file, const requests::Deadline& limit,
                       int days) {
  const requests::Length more{days, limit.length.unit};
  return requests::prolonged(rulesFor(workplace, file.row).calendar, limit.due, todayAt(workplace), more)
      .date;
}

std::vector<ExtensionLine> extensionsPlanned(const Workplace& workplace, const Actor& actor,
                                             const std::vector<std::string>& tickets, int days) {
  demandSomeCases(tickets);
  std::vector<ExtensionLine> lines;
  for (const std::string& ticket : tickets)
    lines.push_back(plannedFor(workplace, openCase(workplace, actor, ticket), days).line);
  return lines;
}

std::vector<ExtensionLine> extendEach(const Workplace& workplace, const Actor& actor,
                                      const std::vector<std::string>& tickets, int days,
                                      const std::string& reason) {
  demandSomeCases(tickets);
  std::vector<ExtensionLine> lines;
  for (const std::string& ticket : tickets) {
    ExtensionLine line{ticket};
    try {
      const CaseFile file = openCase(workplace, actor, ticket);
      const Planned planned = plannedFor(workplace, file, days);
      line = planned.line;
      if (planned.limit) extend(workplace, actor, file, planned, days, reason);
    } catch (const base::Error& problem) {
      line.newDue.reset();
      line.problem = base::messageOf(problem);
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace app
