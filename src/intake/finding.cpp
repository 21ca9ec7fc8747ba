#include "intake/finding.h"

namespace intake {

base::Message messageOf(const Finding& finding) {
  base::Message words("finding." + finding.code, std::vector<base::Message::Argument>{});
  const std::string where = finding.place.empty() || finding.detail.empty()
                                ? finding.place + finding.detail
                                : finding.place + ", " + finding.detail;
  if (where.empty()) return words;
  return base::Message("intake.finding-at", {{"where", where}, {"finding", words}});
}

}  // namespace intake
