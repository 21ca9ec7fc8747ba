// The stack of letters and a signing run, as pages show them.
#pragma once

#include <vector>

#include "app/access/actor.h"
#include "app/home/workplace.h"
#include "app/letters/signing_stack.h"
#include "app/overview/open_cases.h"
#include "json/value.h"

namespace app {

// What waits for the actor (SigningStack::list), the earliest due date first. A row has draft, act (approve,
// sign, finish), kind, title, produsen, produsen_name, drafted_by (by name), ticket, agency, approved,
// approvers, number, pages, pages_read, read, and, where a limit of the case ends with the letter, limit (a
// task row).
std::vector<json::Object> letterStack(const Workplace& workplace, const Actor& actor, OpenCases& cases,
                                      const SigningStack& stack);

// id, began, ended (missing while it goes on), counts {menunggu, terbit, tidak-jadi, tertahan} and letters:
// draft, kind, title, ticket, agency, outcome, number, why. Failures come first.
json::Object signingRunJson(const Workplace& workplace, const SigningRun& run, base::Language language);

}  // namespace app
