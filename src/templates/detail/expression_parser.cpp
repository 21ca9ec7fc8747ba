#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "templates/detail/expression.h"

namespace templates::detail {
namespace {

constexpr int kDeepest = 32;

bool isNameStart(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool isNamePart(char c) {
  return isNameStart(c) || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

ValueType valueTypeOf(const Field& field) {
  switch (field.type) {
    case FieldType::Date:
      return ValueType::Date;
    case FieldType::Number:
      return ValueType::Number;
    case FieldType::List:
      return ValueType::List;
    case FieldType::Text:
    case FieldType::Group:
      break;
  }
  return ValueType::Text;
}

class Parser {
 public:
  Parser(std::string_view text, const Scope& scope) : text_(text), scope_(scope) {}

  Expression whole() {
    Expression expression = parseOr();
    skipBlanks();
    if (at_ < text_.size()) fail("\"" + std::string(text_.substr(at_)) + "\" is too much");
    return expression;
  }

  ResolvedPath wholePath() {
    ResolvedPath path = parsePath();
    skipBlanks();
    if (at_ < text_.size()) fail("\"" + std::string(text_.substr(at_)) + "\" is too much");
    return path;
  }

 private:
  [[noreturn]] void fail(const std::string& why) const {
    throw ExpressionError{"\"" + std::string(base::trimmed(text_)) + "\": " + why};
  }

  void skipBlanks() {
    while (at_ < text_.size() &&
           (text_[at_] == ' ' || text_[at_] == '\t' || text_[at_] == '\n' || text_[at_] == '\r')) {
      ++at_;
    }
  }

  bool take(std::string_view token) {
    skipBlanks();
    if (text_.substr(at_, token.size()) != token) return false;
    const std::size_t end = at_ + token.size();
    if (isNameStart(token[0]) && end < text_.size() && isNamePart(text_[end])) return false;
    at_ = end;
    return true;
  }

  // A function's name counts as one only with its bracket.
  bool takeFunction(std::string_view name) {
    const std::size_t start = at_;
    if (take(name) && take("(")) return true;
    at_ = start;
    return false;
  }

  void want(std::string_view token) {
    if (!take(token)) fail("\"" + std::string(token) + "\" is missing");
  }

  Expression parseOr() {
    if (++depth_ > kDeepest) fail("it is nested too deep");
    Expression left = parseAnd();
    while (take("or")) left = joined(Expression::Kind::Or, std::move(left), parseAnd());
    --depth_;
    return left;
  }

  Expression parseAnd() {
    Expression left = parseCompare();
    while (take("and")) left = joined(Expression::Kind::And, std::move(left), parseCompare());
    return left;
  }

  static Expression joined(Expression::Kind kind, Expression left, Expression right) {
    Expression both;
    both.kind = kind;
    both.type = ValueType::Truth;
    both.operands.push_back(std::move(left));
    both.operands.push_back(std::move(right));
    return both;
  }

  Expression parseCompare() {
    Expression left = parsePrimary();
    for (const char* sign : {"!=", "<=", ">=", "=", "<", ">"}) {
      if (!take(sign)) continue;
      Expression comparison = joined(Expression::Kind::Compare, std::move(left), parsePrimary());
      comparison.text = sign;
      checkComparison(comparison);
      return comparison;
    }
    return left;
  }

  void checkComparison(Expression& comparison) const {
    const ValueType left = comparison.operands[0].type;
    const ValueType right = comparison.operands[1].type;
    const bool datesAndText = (left == ValueType::Date && right == ValueType::Text) ||
                              (left == ValueType::Text && right == ValueType::Date);
    if (left == ValueType::List || right == ValueType::List)
      fail("a list is compared; count(…) gives its length");
    if (left != right && !datesAndText) {
      fail(std::string(nameOf(left)) + " is compared with " + nameOf(right));
    }
  }

  Expression parsePrimary() {
    if (take("(")) {
      Expression inner = parseOr();
      want(")");
      return inner;
    }
    if (takeFunction("not")) return negated();
    if (takeFunction("count")) return aggregate(Expression::Kind::Count);
    if (takeFunction("sum")) return aggregate(Expression::Kind::Sum);
    skipBlanks();
    if (at_ >= text_.size()) fail("something is missing at the end");
    if (text_[at_] == '\'' || text_[at_] == '"') return textLiteral();
    if (text_[at_] >= '0' && text_[at_] <= '9') return numberLiteral();
    if (take("$nomor")) return position();
    return pathExpression(parsePath());
  }

  Expression negated() {
    Expression negation;
    negation.kind = Expression::Kind::Not;
    negation.type = ValueType::Truth;
    negation.operands.push_back(parseOr());
    want(")");
    return negation;
  }

  // count(list), or sum(list/number).
  Expression aggregate(Expression::Kind kind) {
    Expression expression;
    expression.kind = kind;
    expression.type = ValueType::Number;
    sumOfList_ = kind == Expression::Kind::Sum;
    expression.path = parsePath();
    sumOfList_ = false;
    want(")");
    const FieldType type = expression.path.field->type;
    if (kind == Expression::Kind::Count && type != FieldType::List) fail("count(…) takes a list");
    if (kind == Expression::Kind::Sum && type != FieldType::Number)
      fail("sum(…) takes a number of a list: sum(list/number)");
    return expression;
  }

  Expression textLiteral() {
    const char quote = text_[at_];
    const std::size_t end = text_.find(quote, at_ + 1);
    if (end == std::string_view::npos)
      fail("the text that begins with " + std::string(1, quote) + " does not end");
    Expression literal;
    literal.text = text_.substr(at_ + 1, end - at_ - 1);
    at_ = end + 1;
    return literal;
  }

  Expression numberLiteral() {
    Expression literal;
    literal.kind = Expression::Kind::Number;
    literal.type = ValueType::Number;
    const auto [end, error] =
        std::from_chars(text_.data() + at_, text_.data() + text_.size(), literal.number);
    if (error != std::errc()) fail("the number is too large");
    at_ = static_cast<std::size_t>(end - text_.data());
    return literal;
  }

  Expression position() {
    if (scope_.frames.size() < 2) fail("$nomor stands outside of <ulang>");
    Expression expression;
    expression.kind = Expression::Kind::Position;
    expression.type = ValueType::Number;
    expression.number = static_cast<std::int64_t>(scope_.frames.size()) - 1;
    return expression;
  }

  Expression pathExpression(ResolvedPath path) const {
    Expression expression;
    expression.kind = Expression::Kind::Path;
    const bool isItem = path.down.empty() && path.field->type == FieldType::List;
    expression.type = isItem ? ValueType::Text : valueTypeOf(*path.field);
    expression.path = std::move(path);
    return expression;
  }

  std::string_view takeName() {
    skipBlanks();
    const std::size_t start = at_;
    if (at_ < text_.size() && text_[at_] == '@') ++at_;
    if (at_ >= text_.size() || !isNameStart(text_[at_])) fail("a field's name is missing");
    while (at_ < text_.size() && isNamePart(text_[at_])) ++at_;
    return text_.substr(start, at_ - start);
  }

  ResolvedPath parsePath() {
    ResolvedPath path;
    path.frame = scope_.frames.size() - 1;
    if (take("$")) {
      path.frame = frameNamed(takeName());
      enter(path);
    } else if (take("..")) {
      enter(path);
      goUp(path);
    } else if (take(".")) {
      enter(path);
    } else {
      enter(path);
      goDown(path, takeName());
    }
    while (take("/")) {
      if (take("..")) {
        goUp(path);
      } else {
        goDown(path, takeName());
      }
    }
    return path;
  }

  void enter(ResolvedPath& path) { path.field = scope_.frames[path.frame].declarations.back(); }

  std::size_t frameNamed(std::string_view name) const {
    std::vector<std::string> known;
    for (std::size_t i = scope_.frames.size(); i-- > 0;) {
      if (scope_.frames[i].variable == name) return i;
      if (!scope_.frames[i].variable.empty()) known.push_back(scope_.frames[i].variable);
    }
    fail("unknown variable $" + std::string(name) + "; did you mean $" + base::nearest(name, known) + "?");
  }

  void goUp(ResolvedPath& path) const {
    const auto& declarations = scope_.frames[path.frame].declarations;
    if (!path.down.empty()) fail("\"..\" stands behind a name");
    if (path.up + 1 >= declarations.size()) fail("\"..\" leads out of the data");
    ++path.up;
    path.field = declarations[declarations.size() - 1 - path.up];
  }

  void goDown(ResolvedPath& path, std::string_view name) const {
    const bool intoList = path.field->type == FieldType::List && !path.down.empty();
    if (intoList && !sumOfList_) fail("\"" + path.field->name + "\" is a list; go through it with <ulang>");
    const auto index = path.field->find(name);
    if (!index) {
      fail("unknown field \"" + std::string(name) + "\"" + suggestion(name, path.field->childNames()));
    }
    path.down.push_back(*index);
    path.field = &path.field->children[*index];
    if (!path.field->required && path.field->type != FieldType::List) path.optionals.push_back(path.field);
  }

  static std::string suggestion(std::string_view name, const std::vector<std::string>& known) {
    const std::string nearest = base::nearest(name, known);
    return nearest.empty() ? "; no field is declared here" : "; did you mean \"" + nearest + "\"?";
  }

  std::string_view text_;
  const Scope& scope_;
  std::size_t at_ = 0;
  int depth_ = 0;
  bool sumOfList_ = false;
};

}  // namespace

Expression parseExpression(std::string_view text, const Scope& scope) {
  return Parser(text, scope).whole();
}

ResolvedPath parseListPath(std::string_view text, const Scope& scope) {
  ResolvedPath path = Parser(text, scope).wholePath();
  if (path.field->type != FieldType::List || path.down.empty()) {
    throw ExpressionError{"\"" + std::string(text) + "\" is no list; declare it with <daftar>"};
  }
  return path;
}

}  // namespace templates::detail
