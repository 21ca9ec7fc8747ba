#include "app/mail/digests.h"

#include <algorithm>

#include "app/access/actor.h"
#include "app/cases/mail_rows.h"
#include "app/cases/open_case.h"
#include "app/facts/people.h"
#include "app/mail/mail_facts.h"
#include "base/sentences.h"
#include "requests/deadlines.h"
#include "xml/reader.h"
#include "xml/writer.h"

namespace app {
namespace {

using xml::Element;

constexpr int kDaysAhead = 7;
constexpr std::size_t kMostSteps = 100;  // of each list
constexpr const char* kStaff = "walidata";

// A step and its limit that still runs.
struct Step {
  std::string ticket;
  requests::Deadline deadline;
};

struct Findings {
  base::Date today;
  std::vector<Step> late;
  std::vector<Step> soon;
};

void addStep(Findings& findings, const std::string& ticket, const requests::Deadline& deadline) {
  if (deadline.status == requests::DeadlineStatus::Overdue) findings.late.push_back({ticket, deadline});
  const bool isSoon = deadline.status == requests::DeadlineStatus::Running &&
                      deadline.due.date <= findings.today.plusDays(kDaysAhead);
  // Pemohon are reminded by mails of their own.
  if (isSoon && deadline.party == requests::Party::Office) findings.soon.push_back({ticket, deadline});
}

void lookAt(const Workplace& workplace, const RequestRow& row, Findings& findings) {
  const requests::Rules& rules = rulesFor(workplace, row);
  const requests::StateRule* state = rules.procedure.state(row.state);
  if (state && state->isFinal) return;
  const auto file = findCase(workplace, automaticActor(), row.object);
  if (!file) return;
  for (const requests::Deadline& deadline :
       requests::deadlines(rules.procedure, rules.calendar, file->state, workplace.clock.now()))
    addStep(findings, row.ticket, deadline);
}

Findings findSteps(const Workplace& workplace, base::Date today, base::Problems& problems) {
  std::vector<RequestRow> rows;
  workplace.database.read([&](Transaction& transaction) { rows = transaction.requests().list(); });
  Findings findings{today, {}, {}};
  for (const RequestRow& row : rows) {
    try {
      lookAt(workplace, row, findings);
    } catch (const base::Error& problem) {
      problems.push_back({{row.ticket}, base::messageOf(problem)});
    }
  }
  const auto isBefore = [](const Step& a, const Step& b) {
    return a.deadline.due.date < b.deadline.due.date;
  };
  std::stable_sort(findings.late.begin(), findings.late.end(), isBefore);
  std::stable_sort(findings.soon.begin(), findings.soon.end(), isBefore);
  return findings;
}

Findings ofProdusen(Findings findings, const std::string& code) {
  const auto isOthers = [&](const Step& step) { return step.deadline.produsen != code; };
  std::erase_if(findings.late, isOthers);
  std::erase_if(findings.soon, isOthers);
  return findings;
}

void addSteps(const Workplace& workplace, Element& data, const char* name, const std::vector<Step>& steps,
              base::Date today) {
  for (std::size_t i = 0; i < std::min(steps.size(), kMostSteps); ++i) {
    const requests::Deadline& deadline = steps[i].deadline;
    const auto* produsen = workplace.office().letters.findProdusen(deadline.produsen);
    Element& element = data.append(Element(name));
    element.appendIfAny("tiket", steps[i].ticket);
    element.appendIfAny("langkah", deadline.title);
    element.appendIfAny("produsen", produsen ? produsen->name : deadline.produsen);
    element.appendIfAny("batas", deadline.due.date.iso());
    element.appendIfAny("hari-ini", deadline.due.date == today ? "ya" : "");
  }
}

Element dataOf(const Workplace& workplace, const Findings& findings, const std::string& salutation) {
  Element data("data");
  data.appendIfAny("sapaan", salutation);
  data.appendIfAny("tanggal", findings.today.iso());
  addSteps(workplace, data, "terlambat", findings.late, findings.today);
  addSteps(workplace, data, "segera", findings.soon, findings.today);
  data.appendIfAny("tautan", workplace.settings.text("portal.url"));
  addSender(workplace, data);
  return data;
}

// What the staff are told besides: mails that need them. Returns whether there is something.
bool addMails(const Workplace& workplace, Element& data) {
  std::size_t added = 0;
  workplace.database.read([&](Transaction& transaction) {
    for (const mail::RowState state : {mail::RowState::Returned, mail::RowState::Stopped}) {
      for (const mail::OutboxRow& row : transaction.outbox().list(state)) {
        if (++added > kMostSteps) return;
        const auto request = transaction.requests().find(row.caseId);
        Element& element = data.append(Element("surel"));
        element.appendIfAny("tiket", request ? request->ticket : std::string());
        element.appendIfAny("jenis", row.kind);
        element.appendIfAny("status", mail::nameOf(row.state));
      }
    }
  });
  const mail::QueueState queue = workplace.outbox.queue();
  const std::string halt = queue.fault.empty() ? queue.pausedBy : queue.fault;
  data.appendIfAny("antrean", halt);
  return added > 0 || !halt.empty();
}

class Writer {
 public:
  Writer(const Workplace& workplace, Findings findings)
      : workplace_(workplace), findings_(std::move(findings)) {}

  int write(const MailRule& rule) {
    if (rule.to == MailTo::Walidata) return writeToStaff(rule);
    int added = 0;
    for (const letters::Produsen& produsen : workplace_.office().letters.produsen) {
      const Findings own = ofProdusen(findings_, produsen.code);
      if (own.late.empty() && own.soon.empty()) continue;
      added += add(rule, produsen.code, produsen.email,
                   dataOf(workplace_, own, salutationOf(workplace_, produsen)));
    }
    return added;
  }

 private:
  int writeToStaff(const MailRule& rule) {
    Element data = dataOf(workplace_, findings_, "Tim Walidata");
    const bool needsStaff = addMails(workplace_, data);
    if (!needsStaff && findings_.late.empty() && findings_.soon.empty()) return 0;
    return add(rule, kStaff, workplace_.settings.text("mail.staff"), data);
  }

  // First what it says, then the row: a crash in between leaves a file that the next run writes anew.
  int add(const MailRule& rule, const std::string& reader, const std::string& address, const Element& data) {
    if (address.empty()) return 0;
    mail::Recipient recipient;
    recipient.address = address;
    const mail::OutboxRow row = newMailRow(workplace_, "", digestCause(findings_.today, reader), rule.mail,
                                           std::move(recipient), workplace_.clock.now());
    if (workplace_.outbox.find(row.id)) return 0;
    const base::Path file = digestFile(workplace_, row);
    base::makeDirectories(workplace_.disk, file.parent_path());
    base::replaceDurably(workplace_.disk, file, xml::write(data));
    try {
      workplace_.outbox.add(row);
    } catch (const base::Conflict&) {
      return 0;  // another process was faster
    }
    return 1;
  }

  const Workplace& workplace_;
  Findings findings_;
};

// The day whose digests were written last.
base::Path dayFile(const Workplace& workplace) {
  return workplace.home.reports() / "digest" / "hari";
}

// Whether the office is open and this day's digests have not been written.
bool isTime(const Workplace& workplace, const base::LocalTime& now) {
  const requests::Rules& rules = workplace.office().rules;
  if (!rules.calendar.isWorkingDay(now.date)) return false;
  if (now.hour * 60 + now.minute < rules.procedure.hours().opensAt) return false;
  const base::Path file = dayFile(workplace);
  return !base::exists(workplace.disk, file) || base::readFile(workplace.disk, file) != now.date.iso();
}

void noteDay(const Workplace& workplace, base::Date day) {
  base::makeDirectories(workplace.disk, dayFile(workplace).parent_path());
  base::replaceDurably(workplace.disk, dayFile(workplace), day.iso());
}

}  // namespace

DigestReport writeDigests(const Workplace& workplace) {
  DigestReport report;
  const std::vector<MailRule> rules = workplace.office().mailPlan.rulesFor(kDigest);
  const base::LocalTime now = workplace.clock.now().in(workplace.walidata().zone);
  if (rules.empty() || !isTime(workplace, now)) return report;
  Writer writer(workplace, findSteps(workplace, now.date, report.problems));
  for (const MailRule& rule : rules) report.added += writer.write(rule);
  noteDay(workplace, now.date);
  return report;
}

base::Path digestFile(const Workplace& workplace, const mail::OutboxRow& row) {
  return workplace.home.reports() / "digest" / (row.id + ".xml");
}

Element digestData(const Workplace& workplace, const mail::OutboxRow& row) {
  const base::Path file = digestFile(workplace, row);
  return xml::read(base::readFile(workplace.disk, file), file.filename().string(), xml::WhiteSpace::Drop);
}

}  // namespace app
