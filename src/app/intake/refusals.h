// What was handed in and not taken: digest, findings and date of each file, for ever on record, and not its
// bytes. A day log (app/cases/day_log.h) in HOME/work/refusals, with an object of each month.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "app/access/actor.h"
#include "app/home/workplace.h"
#include "app/records/hand_in.h"

namespace app {

struct Refused {
  enum class Outcome {
    Refused,    // by the office's dokumen.xml
    Discarded,  // by staff, or withdrawn by whoever handed it in
    Expired,    // it was held, and nobody decided in time
  };

  base::Instant time;
  std::string user;            // who handed it in; empty: it was held, and its record was damaged
  std::string authentication;  // how we knew
  std::string object = {};     // the case; empty: a new request
  std::string kind;            // as which document
  std::int64_t size = 0;
  std::string sha256;
  Outcome outcome = Outcome::Refused;
  std::string by = {};       // who decided, where somebody did
  std::string because = {};  // and why
  std::optional<Examination> examination = {};

  bool operator==(const Refused&) const = default;
};

struct WhyRefused {
  Refused::Outcome outcome = Refused::Outcome::Refused;
  std::string by = {};
  std::string because = {};
};

// Returns when it is durable.
void noteRefusal(const Workplace& workplace, const Actor& actor, const HandIn& handIn, const Upload& upload,
                 const WhyRefused& decision);

// Archives the days that are past. Returns how many.
int closeRefusalDays(const Workplace& workplace);

// Of these months ("2026-11") and of the days that are not archived yet, oldest first.
std::vector<Refused> refusalsOf(const Workplace& workplace, const std::set<std::string>& months);

}  // namespace app
