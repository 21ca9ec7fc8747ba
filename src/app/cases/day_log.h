// A log of single records that are archived by the day.
//
// A record is durable, as a file in a folder of its day, before what it speaks of happens. A past day is
// archived as one file, PREFIX/DATE.jsonl, of its period's object, and its folder is removed. After an
// interruption the next closing continues from what is archived. Days are those of the Walidata's zone.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <vector>

#include "app/home/workplace.h"
#include "base/date.h"
#include "json/value.h"

namespace app {

struct DayLog {
  base::Path folder;                              // of the days that are not archived yet
  std::string prefix;                             // of the files in the object: "bacaan"
  std::string title;                              // for people: "Catatan bacaan"
  std::string type;                               // of the object, in its description: "readings"
  std::string journalled;                         // name of the act in the transparency log
  std::function<std::string(base::Date)> period;  // that a day's object is of: "2026"
  std::function<void(const json::Value&)> read;   // throws Corrupt for what is no record of this log
};

// The object of a period.
std::string objectOf(const DayLog& log, const std::string& period);

// Returns when the record is durable. Unavailable or Corrupt when the disk fails; then nothing of what it
// speaks of may happen. The record has a member "time".
void note(const Workplace& workplace, const DayLog& log, const json::Object& record);

// Archives the days that are past. Returns how many.
int closeDays(const Workplace& workplace, const DayLog& log);

// All records of these periods and of the days that are not archived yet, oldest first.
std::vector<json::Value> recordsOf(const Workplace& workplace, const DayLog& log,
                                   const std::set<std::string>& periods);

}  // namespace app
