// The fields of a document's form (ISO 32000-2, 12.7).
#pragma once

#include <set>
#include <string>
#include <vector>

#include "verification/detail/document.h"

namespace verification::detail {

struct FormField {
  Object object;
  std::string name;  // full, with those of its ancestors, joined by "."
  std::string type;  // "/Sig", "/Tx", …; inherited from an ancestor when missing
  bool isReadOnly = false;
  Object value;                 // V; inherited from an ancestor when missing
  std::vector<Object> widgets;  // that show it; may include the field itself

  bool isSignature() const { return type == "/Sig"; }
  // The objects that it consists of.
  std::set<Id> ids() const;
};

// In the order of the form; each object once, so that cycles end.
std::vector<FormField> fieldsOf(const Document& document, Effort& effort);

}  // namespace verification::detail
