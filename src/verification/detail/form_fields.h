// The fields of a document's form (ISO 32000-2, 12.7).
#pragma once

#include <set>
#include <string>
#include <vector>

#include "verification/detail/document.h"

namespace verification::detail {

struct FormField {
  Object object;
  std::string name;  // full: with those of its ancestors, joined by "."
  std::string type;  // "/Sig", "/Tx", …; of an ancestor when it has none
  bool isReadOnly = false;
  Object value;                 // V, of an ancestor when it has none
  std::vector<Object> widgets;  // that show it; the field itself may be one

  bool isSignature() const { return type == "/Sig"; }
  // The objects that make it.
  std::set<Id> ids() const;
};

// In the order of the form; each object once, so that circles end.
std::vector<FormField> fieldsOf(const Document& document, Effort& effort);

}  // namespace verification::detail
