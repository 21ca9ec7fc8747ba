// The use cases of a request: every document event but letters, which the LetterDesk issues.
//
// Each call asks first whether the actor sees the case, then whether the procedure lets him, and then looks
// at what he hands in; its files are examined (app/intake/examination.h), and one that is refused, or a file
// that must wait, ends it there; it archives the documents of the event durably, and only then moves the
// request on; it returns when both are done. When it throws, nothing was added anywhere. Thread-safe; calls
// on one case wait for each other, across processes too.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/access/actor.h"
#include "app/cases/case_file.h"
#include "app/casework/arrival.h"
#include "app/home/workplace.h"
#include "app/records/hand_in.h"

namespace app {

struct Recorded {
  std::string object;
  std::string ticket = {};
  int version = 0;         // the archived version that the event became
  std::string state = {};  // of the request after it
  // Of a hand-in that must wait for staff (app/intake/quarantine.h): it is kept as this one, and nothing else
  // has happened yet.
  std::optional<HandIn> held = {};
};

// Where a hand-in comes from when nobody brings it just now. Each part may be missing.
struct Origin {
  std::optional<requests::Release> release = {};  // it was held and is let through
  // It was prepared on the server under this id, which goes on record with the event. The desk does then what
  // it is asked for once: a call that is repeated, after a crash too, answers with what the first one did.
  std::string preparation = {};
  std::string object = {};  // the case that a new request becomes; empty: a new id
};

// `medium`: how it came to the office (kertas, surel), when a walidata enters it for the agency whose case it
// is, or for the Produsen; it is put on record with both. Empty when the actor brings it himself.
class CaseDesk {
 public:
  explicit CaseDesk(const Workplace& workplace, Origin origin = {})
      : workplace_(workplace), origin_(std::move(origin)) {}

  // Step 3: FORM.xml with its attachments, which must be just those that the form names. A new case.
  Recorded submit(const Actor& actor, Upload form, const std::vector<Upload>& files,
                  const std::string& medium = {});

  // Any other event of the procedure that is no letter. `event` brings kind, details and medium; time, role,
  // actor and on whose behalf are set here. A nota or lembar is rendered from the letter template named like
  // the event; a record needs no file. `note` is free text for it.
  Recorded enact(const Actor& actor, std::string_view caseName, requests::Event event,
                 const std::vector<Upload>& files, const std::string& note = {});

  // A remark for the office alone; the request stays as it is.
  Recorded note(const Actor& actor, std::string_view caseName, const std::string& text);

  // Step 6. With a Surat Tindaklanjuti that was signed elsewhere, which ANSWER.xml names: its signature is
  // judged under office/trust. Valid, it is the event; else letter and answer are archived with the finding
  // and wait for the Walidata, the request as it was, and a later one takes their place. With a letter made
  // here: keeps files and answer as a draft, whose id is returned; issuing it is the event.
  struct Answered {
    std::optional<Recorded> recorded;
    std::string draft;
    std::optional<requests::SignatureFinding> waitsFor;  // why the letter waits
  };
  // Data in which the examination found something that is easily handed out by mistake (a hidden sheet, a
  // column of NIK) are taken only with `declared`: why it is meant.
  Answered answer(const Actor& actor, std::string_view caseName, const std::string& produsen, Upload form,
                  const std::vector<Upload>& files, const std::string& medium = {},
                  const std::string& declared = {});
  // Staff have looked at what was declared, and why it may go out; before that no letter delivers the data.
  Recorded clear(const Actor& actor, std::string_view caseName, const std::string& produsen,
                 const std::string& reason);
  // The Walidata takes the letter that waits, and says why. Conflict when none does.
  Recorded acceptAnswer(const Actor& actor, std::string_view caseName, const std::string& produsen,
                        const std::string& reason);
  // … or gives it back; without one that waits, the answer that stands.
  Recorded returnAnswer(const Actor& actor, std::string_view caseName, const std::string& produsen,
                        const std::vector<requests::Reason>& reasons);

  // Step 9: BALIKAN.xml with its files.
  Recorded submitBalikan(const Actor& actor, std::string_view caseName, Upload form,
                         const std::vector<Upload>& files, const std::string& medium = {});

 private:
  Answered takeLetter(const Actor& actor, const CaseFile& seen, HandIn handIn);
  Recorded record(const Actor& actor, std::string_view caseName, HandIn handIn);
  // What an earlier call did with what was prepared under the same id.
  std::optional<Arrival> arrivedBefore(const std::string& object) const;
  // Examines it; what must wait is held, and comes back with its id.
  std::optional<HandIn> heldBack(const Actor& actor, HandIn& handIn) const;

  const Workplace& workplace_;
  Origin origin_;
};

}  // namespace app
