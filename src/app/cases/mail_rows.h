// Rows of the outbox: the mails of an event, their recipients and identities.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/home/workplace.h"
#include "app/records/case_record.h"
#include "app/records/event_record.h"
#include "mail/outbox.h"
#include "requests/reminders.h"

namespace app {

// What makes a mail true. An event, by the version of the case that it became: "peristiwa:7".
std::string eventCause(int version);
// The inverse.
int versionBehind(const std::string& cause);

// A reminder, by the day that it is planned for: "pengingat:2026-11-22". Rows of before 2026-12 have the
// number that the plan gives it, "pengingat:4".
std::string reminderCause(const requests::Reminder& reminder);
bool isReminder(const mail::OutboxRow& row);
// Whether the cause, of today or of before, means this reminder.
bool isCauseOf(const std::string& cause, const requests::Reminder& reminder);

// The digest of a day for a reader, the code of a Produsen or "walidata": "ikhtisar:2026-11-23:DINSOS".
std::string digestCause(base::Date day, const std::string& reader);
bool isDigest(const mail::OutboxRow& row);

// A hand-in that is held, by its id: "ditahan:7K3QX…".
std::string heldCause(const std::string& id);
bool isHeldMail(const mail::OutboxRow& row);
// The inverse.
std::string handInBehind(const std::string& cause);

// A link to set a password, by its id: "tautan:7K3QX…".
std::string linkCause(const std::string& id);
bool isLinkMail(const mail::OutboxRow& row);
// The inverse.
std::string linkBehind(const std::string& cause);

// Whether the reminder's mail of this kind was written already, today's way or as before: it stands in the
// outbox, or its evidence in the case.
bool isRemindedOf(Transaction& transaction, const std::string& object, const std::string& kind,
                  const std::vector<EventRecord>& events, const requests::Reminder& reminder);

// The recipient of a mail rule; without contact and address when there is none.
mail::Recipient recipientFor(const Workplace& workplace, const MailRule& rule, const CaseRecord& record,
                             const requests::Event& event);

// The id of the row that a cause makes.
std::string mailRowId(const std::string& object, const std::string& cause, const std::string& kind);

// A row that is new to the outbox. Its id and Message-ID follow from the first three; `object` is empty for
// what is no case's mail. InvalidSetup when the setting mail.from is no address.
mail::OutboxRow newMailRow(const Workplace& workplace, const std::string& object, const std::string& cause,
                           const std::string& kind, mail::Recipient to, base::Instant created);

// The rows that an archived event makes by the office's mail plan. Ids and Message-IDs follow from case,
// version and mail: the same event makes the same rows, today and at rebuild.
std::vector<mail::OutboxRow> rowsFor(const Workplace& workplace, const CaseRecord& record, int version,
                                     const EventRecord& event);

}  // namespace app
