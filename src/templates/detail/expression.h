// Expressions that were resolved against the declared fields, and what they give for a data document.
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

// Where a path leads: from the item of a frame (0: the data document; n: the n-th <ulang> around the path)
// down by positions of fields. ".." is carried out when the path is resolved, so there is one way to write
// each path.
struct Path {
  std::size_t frame = 0;
  std::vector<std::uint32_t> fields;
  const Field* field = nullptr;        // what it names
  std::optional<std::size_t> list;     // position in `fields` of the List that it ends at or goes through
  std::uint32_t itemSlots = 0;         // of an item of that List
  std::vector<std::size_t> optionals;  // positions in `fields` of what is declared as optional
};

struct Expression {
  using Kind = ExpressionSyntax::Kind;
  Kind kind = Kind::Text;
  ValueType type = ValueType::Text;
  std::string text;                           // of Text
  std::int64_t number = 0;                    // of Number
  std::optional<base::Date> date;             // of Text that is compared with a date
  std::size_t frame = 0;                      // of Position
  Comparison comparison = Comparison::Equal;  // of Compare
  Path path;                                  // of Path, Count and Sum
  std::vector<Expression> operands;
};

struct Item {
  std::uint32_t slot = BoundData::kRoot;
  std::int64_t position = 0;  // in its list, counted from 1
};

// What an evaluation works on: an item for each frame.
struct Context {
  const BoundData& data;
  std::vector<Item> items;
};

// The slot of what the path names, which must go through no List; null when a Group on the way is missing.
const Slot* slotAt(const Path& path, const Context& context);

// Not for Truth. InvalidInput when a sum does not fit 64 bits.
Value valueOf(const Expression& expression, const Context& context);

// A path is true when it leads to something; a comparison with something that is missing is false.
bool isTrue(const Expression& expression, const Context& context);

}  // namespace templates::detail
