// A record of who has read whose contact data, when and why (UU 27/2022, article 31: every processing is
// recorded).
//
// A day log (app/cases/day_log.h) in HOME/work/access, with an object of each year
// (docs/formats/retention.md): a reading is durable before the data are given out.
#pragma once

#include <string>
#include <vector>

#include "app/access/actor.h"
#include "app/home/workplace.h"

namespace app {

struct Reading {
  base::Instant time;
  std::string user;
  std::string authentication;  // how the user was identified
  std::string contact;         // id of the object
  std::string what;            // "kontak.json", or the fetched file
  std::string purpose;

  bool operator==(const Reading&) const = default;
};

json::Object toJson(const Reading& reading);

// Returns when the record is durable. Unavailable or Corrupt when the disk fails; then give out nothing.
void recordReading(const Workplace& workplace, const Actor& actor, const std::string& contact,
                   const std::string& what, const std::string& purpose);

// Archives the days that are past in the Walidata's zone. Returns how many.
int closeReadingDays(const Workplace& workplace);

// All readings of a contact, archived or not, oldest first.
std::vector<Reading> readingsOf(const Workplace& workplace, const std::string& contact);

}  // namespace app
