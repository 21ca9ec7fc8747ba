#include "requests/reasons.h"

#include <algorithm>
#include <set>

#include "requests/detail/reason_uses.h"
#include "requests/detail/record.h"

namespace requests {
namespace {

using detail::ProblemList;
using detail::Record;

constexpr base::TextRule kTitle{100};
constexpr base::TextRule kText{1000};

bool isCode(const std::string& code) {
  return !code.empty() &&
         std::all_of(code.begin(), code.end(), [](char c) { return (c >= 'A' && c <= 'Z') || c == '_'; });
}

std::vector<ReasonUse> readUses(Record& record) {
  std::vector<ReasonUse> uses;
  for (const std::string& word : record.words("use")) {
    if (const auto use = base::valueOf(detail::kReasonUses, word)) {
      uses.push_back(*use);
    } else {
      record.problem(base::Message("reasons.unknown-use", {{"use", base::quoted(word)},
                                                           {"known", base::namesOf(detail::kReasonUses)}}));
    }
  }
  return uses;
}

ReasonText readReason(const xml::Element& element, ProblemList& problems) {
  Record record(element, problems);
  ReasonText reason;
  reason.code = record.attribute("code");
  if (!reason.code.empty() && !isCode(reason.code)) {
    record.problem(base::Message("reasons.code-letters", {{"code", base::quoted(reason.code)}}));
  }
  reason.uses = readUses(record);
  reason.title = record.text("title", kTitle);
  reason.text = record.text("text", kText);
  reason.legalGround = record.text("legal-ground", kText);
  reason.remedy = record.text("remedy", kText);
  record.finish();
  return reason;
}

}  // namespace

Reasons Reasons::read(const xml::Element& root, const std::string& fileName) {
  ProblemList problems(fileName);
  Record record(root, problems);
  if (root.name() != "reasons") record.problem(base::Message("form.root-element", {{"element", "reasons"}}));
  Reasons reasons;
  reasons.version_ = record.attribute("version");
  std::set<std::string> codes;
  for (const xml::Element* element : record.children("reason", 1, 200)) {
    reasons.reasons_.push_back(readReason(*element, problems));
    const std::string& code = reasons.reasons_.back().code;
    if (!codes.insert(code).second)
      problems.add(*element, base::Message("reasons.code-taken", {{"code", base::quoted(code)}}));
  }
  record.finish();
  if (!problems.empty()) throw base::InvalidSetup(problems.take());
  return reasons;
}

const ReasonText* Reasons::find(std::string_view code) const {
  const auto found = std::find_if(reasons_.begin(), reasons_.end(),
                                  [&](const ReasonText& reason) { return reason.code == code; });
  return found == reasons_.end() ? nullptr : &*found;
}

bool Reasons::allows(std::string_view code, ReasonUse use) const {
  const ReasonText* reason = find(code);
  return reason && std::find(reason->uses.begin(), reason->uses.end(), use) != reason->uses.end();
}

std::string Reasons::codesFor(ReasonUse use) const {
  std::vector<std::string> codes;
  for (const ReasonText& reason : reasons_) {
    if (allows(reason.code, use)) codes.push_back(reason.code);
  }
  return base::joined(codes, ", ");
}

}  // namespace requests
