#include "templates/detail/expression_parser.h"

#include <array>
#include <utility>

#include "templates/detail/wording.h"

namespace templates::detail {
namespace {

using Kind = ExpressionSyntax::Kind;

// Nested brackets.
constexpr int kDeepest = 32;

// Longer signs first, since "<=" begins with "<".
constexpr std::array<std::pair<std::string_view, Comparison>, 6> kComparisons = {
    {{"!=", Comparison::NotEqual},
     {"<=", Comparison::LessOrEqual},
     {">=", Comparison::GreaterOrEqual},
     {"=", Comparison::Equal},
     {"<", Comparison::Less},
     {">", Comparison::Greater}}};

ExpressionSyntax around(Kind kind, ExpressionSyntax first) {
  ExpressionSyntax result;
  result.kind = kind;
  result.offset = first.offset;
  result.operands.push_back(std::move(first));
  return result;
}

}  // namespace

ExpressionSyntax ExpressionParser::parseOr() {
  ExpressionSyntax first = parseAnd();
  if (!cursor_.take("or")) return first;
  ExpressionSyntax result = around(Kind::Or, std::move(first));
  do {
    result.operands.push_back(parseAnd());
  } while (cursor_.take("or"));
  return result;
}

ExpressionSyntax ExpressionParser::parseAnd() {
  ExpressionSyntax first = parseCompare();
  if (!cursor_.take("and")) return first;
  ExpressionSyntax result = around(Kind::And, std::move(first));
  do {
    result.operands.push_back(parseCompare());
  } while (cursor_.take("and"));
  return result;
}

ExpressionSyntax ExpressionParser::parseCompare() {
  ExpressionSyntax left = parsePrimary();
  for (const auto& [sign, comparison] : kComparisons) {
    if (!cursor_.take(sign)) continue;
    ExpressionSyntax result = around(Kind::Compare, std::move(left));
    result.comparison = comparison;
    result.operands.push_back(parsePrimary());
    return result;
  }
  return left;
}

ExpressionSyntax ExpressionParser::parsePrimary() {
  if (cursor_.take("(")) return parseBracketed();
  cursor_.skipBlanks();
  ExpressionSyntax result;
  result.offset = cursor_.offset();
  if (parseFunction(result) || parseLiteral(result)) return result;
  result.kind = Kind::Path;
  result.path = parsePath();
  if (!cursor_.take("(")) return result;
  throw SyntaxError{result.offset,
                    base::Message("template.unknown-function", {{"name", quoted(result.path.written)}})};
}

ExpressionSyntax ExpressionParser::parseBracketed() {
  if (++depth_ > kDeepest)
    throw SyntaxError{cursor_.offset(), base::Message("template.brackets-too-deep", {})};
  ExpressionSyntax inner = parseOr();
  want(")");
  --depth_;
  return inner;
}

// A name is a function only before a bracket.
bool ExpressionParser::parseFunction(ExpressionSyntax& result) {
  const std::size_t start = cursor_.offset();
  for (const auto& [name, kind] :
       {std::pair{"not", Kind::Not}, std::pair{"count", Kind::Count}, std::pair{"sum", Kind::Sum}}) {
    if (!cursor_.take(name) || !cursor_.take("(")) {
      cursor_.moveTo(start);
      continue;
    }
    result.kind = kind;
    if (kind == Kind::Not) {
      result.operands.push_back(parseBracketed());
    } else {
      result.path = parsePath();
      want(")");
    }
    return true;
  }
  return false;
}

bool ExpressionParser::parseLiteral(ExpressionSyntax& result) {
  const char c = cursor_.peek();
  if (c == '\'' || c == '"') {
    result.kind = Kind::Text;
    result.text = cursor_.takeString();
  } else if ((c >= '0' && c <= '9') || c == '-') {
    result.kind = Kind::Number;
    result.number = cursor_.takeNumber();
  } else if (cursor_.take("$nomor")) {
    result.kind = Kind::Position;
  } else {
    return false;
  }
  return true;
}

PathSyntax ExpressionParser::parsePath() {
  cursor_.skipBlanks();
  const std::size_t start = cursor_.offset();
  PathSyntax path;
  if (cursor_.take("$")) {
    const std::size_t offset = cursor_.offset();
    path.variable = Word{cursor_.takeName("template.expected-variable"), offset};
  } else if (cursor_.isAt("..") || !cursor_.take(".")) {
    path.steps.push_back(parseStep());
  }
  while (cursor_.take("/")) path.steps.push_back(parseStep());
  path.written = cursor_.from(start);
  while (path.written.find_last_of(" \t\r\n") == path.written.size() - 1) path.written.remove_suffix(1);
  return path;
}

Word ExpressionParser::parseStep() {
  cursor_.skipBlanks();
  const std::size_t start = cursor_.offset();
  if (!cursor_.take("..")) {
    cursor_.take("@");
    cursor_.takeName("template.expected-field");
  }
  return {cursor_.from(start), start};
}

void ExpressionParser::want(std::string_view token) {
  if (!cursor_.take(token)) {
    throw SyntaxError{cursor_.offset(),
                      base::Message("template.expected-token", {{"token", token}, {"seen", cursor_.seen()}})};
  }
}

}  // namespace templates::detail
