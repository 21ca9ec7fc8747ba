#include "app/upkeep/jobs.h"

#include <algorithm>

#include "app/access/actor.h"
#include "app/cases/document_text.h"
#include "app/casework/case_desk.h"
#include "app/evidence/log_evidence.h"
#include "app/keeping/access_log.h"
#include "app/letters/letter_levels.h"
#include "app/mail/mailroom.h"
#include "app/reports/deadline_report.h"
#include "app/upkeep/fixity.h"
#include "app/upkeep/fixity_report.h"
#include "app/upkeep/replica.h"
#include "base/error.h"
#include "base/text.h"

namespace app {
namespace {

constexpr int kMostMails = 1000;  // of one run
constexpr int kMostTexts = 1000;

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

// Null when there is none. Its problems go to `alarms`, so that the other jobs continue.
std::unique_ptr<Replica> openReplica(const Workplace& workplace, std::vector<std::string>& alarms) {
  try {
    return Replica::open(workplace);
  } catch (const base::Error& problem) {
    alarms.emplace_back(problem.what());
    reportAbsence(workplace, problem.what());
    return nullptr;
  }
}

JobReport followArchive(const Workplace& workplace) {
  JobReport job{"replica", 0, ""};
  const auto replica = openReplica(workplace, job.alarms);
  if (!replica) {
    if (job.alarms.empty()) job.remark = "the setting archive.replica names none";
    return job;
  }
  const archive::MirrorReport report = replica->follow(workplace.store);
  reportMirror(workplace, report);
  job.done = static_cast<int>(report.copied);
  for (const archive::Damage& damage : report.refused)
    job.alarms.push_back("replica " + damage.path + ": " + damage.code + " " + damage.message);
  return job;
}

JobReport checkFixity(const Workplace& workplace) {
  JobReport job{"fixity", 0, ""};
  const auto replica = openReplica(workplace, job.alarms);
  const ScrubReport report = scrub(workplace, replica.get(), scrubOrderOf(workplace.settings));
  reportScrub(workplace, report);
  job.done = static_cast<int>(report.objects);
  for (const std::string& line : linesOf(report.findings)) job.alarms.push_back(line);
  job.remark = std::to_string(report.checkedInRound) + " of " + std::to_string(report.archived) +
               " objects in this round";
  if (report.damagedObjects > 0) job.remark += ", " + std::to_string(report.damagedObjects) + " damaged";
  return job;
}

JobReport readTexts(const Workplace& workplace) {
  JobReport job{"texts", 0, ""};
  try {
    const ReadTexts report = readPendingTexts(workplace, kMostTexts);
    job.done = report.read;
    if (report.unreadable > 0) job.remark = std::to_string(report.unreadable) + " cannot be read";
    if (report.missing > 0) {
      job.remark += (job.remark.empty() ? "" : ", ") + std::to_string(report.missing) +
                    " cannot be had from the archive now";
    }
  } catch (const base::Unavailable& problem) {
    job.alarms.emplace_back(problem.what());
  }
  return job;
}

JobReport closeReadings(const Workplace& workplace) {
  return {"readings", closeReadingDays(workplace), ""};
}

JobReport listDeadlines(const Workplace& workplace) {
  const DayReport report = reportDeadlines(workplace);
  return {"deadlines", report.written, std::to_string(report.late) + " late"};
}

JobReport tendLog(const Workplace& workplace) {
  const EvidenceReport report = gatherEvidence(workplace);
  return {"log", report.stamped + report.renewed + report.cosigned, report.remark};
}

struct Job {
  const char* name;
  JobReport (*run)(const Workplace&);
};
constexpr Job kJobs[] = {
    {"reminders", remind},      {"closing", close},          {"signatures", liftSignatures},
    {"replica", followArchive}, {"fixity", checkFixity},     {"log", tendLog},
    {"mail", sendMail},         {"readings", closeReadings}, {"deadlines", listDeadlines},
    {"texts", readTexts}};

}  // namespace

std::vector<std::string> jobNames() {
  std::vector<std::string> names;
  for (const Job& job : kJobs) names.emplace_back(job.name);
  return names;
}

std::vector<JobReport> runJobs(const Workplace& workplace, const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    const bool isKnown =
        std::any_of(std::begin(kJobs), std::end(kJobs), [&](const Job& job) { return name == job.name; });
    if (!isKnown)
      throw base::NotFound("There is no job \"" + name + "\"; there are " + base::joined(jobNames(), ", ") +
                           ".");
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
