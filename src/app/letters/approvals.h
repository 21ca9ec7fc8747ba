// The paraf: who checks a draft, in which order, and what each check binds.
#pragma once

#include <string>
#include <vector>

#include "app/access/actor.h"
#include "app/facts/draft_facts.h"
#include "app/facts/letter_subject.h"
#include "app/home/workplace.h"

namespace app {

// What an approval binds (Approval): SHA-256 digests of everything in the letter except number, date and
// token.
struct Bound {
  std::string content;  // the data document
  std::string pattern;  // the template
  std::string assets;   // logo and fonts

  bool operator==(const Bound&) const = default;
};

// What somebody has read of a draft, and when.
struct DraftReading {
  Bound bound;
  base::Instant at;
};

// As the letter would be if `user` signed it.
Bound boundOf(const Workplace& workplace, const LetterSubject& subject, const DraftRow& draft,
              const std::string& user);

// Conflict, saying who changed the draft and when, unless it still is as it was read.
void demandAsRead(const Workplace& workplace, const LetterSubject& subject, const DraftRow& draft,
                  const std::string& user, const DraftReading& reading);

// The accounts that have approved exactly this content, in the order of the series' approvers, up to the
// first that has not. Approvals of other content no longer count.
std::vector<std::string> approvedBy(const Workplace& workplace, const DraftRow& draft, const Bound& bound);

// The draft with the actor's approval. Denied when somebody else is next to check it; Conflict when nobody
// is, or the draft was returned.
DraftRow approved(const Workplace& workplace, const Actor& actor, const LetterSubject& subject,
                  DraftRow draft);

// Conflict unless everybody has approved the letter as `user` would sign it; Denied when he has written it
// himself and the series does not let him sign it.
void demandApproved(const Workplace& workplace, const LetterSubject& subject, const DraftRow& draft,
                    const std::string& user);

}  // namespace app
