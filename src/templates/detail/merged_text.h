// Text with {expression|filter:'argument'}: read when the template is loaded, filled in when it is merged.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "templates/detail/expression.h"
#include "templates/detail/filters.h"

namespace templates::detail {

class MergedText {
 public:
  // Problems are added with `place`. `collapse` turns each run of white space between the braces into one
  // blank.
  enum class WhiteSpace { Keep, Collapse };
  static MergedText parse(std::string_view text, WhiteSpace whiteSpace, const Scope& scope,
                          const base::Place& place, base::Problems& problems);

  void appendTo(std::string& out, const Items& items) const;
  std::string merged(const Items& items) const;
  // Whether it is white space and nothing else.
  bool isBlank() const;

 private:
  struct Filtered {
    const Filter* filter = nullptr;
    Arguments arguments;
  };
  struct Piece {
    std::string literal;  // when there is no expression
    bool isLiteral = true;
    Expression expression;
    std::vector<Filtered> filters;
  };
  friend class MergedTextParser;
  std::vector<Piece> pieces_;
};

}  // namespace templates::detail
