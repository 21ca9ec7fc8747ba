// A data document bound to its declaration. Every declared field has a slot whose number follows from the
// declaration, so a path that was resolved at load time is followed without looking up names.
//
// An item (the data document itself, a present Group, an element of a List) takes one slot for its own text,
// used only by the items of a List of texts, followed by one slot per declared field. The items of a List are
// consecutive.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "templates/fields.h"
#include "xml/element.h"

namespace templates::detail {

struct Slot {
  std::string_view text;    // of a leaf, trimmed; borrowed from the data document
  std::int64_t number = 0;  // of a Number; of a Date, the days since 1970
  std::uint32_t first = 0;  // of a Group or List, the slot of its first item
  std::uint32_t count = 0;  // of items; of a leaf, 1 when it is present and not empty

  bool isPresent() const { return count > 0; }
};

// Number of slots per item of this Group or List.
inline std::uint32_t slotsOf(const Field& field) {
  return static_cast<std::uint32_t>(field.children.size()) + 1;
}

class BoundData {
 public:
  static constexpr std::uint32_t kRoot = 0;

  // Borrows the texts of `data`, which must outlive it. InvalidInput with every problem: a root other than
  // <data>, an undeclared element or attribute, a required field that is missing or empty, a repeated element
  // that is not a list, an invalid date or number, more fields than fit into some 100 MB.
  BoundData(const Field& declaration, const xml::Element& data);

  const Slot& operator[](std::uint32_t slot) const { return slots_[slot]; }

 private:
  std::vector<Slot> slots_;
};

}  // namespace templates::detail
