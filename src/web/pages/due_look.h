// A running limit as pages show it: its badge, and the leaf of a calendar.
#pragma once

#include "json/value.h"
#include "web/pages/wording.h"

namespace web {

// Adds to a row with due, days_left and unit (app/overview/task_rows.h): due_badge, due_kind, and of the due
// date due_text, due_month, due_day and due_weekday. Nothing where no limit runs.
void addDueLook(const Wording& wording, json::Object& row);

}  // namespace web
