// The use cases of letters: draft, look, approve, amend, return, issue.
//
// The order of an issue, so that a crash at any point loses nothing and doubles nothing:
//   1. one transaction takes the next number and freezes the letter's data, number, date and token in it;
//   2. the letter is rendered from the frozen data, signed and checked (letter_gate.h); signed bytes are kept
//      in work/issue (app/home/signed_letters.h);
//   3. the new version of the case is archived durably;
//   4. one transaction records letter, event, state and the mails that follow; then the call returns.
// A letter interrupted between 1 and 4 is finished by recovery, or by `issue` on the same draft. If it is
// archived, only step 4 follows; otherwise the kept bytes are archived, or, when there are none, it is
// rendered and signed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/access/actor.h"
#include "app/cases/case_file.h"
#include "app/home/workplace.h"
#include "app/letters/approvals.h"
#include "app/records/upload.h"
#include "json/value.h"

namespace app {

// The order for a draft.
struct DraftOrder {
  std::string kind;      // surat-pengantar, surat-tindaklanjuti, surat-penyampaian, surat-penolakan, ralat
  std::string produsen;  // for letters to or from one Produsen
  // Details that the case does not provide (docs/formats/draft.md): nature, copies, signatory, reasons,
  // corrects, corrections.
  json::Object detail;
  requests::Event
      event;  // what the letter's event says beside kind, produsen, time and actor: answers, reasons
};

// A Produsen works on his own letters, Walidata and Penandatangan on all; everybody else is Denied. NotFound
// when there is no such draft that the actor sees, Conflict when it has its number already, or is stale: its
// case has moved on (stale_drafts.h). A stale one can be given back or discarded, and takes no number.
class LetterDesk {
 public:
  explicit LetterDesk(const Workplace& workplace) : workplace_(workplace) {}

  // `name` is a request's, or that of a proposal of destruction for its berita acara. Checks that the letter
  // would be allowed now, keeps the draft, and copies `files` that belong to it to the
  // drafts.
  DraftRow draft(const Actor& actor, std::string_view name, const DraftOrder& given,
                 const std::vector<Upload>& files = {});
  // The draft as PDF, each page marked KONSEP.
  base::Bytes preview(const Actor& actor, std::string_view id) const;
  // The same as it would be with other details (docs/formats/draft.md), which are not kept: for whoever may
  // amend it.
  base::Bytes previewAmended(const Actor& actor, std::string_view id, const json::Object& given) const;
  // What to look at in it before it is approved (letters/lint.h).
  base::Problems warnings(const Actor& actor, std::string_view id) const;
  // The paraf of the next approver in the series' order (approvals.h). It binds content, template and assets
  // by digest; a later change voids it. `reading`: what the actor has read, which it must still be.
  DraftRow approve(const Actor& actor, std::string_view id, const std::optional<DraftReading>& reading = {});
  // Who amends has written the draft from now on.
  DraftRow amend(const Actor& actor, std::string_view id, const json::Object& given);
  DraftRow giveBack(const Actor& actor, std::string_view id, const std::string& remarks);
  // Numbers, renders, archives. On a draft that is numbered already, finishes it; of a letter that is issued,
  // its record. For whoever may sign such a letter. `reading`: what the actor has read, which a draft without
  // number must still be.
  LetterRow issue(const Actor& actor, std::string_view id, const std::optional<DraftReading>& reading = {});
  // Throws a draft away that has no number yet, with the files that belong to it. It is on record nowhere.
  void discard(const Actor& actor, std::string_view id);

  struct Finished {
    int letters = 0;
    base::Problems problems;  // what could not be finished, by its number
  };
  // For recovery, beside others who work in the home: steps 2 to 4 of every numbered draft at which nobody
  // is.
  Finished finishAll();

 private:
  bool finishStranded(const DraftRow& draft);

  const Workplace& workplace_;
};

}  // namespace app
