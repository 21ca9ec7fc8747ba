#include "app/facts/standing_files.h"

#include <algorithm>

#include "requests/system_events.h"

namespace app {
namespace {

constexpr const char* kData = "data";
constexpr const char* kBalikan = "data-balikan";

std::vector<CaseDocumentFile> filesOfKind(const CaseFile& file, std::size_t event, std::string_view kind) {
  std::vector<CaseDocumentFile> files;
  for (const EventDocument& document : file.events[event].documents) {
    if (document.kind == kind) files.push_back({static_cast<int>(event) + 1, document});
  }
  return files;
}

bool isAnswerOf(const EventRecord& record, const requests::Assignment& assignment) {
  const requests::Event& event = record.event;
  return record.damage.empty() && event.produsen == assignment.produsen && !event.answers.empty() &&
         event.kind != requests::kIncomingAnswer;
}

// The event that brought the files: of a letter from elsewhere that was taken later, the one in which it
// came.
std::size_t bringerOf(const CaseFile& file, std::size_t answer) {
  const EventRecord& record = file.events[answer];
  if (!record.documents.empty() || !record.event.letter) return answer;
  for (std::size_t i = answer; i-- > 0;) {
    const requests::Event& earlier = file.events[i].event;
    const bool isThatLetter = earlier.letter && earlier.letter->id == record.event.letter->id;
    if (earlier.kind == requests::kIncomingAnswer && isThatLetter) return i;
  }
  return answer;
}

}  // namespace

std::vector<StandingAnswer> standingAnswers(const CaseFile& file) {
  std::vector<StandingAnswer> answers;
  for (const requests::Assignment& assignment : file.state.assignments) {
    if (assignment.answers.empty()) continue;
    for (std::size_t i = file.events.size(); i-- > 0;) {
      if (!isAnswerOf(file.events[i], assignment)) continue;
      answers.push_back(
          {assignment.produsen, assignment.answers, filesOfKind(file, bringerOf(file, i), kData)});
      break;
    }
  }
  return answers;
}

std::vector<CaseDocumentFile> standingData(const CaseFile& file) {
  std::vector<CaseDocumentFile> data;
  for (const StandingAnswer& answer : standingAnswers(file))
    data.insert(data.end(), answer.files.begin(), answer.files.end());
  return data;
}

std::vector<CaseDocumentFile> newestBalikan(const CaseFile& file) {
  for (std::size_t i = file.events.size(); i-- > 0;) {
    if (!file.events[i].damage.empty()) continue;
    auto files = filesOfKind(file, i, kBalikan);
    if (!files.empty()) return files;
  }
  return {};
}

}  // namespace app
