// A task of the office as its pages show it.
#pragma once

#include "json/value.h"
#include "web/site/visit.h"

namespace web {

// Of a task row (app/overview/task_rows.h): due (web/site/due_data.h, without its days), title, address,
// ticket, agency, about, who.
json::Object taskData(const Visit& visit, const json::Value& row);

}  // namespace web
