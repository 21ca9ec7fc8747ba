#include <algorithm>

#include "letters/detail/office_records.h"
#include "letters/number_pattern.h"

namespace letters::detail {
namespace {

std::optional<templates::Pattern> readPattern(RecordReader& reader, std::string_view name, PatternUse use) {
  const std::string text = reader.text(name);
  if (text.empty()) return std::nullopt;
  try {
    return templates::Pattern::parse(text, patternFields(use), reader.place());
  } catch (const base::InvalidInput& error) {
    reader.problems().insert(reader.problems().end(), error.problems().begin(), error.problems().end());
    return std::nullopt;
  }
}

}  // namespace

std::optional<Series> readSeries(RecordReader& reader) {
  const std::string issuer = reader.text("issuer");
  const std::string id = reader.text("id");
  const std::string title = reader.optionalText("title", id);
  const std::vector<std::string> kinds = reader.words("kinds");
  const auto pattern = readPattern(reader, "pattern", PatternUse::Counted);
  const auto inserted = readPattern(reader, "inserted-pattern", PatternUse::Inserted);
  const std::vector<std::string> approvers = reader.optionalWords("approvers");
  const bool drafterSigns = reader.choice("drafter-signs", {"no", "yes"}, "no") == 1;
  for (auto one = approvers.begin(); one != approvers.end(); ++one) {
    if (std::find(approvers.begin(), one, *one) != one)
      reader.report(base::Message("office.approver-twice", {{"user", *one}}));
  }
  reader.finish();
  if (!pattern || !inserted) return std::nullopt;
  Series series{issuer, id, title, kinds, *pattern, *inserted, approvers, drafterSigns};
  checkPatterns(series, reader.place(), reader.problems());
  return series;
}

}  // namespace letters::detail
