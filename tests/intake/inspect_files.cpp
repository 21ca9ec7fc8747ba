// inspect_files FILE...: examines files and prints, for each, type, verdict by default, and findings. Exit
// status 1 when one would be refused or quarantined.
#include <algorithm>
#include <iostream>

#include "intake/codes.h"
#include "intake/inspector.h"

namespace {

intake::Verdict verdictOf(const intake::Inspection& inspection) {
  intake::Verdict worst = intake::Verdict::Accept;
  for (const intake::Finding& finding : inspection.findings)
    worst = std::max(worst, intake::ruleOf(finding.code)->verdict);
  return worst;
}

}  // namespace

int main(int argc, char** argv) {
  intake::Inspector inspector;
  bool areAllAccepted = true;
  for (int i = 1; i < argc; ++i) {
    const base::Path path = argv[i];
    const intake::Inspection inspection = inspector.inspect(base::OpenFile(path), path.filename().string());
    const bool isAccepted = verdictOf(inspection) == intake::Verdict::Accept;
    areAllAccepted = areAllAccepted && isAccepted;
    std::cout << path.filename().string() << " | " << inspection.type << " | "
              << (isAccepted ? "accepted" : "NOT ACCEPTED");
    for (const intake::Finding& finding : inspection.findings)
      std::cout << " | " << finding.code << " @" << finding.place << " " << finding.detail;
    std::cout << "\n";
  }
  return areAllAccepted ? 0 : 1;
}
