// The steps of an issue (letter_desk.h tells their order). The caller holds the
// subject's lock.
#pragma once

#include <optional>
#include <string_view>

#include "app/access/actor.h"
#include "app/facts/letter_subject.h"
#include "app/home/workplace.h"

namespace app {

// Step 1: takes the next number and freezes in the draft all that the letter will say. Denied when the letter
// is another's to sign, Conflict when the subject does not allow it now.
DraftRow takeNumber(const Workplace& workplace, const Actor& actor, const LetterSubject& subject,
                    const DraftRow& draft);

// Steps 2 to 4, for a numbered draft and its present subject. The paths were frozen for the version that was
// next at that time; other events may have come since. InvalidInput when the letter can never be finished:
// the program refuses the frozen data, or the signatory can no longer sign. After any other error the draft
// is unchanged and can be finished later.
LetterRow finishLetter(const Workplace& workplace, const LetterSubject& subject, const DraftRow& draft,
                       Attendance attendance);

// The signatory's key, valid for signing now. Errors as in Signers::open and demandValidAt.
std::shared_ptr<const signing::DigestSigner> openKey(const Workplace& workplace,
                                                     const letters::Signatory& signatory,
                                                     Attendance attendance);

// By its id, when it is issued.
std::optional<LetterRow> issuedLetter(const Workplace& workplace, std::string_view id);
std::optional<LetterRow> issuedLetter(Transaction& transaction, std::string_view id);

}  // namespace app
