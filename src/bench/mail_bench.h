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

// The mails go from the home's outbox, each claimed, bound and recorded durably, without their evidence.
// Further figures have the transport alone, and commits alone, one for each mail. Unavailable when smtp-sink
// and smtp-source (Debian package postfix) are not there.
json::Object benchMail(const app::Workplace& workplace, const MailOrder& order);

}  // namespace bench
