// The list of cases: filtered, sorted, page by page. The office sees all of it; everybody else the cases of
// his agency or that are assigned to him, with the items that he sees.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/access/actor.h"
#include "app/home/workplace.h"
#include "app/overview/open_cases.h"
#include "app/views/tabulation.h"
#include "json/value.h"

namespace app {

// What is asked for, as an address says it. What is empty restricts nothing.
struct CaseListQuery {
  std::vector<std::string> states;
  std::string agency;                        // id or name
  std::string produsen;                      // code
  std::optional<requests::Role> waitingFor;  // whose turn it is in one of its running limits
  std::string text;                          // part of ticket, agency or title
  std::string order = "submitted";           // ticket, agency, title, state
  bool descending = true;
  int limit = 50;             // 200 at most
  std::string after, before;  // marks of an earlier answer
};

// {total, first (how many come before the page), rows, before, after}: the marks for the pages before and
// behind, missing where there is none. A row has ticket, object, agency, title, state, state_title,
// submitted, and the case's first running task as openSteps tells it, under "task"; missing when nothing
// runs.
//
// InvalidInput for an order or a mark that does not exist. For accounts that are not the office's the title
// is neither sought in nor sorted by, since it names items that they do not see.
json::Object caseList(const Workplace& workplace, const Actor& actor, OpenCases& cases,
                      const CaseListQuery& query);

// The same on all pages, as a table: ticket, agency, title, state, submitted, and of the first running task
// due, action and who. Of these tickets alone, unless there are none.
Tabulation caseTable(const Workplace& workplace, const Actor& actor, OpenCases& cases, CaseListQuery query,
                     const std::vector<std::string>& tickets);

}  // namespace app
