// Expressions resolved against the declared fields, and their evaluation for a data document.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "templates/detail/bound_data.h"
#include "templates/detail/syntax.h"
#include "templates/detail/value.h"
#include "templates/fields.h"

namespace templates::detail {

// A path from the item of a frame (0: the data document; n: the n-th <ulang> around the path) down through
// positions of fields. ".." is eliminated when the path is resolved, so each path has one form.
struct Path {
  std::size_t frame = 0;
  std::vector<std::uint32_t> fields;
  const Field* field = nullptr;        // the field that it names
  std::optional<std::size_t> list;     // position in `fields` of the List on the way or at its end
  std::uint32_t itemSlots = 0;         // per item of that List
  std::vector<std::size_t> optionals;  // positions in `fields` of the optional fields
};

struct Expression {
  using Kind = ExpressionSyntax::Kind;
  Kind kind = Kind::Text;
  ValueType type = ValueType::Text;
  std::string text;                           // of Text
  std::int64_t number = 0;                    // of Number
  std::optional<base::Date> date;             // of a Text that is compared with a date
  std::size_t frame = 0;                      // of Position
  Comparison comparison = Comparison::Equal;  // of Compare
  Path path;                                  // of Path, Count and Sum
  std::vector<Expression> operands;
};

struct Item {
  std::uint32_t slot = BoundData::kRoot;
  std::int64_t position = 0;  // in its list, from 1
};

// The input of an evaluation: the data and an item for each frame.
struct Context {
  const BoundData& data;
  std::vector<Item> items;
};

// The slot that the path names; null when a Group on the way is missing. The path must not go through a List.
const Slot* slotAt(const Path& path, const Context& context);

// Not for Truth. InvalidInput when a sum does not fit 64 bits.
Value valueOf(const Expression& expression, const Context& context);

// A path is true when its value is present; a comparison with a missing value is false.
bool isTrue(const Expression& expression, const Context& context);

}  // namespace templates::detail
