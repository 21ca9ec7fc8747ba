// Mails of the procedure: makes messages of rows, sends them, and archives the evidence.
#pragma once

#include <string>
#include <vector>

#include "app/home/workplace.h"
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
};

class Mailroom {
 public:
  explicit Mailroom(const Workplace& workplace) : workplace_(workplace) {}

  // Sends due mails. Archives message and answer of accepted mails, including earlier ones whose evidence a
  // crash left unarchived.
  SendReport sendDue(mail::Transport& transport, int most);

  // Adds to the outbox a row for each reminder of Data Balikan due today, once. Returns how many are new.
  int remind();

 private:
  const Workplace& workplace_;
};

}  // namespace app
