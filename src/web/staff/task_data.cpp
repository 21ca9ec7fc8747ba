#include "web/staff/task_data.h"

#include "web/site/due_data.h"
#include "web/staff/step_addresses.h"

namespace web {

json::Object taskData(const Visit& visit, const json::Value& row) {
  const std::string& ticket = row.stringAt("ticket");
  const json::Value* action = row.find("action");
  return {{"due", leafData(visit, row)},
          {"title", action ? action->stringAt("title") : row.stringAt("title")},
          {"address", action ? actionAddress(ticket, *action) : caseAddress(ticket)},
          {"ticket", ticket},
          {"agency", row.stringAt("agency")},
          {"about", row.stringAt("case_title")},
          {"who", row.stringOr("who")}};
}

}  // namespace web
