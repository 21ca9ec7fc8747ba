// A data document held against its declaration: every declared field in a slot whose number follows from the
// declaration, so that a path that was resolved when the template was loaded is followed without looking for
// names.
//
// An item (the data document itself, a Group that is there, an element of a List) takes one slot for its own
// text, which only the items of a List of texts have, and behind it one slot for each field as declared. The
// items of a List stand one behind the other.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "templates/fields.h"
#include "xml/element.h"

namespace templates::detail {

struct Slot {
  std::string_view text;    // of a leaf, without white space at its ends; borrowed from the data document
  std::int64_t number = 0;  // of a Number; of a Date the days since 1970
  std::uint32_t first = 0;  // of a Group or List: the slot of its first item
  std::uint32_t count = 0;  // of items; of a leaf 1 when it is there and not empty

  bool isPresent() const { return count > 0; }
};

// Slots of one item of this Group or List.
inline std::uint32_t slotsOf(const Field& field) {
  return static_cast<std::uint32_t>(field.children.size()) + 1;
}

class BoundData {
 public:
  static constexpr std::uint32_t kRoot = 0;

  // Borrows the texts of `data`, which must outlive it. InvalidInput with every problem: a root that is not
  // <data>, an element or attribute that is not declared, a required field that is missing or empty, a second
  // element of what is no list, a date or number that is none, more fields than fit a memory of some 100 MB.
  BoundData(const Field& declaration, const xml::Element& data);

  const Slot& operator[](std::uint32_t slot) const { return slots_[slot]; }

 private:
  std::vector<Slot> slots_;
};

}  // namespace templates::detail
