// The language's subset of XPath 1.0, resolved against the declared fields.
//
//   or       := and ("or" and)*
//   and      := compare ("and" compare)*
//   compare  := primary (("=" | "!=" | "<" | "<=" | ">" | ">=") primary)?
//   primary  := path | 'text' | "text" | number | not(or) | count(path) | sum(path) | "(" or ")"
//   path     := ("." | ".." | $name | name | @name) ("/" (".." | name | @name))*
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "templates/detail/bound_data.h"
#include "templates/detail/value.h"
#include "templates/fields.h"

namespace templates::detail {

// One level of <ulang>, the outermost being the data document itself.
struct Frame {
  std::string variable;                    // without "$"; "data" for the data document
  std::vector<const Field*> declarations;  // from the data document down to the item, which is the last
};

// What stands around an expression.
struct Scope {
  std::vector<Frame> frames;
  std::set<const Field*> present;  // optional fields that a <jika> around it has tested
};

// Where a path leads, from the item of a frame: so many groups up, then down by positions.
struct ResolvedPath {
  std::size_t frame = 0;
  std::size_t up = 0;
  std::vector<std::size_t> down;
  const Field* field = nullptr;         // what it names
  std::vector<const Field*> optionals;  // fields on it that a data document may lack
};

struct Expression {
  enum class Kind { Text, Number, Path, Position, Not, And, Or, Compare, Count, Sum };
  Kind kind = Kind::Text;
  ValueType type = ValueType::Text;
  std::string text;         // of a literal; of Compare the operator
  std::int64_t number = 0;  // of a literal; of Position the frame
  ResolvedPath path;
  std::vector<Expression> operands;
};

// The values that an evaluation works on: an item for each frame, and its number counted from 1.
struct Item {
  const BoundGroup* group = nullptr;
  std::int64_t position = 0;
};
using Items = std::vector<Item>;

// What is wrong with an expression, in words that name the part.
struct ExpressionError {
  std::string message;
};

// Reads `text`, which must be used up. Throws ExpressionError.
Expression parseExpression(std::string_view text, const Scope& scope);
// A path to a list, for <ulang>.
ResolvedPath parseListPath(std::string_view text, const Scope& scope);

Value evaluate(const Expression& expression, const Items& items);
// A path is true when it leads to something that is not empty.
bool isTrue(const Expression& expression, const Items& items);
// The field that a path leads to; nothing when a group on the way is missing.
const BoundField* follow(const ResolvedPath& path, const Items& items);

// The optional fields that are certainly there when the expression is true.
std::set<const Field*> impliedFields(const Expression& expression);

}  // namespace templates::detail
