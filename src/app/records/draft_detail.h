// The drafter's additions to a letter, which the case does not provide (docs/formats/draft.md), as a value.
#pragma once

#include <string>
#include <vector>

#include "json/value.h"
#include "requests/event.h"

namespace app {

// A wrong text in the corrected letter, and the right one.
struct Correction {
  std::string wrong, right;

  bool operator==(const Correction&) const = default;
};

// A witness of a destruction (saksi).
struct Witness {
  std::string name, position;

  bool operator==(const Witness&) const = default;
};

// Missing parts are empty.
struct DraftDetail {
  std::string nature;     // sifat
  std::string signatory;  // an id of signatories.xml
  std::vector<std::string> copies;
  std::vector<requests::Reason> reasons;
  std::string corrects;  // number or id of a letter
  std::vector<Correction> corrections;
  std::vector<Witness> witnesses;

  bool operator==(const DraftDetail&) const = default;
};

// InvalidInput with every problem: an unknown member, or one with an invalid value.
DraftDetail readDraftDetail(const json::Object& detail);
// The exact inverse.
json::Object toJson(const DraftDetail& detail);

}  // namespace app
