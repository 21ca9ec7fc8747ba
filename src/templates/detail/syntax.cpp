#include "templates/detail/syntax.h"

#include <algorithm>

#include "templates/detail/expression_parser.h"

namespace templates::detail {
namespace {

class TextParser {
 public:
  TextParser(std::string_view text, const Findings& findings) : cursor_(text), findings_(findings) {}

  std::vector<PieceSyntax> parse() {
    while (!cursor_.atEnd()) {
      if (cursor_.isAt("{{") || cursor_.isAt("}}")) {
        literal_ += cursor_.peek();
        cursor_.moveTo(cursor_.offset() + 2);
      } else if (cursor_.peek() == '{') {
        parseBraceOrReport();
      } else {
        parseCharacter();
      }
    }
    flush();
    return std::move(pieces_);
  }

 private:
  void parseCharacter() {
    if (cursor_.peek() == '}') findings_.report(cursor_.offset(), base::Message("template.lone-brace", {}));
    literal_ += cursor_.peek();
    cursor_.moveTo(cursor_.offset() + 1);
  }

  void flush() {
    if (!literal_.empty()) pieces_.emplace_back(std::move(literal_));
    literal_.clear();
  }

  void parseBraceOrReport() {
    flush();
    const std::size_t start = cursor_.offset();
    try {
      pieces_.emplace_back(parseBrace());
    } catch (const SyntaxError& error) {
      findings_.report(error.offset, error.message);
      cursor_.moveTo(std::max(start + 1, error.offset));
      while (!cursor_.atEnd() && cursor_.peek() != '}') cursor_.moveTo(cursor_.offset() + 1);
      if (!cursor_.atEnd()) cursor_.moveTo(cursor_.offset() + 1);
    }
  }

  BraceSyntax parseBrace() {
    const std::size_t start = cursor_.offset();
    cursor_.moveTo(start + 1);
    cursor_.skipBlanks();
    if (cursor_.peek() == '}')
      throw SyntaxError{start, base::Message("template.braces-empty", {{"open", "{"}})};
    BraceSyntax brace;
    brace.expression = ExpressionParser(cursor_).parse();
    while (cursor_.take("|")) brace.filters.push_back(parseFilter());
    if (cursor_.take("}")) return brace;
    if (cursor_.atEnd()) throw SyntaxError{start, base::Message("template.brace-open", {{"open", "{"}})};
    throw SyntaxError{cursor_.offset(),
                      base::Message("template.expected-filter-or-end", {{"seen", cursor_.seen()}})};
  }

  FilterSyntax parseFilter() {
    cursor_.skipBlanks();
    const std::size_t start = cursor_.offset();
    FilterSyntax filter{{cursor_.takeName("template.expected-filter"), start}, std::nullopt};
    if (!cursor_.take(":")) return filter;
    cursor_.skipBlanks();
    const std::size_t offset = cursor_.offset();
    if (cursor_.peek() != '\'' && cursor_.peek() != '"') {
      throw SyntaxError{offset, base::Message("template.argument-unquoted", {{"filter", filter.name.text}})};
    }
    filter.argument = Word{cursor_.takeString(), offset};
    return filter;
  }

  Cursor cursor_;
  const Findings& findings_;
  std::string literal_;
  std::vector<PieceSyntax> pieces_;
};

}  // namespace

std::optional<ExpressionSyntax> parseExpression(std::string_view text, const Findings& findings) {
  Cursor cursor(text);
  try {
    ExpressionSyntax expression = ExpressionParser(cursor).parse();
    cursor.skipBlanks();
    if (cursor.atEnd()) return expression;
    throw SyntaxError{cursor.offset(),
                      base::Message("template.expected-operator", {{"seen", cursor.seen()}})};
  } catch (const SyntaxError& error) {
    findings.report(error.offset, error.message);
    return std::nullopt;
  }
}

std::vector<PieceSyntax> parseText(std::string_view text, const Findings& findings) {
  return TextParser(text, findings).parse();
}

bool isName(std::string_view text) {
  return !text.empty() && isNameStart(text.front()) && std::all_of(text.begin(), text.end(), isNamePart);
}

}  // namespace templates::detail
