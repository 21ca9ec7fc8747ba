// Mails of the procedure: which rows an event makes, how a row becomes a message, and what is kept as
// evidence.
#pragma once

#include <string>
#include <vector>

#include "app/home/workplace.h"
#include "base/error.h"
#include "mail/dispatch.h"
#include "mail/outbox.h"

namespace app {

// How to reach the mail server, or the Maildir, that the settings name. InvalidSetup when they are not right.
std::unique_ptr<mail::Transport> openTransport(const Workplace& workplace);

struct SendReport {
  int taken = 0;
  int accepted = 0;
  int waiting = 0;
  int stopped = 0;
  base::Problems problems = {};  // mails that were accepted, whose evidence could not be archived yet, by id
};

struct RemindReport {
  int added = 0;                 // new reminders
  base::Problems problems = {};  // cases that could not be looked at, by ticket; the others were
};

class Mailroom {
 public:
  explicit Mailroom(const Workplace& workplace) : workplace_(workplace) {}

  // Sends what is due. Message and answer of what was accepted are archived, and so are those of earlier rows
  // whose evidence a crash has kept from being archived.
  SendReport sendDue(mail::Transport& transport, int most);

  // Puts a row for each reminder of Data Balikan that is due today into the outbox, once.
  RemindReport remind();

 private:
  int remindOf(const RequestRow& row);

  const Workplace& workplace_;
};

}  // namespace app
