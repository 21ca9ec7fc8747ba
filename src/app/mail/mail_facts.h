// What a mail of a case says and carries, in the words of mail templates (docs/formats/mail-templates.md).
#pragma once

#include <vector>

#include "app/home/workplace.h"
#include "mail/message.h"
#include "mail/outbox.h"
#include "xml/element.h"

namespace app {

// Who sends, and how he is reached: the fields of potongan-pengirim.xml.
void addSender(const Workplace& workplace, xml::Element& data);

struct MailFacts {
  xml::Element data;  // more than any one template asks for; the salutation to a contact person apart
  std::vector<mail::Attachment> attachments;  // the PDF of the event, when it travels with the mail
  // Why the mail need not go any more; empty: it must.
  base::Message obsolete = {};
};

// From the case as it stood when the mail became true: the same row gives the same facts as long as no other
// reminder of its case is sent. A reminder is obsolete when nothing is owed any more. Corrupt when the case
// or its document is not in the archive.
MailFacts mailFactsOf(const Workplace& workplace, const mail::OutboxRow& row);

}  // namespace app
