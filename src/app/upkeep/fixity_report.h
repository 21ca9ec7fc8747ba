// A scrub's reports for people and machines, in reports/fixity (docs/formats/fixity.md).
#pragma once

#include "app/upkeep/fixity.h"

namespace app {

// Durably appends to the day's JSON lines, replaces summary.json and fixity.prom (Prometheus text format),
// and raises an alarm for findings. A run that checked nothing appends no line.
void reportScrub(const Workplace& workplace, const ScrubReport& report);

// Reports what the job "replica" copied and refused, in the same way.
void reportMirror(const Workplace& workplace, const archive::MirrorReport& report);
// Reports, in the same way, that the replica could not be used; mails this once a day.
void reportAbsence(const Workplace& workplace, const std::string& problem);

// "archive 3c/c0/urn…: E092 … (repaired)": a line for each damage.
std::vector<std::string> linesOf(const std::vector<FixityFinding>& findings);

}  // namespace app
