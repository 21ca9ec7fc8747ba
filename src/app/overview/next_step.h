// What comes next where a limit runs: the step that ends it, and whose it is. It follows from procedure.xml:
// of the events that may happen now and lead out of the state that the limit belongs to, the one that goes
// forward in the order of the states, without needing reasons, at the latest step of the written procedure. A
// letter that is drafted already goes before what could be begun.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/access/actor.h"
#include "app/home/workplace.h"
#include "app/overview/open_cases.h"
#include "base/message.h"
#include "json/value.h"
#include "requests/deadlines.h"

namespace app {

struct NextStep {
  base::Message title;                             // a verb with its object
  std::string useCase;                             // the words of the command line
  std::string event;                               // that it brings; empty for one about a draft
  std::string draft;                               // id
  std::string produsen;                            // whose part it is about
  requests::Role role = requests::Role::Walidata;  // in which it is done
  std::string account;                             // whose turn it is, where it is one person's
  bool isMine = false;                             // the actor's
};

// A running limit of an open case, and what comes next in it; nothing when nobody can do anything, as while
// the request is returned.
struct RunningTask {
  requests::Deadline deadline;
  std::optional<NextStep> next;
};

// In the order in which the limits started.
std::vector<RunningTask> tasksOf(const Workplace& workplace, const Actor& actor, const OpenCase& open);

// By which people know whose turn it is: an account's name (of what is the Walidata's, whoever has acted on
// the case), the agency, the Produsen, or the role's title.
std::string whoHas(const Workplace& workplace, const OpenCase& open, const NextStep& step);

// title, use_case, event, draft, produsen.
json::Object toJson(const NextStep& step, base::Language language);

}  // namespace app
