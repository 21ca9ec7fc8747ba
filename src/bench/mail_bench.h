// `bench mail`: how many mails a second leave this machine, compared with Postfix's smtp-source in the same
// run. Both send over one connection to Postfix's smtp-sink, which answers as fast as it can.
#pragma once

#include "app/home/workplace.h"
#include "json/value.h"

namespace bench {

struct MailOrder {
  int mails = 1000;
  int kib = 40;  // of each
  int runs = 3;
};

// Sending alone is compared, message by message. Beside it stands the rate of the home's outbox, which writes
// durably three times for each mail (claim, digest, outcome); evidence is in neither. Unavailable when smtp-sink and smtp-source (Debian package postfix)
// are not there.
json::Object benchMail(const app::Workplace& workplace, const MailOrder& order);

}  // namespace bench
