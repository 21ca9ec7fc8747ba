// The steps that every event of a case takes on its way, whoever brings it.
#pragma once

#include <string>

#include "app/access/actor.h"
#include "app/cases/case_archive.h"
#include "app/cases/case_file.h"
#include "app/home/workplace.h"
#include "base/file_lock.h"
#include "requests/check.h"

namespace app {

// InvalidSetup when the procedure has no such event.
const requests::EventRule& ruleNamed(const requests::Rules& rules, const std::string& kind);

// Puts on record who brings the event and in which role; of what staff enter (a medium is said), for whom.
// Denied when the procedure does not let the actor; InvalidInput when nobody outside of the office brings
// such an event, or the medium is no line of text.
void takeRole(const Workplace& workplace, const Actor& actor, const requests::EventRule& rule,
              const std::string& requester, requests::Event& event);
void takeRole(const Workplace& workplace, const Actor& actor, const requests::EventRule& rule,
              const RequestRow& row, requests::Event& event);

// InvalidInput, with those that there are, for a Produsen that the office does not have.
void demandKnownProdusen(const Workplace& workplace, const requests::Event& event);

// The event with who brings it and when. Denied when he may not.
requests::Event broughtBy(const Workplace& workplace, const Actor& actor, const CaseFile& file,
                          requests::Event event);

// Throws the procedure's refusal, with what may be done instead.
void demandAllowed(const requests::Rules& rules, const requests::CaseState& state,
                   const requests::Event& event, bool letterIsNumbered);
// The same for the next event of a case.
void demandPossible(const Workplace& workplace, const CaseFile& file, const requests::Event& event);

// A case that is held, for an event to be added.
struct HeldCase {
  base::FileLock lock;
  CaseFile file;
};
// As lockCase and openHeldCase.
HeldCase holdCase(const Workplace& workplace, const Actor& actor, const std::string& object);

// Without files. The file must outlive it.
NewEvent changeOf(const Workplace& workplace, const CaseFile& file, const requests::Event& event);

}  // namespace app
