// Text with {expression|filter:'argument'}: compiled when the template is loaded, filled in when it is
// merged.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "templates/detail/expression.h"
#include "templates/detail/filters.h"
#include "templates/detail/findings.h"
#include "templates/detail/scope.h"

namespace templates::detail {

struct FilterUse {
  const Filter* filter = nullptr;
  std::string argument;
};

// A literal, or an expression with its filters.
struct Piece {
  std::string literal;
  std::optional<Expression> expression;
  std::vector<FilterUse> filters;
};

using MergedText = std::vector<Piece>;

// Collapse turns each run of white space in a literal into one blank.
enum class WhiteSpace { Keep, Collapse };

// Reports every problem: syntax errors, unknown fields and filters, filters on values of the wrong type,
// untested optional fields, lists without a joining filter.
MergedText compileText(std::string_view text, WhiteSpace whiteSpace, const Scope& scope,
                       const Findings& findings);

// Whether it is only white space.
bool isBlank(const MergedText& text);

// InvalidInput when a filter cannot express a value.
void appendPiece(std::string& out, const Piece& piece, const Context& context);
std::string merged(const MergedText& text, const Context& context);

}  // namespace templates::detail
