// Due dates and tasks as the office's pages show them: the leaf of a wall calendar, how many days are left,
// and every day of the count with the reason why one is skipped.
#pragma once

#include <string>

#include "json/value.h"
#include "web/site/visit.h"

namespace web {

// Of a running limit (app/overview/task_rows.h): iso, day, month, number, weekday; left ("5 hari kerja
// lagi") with its look, a colour of the style sheet; title; provisional; days: date, weekday, why, kind.
json::Object dueData(const Visit& visit, const json::Value& limit);

// Of a task row: due (as above, without its days), title, address, ticket, agency, about, who.
json::Object taskData(const Visit& visit, const json::Value& row);

// "Senin, 7 Desember 2026, 16.00 WIB" of a time as JSON has it; empty for an empty one.
std::string momentText(const Visit& visit, const std::string& rfc3339);

}  // namespace web
