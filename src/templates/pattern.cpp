#include "templates/pattern.h"

#include "templates/detail/merged_text.h"

namespace templates {

using namespace detail;  // this module's own parts

// `text` points into `fields`.
struct Pattern::Parsed {
  Field fields;
  MergedText text;
};

Pattern Pattern::parse(const std::string& text, const Field& fields, const base::Place& place) {
  auto parsed = std::make_shared<Parsed>();
  parsed->fields = fields;
  base::Problems problems;
  const Findings findings(problems, [&](std::size_t) { return place; });
  Scope scope;
  scope.frames.push_back({"data", &parsed->fields, {}});
  parsed->text = compileText(text, WhiteSpace::Keep, scope, findings);
  if (!problems.empty()) throw base::InvalidInput(problems);
  return Pattern(parsed);
}

std::string Pattern::merge(const xml::Element& data) const {
  const BoundData bound(parsed_->fields, data);
  return merged(parsed_->text, {bound, {Item()}});
}

}  // namespace templates
