// What the drafter of a letter says and the case does not know (docs/formats/draft.md), as a value.
#pragma once

#include <string>
#include <vector>

#include "json/value.h"
#include "requests/event.h"

namespace app {

// A text of the letter that is corrected, and what should stand there.
struct Correction {
  std::string wrong, right;
};

// Who was present at a destruction (saksi).
struct Witness {
  std::string name, position;
};

// What is not said is empty.
struct DraftDetail {
  std::string nature;     // sifat
  std::string signatory;  // an id of signatories.xml
  std::vector<std::string> copies;
  std::vector<requests::Reason> reasons;
  std::string corrects;  // number or id of a letter
  std::vector<Correction> corrections;
  std::vector<Witness> witnesses;
};

// InvalidInput with every problem: a member that is not known, or holds something else than it should.
DraftDetail readDraftDetail(const json::Object& detail);

}  // namespace app
