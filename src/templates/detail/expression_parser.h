// Recursive descent over the grammar of detail/syntax.h.
#pragma once

#include "templates/detail/cursor.h"
#include "templates/detail/syntax.h"

namespace templates::detail {

class ExpressionParser {
 public:
  // Moves `cursor` past the parsed text. All functions throw SyntaxError.
  explicit ExpressionParser(Cursor& cursor) : cursor_(cursor) {}

  ExpressionSyntax parse() { return parseOr(); }

 private:
  ExpressionSyntax parseOr();
  ExpressionSyntax parseAnd();
  ExpressionSyntax parseCompare();
  ExpressionSyntax parsePrimary();
  ExpressionSyntax parseBracketed();
  bool parseFunction(ExpressionSyntax& result);
  bool parseLiteral(ExpressionSyntax& result);
  PathSyntax parsePath();
  Word parseStep();
  void want(std::string_view token);

  Cursor& cursor_;
  int depth_ = 0;
};

}  // namespace templates::detail
