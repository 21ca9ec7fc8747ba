#include "templates/detail/resolver.h"

#include "base/text.h"
#include "templates/detail/path_resolver.h"

namespace templates::detail {
namespace {

using Kind = Expression::Kind;

bool goesThroughList(const Path& path) {
  return path.list && *path.list + 1 < path.fields.size();
}

// The type of what a path names, which may be the item of a <ulang>.
ValueType typeOf(const Path& path) {
  if (path.list) return ValueType::List;
  switch (path.field->type) {
    case FieldType::Text:
      return ValueType::Text;
    case FieldType::Date:
      return ValueType::Date;
    case FieldType::Number:
      return ValueType::Number;
    case FieldType::Group:
      return ValueType::Group;
    case FieldType::List:
      return path.field->holdsTexts() ? ValueType::Text : ValueType::Group;
  }
  return ValueType::Text;
}

class Resolver {
 public:
  Resolver(const Scope& scope, const Findings& findings) : scope_(scope), findings_(findings) {}

  std::optional<Expression> resolve(const ExpressionSyntax& syntax) {
    Expression result;
    result.kind = syntax.kind;
    result.text = syntax.text;
    result.number = syntax.number;
    result.comparison = syntax.comparison;
    const bool isRight =
        syntax.operands.empty() ? resolveLeaf(syntax, result) : resolveOperands(syntax, result);
    if (!isRight) return std::nullopt;
    return result;
  }

  // A test must depend on the data.
  bool demandTest(const ExpressionSyntax& syntax, const Expression& expression) const {
    if (expression.kind != Kind::Text && expression.kind != Kind::Number) return true;
    return refuse(syntax.offset, base::Message("template.test-constant", {}));
  }

 private:
  bool refuse(std::size_t offset, const base::Message& message) const {
    findings_.report(offset, message);
    return false;
  }

  bool resolveLeaf(const ExpressionSyntax& syntax, Expression& result) {
    switch (syntax.kind) {
      case Kind::Text:
        result.type = ValueType::Text;
        return true;
      case Kind::Number:
        result.type = ValueType::Number;
        return true;
      case Kind::Position:
        return resolvePosition(syntax, result);
      default:
        return resolvePathOf(syntax, result);
    }
  }

  bool resolvePosition(const ExpressionSyntax& syntax, Expression& result) const {
    if (scope_.frames.size() < 2)
      return refuse(syntax.offset, base::Message("template.position-outside", {}));
    result.type = ValueType::Number;
    result.frame = scope_.frames.size() - 1;
    return true;
  }

  bool resolvePathOf(const ExpressionSyntax& syntax, Expression& result) const {
    auto path = resolvePath(syntax.path, scope_, findings_);
    if (!path) return false;
    result.path = std::move(*path);
    result.type = syntax.kind == Kind::Path ? typeOf(result.path) : ValueType::Number;
    const bool endsAtList = result.path.list && !goesThroughList(result.path);
    if (syntax.kind == Kind::Count && !endsAtList) {
      return refuse(syntax.offset, base::Message("template.count-no-list", {}));
    }
    const bool isNumbers = goesThroughList(result.path) && result.path.field->type == FieldType::Number;
    if (syntax.kind == Kind::Sum && !isNumbers) {
      return refuse(syntax.offset, base::Message("template.sum-no-numbers", {}));
    }
    return true;
  }

  bool resolveOperands(const ExpressionSyntax& syntax, Expression& result) {
    bool isRight = true;
    for (const ExpressionSyntax& operand : syntax.operands) {
      auto resolved = resolve(operand);
      const bool isOperand = resolved && (syntax.kind == Kind::Compare || demandTest(operand, *resolved));
      isRight = isRight && isOperand;
      if (resolved) result.operands.push_back(std::move(*resolved));
    }
    result.type = ValueType::Truth;
    return isRight && (syntax.kind != Kind::Compare || checkComparison(syntax, result.operands));
  }

  bool checkComparison(const ExpressionSyntax& syntax, std::vector<Expression>& operands) const {
    Expression& left = operands[0];
    Expression& right = operands[1];
    if (!makeDate(syntax.operands[0], left, right) || !makeDate(syntax.operands[1], right, left))
      return false;
    for (const Expression& operand : operands) {
      if (operand.type == ValueType::List) {
        return refuse(syntax.offset, base::Message("template.list-compared", {}));
      }
      if (operand.type == ValueType::Truth || operand.type == ValueType::Group) {
        return refuse(syntax.offset,
                      base::Message("template.not-comparable", {{"type", nameOf(operand.type)}}));
      }
    }
    if (left.type == right.type) return true;
    return refuse(syntax.offset, base::Message("template.types-differ",
                                               {{"left", nameOf(left.type)}, {"right", nameOf(right.type)}}));
  }

  // A literal text that is compared with a date is a date.
  bool makeDate(const ExpressionSyntax& syntax, Expression& literal, const Expression& other) const {
    if (literal.kind != Kind::Text || other.type != ValueType::Date || literal.date) return true;
    literal.date = base::Date::parse(literal.text);
    literal.type = ValueType::Date;
    if (literal.date) return true;
    return refuse(syntax.offset, base::Message("template.no-date", {{"text", literal.text}}));
  }

  const Scope& scope_;
  const Findings& findings_;
};

// What braces cannot show, with what would be right.
base::Message unprintable(const ExpressionSyntax& syntax, const Expression& expression) {
  if (expression.type == ValueType::Truth) return {"template.test-unprintable", {}};
  const std::string written(syntax.path.written);
  std::vector<std::string> names = expression.path.field->childNames();
  for (std::string& name : names) name.insert(0, written + "/");
  return {"template.group-unprintable", {{"field", written}, {"fields", base::joined(names, ", ")}}};
}

bool isPrintable(const Expression& expression) {
  if (expression.type == ValueType::Truth || expression.type == ValueType::Group) return false;
  if (expression.type != ValueType::List) return true;
  const Field& field = *expression.path.field;
  return field.type == FieldType::List ? field.holdsTexts() : field.type != FieldType::Group;
}

}  // namespace

std::optional<Expression> resolveValue(const ExpressionSyntax& syntax, const Scope& scope,
                                       const Findings& findings) {
  auto expression = Resolver(scope, findings).resolve(syntax);
  if (!expression || isPrintable(*expression)) return expression;
  findings.report(syntax.offset, unprintable(syntax, *expression));
  return std::nullopt;
}

std::optional<Expression> resolveTest(const ExpressionSyntax& syntax, const Scope& scope,
                                      const Findings& findings) {
  Resolver resolver(scope, findings);
  auto expression = resolver.resolve(syntax);
  if (!expression || resolver.demandTest(syntax, *expression)) return expression;
  return std::nullopt;
}

std::optional<Path> resolveList(const ExpressionSyntax& syntax, const Scope& scope,
                                const Findings& findings) {
  if (syntax.kind != ExpressionSyntax::Kind::Path) {
    findings.report(syntax.offset, base::Message("template.expected-list", {}));
    return std::nullopt;
  }
  auto path = resolvePath(syntax.path, scope, findings);
  if (!path) return std::nullopt;
  if (path->list && !goesThroughList(*path)) return path;
  findings.report(syntax.offset, base::Message(path->list ? "template.through-list" : "template.no-list",
                                               {{"path", syntax.path.written}}));
  return std::nullopt;
}

}  // namespace templates::detail
