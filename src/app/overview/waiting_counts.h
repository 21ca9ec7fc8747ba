// How much waits for somebody: the figures beside the links of his menu.
#pragma once

#include <cstdint>

#include "app/access/actor.h"
#include "app/home/workplace.h"
#include "app/letters/signing_stack.h"
#include "app/overview/open_cases.h"

namespace app {

// Each is 0 where there is nothing, and for whoever may not see it.
struct WaitingCounts {
  std::int64_t tasks = 0;            // of the Walidata: late, due today or within the week (open_steps.h)
  std::int64_t letters = 0;          // in the stack
  std::int64_t mails = 0;            // that stopped
  std::int64_t held = 0;             // hand-ins on which somebody must decide
  std::int64_t accountRequests = 0;  // on which nobody has decided
  std::int64_t answers = 0;          // that the actor's Produsen owe
  std::int64_t debts = 0;            // Data Balikan that the actor's agencies owe
};

// Looks at every case that the actor has to do with: not for every page anew.
WaitingCounts waitingCounts(const Workplace& workplace, const Actor& actor, OpenCases& cases,
                            const SigningStack& stack);

}  // namespace app
