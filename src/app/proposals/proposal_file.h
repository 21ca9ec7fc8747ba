// Opens proposals of destruction: for reading, for the next act, and for their berita acara.
#pragma once

#include <memory>
#include <string_view>

#include "app/access/actor.h"
#include "app/facts/letter_subject.h"
#include "app/records/proposal.h"

namespace app {

bool isProposal(const Workplace& workplace, std::string_view nameOrObject);

// By name or object. NotFound when there is none that the actor sees: they are the office's.
Proposal openProposal(const Workplace& workplace, const Actor& actor, std::string_view nameOrObject);
// The same after the database has caught up with the archive. The caller must hold the proposal (lockCase).
Proposal openHeldProposal(const Workplace& workplace, const Actor& actor, std::string_view nameOrObject);

// The time of the proposal's next act (timeAfter).
base::Instant nextActTime(const Workplace& workplace, const Proposal& proposal);

std::unique_ptr<LetterSubject> openProposalSubject(const Workplace& workplace, Proposal proposal);

// Archives the act as the proposal's next version and records it; returns the new proposal. The caller must
// hold the proposal.
Proposal archiveProposal(const Workplace& workplace, const Actor& actor, const Proposal& before,
                         json::Object detail, std::vector<archive::NewFile> files = {});

// Brings the database up to date with the archive, like `catchUp` for a case.
void catchUpProposal(Transaction& transaction, const Workplace& workplace,
                     const archive::Inventory& inventory);

}  // namespace app
