// Who has read a contact person's data, when, whose and why (UU 27/2022, article 31: every processing is on
// record).
//
// A reading is durable before the data are given out: a file of its own in HOME/work/access/DATE. A day that
// is over is archived as one file, bacaan/DATE.jsonl, of the object of its year, and its folder removed
// (docs/formats/retention.md). Stopped in between, the next closing finds what is archived and goes on.
#pragma once

#include <string>
#include <vector>

#include "app/access/actor.h"
#include "app/home/workplace.h"

namespace app {

struct Reading {
  base::Instant time;
  std::string user;
  std::string authentication;  // how we know who he is
  std::string contact;         // id of the object
  std::string what;            // "kontak.json", or the file that was fetched
  std::string purpose;

  bool operator==(const Reading&) const = default;
};

json::Object toJson(const Reading& reading);

// Returns when it is durable. Unavailable or Corrupt when the disk is not right: then nothing is given out.
void recordReading(const Workplace& workplace, const Actor& actor, const std::string& contact,
                   const std::string& what, const std::string& purpose);

// Archives the days that are over where the Walidata is. Returns how many.
int closeReadingDays(const Workplace& workplace);

// Of one contact, oldest first, archived or not.
std::vector<Reading> readingsOf(const Workplace& workplace, const std::string& contact);

// The object of a year's readings.
std::string readingsObject(int year);

}  // namespace app
