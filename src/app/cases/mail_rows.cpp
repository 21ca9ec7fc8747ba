#include "app/cases/mail_rows.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/error.h"
#include "crypto/digest.h"

namespace app {
namespace {

constexpr std::string_view kEventCause = "peristiwa:";
constexpr std::string_view kReminderCause = "pengingat:";
constexpr std::string_view kDigestCause = "ikhtisar:";
constexpr std::string_view kHeldCause = "ditahan:";
constexpr std::string_view kLinkCause = "tautan:";

// As before 2026-12.
std::string numberedCause(const requests::Reminder& reminder) {
  return std::string(kReminderCause) + std::to_string(reminder.number);
}

struct CausePriority {
  std::string_view cause;
  mail::Priority priority;
};
constexpr std::array<CausePriority, 2> kPriorities{
    {{kReminderCause, mail::Priority::Reminder}, {kDigestCause, mail::Priority::Digest}}};

bool beginsWith(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

// Letters and alarms come first.
mail::Priority priorityOf(const std::string& cause) {
  for (const CausePriority& entry : kPriorities) {
    if (beginsWith(cause, entry.cause)) return entry.priority;
  }
  return mail::Priority::Letter;
}

}  // namespace

std::string eventCause(int version) {
  return std::string(kEventCause) + std::to_string(version);
}

int versionBehind(const std::string& cause) {
  int number = 0;
  std::from_chars(cause.data() + std::min(cause.size(), kEventCause.size()), cause.data() + cause.size(),
                  number);
  return number;
}

std::string reminderCause(const requests::Reminder& reminder) {
  return std::string(kReminderCause) + reminder.date.iso();
}

bool isReminder(const mail::OutboxRow& row) {
  return beginsWith(row.cause, kReminderCause);
}

std::string digestCause(base::Date day, const std::string& reader) {
  return std::string(kDigestCause) + day.iso() + ":" + reader;
}

bool isDigest(const mail::OutboxRow& row) {
  return beginsWith(row.cause, kDigestCause);
}

std::string heldCause(const std::string& id) {
  return std::string(kHeldCause) + id;
}

bool isHeldMail(const mail::OutboxRow& row) {
  return beginsWith(row.cause, kHeldCause);
}

std::string handInBehind(const std::string& cause) {
  return cause.substr(kHeldCause.size());
}

std::string linkCause(const std::string& id) {
  return std::string(kLinkCause) + id;
}

bool isLinkMail(const mail::OutboxRow& row) {
  return beginsWith(row.cause, kLinkCause);
}

std::string linkBehind(const std::string& cause) {
  return cause.substr(kLinkCause.size());
}

bool isCauseOf(const std::string& cause, const requests::Reminder& reminder) {
  return cause == reminderCause(reminder) || cause == numberedCause(reminder);
}

std::string mailRowId(const std::string& object, const std::string& cause, const std::string& kind) {
  return crypto::digestHex(crypto::DigestAlgorithm::Sha256, object + "\n" + cause + "\n" + kind)
      .substr(0, 32);
}

bool isRemindedOf(Transaction& transaction, const std::string& object, const std::string& kind,
                  const std::vector<EventRecord>& events, const requests::Reminder& reminder) {
  for (const std::string& cause : {reminderCause(reminder), numberedCause(reminder)}) {
    const std::string id = mailRowId(object, cause, kind);
    const bool isArchived = std::any_of(events.begin(), events.end(), [&](const EventRecord& record) {
      return record.mail && record.mail->row == id;
    });
    if (isArchived || transaction.outbox().find(id)) return true;
  }
  return false;
}

mail::Recipient recipientFor(const Workplace& workplace, const MailRule& rule, const CaseRecord& record,
                             const requests::Event& event) {
  mail::Recipient recipient;
  if (rule.to == MailTo::Pemohon) {
    recipient.contact = record.contact;
  } else if (rule.to == MailTo::Walidata) {
    recipient.address = workplace.settings.text("mail.staff");
  } else if (const auto* produsen = workplace.office().letters.findProdusen(event.produsen)) {
    recipient.address = produsen->email;
  }
  return recipient;
}

mail::OutboxRow newMailRow(const Workplace& workplace, const std::string& object, const std::string& cause,
                           const std::string& kind, mail::Recipient to, base::Instant created) {
  const std::string& from = workplace.settings.text("mail.from");
  const std::string id = mailRowId(object, cause, kind);
  const auto messageId = mail::MessageId::of(id, from.substr(from.find('@') + 1));
  if (!messageId) throw base::InvalidSetup(base::Message("case.sender-no-address", {{"from", from}}));
  mail::OutboxRow row{id, *messageId, object, cause, kind, {std::move(to)}, created};
  row.nextAttempt = created;
  row.priority = priorityOf(cause);
  return row;
}

std::vector<mail::OutboxRow> rowsFor(const Workplace& workplace, const CaseRecord& record, int version,
                                     const EventRecord& event) {
  std::vector<mail::OutboxRow> rows;
  for (const MailRule& rule : workplace.office().mailPlan.rulesFor(event.event.kind)) {
    mail::Recipient recipient = recipientFor(workplace, rule, record, event.event);
    if (recipient.contact.empty() && recipient.address.empty()) continue;
    rows.push_back(newMailRow(workplace, record.object, eventCause(version), rule.mail, std::move(recipient),
                              event.event.time));
  }
  return rows;
}

}  // namespace app
