// Looks at what is handed in before anything is done with it: the cage (intake/inspector.h), the office's
// dokumen.xml (intake/policy.h), and clamd where one is set (intake/virus_scanner.h).
#pragma once

#include <string>
#include <vector>

#include "app/access/actor.h"
#include "app/home/workplace.h"
#include "app/records/hand_in.h"
#include "intake/policy.h"

namespace app {

// The upload with the office's opinion on it as a document of its kind, and the digest of the bytes that the
// opinion is on. NotFound when there is no file; Conflict when somebody writes to it meanwhile.
Upload examined(const Workplace& workplace, Upload upload);

// Examines the files that were not yet, each as a document of its kind. InvalidInput with every finding that
// a file is refused for, and what the sender can do; then digest, findings and date of what was refused are
// on record (refusals.h), and its bytes are not.
void examine(const Workplace& workplace, const Actor& actor, HandIn& handIn);

// Whether one of its files has this verdict: with Quarantine the hand-in must wait for staff.
bool hasAny(const HandIn& handIn, intake::Verdict verdict);

// The findings for which the file must wait.
std::vector<base::Message> reasonsToWait(const Workplace& workplace, const Upload& upload);
// All findings, a line each, for the sender.
std::vector<base::Message> reasonsOf(const std::vector<Upload>& files);

}  // namespace app
