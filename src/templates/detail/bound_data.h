// A data document held against its declaration: every declared field at its place in a vector, so that a path
// that was resolved when the template was loaded is followed without looking for names.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "templates/fields.h"

namespace templates::detail {

struct BoundGroup;

struct BoundField {
  bool present = false;
  std::string_view text;          // of a leaf, trimmed; borrowed from the data document or from `texts`
  std::vector<BoundGroup> items;  // of a Group (one when present) or List
};

struct BoundGroup {
  const BoundGroup* parent = nullptr;
  std::string_view text;           // of a List without fields
  std::vector<BoundField> fields;  // as declared
};

// Borrows from the data document, which must outlive it. Not movable: groups know their parents.
class BoundData {
 public:
  // InvalidInput with every problem: an element that is not declared, a required field that is missing or
  // empty, a second element of what is no list, a date or number that is none.
  BoundData(const Field& declaration, const xml::Element& data);
  BoundData(const BoundData&) = delete;
  BoundData& operator=(const BoundData&) = delete;

  const BoundGroup& root() const { return root_; }

 private:
  friend class Binder;
  BoundGroup root_;
  std::vector<std::unique_ptr<std::string>> texts_;  // texts that stand in several nodes
};

}  // namespace templates::detail
