// Mails that belong to no case: alarms, digests, those about hand-ins that are held and those with a link to
// set a password. What they say is kept in reports/, and is their evidence.
#pragma once

#include "app/home/workplace.h"
#include "app/mail/mail_facts.h"
#include "mail/outbox.h"

namespace app {

bool isNotice(const mail::OutboxRow& row);
// Without attachments; obsolete when a held hand-in was decided on, or a link works no more. NotFound when
// its content has been removed.
MailFacts noticeFacts(const Workplace& workplace, const mail::OutboxRow& row);
// For an accepted mail.
void keepNotice(const Workplace& workplace, mail::OutboxRow row);

}  // namespace app
