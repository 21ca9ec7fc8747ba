// The use cases of a request: every document event but letters, which the LetterDesk issues.
//
// Each call checks role and state, archives the documents of the event durably, and only then moves the
// request on; it returns when both are done. When it throws, nothing was added anywhere. Thread-safe; calls
// on one case wait for each other, across processes too.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/access/actor.h"
#include "app/cases/case_file.h"
#include "app/home/workplace.h"
#include "app/records/upload.h"

namespace app {

struct Recorded {
  std::string object;
  std::string ticket;
  int version = 0;    // the archived version that the event became
  std::string state;  // of the request after it
};

class CaseDesk {
 public:
  explicit CaseDesk(const Workplace& workplace) : workplace_(workplace) {}

  // Step 3: FORM.xml with its attachments, which must be just those that the form names. A new case.
  Recorded submit(const Actor& actor, const Upload& form, const std::vector<Upload>& files);

  // Any other event of the procedure that is no letter. `event` brings kind and details; time, role and actor
  // are set here. A nota or lembar is rendered from the letter template named like the event; a
  // record needs no file. `note` is free
  // text for it.
  Recorded enact(const Actor& actor, std::string_view caseName, requests::Event event,
                 const std::vector<Upload>& files, const std::string& note = {});

  // Step 6 with a Surat Tindaklanjuti that was signed elsewhere: ANSWER.xml names it.
  // Step 6 with a letter made here: keeps files and answer as a draft, whose id is returned; issuing it is
  // the event.
  struct Answered {
    std::optional<Recorded> recorded;
    std::string draft;
  };
  Answered answer(const Actor& actor, std::string_view caseName, const std::string& produsen,
                  const Upload& answer, const std::vector<Upload>& files);

  // Step 9: BALIKAN.xml with its files.
  Recorded submitBalikan(const Actor& actor, std::string_view caseName, const Upload& form,
                         const std::vector<Upload>& files);

 private:
  Recorded record(const Actor& actor, std::string_view caseName, requests::Event event,
                  const std::vector<Upload>& files, const std::vector<std::string>& kinds, std::string note);

  const Workplace& workplace_;
};

}  // namespace app
