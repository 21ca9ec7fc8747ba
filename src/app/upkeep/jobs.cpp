#include "app/upkeep/jobs.h"

#include <algorithm>
#include <chrono>
#include <set>

#include "app/access/use_cases.h"
#include "app/cases/document_text.h"
#include "app/casework/case_desk.h"
#include "app/casework/quarantine_desk.h"
#include "app/entry/sign_in.h"
#include "app/evidence/log_evidence.h"
#include "app/intake/refusals.h"
#include "app/keeping/access_log.h"
#include "app/letters/letter_desk.h"
#include "app/letters/letter_levels.h"
#include "app/mail/digests.h"
#include "app/mail/mailroom.h"
#include "app/mail/returned_mail.h"
#include "app/preparations/preparation_desk.h"
#include "app/reports/deadline_report.h"
#include "app/upkeep/fixity.h"
#include "app/upkeep/fixity_report.h"
#include "app/upkeep/replica.h"
#include "base/error.h"
#include "base/sentences.h"
#include "base/text.h"

namespace app {
namespace {

constexpr int kMostMails = 1000;  // of one run
constexpr int kMostTexts = 1000;

// "a, b", of those that are not empty.
base::Message remarkOf(std::vector<base::Message> parts) {
  std::erase_if(parts, [](const base::Message& part) { return part.empty(); });
  base::Message remark;
  for (const base::Message& part : parts)
    remark = remark.empty() ? part : base::Message("list.comma", {{"first", remark}, {"last", part}});
  return remark;
}

// Empty for none.
base::Message counted(int count, std::string_view code) {
  return count == 0 ? base::Message() : base::Message(code, {{"count", count}});
}

std::vector<Alarm> asAlarms(const base::Problems& problems) {
  std::vector<Alarm> alarms;
  for (const base::Problem& problem : problems) {
    const std::string& subject = problem.place.file;
    alarms.push_back(
        {subject, base::Message("problem.at", {{"place", subject}, {"problem", problem.message}})});
  }
  return alarms;
}

JobReport finishLetters(const Workplace& workplace) {
  const LetterDesk::Finished report = LetterDesk(workplace).finishAll();
  return {"letters", report.letters,
          counted(static_cast<int>(report.problems.size()), "upkeep.letters-unfinished"),
          asAlarms(report.problems)};
}

JobReport remind(const Workplace& workplace) {
  const RemindReport report = Mailroom(workplace).remind();
  return {"reminders", report.added, {}, asAlarms(report.problems)};
}

JobReport close(const Workplace& workplace) {
  const CloseReport report = closeCases(workplace);
  return {"closing", report.closed,
          counted(static_cast<int>(report.problems.size()), "upkeep.cases-not-closed"),
          asAlarms(report.problems)};
}

JobReport sendMail(const Workplace& workplace) {
  const auto transport = openTransport(workplace);
  const SendReport report = Mailroom(workplace).sendDue(*transport, kMostMails);
  JobReport job{"mail", report.accepted,
                remarkOf({counted(report.waiting, "upkeep.mails-wait"),
                          counted(report.stopped, "upkeep.mails-stopped")}),
                asAlarms(report.problems)};
  if (!report.halt.empty()) job.alarms.push_back({"mail queue", report.halt, false});
  return job;
}

JobReport readBounces(const Workplace& workplace) {
  const auto tray = openInTray(workplace);
  if (!tray) return {"bounces", 0, base::Message("delivery.no-mailbox", {})};
  mail::ReportReader reader;
  const ReturnReport report = readReturnedMail(workplace, *tray, reader, kMostMails);
  return {
      "bounces", report.returned,
      remarkOf({counted(report.delayed, "delivery.delayed"), counted(report.automatic, "delivery.automatic"),
                counted(report.unreadable, "delivery.unreadable")}),
      asAlarms(report.problems)};
}

JobReport digest(const Workplace& workplace) {
  const DigestReport report = writeDigests(workplace);
  return {"digests", report.added, {}, asAlarms(report.problems)};
}

JobReport liftSignatures(const Workplace& workplace) {
  const LiftReport report = liftLetters(workplace);
  base::Message remark;
  if (report.waiting > 0)
    remark = {"upkeep.signatures-wait", {{"count", report.waiting}, {"why", report.shortfall}}};
  return {"signatures", report.lifted, remark, asAlarms(report.problems)};
}

// Nothing when there is none; what is wrong with it goes to `alarms`, and the other jobs go on.
std::unique_ptr<Replica> openReplica(const Workplace& workplace, std::vector<Alarm>& alarms) {
  try {
    return Replica::open(workplace);
  } catch (const base::Error& problem) {
    const base::Message why = base::messageOf(problem);
    alarms.push_back(absenceOf(why));
    reportAbsence(workplace, why);
    return nullptr;
  }
}

JobReport followArchive(const Workplace& workplace) {
  JobReport job{"replica", 0, {}};
  const auto replica = openReplica(workplace, job.alarms);
  if (!replica) {
    if (job.alarms.empty()) job.remark = base::Message("upkeep.replica-not-set", {});
    return job;
  }
  const archive::MirrorReport report = replica->follow(workplace.store);
  reportMirror(workplace, report);
  job.done = static_cast<int>(report.copied);
  for (Alarm& alarm : alarmsOf(report)) job.alarms.push_back(std::move(alarm));
  return job;
}

JobReport checkFixity(const Workplace& workplace) {
  JobReport job{"fixity", 0, {}};
  const auto replica = openReplica(workplace, job.alarms);
  const ScrubReport report = scrub(workplace, replica.get(), scrubOrderOf(workplace.settings));
  reportScrub(workplace, report);
  job.done = static_cast<int>(report.objects);
  for (Alarm& alarm : alarmsOf(report.findings)) job.alarms.push_back(std::move(alarm));
  job.remark =
      remarkOf({base::Message("upkeep.round", {{"checked", report.checkedInRound}, {"all", report.archived}}),
                counted(static_cast<int>(report.damagedObjects), "upkeep.objects-damaged")});
  return job;
}

JobReport readTexts(const Workplace& workplace) {
  JobReport job{"texts", 0, {}};
  try {
    const ReadTexts report = readPendingTexts(workplace, kMostTexts);
    job.done = report.read;
    job.remark = remarkOf({counted(report.unreadable, "upkeep.texts-unreadable"),
                           counted(report.missing, "upkeep.texts-missing")});
  } catch (const base::Unavailable& problem) {
    job.alarms.push_back({"texts", problem.message()});
  }
  return job;
}

JobReport closeReadings(const Workplace& workplace) {
  return {"readings", closeReadingDays(workplace), {}};
}

JobReport closeRefusals(const Workplace& workplace) {
  return {"refusals", closeRefusalDays(workplace), {}};
}

JobReport closeSessions(const Workplace& workplace) {
  return {"sessions", endOldSessions(workplace), {}};
}

JobReport tendQuarantine(const Workplace& workplace) {
  const QuarantineDesk::Tended tended = QuarantineDesk(workplace).tend();
  return {"quarantine", tended.released, counted(tended.ended, "upkeep.hand-ins-ended"),
          asAlarms(tended.problems)};
}

JobReport removeOldPreparations(const Workplace& workplace) {
  return {"preparations", PreparationDesk(workplace).removeOld(), {}};
}

JobReport listDeadlines(const Workplace& workplace) {
  const DayReport report = reportDeadlines(workplace);
  return {"deadlines", report.written, base::Message("upkeep.steps-late", {{"count", report.late}})};
}

JobReport tendLog(const Workplace& workplace) {
  const EvidenceReport report = gatherEvidence(workplace);
  return {"log", report.stamped + report.renewed + report.cosigned, report.remark};
}

struct Job {
  const char* name;
  JobReport (*run)(const Workplace&);
  std::chrono::seconds every;  // how often a server runs it
};

using namespace std::chrono_literals;
constexpr Job kJobs[] = {{"letters", finishLetters, 60s},
                         {"reminders", remind, 1h},
                         {"closing", close, 1h},
                         {"signatures", liftSignatures, 1h},
                         {"replica", followArchive, 1h},
                         {"fixity", checkFixity, 24h},
                         {"log", tendLog, 1h},
                         {"bounces", readBounces, 60s},
                         {"digests", digest, 1h},
                         {"mail", sendMail, 5s},
                         {"readings", closeReadings, 1h},
                         {"quarantine", tendQuarantine, 60s},
                         {"refusals", closeRefusals, 1h},
                         {"sessions", closeSessions, 1h},
                         {"preparations", removeOldPreparations, 24h},
                         {"deadlines", listDeadlines, 1h},
                         {"texts", readTexts, 5s}};

// The event that the procedure brings by itself in that state; null when there is none.
const requests::EventRule* automaticEvent(const requests::Procedure& procedure, const std::string& state) {
  for (const requests::EventRule& rule : procedure.events()) {
    const bool isAutomatic =
        rule.document == requests::DocumentForm::Sheet && rule.allowsRole(requests::Role::Automatic);
    if (isAutomatic && !rule.inAnyState && rule.allowsState(state)) return &rule;
  }
  return nullptr;
}

JobReport runOne(const Workplace& workplace, const Job& job) {
  try {
    return job.run(workplace);
  } catch (const base::Error& problem) {
    const base::Message told("upkeep.job-failed", {{"job", job.name}, {"why", base::messageOf(problem)}});
    return {job.name, 0, base::Message("upkeep.failed", {}), {{job.name, told}}};
  }
}

// What an earlier job told already is not told again.
void leaveWhatWasTold(std::vector<JobReport>& reports) {
  std::set<std::string> told;
  for (JobReport& report : reports) {
    std::erase_if(report.alarms, [&](const Alarm& alarm) { return told.count(alarm.subject) > 0; });
    for (const Alarm& alarm : report.alarms) told.insert(alarm.subject);
  }
}

}  // namespace

std::vector<std::string> jobNames() {
  std::vector<std::string> names;
  for (const Job& job : kJobs) names.emplace_back(job.name);
  return names;
}

std::vector<JobPace> jobPaces() {
  std::vector<JobPace> paces;
  for (const Job& job : kJobs) paces.push_back({job.name, job.every});
  return paces;
}

std::vector<JobReport> runJobs(const Workplace& workplace, const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    const bool isKnown =
        std::any_of(std::begin(kJobs), std::end(kJobs), [&](const Job& job) { return name == job.name; });
    if (!isKnown) {
      throw base::NotFound(
          base::Message("upkeep.job-unknown", {{"job", name}, {"known", base::joined(jobNames(), ", ")}}));
    }
  }
  std::vector<JobReport> reports;
  for (const Job& job : kJobs) {
    if (names.empty() || std::find(names.begin(), names.end(), job.name) != names.end())
      reports.push_back(runOne(workplace, job));
  }
  leaveWhatWasTold(reports);
  return reports;
}

std::vector<JobReport> runJobs(const Workplace& workplace, const Actor& actor,
                               const std::vector<std::string>& names) {
  demandMay(actor, UseCase::JobsRun);
  return runJobs(workplace, names);
}

CloseReport closeCases(const Workplace& workplace) {
  std::vector<RequestRow> rows;
  workplace.database.read([&](Transaction& transaction) { rows = transaction.requests().list(); });
  CloseReport report;
  for (const RequestRow& row : rows) {
    const requests::EventRule* rule = automaticEvent(rulesFor(workplace, row).procedure, row.state);
    if (rule == nullptr) continue;
    requests::Event event;
    event.kind = rule->id;
    try {
      CaseDesk(workplace).enact(automaticActor(), row.object, event, {});
      ++report.closed;
    } catch (const base::Error& problem) {
      report.problems.push_back({{row.ticket}, base::messageOf(problem)});
    }
  }
  return report;
}

}  // namespace app
