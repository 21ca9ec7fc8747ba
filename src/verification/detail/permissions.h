// What a signer has allowed to be changed after him: DocMDP (ISO 32000-2, 12.8.2.2) and FieldMDP (12.8.2.4).
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "verification/detail/comparison.h"
#include "verification/detail/form_fields.h"

namespace verification::detail {

struct FieldLock {
  enum class Action { All, Include, Exclude };
  Action action = Action::All;
  std::set<std::string> fields;

  // A name in the list stands for all fields below it too.
  bool holds(const std::string& field) const;
};

struct Permissions {
  // An approval that says nothing allows what every form is for: filling in and signing.
  int level = 2;  // P of table 257
  std::vector<FieldLock> locks;

  // Nothing when the change is allowed, else the code of the reason why it is not.
  std::optional<std::string> objectionTo(const Finding& finding) const;
};

// Those of a signed field, in the revision that it signs.
Permissions permissionsOf(const Document& document, const FormField& field);

}  // namespace verification::detail
