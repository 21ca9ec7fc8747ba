// A case as the office's pages show it: one document, from which page and API are made.
#pragma once

#include <string_view>

#include "app/access/actor.h"
#include "app/home/workplace.h"
#include "app/overview/open_cases.h"
#include "json/value.h"

namespace app {

// What showCase tells, and besides:
//   legal_basis, security, needed_by, unit, official {name, post}
//   next: the action that comes next (open_steps.h: a task row); steps: all that the actor can do
//     (possible_steps.h), that of `next` apart
//   items: number, name, period, region, format, fate, reasons, files; answers: each Produsen that was asked,
//     with code, name, state, outcome, reasons and files
//   leaves: the versions of the archive, newest first, but for mails and notes: version, event, title, time,
//     date, actor, name (by which people know him), role_title, state_title, number, reasons, on_behalf,
//     medium, damage, and documents with path, kind, name, media_type, size, sha256, verdict, findings
//   mails: what was sent and came back, with its version, and what waits in the outbox (outbox, with state);
//   notes: version, time, name, text
//   deadlines: as listDeadlines
//   letters, drafts: each draft with stage, approved, approvers, next (whose turn), isMine
//   contact: {object, may_show}: never the data themselves; ContactDesk::show opens them on record
//   holds: how many stand
// NotFound for what there is not, and for whoever is not of the office.
json::Object officeCase(const Workplace& workplace, const Actor& actor, OpenCases& cases,
                        std::string_view name);

}  // namespace app
