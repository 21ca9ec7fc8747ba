// A scrub's reports for people and machines, in reports/fixity (docs/formats/fixity.md).
#pragma once

#include "app/mail/alarm.h"
#include "app/upkeep/fixity.h"

namespace app {

// Durably appends to the day's JSON lines, replaces summary.json and fixity.prom (Prometheus text format),
// and raises an alarm for findings. A run that checked nothing appends no line.
void reportScrub(const Workplace& workplace, const ScrubReport& report);

// Reports what the job "replica" copied and refused, in the same way.
void reportMirror(const Workplace& workplace, const archive::MirrorReport& report);
// That the replica could not be worked with, told in the same way.
void reportAbsence(const Workplace& workplace, const base::Message& problem);

// What the reports of the last days tell, newest first: lines of docs/formats/fixity.md, without those of
// runs that found nothing; at most `most`. Each that is about a case has its "ticket" too. For staff and
// auditors.
std::vector<json::Object> fixityTrail(const Workplace& workplace, const Actor& actor, std::size_t most);

// "archive 3c/c0/urn…: E092 … (repaired)": one for each damaged file.
std::vector<Alarm> alarmsOf(const std::vector<FixityFinding>& findings);
// "archive 3c/c0/urn…: E092 … (not copied to the replica)".
std::vector<Alarm> alarmsOf(const archive::MirrorReport& report);
Alarm absenceOf(const base::Message& problem);

}  // namespace app
