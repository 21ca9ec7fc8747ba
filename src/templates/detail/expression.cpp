#include "templates/detail/expression.h"

#include <charconv>
#include <compare>

namespace templates::detail {
namespace {

const BoundGroup* groupOf(const ResolvedPath& path, const Items& items) {
  const BoundGroup* group = items[path.frame].group;
  for (std::size_t i = 0; i < path.up; ++i) group = group->parent;
  return group;
}

std::int64_t numberOf(std::string_view text) {
  std::int64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

// The value of a leaf as its declaration says; what is not there is an empty text.
Value leafValue(const Field& field, std::string_view text) {
  if (text.empty()) return std::string_view();
  if (field.type == FieldType::Number) return numberOf(text);
  if (field.type == FieldType::Date) return *base::Date::parse(text);
  return text;
}

Value pathValue(const ResolvedPath& path, const Items& items) {
  if (path.down.empty()) return groupOf(path, items)->text;
  const BoundField* field = follow(path, items);
  if (path.field->type == FieldType::List) {
    std::vector<std::string_view> texts;
    if (field) {
      for (const BoundGroup& item : field->items) texts.push_back(item.text);
    }
    return texts;
  }
  return field ? leafValue(*path.field, field->text) : Value(std::string_view());
}

std::int64_t sumOf(const ResolvedPath& path, const Items& items) {
  const BoundGroup* group = groupOf(path, items);
  for (std::size_t i = 0; i + 2 < path.down.size(); ++i) {
    const BoundField& field = group->fields[path.down[i]];
    if (field.items.empty()) return 0;
    group = &field.items.front();
  }
  std::int64_t sum = 0;
  for (const BoundGroup& item : group->fields[path.down[path.down.size() - 2]].items) {
    sum += numberOf(item.fields[path.down.back()].text);
  }
  return sum;
}

// Text and date compare as texts: ISO dates sort as they follow each other.
std::strong_ordering order(const Value& left, const Value& right) {
  const auto* a = std::get_if<std::int64_t>(&left);
  const auto* b = std::get_if<std::int64_t>(&right);
  if (a && b) return *a <=> *b;
  return plainText(left) <=> plainText(right);
}

bool isMissing(const Value& value) {
  const auto* text = std::get_if<std::string_view>(&value);
  return text && text->empty();
}

bool compare(const Expression& expression, const Items& items) {
  const Value left = evaluate(expression.operands[0], items);
  const Value right = evaluate(expression.operands[1], items);
  const std::string& sign = expression.text;
  if (sign == "=") return order(left, right) == 0;
  if (sign == "!=") return order(left, right) != 0;
  if (isMissing(left) || isMissing(right)) return false;
  if (sign == "<") return order(left, right) < 0;
  if (sign == "<=") return order(left, right) <= 0;
  if (sign == ">") return order(left, right) > 0;
  return order(left, right) >= 0;
}

}  // namespace

const BoundField* follow(const ResolvedPath& path, const Items& items) {
  const BoundGroup* group = groupOf(path, items);
  for (std::size_t i = 0; i + 1 < path.down.size(); ++i) {
    const BoundField& field = group->fields[path.down[i]];
    if (field.items.empty()) return nullptr;
    group = &field.items.front();
  }
  return &group->fields[path.down.back()];
}

Value evaluate(const Expression& expression, const Items& items) {
  switch (expression.kind) {
    case Expression::Kind::Text:
      return std::string_view(expression.text);
    case Expression::Kind::Number:
      return expression.number;
    case Expression::Kind::Path:
      return pathValue(expression.path, items);
    case Expression::Kind::Position:
      return items[static_cast<std::size_t>(expression.number)].position;
    case Expression::Kind::Count: {
      const BoundField* field = follow(expression.path, items);
      return field ? static_cast<std::int64_t>(field->items.size()) : std::int64_t{0};
    }
    case Expression::Kind::Sum:
      return sumOf(expression.path, items);
    default:
      return isTrue(expression, items);
  }
}

bool isTrue(const Expression& expression, const Items& items) {
  switch (expression.kind) {
    case Expression::Kind::Not:
      return !isTrue(expression.operands[0], items);
    case Expression::Kind::And:
      return isTrue(expression.operands[0], items) && isTrue(expression.operands[1], items);
    case Expression::Kind::Or:
      return isTrue(expression.operands[0], items) || isTrue(expression.operands[1], items);
    case Expression::Kind::Compare:
      return compare(expression, items);
    case Expression::Kind::Path:
      if (!expression.path.down.empty()) {
        const BoundField* field = follow(expression.path, items);
        return field && field->present;
      }
      return !groupOf(expression.path, items)->text.empty();
    case Expression::Kind::Text:
      return !expression.text.empty();
    default:
      return std::get<std::int64_t>(evaluate(expression, items)) != 0;
  }
}

std::set<const Field*> impliedFields(const Expression& expression) {
  std::set<const Field*> fields;
  const auto add = [&](const Expression& part) {
    const auto implied = impliedFields(part);
    fields.insert(implied.begin(), implied.end());
  };
  if (expression.kind == Expression::Kind::Path) {
    fields.insert(expression.path.optionals.begin(), expression.path.optionals.end());
  } else if (expression.kind == Expression::Kind::And) {
    add(expression.operands[0]);
    add(expression.operands[1]);
  } else if (expression.kind == Expression::Kind::Compare && expression.text != "!=") {
    add(expression.operands[0]);
    add(expression.operands[1]);
  }
  return fields;
}

}  // namespace templates::detail
