// Hand-ins that wait: who sees them, and what becomes of them. A file that must wait holds its hand-in whole
// (app/intake/quarantine.h); staff look at the findings and let it through, or throw it away.
#pragma once

#include <string_view>
#include <vector>

#include "app/access/actor.h"
#include "app/casework/case_desk.h"
#include "app/home/workplace.h"

namespace app {

class QuarantineDesk {
 public:
  explicit QuarantineDesk(const Workplace& workplace) : workplace_(workplace) {}

  // Staff see all of them, everybody else what he has handed in himself. Oldest first. Staff see of one whose
  // record is damaged what is wrong with it; nobody can release it, staff can discard it.
  std::vector<json::Object> list(const Actor& actor);
  // With the findings of each file in words. NotFound for one that the actor does not see.
  json::Object show(const Actor& actor, std::string_view id);

  // Does what whoever handed it in wanted, with his grants of today. Denied to himself: another person must
  // have looked. What the desk throws leaves it held. Limits count from now; when it was received is on
  // record.
  Recorded release(const Actor& actor, std::string_view id, const std::string& reason);
  // By staff with a reason, or by whoever handed it in. Digest, findings and reason stay on record.
  void discard(const Actor& actor, std::string_view id, const std::string& reason);

  // For the job: what waited for the scanner alone is examined again, and let through when it is clean, or
  // refused; what waited for longer than the setting quarantine.days is thrown away; of what goes on waiting
  // the sender is told, if a crash kept it from him (held_mail.h). One that is damaged
  // or fails is a problem, and the others go on.
  struct Tended {
    int released = 0;
    int ended = 0;  // thrown away
    base::Problems problems;
  };
  Tended tend();

 private:
  Recorded letThrough(const HandIn& handIn, const requests::Release& release);

  const Workplace& workplace_;
};

}  // namespace app
