// What became of a hand-in that was brought before: a crash may have come between its effect and the answer.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "app/home/workplace.h"
#include "app/records/hand_in.h"
#include "requests/event.h"

namespace app {

// One of the three is there.
struct Arrival {
  std::string object;
  std::string ticket = {};  // empty: of a new request that is held
  std::string state = {};   // of the request now
  int version = 0;          // that the event became; 0: none yet
  std::string draft = {};   // id of the letter that is to be made of it
  std::optional<HandIn> held = {};
  std::optional<requests::SignatureFinding> waitsFor = {};  // of a letter that waits for the Walidata
};

// The event of the case, or the draft of its letter, that `isOfIt` knows; what the archive has and the
// database does not is found too. Nothing when there is none, or no such case. The caller holds no case.
std::optional<Arrival> findArrival(const Workplace& workplace, const std::string& object,
                                   const std::function<bool(const requests::Event&)>& isOfIt);

// The same for what was prepared under this id, which may also wait for staff.
std::optional<Arrival> findPrepared(const Workplace& workplace, const std::string& object,
                                    const std::string& preparation);

}  // namespace app
