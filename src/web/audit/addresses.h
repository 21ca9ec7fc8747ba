// Addresses of this area with their queries, and days as people type them.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/message.h"
#include "web/site/visit.h"

namespace web {

// "/arsip?kata=jiwa": without empty values.
std::string addressWith(const std::string& path,
                        const std::vector<std::pair<std::string, std::string>>& query);

// "2026-12-31" or "31 12 2026", also with dots, strokes or slashes; nothing when there is no such day.
std::optional<base::Date> typedDay(const std::string& text);
// Of a query: nothing when it is empty; an error of the form, and nothing, when it is no day.
std::optional<base::Date> queriedDay(Visit& visit, const std::string& field);

// A time of one of our records, as people read it.
std::string readTime(const Wording& wording, const std::string& rfc3339);

// Shows the query's fields as they were typed, with the errors.
void returnQuery(Visit& visit);

}  // namespace web
