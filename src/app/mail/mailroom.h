// Mails of the procedure: makes messages of rows, sends them, and archives the evidence.
#pragma once

#include <string>
#include <vector>

#include "app/home/workplace.h"
#include "base/error.h"
#include "mail/dispatch.h"
#include "mail/outbox.h"

namespace app {

// The transport to the mail server or Maildir in the settings. InvalidSetup when the settings are wrong.
std::unique_ptr<mail::Transport> openTransport(const Workplace& workplace);

struct SendReport {
  int taken = 0;
  int accepted = 0;
  int waiting = 0;
  int stopped = 0;
  base::Message halt = {};       // a fault of ours stopped the queue now; empty: none did
  base::Problems problems = {};  // mails that were accepted, whose evidence could not be archived yet, by id
};

struct RemindReport {
  int added = 0;                 // new reminders
  base::Problems problems = {};  // cases that could not be looked at, by ticket; the others were
};

class Mailroom {
 public:
  explicit Mailroom(const Workplace& workplace) : workplace_(workplace) {}

  // Sends due mails, unless the queue is paused, and no faster than the setting mail.rate-per-minute.
  // Archives message and answer of accepted mails, including earlier ones whose evidence a crash left
  // unarchived, if they can be composed again as they were sent.
  SendReport sendDue(mail::Transport& transport, int most);

  // Puts a row for each reminder of Data Balikan that is due today into the outbox, once.
  RemindReport remind();

 private:
  int remindOf(const RequestRow& row);

  const Workplace& workplace_;
};

}  // namespace app
