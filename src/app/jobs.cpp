#include "app/jobs.h"

#include <algorithm>

#include "app/case_desk.h"
#include "app/letter_levels.h"
#include "app/log_evidence.h"
#include "app/mailroom.h"
#include "base/error.h"
#include "base/text.h"

namespace app {
namespace {

constexpr int kMostMails = 1000;  // of one run

JobReport remind(const Workplace& workplace) {
  return {"reminders", Mailroom(workplace).remind(), ""};
}
JobReport close(const Workplace& workplace) {
  return {"closing", closeCases(workplace), ""};
}

JobReport sendMail(const Workplace& workplace) {
  const auto transport = openTransport(workplace);
  const SendReport report = Mailroom(workplace).sendDue(*transport, kMostMails);
  std::string remark;
  if (report.waiting > 0) remark = std::to_string(report.waiting) + " wait for another try";
  if (report.stopped > 0)
    remark += (remark.empty() ? "" : ", ") + std::to_string(report.stopped) + " stopped";
  return {"mail", report.accepted, remark};
}

JobReport liftSignatures(const Workplace& workplace) {
  const LiftReport report = liftLetters(workplace);
  std::string remark;
  if (report.waiting > 0) remark = std::to_string(report.waiting) + " wait: " + report.shortfall;
  return {"signatures", report.lifted, remark};
}

JobReport tendLog(const Workplace& workplace) {
  const EvidenceReport report = gatherEvidence(workplace);
  return {"log", report.stamped + report.renewed + report.cosigned, report.remark};
}

struct Job {
  const char* name;
  JobReport (*run)(const Workplace&);
};
constexpr Job kJobs[] = {{"reminders", remind},
                         {"closing", close},
                         {"signatures", liftSignatures},
                         {"log", tendLog},
                         {"mail", sendMail}};

}  // namespace

std::vector<JobReport> runJobs(const Workplace& workplace, const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    const bool isKnown =
        std::any_of(std::begin(kJobs), std::end(kJobs), [&](const Job& job) { return name == job.name; });
    if (!isKnown)
      throw base::NotFound("There is no job \"" + name +
                           "\"; there are reminders, closing, signatures, log and mail.");
  }
  std::vector<JobReport> reports;
  for (const Job& job : kJobs) {
    if (names.empty() || std::find(names.begin(), names.end(), job.name) != names.end())
      reports.push_back(job.run(workplace));
  }
  return reports;
}

int closeCases(const Workplace& workplace) {
  std::vector<RequestRow> rows;
  workplace.database.read([&](Transaction& transaction) { rows = transaction.requests().list(""); });
  const requests::Procedure& procedure = workplace.office().rules.procedure;
  const Actor actor = automaticActor();
  int closed = 0;
  for (const RequestRow& row : rows) {
    for (const requests::EventRule& rule : procedure.events()) {
      const bool isAutomatic =
          rule.document == requests::DocumentForm::Sheet && rule.allowsRole(requests::Role::Automatic);
      if (!isAutomatic || rule.inAnyState || !rule.allowsState(row.state)) continue;
      requests::Event event;
      event.kind = rule.id;
      CaseDesk(workplace).enact(actor, row.object, event, {});
      ++closed;
      break;
    }
  }
  return closed;
}

}  // namespace app
