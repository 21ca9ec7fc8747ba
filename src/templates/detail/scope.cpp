#include "templates/detail/scope.h"

#include <algorithm>
#include <iterator>

namespace templates::detail {
namespace {

Trails both(const Trails& left, const Trails& right) {
  Trails result;
  std::set_intersection(left.begin(), left.end(), right.begin(), right.end(),
                        std::inserter(result, result.end()));
  return result;
}

// For a true "and" or a false "or", what any operand implies; otherwise only what all operands imply.
Trails impliedByAll(const Expression& test, bool truth) {
  const bool isUnion = (test.kind == Expression::Kind::And) == truth;
  Trails result = impliedBy(test.operands.front(), truth);
  for (std::size_t i = 1; i < test.operands.size(); ++i) {
    Trails next = impliedBy(test.operands[i], truth);
    if (isUnion) {
      result.merge(next);
    } else {
      result = both(result, next);
    }
  }
  return result;
}

}  // namespace

Trails impliedBy(const Expression& test, bool truth) {
  using Kind = Expression::Kind;
  if (test.kind == Kind::Not) return impliedBy(test.operands.front(), !truth);
  if (test.kind == Kind::And || test.kind == Kind::Or) return impliedByAll(test, truth);
  if (!truth) return {};
  if (test.kind == Kind::Path) return optionalsOn(test.path);
  if (test.kind != Kind::Compare) return {};
  Trails result = impliedBy(test.operands[0], true);
  result.merge(impliedBy(test.operands[1], true));
  return result;
}

Trails optionalsOn(const Path& path) {
  Trails result;
  for (const std::size_t at : path.optionals) {
    const auto end = path.fields.begin() + static_cast<std::ptrdiff_t>(at) + 1;
    result.emplace(path.frame, std::vector<std::uint32_t>(path.fields.begin(), end));
  }
  return result;
}

}  // namespace templates::detail
