// Rows of the outbox: the mails of an event, their recipients and identities.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/home/workplace.h"
#include "app/records/case_record.h"
#include "app/records/event_record.h"
#include "mail/outbox.h"

namespace app {

// What made a mail true: a version of the case, or a reminder by its number.
inline constexpr const char* kEventCause = "peristiwa:";
inline constexpr const char* kReminderCause = "pengingat:";

// "peristiwa:7" → 7.
int numberBehind(const std::string& cause, std::string_view prefix);

// The recipient of a mail rule; without contact and address when there is none.
mail::Recipient recipientFor(const Workplace& workplace, const MailRule& rule, const CaseRecord& record,
                             const requests::Event& event);

// A row that is new to the outbox. Its id and Message-ID follow from the first three; `object` is empty for
// what is no case's mail. InvalidSetup when the setting mail.from is no address.
mail::OutboxRow newMailRow(const Workplace& workplace, const std::string& object, const std::string& cause,
                           const std::string& kind, mail::Recipient to, base::Instant created);

// The rows that an archived event makes by the office's mail plan. Ids and Message-IDs follow from case,
// version and mail: the same event makes the same rows, today and at rebuild.
std::vector<mail::OutboxRow> rowsFor(const Workplace& workplace, const CaseRecord& record, int version,
                                     const EventRecord& event);

}  // namespace app
