// The changes that a signer allows after signing: DocMDP (ISO 32000-2, 12.8.2.2) and FieldMDP (12.8.2.4).
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

  // A name in the list includes all fields below it.
  bool holds(const std::string& field) const;
};

struct Permissions {
  // An approval signature without permissions allows filling in forms and signing.
  int level = 2;  // P of table 257
  std::vector<FieldLock> locks;

  // The code of the reason why the change is not allowed; nothing when it is.
  std::optional<std::string> objectionTo(const Finding& finding) const;
};

// The permissions of a signed field, in the revision that it signs.
Permissions permissionsOf(const Document& document, const FormField& field);

}  // namespace verification::detail
