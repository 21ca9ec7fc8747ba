#include "app/mail/mail_evidence.h"

#include <algorithm>

#include "app/access/actor.h"
#include "app/cases/case_archive.h"
#include "app/cases/case_file.h"
#include "app/cases/contact.h"
#include "app/cases/mail_rows.h"
#include "app/cases/open_case.h"
#include "app/home/case_lock.h"
#include "app/mail/notices.h"
#include "crypto/digest.h"
#include "requests/system_events.h"

namespace app {
namespace {

std::string sha256Of(base::ByteView bytes) {
  return crypto::digestHex(crypto::DigestAlgorithm::Sha256, bytes);
}

// An event of the case that the program records by itself, still without what it is about.
NewEvent systemEvent(const Workplace& workplace, const CaseFile& file, std::string_view kind) {
  const Actor actor = automaticActor();
  NewEvent event;
  event.object = file.row.object;
  event.head = file.row.head;
  event.known = &file;
  event.record.office = workplace.office().version;
  event.record.event.kind = kind;
  event.record.event.time = nextEventTime(workplace, file);
  event.record.event.role = requests::Role::Automatic;
  event.record.event.actor = actor.user;
  return event;
}

// The mail itself, and the answer that came with it, in the case.
void addMail(NewEvent& event, base::ByteView message, const std::string& answer) {
  const std::string folder = eventFolder(event.record.event.kind, event.head + 1) + "/";
  event.record.documents.push_back({folder + "surel.eml", "surel", "", "message/rfc822",
                                    static_cast<std::int64_t>(message.size()), sha256Of(message)});
  event.files.push_back({folder + "surel.eml", base::Bytes(message)});
  event.files.push_back({folder + "jawaban.txt", answer + "\n"});
}

bool isKnown(const CaseFile& file, const std::string& report) {
  return std::any_of(file.events.begin(), file.events.end(), [&](const EventRecord& record) {
    return record.returned && record.returned->sha256 == report;
  });
}

// "5.1.1 smtp; 550 …": the status alone, which is about nobody.
std::string statusOf(const std::string& answer) {
  const std::string first = answer.substr(0, answer.find(' '));
  const bool isStatus = first.size() <= 11 && first.find_first_not_of("0123456789.") == std::string::npos;
  return isStatus ? first : std::string();
}

void markReturned(const Workplace& workplace, const std::string& id, const std::string& answer) {
  workplace.database.write([&](Transaction& transaction) {
    const auto row = transaction.outbox().find(id);
    auto next = row ? mail::returned(*row, 0, answer) : std::nullopt;
    if (next) transaction.outbox().replace(*next);
  });
}

}  // namespace

void keepSentMail(const Workplace& workplace, const mail::OutboxRow& row, const base::Bytes& message) {
  if (isNotice(row)) return keepNotice(workplace, row);
  const std::string& contact = row.recipients.front().contact;
  SentMail sent{row.id, row.messageId.text(), row.kind, row.carrier, "", sha256Of(message)};
  if (!contact.empty())
    sent.archived = archiveMail(workplace, contact,
                                {ContactMail::Way::Sent, row.messageId.text(), message, row.lastAnswer});
  const base::FileLock lock = lockCase(workplace.home, row.caseId);
  const CaseFile file = openHeldCase(workplace, automaticActor(), row.caseId);
  NewEvent event = systemEvent(workplace, file, requests::kMailSent);
  if (isReminder(row)) event.record.event.reminder = remindersSent(file.events) + 1;
  event.record.mail = sent;
  if (contact.empty()) addMail(event, message, row.lastAnswer);
  archiveEvent(workplace, automaticActor(), event);
}

void keepReturnedMail(const Workplace& workplace, const mail::OutboxRow& row,
                      const mail::RecipientReport& failure, base::ByteView report) {
  if (isNotice(row)) return markReturned(workplace, row.id, failure.answer);
  const std::string& contact = row.recipients.front().contact;
  ReturnedMail returned{row.id, row.messageId.text(), statusOf(failure.answer), "", sha256Of(report)};
  {
    const base::FileLock lock = lockCase(workplace.home, row.caseId);
    if (isKnown(openHeldCase(workplace, automaticActor(), row.caseId), returned.sha256)) return;
  }
  if (!contact.empty())
    returned.archived =
        archiveMail(workplace, contact,
                    {ContactMail::Way::Returned, row.messageId.text(), base::Bytes(report), failure.answer});
  const base::FileLock lock = lockCase(workplace.home, row.caseId);
  const CaseFile file = openHeldCase(workplace, automaticActor(), row.caseId);
  NewEvent event = systemEvent(workplace, file, requests::kMailReturned);
  event.record.returned = returned;
  if (contact.empty()) addMail(event, report, failure.answer);
  archiveEvent(workplace, automaticActor(), event);
  markReturned(workplace, row.id, failure.answer);
}

}  // namespace app
