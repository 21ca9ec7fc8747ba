#include "requests/detail/answer_rule.h"

#include "base/text.h"

namespace requests::detail {
namespace {

std::string problemOfFiles(const ItemAnswer& answer) {
  const bool grants = answer.outcome == Outcome::Tersedia || answer.outcome == Outcome::Sebagian;
  if (grants && answer.files.empty()) return "names no data file; name at least one";
  if (!grants && !answer.files.empty()) return "names data files although nothing is handed out";
  return {};
}

std::string problemOfReasons(const ItemAnswer& answer, const Reasons& reasons) {
  if (answer.outcome == Outcome::Tersedia) {
    return answer.reasons.empty() ? "" : "gives a reason although everything is handed out";
  }
  if (answer.reasons.empty()) return "gives no reason; give one of: " + reasons.codesFor(ReasonUse::Answer);
  for (const Reason& reason : answer.reasons) {
    if (reasons.allows(reason.code, ReasonUse::Answer)) continue;
    return "gives the reason " + base::quoted(reason.code) +
           "; give one of: " + reasons.codesFor(ReasonUse::Answer);
  }
  return {};
}

}  // namespace

std::string problemOfAnswer(const ItemAnswer& answer, const Reasons& reasons) {
  std::string problem = problemOfFiles(answer);
  if (problem.empty()) problem = problemOfReasons(answer, reasons);
  if (problem.empty()) return {};
  return "item " + std::to_string(answer.item) + ", " + std::string(nameOf(answer.outcome)) + ", " + problem;
}

}  // namespace requests::detail
