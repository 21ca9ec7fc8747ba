#include "templates/detail/merged_text.h"

#include <algorithm>

#include "base/text.h"

namespace templates::detail {

class MergedTextParser {
 public:
  MergedTextParser(std::string_view text, MergedText::WhiteSpace whiteSpace, const Scope& scope)
      : text_(text), whiteSpace_(whiteSpace), scope_(scope) {}

  MergedText parse() {
    while (at_ < text_.size()) {
      if (text_.substr(at_, 2) == "{{" || text_.substr(at_, 2) == "}}") {
        literal_ += text_[at_];
        at_ += 2;
      } else if (text_[at_] == '{') {
        parseBraces();
      } else if (text_[at_] == '}') {
        throw ExpressionError{"a lone }; write }} for the character itself"};
      } else {
        appendLiteral(text_[at_++]);
      }
    }
    flush();
    return std::move(result_);
  }

 private:
  void appendLiteral(char c) {
    const bool isSpace = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (whiteSpace_ == MergedText::WhiteSpace::Keep || !isSpace) {
      literal_ += c;
    } else if (literal_.empty() || literal_.back() != ' ') {
      literal_ += ' ';
    }
  }

  void flush() {
    if (literal_.empty()) return;
    result_.pieces_.emplace_back().literal = std::move(literal_);
    literal_.clear();
  }

  void parseBraces() {
    flush();
    const std::vector<std::string_view> parts = splitBraces();
    MergedText::Piece& piece = result_.pieces_.emplace_back();
    piece.isLiteral = false;
    piece.expression = parseExpression(parts.front(), scope_);
    ValueType type = piece.expression.type;
    bool hasDefault = false;
    for (std::size_t i = 1; i < parts.size(); ++i) {
      piece.filters.push_back(parseFilter(parts[i], type));
      hasDefault = hasDefault || std::string_view(piece.filters.back().filter->name) == "bawaan";
      type = piece.filters.back().filter->gives;
    }
    if (!hasDefault) demandPresence(piece.expression, parts.front());
  }

  void demandPresence(const Expression& expression, std::string_view text) const {
    for (const Field* field : expression.path.optionals) {
      if (scope_.present.count(field) != 0) continue;
      const std::string name(base::trimmed(text));
      throw ExpressionError{"\"" + field->name + "\" may be missing; put {" + name + "} into <jika uji=\"" +
                            name + "\"> or add |bawaan:'…'"};
    }
  }

  // The parts between "{", "|" and "}", quotes respected; moves behind the "}".
  std::vector<std::string_view> splitBraces() {
    std::vector<std::string_view> parts;
    std::size_t start = ++at_;
    char quote = 0;
    for (; at_ < text_.size(); ++at_) {
      const char c = text_[at_];
      if (quote != 0) {
        if (c == quote) quote = 0;
      } else if (c == '\'' || c == '"') {
        quote = c;
      } else if (c == '|' || c == '}') {
        parts.push_back(text_.substr(start, at_ - start));
        start = at_ + 1;
        if (c == '}') {
          ++at_;
          return parts;
        }
      }
    }
    throw ExpressionError{"a { that no } closes; write {{ for the character itself"};
  }

  MergedText::Filtered parseFilter(std::string_view part, ValueType type) const {
    const std::size_t colon = std::min(part.find(':'), part.size());
    const std::string name(base::trimmed(part.substr(0, colon)));
    MergedText::Filtered filtered;
    filtered.filter = findFilter(name);
    if (!filtered.filter) {
      throw ExpressionError{"unknown filter \"" + name + "\"; did you mean \"" +
                            base::nearest(name, filterNames()) + "\"?"};
    }
    if (colon < part.size())
      filtered.arguments.push_back(argumentOf(base::trimmed(part.substr(colon + 1)), name));
    checkUse(*filtered.filter, filtered.arguments.size(), type);
    return filtered;
  }

  static std::string argumentOf(std::string_view text, const std::string& filter) {
    if (text.size() < 2 || (text[0] != '\'' && text[0] != '"') || text.back() != text[0]) {
      throw ExpressionError{"the argument of \"" + filter + "\" must stand in quotation marks: " + filter +
                            ":'…'"};
    }
    return std::string(text.substr(1, text.size() - 2));
  }

  static void checkUse(const Filter& filter, std::size_t arguments, ValueType type) {
    const std::string name = filter.name;
    if (std::find(filter.accepts.begin(), filter.accepts.end(), type) == filter.accepts.end()) {
      throw ExpressionError{"filter \"" + name + "\" takes " + nameOf(filter.accepts.front()) + ", not " +
                            nameOf(type)};
    }
    if (arguments < filter.fewestArguments)
      throw ExpressionError{"filter \"" + name + "\" needs an argument: " + name + ":'…'"};
    if (arguments > filter.mostArguments) throw ExpressionError{"filter \"" + name + "\" takes no argument"};
  }

  std::string_view text_;
  MergedText::WhiteSpace whiteSpace_;
  const Scope& scope_;
  std::size_t at_ = 0;
  std::string literal_;
  MergedText result_;
};

MergedText MergedText::parse(std::string_view text, WhiteSpace whiteSpace, const Scope& scope,
                             const base::Place& place, base::Problems& problems) {
  try {
    return MergedTextParser(text, whiteSpace, scope).parse();
  } catch (const ExpressionError& error) {
    problems.push_back({place, error.message});
    return {};
  }
}

void MergedText::appendTo(std::string& out, const Items& items) const {
  for (const Piece& piece : pieces_) {
    if (piece.isLiteral) {
      out += piece.literal;
      continue;
    }
    Value value = evaluate(piece.expression, items);
    const auto* missing = std::get_if<std::string_view>(&value);
    const bool isMissing = missing && missing->empty();
    for (const Filtered& filtered : piece.filters) {
      const bool givesDefault = std::string_view(filtered.filter->name) == "bawaan";
      if (!isMissing || givesDefault) value = filtered.filter->apply(value, filtered.arguments);
    }
    appendPlain(out, value);
  }
}

std::string MergedText::merged(const Items& items) const {
  std::string text;
  appendTo(text, items);
  return text;
}

bool MergedText::isBlank() const {
  return std::all_of(pieces_.begin(), pieces_.end(), [](const Piece& piece) {
    return piece.isLiteral && base::trimmed(piece.literal).empty();
  });
}

}  // namespace templates::detail
