// Reads what servers report of mails that did not arrive (setting mail.bounces), from a Maildir or by IMAP.
//
// A report is read in a cage and counts for the mail whose ENVID or Message-ID it names. It is archived
// (mail_evidence.h), the mail is `kembali`, and staff see it in `outbox list` and in their digest: they
// correct the address and retry it, or reach the contact person in another way. Nothing else follows of it,
// since anybody can write such a report. Delays are only counted; automatic answers and all other mail stay
// as they are.
#pragma once

#include <memory>

#include "app/home/workplace.h"
#include "base/error.h"
#include "mail/delivery_report.h"
#include "mail/in_tray.h"

namespace app {

// The mailbox in the settings; null when there is none. InvalidSetup when the settings are wrong.
std::unique_ptr<mail::InTray> openInTray(const Workplace& workplace);

struct ReturnReport {
  int returned = 0;
  int delayed = 0;
  int automatic = 0;             // answers of machines
  int unreadable = 0;            // the reader died of them
  base::Problems problems = {};  // reports that could not be archived; they are read again
};

ReturnReport readReturnedMail(const Workplace& workplace, mail::InTray& tray, mail::ReportReader& reader,
                              int most);

}  // namespace app
