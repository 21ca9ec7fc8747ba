#include "templates/detail/expression.h"

#include <algorithm>
#include <compare>
#include <span>

#include "base/error.h"

namespace templates::detail {
namespace {

using Positions = std::span<const std::uint32_t>;

const Slot* follow(const BoundData& data, std::uint32_t item, Positions fields) {
  if (fields.empty()) return &data[item];
  for (const std::uint32_t field : fields.first(fields.size() - 1)) {
    const Slot& group = data[item + 1 + field];
    if (!group.isPresent()) return nullptr;
    item = group.first;
  }
  return &data[item + 1 + fields.back()];
}

// Calls `use` with the path's slot in each item of its List.
template <class Use>
void forEach(const Path& path, const Context& context, Use use) {
  const Positions fields = path.fields;
  const Slot* list = follow(context.data, context.items[path.frame].slot, fields.first(*path.list + 1));
  if (!list) return;
  for (std::uint32_t i = 0; i < list->count; ++i) {
    const Slot* slot = follow(context.data, list->first + i * path.itemSlots, fields.subspan(*path.list + 1));
    if (slot) use(*slot);
  }
}

Value listed(const Path& path, const Context& context) {
  TextList texts;
  forEach(path, context, [&](const Slot& slot) {
    if (!slot.text.empty()) texts.push_back(slot.text);
  });
  return texts;
}

std::int64_t sumOf(const Path& path, const Context& context) {
  std::int64_t sum = 0;
  forEach(path, context, [&](const Slot& slot) {
    if (__builtin_add_overflow(sum, slot.number, &sum)) {
      throw base::InvalidInput(base::Message("template.sum-too-large", {{"field", path.field->name}}));
    }
  });
  return sum;
}

Value leafAt(const Path& path, ValueType type, const Context& context) {
  const Slot* slot = slotAt(path, context);
  if (!slot || !slot->isPresent()) return std::monostate();
  if (type == ValueType::Number) return slot->number;
  if (type == ValueType::Date) return base::Date::fromDays(static_cast<std::int32_t>(slot->number));
  return slot->text;
}

std::int64_t countOf(const Path& path, const Context& context) {
  const Slot* list = slotAt(path, context);
  return list ? list->count : 0;
}

// Both must be of the same type.
std::strong_ordering order(const Value& left, const Value& right) {
  if (const auto* date = std::get_if<base::Date>(&left)) return *date <=> std::get<base::Date>(right);
  if (const auto* number = std::get_if<std::int64_t>(&left)) return *number <=> std::get<std::int64_t>(right);
  return std::get<std::string_view>(left) <=> std::get<std::string_view>(right);
}

bool holds(Comparison comparison, std::strong_ordering order) {
  switch (comparison) {
    case Comparison::Equal:
      return std::is_eq(order);
    case Comparison::NotEqual:
      return std::is_neq(order);
    case Comparison::Less:
      return std::is_lt(order);
    case Comparison::LessOrEqual:
      return std::is_lteq(order);
    case Comparison::Greater:
      return std::is_gt(order);
    case Comparison::GreaterOrEqual:
      return std::is_gteq(order);
  }
  return false;
}

bool compare(const Expression& expression, const Context& context) {
  const Value left = valueOf(expression.operands[0], context);
  const Value right = valueOf(expression.operands[1], context);
  const bool isComplete = left.index() != 0 && right.index() != 0;
  return isComplete && holds(expression.comparison, order(left, right));
}

}  // namespace

const Slot* slotAt(const Path& path, const Context& context) {
  return follow(context.data, context.items[path.frame].slot, path.fields);
}

Value valueOf(const Expression& expression, const Context& context) {
  using Kind = Expression::Kind;
  switch (expression.kind) {
    case Kind::Text:
      if (expression.date) return *expression.date;
      return std::string_view(expression.text);
    case Kind::Number:
      return expression.number;
    case Kind::Position:
      return context.items[expression.frame].position;
    case Kind::Count:
      return countOf(expression.path, context);
    case Kind::Sum:
      return sumOf(expression.path, context);
    case Kind::Path:
      if (expression.type == ValueType::List) return listed(expression.path, context);
      return leafAt(expression.path, expression.type, context);
    default:
      base::require(false, "a test was asked for its value");
      return {};
  }
}

bool isTrue(const Expression& expression, const Context& context) {
  using Kind = Expression::Kind;
  const auto holdsToo = [&](const Expression& operand) { return isTrue(operand, context); };
  const auto& operands = expression.operands;
  switch (expression.kind) {
    case Kind::Not:
      return !isTrue(operands.front(), context);
    case Kind::And:
      return std::all_of(operands.begin(), operands.end(), holdsToo);
    case Kind::Or:
      return std::any_of(operands.begin(), operands.end(), holdsToo);
    case Kind::Compare:
      return compare(expression, context);
    case Kind::Path: {
      if (expression.path.list && *expression.path.list + 1 < expression.path.fields.size()) {
        return !isMissing(listed(expression.path, context));
      }
      const Slot* slot = slotAt(expression.path, context);
      return slot && slot->isPresent();
    }
    default:
      return std::get<std::int64_t>(valueOf(expression, context)) != 0;
  }
}

}  // namespace templates::detail
