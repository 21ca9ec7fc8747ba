// The evidence of mails: what a carrier accepted, with its answer, and what came back.
//
// Of a mail to a contact person the bytes lie in the contact's object, since they are personal data; of one
// to an office in the case. The case's event names them.
#pragma once

#include "app/home/workplace.h"
#include "base/bytes.h"
#include "mail/delivery_report.h"
#include "mail/outbox.h"

namespace app {

// Archives an accepted mail, as `surel`. For a mail of no case, its content is its evidence.
void keepSentMail(const Workplace& workplace, const mail::OutboxRow& row, const base::Bytes& message);

// Archives a report that a mail did not arrive, as `surel-kembali`, and with it the row is Returned. A report
// that the case has already changes nothing. For a mail of no case, only the row is changed.
void keepReturnedMail(const Workplace& workplace, const mail::OutboxRow& row,
                      const mail::RecipientReport& failure, base::ByteView report);

}  // namespace app
