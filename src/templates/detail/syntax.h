// What a text with braces says, before anything is known about the fields: literals, and expressions with
// filters.
//
//   text     := (literal | "{{" | "}}" | "{" or ("|" filter)* "}")*
//   filter   := name (":" string)?
//   or       := and ("or" and)*
//   and      := compare ("and" compare)*
//   compare  := primary (("=" | "!=" | "<" | "<=" | ">" | ">=") primary)?
//   primary  := path | string | number | "$nomor" | "not(" or ")" | "count(" path ")" | "sum(" path ")" | "("
//   or ")" path     := ("." | ".." | "$" name | step) ("/" step)* step     := ".." | name | "@" name string
//   := "'" … "'" | '"' … '"'
//
// All views borrow from the text; all offsets count in it.
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
  std::string_view written;  // all of it
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

// The whole text is one expression. Nothing when it is none, and then the first mistake is reported.
std::optional<ExpressionSyntax> parseExpression(std::string_view text, const Findings& findings);

// Braces with a mistake are reported, each once, and left out.
std::vector<PieceSyntax> parseText(std::string_view text, const Findings& findings);

// Letters, digits, - and _, the first a letter: what fields, variables and filters are called.
bool isName(std::string_view text);

}  // namespace templates::detail
