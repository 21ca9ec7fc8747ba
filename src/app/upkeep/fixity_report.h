// What a scrub leaves behind for people and machines, in reports/fixity (docs/formats/fixity.md).
#pragma once

#include "app/mail/alarm.h"
#include "app/upkeep/fixity.h"

namespace app {

// Adds to the day's JSON lines, replaces summary.json and fixity.prom (Prometheus' text format), durably, and
// raises the alarm for what was found. Nothing is added to the day's lines by a run that looked at nothing.
void reportScrub(const Workplace& workplace, const ScrubReport& report);

// What the job "replica" copied and refused, told in the same way.
void reportMirror(const Workplace& workplace, const archive::MirrorReport& report);
// That the replica could not be worked with, told in the same way.
void reportAbsence(const Workplace& workplace, const std::string& problem);

// "archive 3c/c0/urn…: E092 … (repaired)": one for each damaged file.
std::vector<Alarm> alarmsOf(const std::vector<FixityFinding>& findings);
// "archive 3c/c0/urn…: E092 … (not copied to the replica)".
std::vector<Alarm> alarmsOf(const archive::MirrorReport& report);
Alarm absenceOf(const std::string& problem);

}  // namespace app
