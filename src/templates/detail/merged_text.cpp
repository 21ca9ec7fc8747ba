#include "templates/detail/merged_text.h"

#include <algorithm>

#include "base/text.h"
#include "templates/detail/resolver.h"
#include "templates/detail/wording.h"

namespace templates::detail {
namespace {

bool isSpace(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

std::string collapsed(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (!isSpace(c)) {
      result += c;
    } else if (result.empty() || result.back() != ' ') {
      result += ' ';
    }
  }
  return result;
}

class TextCompiler {
 public:
  TextCompiler(const Scope& scope, const Findings& findings) : scope_(scope), findings_(findings) {}

  Piece compile(const BraceSyntax& brace) {
    Piece piece;
    piece.expression = resolveValue(brace.expression, scope_, findings_);
    std::optional<ValueType> type;
    if (piece.expression) type = piece.expression->type;
    bool fillsGaps = false;
    for (const FilterSyntax& syntax : brace.filters) {
      const Filter* filter = compile(syntax, type);
      if (!filter) {
        type.reset();
        continue;
      }
      piece.filters.push_back({filter, std::string(syntax.argument ? syntax.argument->text : "")});
      fillsGaps = fillsGaps || filter->fillsGaps;
      type = ValueType::Text;
    }
    if (type == ValueType::List) reportUnjoined(brace.expression);
    if (piece.expression && !fillsGaps) demandPresence(brace.expression, *piece.expression);
    return piece;
  }

 private:
  // `type` is the type of the filter's input, if known.
  const Filter* compile(const FilterSyntax& syntax, std::optional<ValueType> type) const {
    const Word& name = syntax.name;
    const Filter* filter = findFilter(name.text);
    if (!filter) {
      findings_.report(name.offset,
                       suggesting(base::Message("template.unknown-filter", {{"filter", quoted(name.text)}}),
                                  name.text, filterNames()));
      return nullptr;
    }
    checkType(*filter, name, type);
    checkArgument(*filter, syntax);
    return filter;
  }

  void checkType(const Filter& filter, const Word& name, std::optional<ValueType> type) const {
    if (!type || std::find(filter.accepts.begin(), filter.accepts.end(), *type) != filter.accepts.end())
      return;
    std::vector<base::Message> accepted;
    for (const ValueType accepts : filter.accepts) accepted.push_back(nameOf(accepts));
    findings_.report(name.offset, base::Message("template.filter-type",
                                                {{"filter", quoted(name.text)},
                                                 {"accepted", base::listed(accepted, base::Conjunction::Or)},
                                                 {"found", nameOf(*type)}}));
  }

  void checkArgument(const Filter& filter, const FilterSyntax& syntax) const {
    const auto report = [&](const Word& at, std::string_view code) {
      findings_.report(at.offset, base::Message(code, {{"filter", filter.name}}));
    };
    const Word& at = syntax.argument ? *syntax.argument : syntax.name;
    if (!syntax.argument && filter.argument == Filter::Argument::Required) {
      report(at, "template.filter-needs-argument");
    } else if (syntax.argument && filter.argument == Filter::Argument::None) {
      report(at, "template.filter-no-argument");
    } else if (const char* wrong = syntax.argument && filter.check ? filter.check(at.text) : nullptr) {
      report(at, wrong);
    }
  }

  void reportUnjoined(const ExpressionSyntax& syntax) const {
    findings_.report(syntax.offset,
                     base::Message("template.list-unjoined", {{"path", quoted(syntax.path.written)}}));
  }

  void demandPresence(const ExpressionSyntax& syntax, const Expression& expression) const {
    if (scope_.isUnsure || expression.kind != Expression::Kind::Path || expression.type == ValueType::List)
      return;
    const Trails needed = optionalsOn(expression.path);
    if (std::includes(scope_.present.begin(), scope_.present.end(), needed.begin(), needed.end())) return;
    findings_.report(syntax.offset,
                     base::Message("template.may-be-missing", {{"path", syntax.path.written}}));
  }

  const Scope& scope_;
  const Findings& findings_;
};

}  // namespace

MergedText compileText(std::string_view text, WhiteSpace whiteSpace, const Scope& scope,
                       const Findings& findings) {
  MergedText pieces;
  for (const PieceSyntax& syntax : parseText(text, findings)) {
    if (const auto* literal = std::get_if<std::string>(&syntax)) {
      pieces.push_back(
          {whiteSpace == WhiteSpace::Collapse ? collapsed(*literal) : *literal, std::nullopt, {}});
    } else {
      pieces.push_back(TextCompiler(scope, findings).compile(std::get<BraceSyntax>(syntax)));
    }
  }
  return pieces;
}

bool isBlank(const MergedText& text) {
  return std::all_of(text.begin(), text.end(), [](const Piece& piece) {
    return !piece.expression && base::trimmed(piece.literal).empty();
  });
}

void appendPiece(std::string& out, const Piece& piece, const Context& context) {
  if (!piece.expression) {
    out += piece.literal;
    return;
  }
  Value value = valueOf(*piece.expression, context);
  std::string between;  // the output of a filter and input of the next
  for (const FilterUse& use : piece.filters) {
    if (isMissing(value) && !use.filter->fillsGaps) continue;
    std::string result;
    use.filter->append(result, value, use.argument);
    between = std::move(result);
    value = std::string_view(between);
  }
  appendPlain(out, value);
}

std::string merged(const MergedText& text, const Context& context) {
  std::string result;
  for (const Piece& piece : text) appendPiece(result, piece, context);
  return result;
}

}  // namespace templates::detail
