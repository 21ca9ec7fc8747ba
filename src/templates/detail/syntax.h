// The syntax of a text with braces, before the fields are known: literals, and expressions with filters.
//
//   text     := (literal | "{{" | "}}" | "{" or ("|" filter)* "}")*
//   filter   := name (":" string)?
//   or       := and ("or" and)*
//   and      := compare ("and" compare)*
//   compare  := primary (("=" | "!=" | "<" | "<=" | ">" | ">=") primary)?
//   primary  := path | string | number | "$nomor" | "(" or ")" | function
//   function := "not(" or ")" | "count(" path ")" | "sum(" path ")"
//   path     := ("." | ".." | "$" name | step) ("/" step)*
//   step     := ".." | name | "@" name
//   string   := "'" … "'" | '"' … '"'
//
// Views borrow from the text; offsets count in it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "templates/detail/findings.h"

namespace templates::detail {

enum class Comparison { Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual };

struct Word {
  std::string_view text;
  std::size_t offset = 0;
};

struct PathSyntax {
  std::string_view written;  // the whole path
  std::optional<Word> variable;
  std::vector<Word> steps;  // "..", "name" or "@name"; "." is left out
};

struct ExpressionSyntax {
  enum class Kind { Text, Number, Position, Path, Not, And, Or, Compare, Count, Sum };
  Kind kind = Kind::Text;
  std::size_t offset = 0;
  std::string_view text;    // of Text
  std::int64_t number = 0;  // of Number
  Comparison comparison = Comparison::Equal;
  PathSyntax path;                         // of Path, Count and Sum
  std::vector<ExpressionSyntax> operands;  // one of Not, two of Compare, two or more of And and Or
};

struct FilterSyntax {
  Word name;
  std::optional<Word> argument;
};

struct BraceSyntax {
  ExpressionSyntax expression;
  std::vector<FilterSyntax> filters;
};

using PieceSyntax = std::variant<std::string, BraceSyntax>;

// Parses the whole text as one expression. When it is not one, reports the first mistake and returns nothing.
std::optional<ExpressionSyntax> parseExpression(std::string_view text, const Findings& findings);

// Reports the first mistake of each pair of braces and leaves those braces out.
std::vector<PieceSyntax> parseText(std::string_view text, const Findings& findings);

// Whether it can name a field, variable or filter: a letter, then letters, digits, - and _.
bool isName(std::string_view text);

}  // namespace templates::detail
