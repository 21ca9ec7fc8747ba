// Mails of the procedure: which rows an event makes, how a row becomes a message, and what is kept as
// evidence.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/case_file.h"
#include "app/workplace.h"
#include "mail/dispatch.h"
#include "mail/outbox.h"

namespace app {

// The rows that an archived event makes by the office's mail plan, each with an id and a Message-ID that
// follow from object, version and mail: the same event makes the same rows, today and at rebuild.
std::vector<mail::OutboxRow> rowsFor(const Workplace& workplace, const CaseRecord& record, int version,
                                     const EventRecord& event);

// The row of a reminder of a Data Balikan debt, by the number of the reminder.
std::vector<mail::OutboxRow> reminderRows(const Workplace& workplace, const CaseRecord& record, int reminder,
                                          base::Instant due);

struct SendReport {
  int taken = 0;
  int accepted = 0;
  int waiting = 0;
  int stopped = 0;
};

class Mailroom {
 public:
  explicit Mailroom(const Workplace& workplace) : workplace_(workplace) {}

  // Sends what is due through the transport of the settings; message and answer of what was accepted are
  // archived.
  SendReport sendDue(int most);
  // Archives what was accepted before a crash came between acceptance and evidence.
  void keepEvidence();
  // Puts a row for each reminder that is due today into the outbox; one that is there already stays as it is.
  int remind(base::Date today);

 private:
  const Workplace& workplace_;
};

}  // namespace app
