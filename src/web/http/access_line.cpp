#include "web/http/access_line.h"

#include "json/text.h"

namespace web {

std::string textOf(const AccessLine& line) {
  return json::canonical(json::Object{
      {"bytes", static_cast<std::int64_t>(line.bytes)},
      {"method", line.method ? json::Value(nameOf(*line.method)) : json::Value()},
      {"ms", static_cast<std::int64_t>(line.time.count())},
      {"route", line.route},
      {"status", line.status},
      {"time", line.begun.rfc3339(base::TimeZone::utc())},
  });
}

}  // namespace web
