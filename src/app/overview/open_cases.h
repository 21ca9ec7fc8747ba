// The cases that wait for somebody, with their states, kept between calls: lists of what is to be done look
// at every open case each time, and a case's state follows from its archived events alone. A case is read
// again when it has a new version or its row has changed, whichever process changed it.
//
// One for a process; thread-safe. It holds what the office sees: who shows it asks the rule of sight first.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "app/casework/possible_steps.h"
#include "app/home/workplace.h"

namespace app {

// What follows from a case's archived events alone.
struct KnownCase {
  RequestRow row;
  requests::CaseState state;
  std::vector<std::string> undecided;  // Produsen with findings on which staff must decide
  std::string handler;                 // account that last acted on it as a Walidata; empty: nobody has yet
};

struct OpenCase {
  std::shared_ptr<const KnownCase> known;
  std::string requester;         // id of its agency, as the office's records have it now
  std::vector<DraftRow> drafts;  // of its letters, oldest first

  const RequestRow& row() const { return known->row; }
  const requests::CaseState& state() const { return known->state; }
  // Refers to this.
  CaseStanding standing() const;
};

class OpenCases {
 public:
  // Those whose state has a limit (StateRule::limitKind), oldest submission first, in one database read.
  std::vector<OpenCase> all(const Workplace& workplace);
  // The same for these objects alone, whatever their state.
  std::vector<OpenCase> of(const Workplace& workplace, const std::vector<RequestRow>& rows);

 private:
  OpenCase opened(const Workplace& workplace, Transaction& transaction, const RequestRow& row);
  std::shared_ptr<const KnownCase> known(const RequestRow& row) const;
  void forgetClosed(const std::vector<RequestRow>& rows);

  mutable std::mutex mutex_;
  std::map<std::string, std::shared_ptr<const KnownCase>, std::less<>> known_;  // by object
};

}  // namespace app
