#include "requests/detail/answer_rule.h"

#include "base/text.h"

namespace requests::detail {
namespace {

base::Message problemOfFiles(const ItemAnswer& answer) {
  const bool grants = answer.outcome == Outcome::Tersedia || answer.outcome == Outcome::Sebagian;
  if (grants && answer.files.empty()) return {"answer.no-files", {}};
  if (!grants && !answer.files.empty()) return {"answer.needless-files", {}};
  return {};
}

base::Message problemOfReasons(const ItemAnswer& answer, const Reasons& reasons) {
  if (answer.outcome == Outcome::Tersedia) {
    return answer.reasons.empty() ? base::Message() : base::Message("answer.needless-reason", {});
  }
  const std::string codes = reasons.codesFor(ReasonUse::Answer);
  if (answer.reasons.empty()) return {"answer.no-reason", {{"codes", codes}}};
  for (const Reason& reason : answer.reasons) {
    if (reasons.allows(reason.code, ReasonUse::Answer)) continue;
    return {"answer.other-reason", {{"reason", base::quoted(reason.code)}, {"codes", codes}}};
  }
  return {};
}

}  // namespace

base::Message problemOfAnswer(const ItemAnswer& answer, const Reasons& reasons) {
  base::Message problem = problemOfFiles(answer);
  if (problem.empty()) problem = problemOfReasons(answer, reasons);
  if (problem.empty()) return {};
  return {"answer.item",
          {{"item", answer.item}, {"outcome", nameOf(answer.outcome)}, {"problem", std::move(problem)}}};
}

}  // namespace requests::detail
