// Mails with a link to set a password. The link is nowhere in the home: it follows from the row's cause and
// keys/sign-in.key whenever the mail is composed, today and once more after a crash. The evidence of an
// accepted mail, in reports/links, tells everything but the link.
#pragma once

#include "app/home/workplace.h"
#include "app/mail/mail_facts.h"
#include "mail/outbox.h"

namespace app {

// Obsolete when the link works no more. NotFound when the link or its account is gone.
MailFacts linkMailFacts(const Workplace& workplace, const mail::OutboxRow& row);
// Writes the evidence of an accepted mail, and returns where it lies.
base::Path linkMailEvidence(const Workplace& workplace, const mail::OutboxRow& row);

}  // namespace app
