#include "app/facts/outgoing.h"

#include <algorithm>

#include "requests/system_events.h"

namespace app {
namespace {

// A decision on an answer comes after the files that it is about.
bool isDecided(const CaseFile& file, const StandingAnswer& answer) {
  const int since = answer.files.empty() ? 0 : answer.files.front().version;
  return std::any_of(file.events.begin() + since, file.events.end(), [&](const EventRecord& record) {
    return record.damage.empty() && record.event.kind == requests::kFinding &&
           record.event.produsen == answer.produsen && record.event.role != requests::Role::Automatic;
  });
}

}  // namespace

bool isOutgoing(const intake::Finding& finding) {
  return finding.code.rfind("outgoing-", 0) == 0;
}

std::vector<OutgoingFinding> outgoingOf(const StandingAnswer& answer) {
  std::vector<OutgoingFinding> outgoing;
  for (const CaseDocumentFile& file : answer.files) {
    if (!file.document.examination) continue;
    for (const intake::Finding& finding : file.document.examination->findings) {
      if (isOutgoing(finding)) outgoing.push_back({file.document.originalName, finding});
    }
  }
  return outgoing;
}

std::vector<StandingAnswer> undecidedAnswers(const CaseFile& file) {
  std::vector<StandingAnswer> answers = standingAnswers(file);
  std::erase_if(answers, [&](const StandingAnswer& answer) {
    return outgoingOf(answer).empty() || isDecided(file, answer);
  });
  return answers;
}

}  // namespace app
