// Digests of what is due soon or late, for the staff and each Produsen: at most one a working day and reader,
// and only when there is something to say (mails.xml, event "ikhtisar").
//
// The staff are told of the office's own limits and those of Produsen, of what pemohon are late with, of
// mails that came back or stopped, and of a queue that stands still. A Produsen is told of its own limits.
#pragma once

#include "app/home/workplace.h"
#include "base/error.h"
#include "mail/outbox.h"
#include "xml/element.h"

namespace app {

struct DigestReport {
  int added = 0;
  base::Problems problems = {};  // cases that could not be looked at, by ticket; the others were
};

// Writes today's, unless it is no working day, the office is not open yet, or they were written. After a
// crash those that are missing are written.
DigestReport writeDigests(const Workplace& workplace);

// Where what the mail says is kept.
base::Path digestFile(const Workplace& workplace, const mail::OutboxRow& row);
// The data document of the mail. NotFound when its content has been removed.
xml::Element digestData(const Workplace& workplace, const mail::OutboxRow& row);

}  // namespace app
