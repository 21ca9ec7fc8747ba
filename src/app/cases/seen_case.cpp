#include "app/cases/seen_case.h"

#include <algorithm>

#include "base/text.h"

namespace app {
namespace {

SeenEvent mentioned(const requests::Event& event) {
  SeenEvent seen;
  seen.event.kind = event.kind;
  seen.event.time = event.time;
  return seen;
}

std::vector<SeenEvent> eventsSeen(const CaseFile& file, const CaseSight& sight) {
  std::vector<SeenEvent> events;
  for (std::size_t i = 0; i < file.events.size(); ++i) {
    const EventRecord& record = file.events[i];
    const Sight most = sight.event(i);
    if (most == Sight::Nothing) continue;
    SeenEvent event =
        most == Sight::Whole ? SeenEvent{0, most, record.event, record.damage, {}} : mentioned(record.event);
    event.version = static_cast<int>(i) + 1;
    for (const EventDocument& document : record.documents) {
      if (sight.document(i, document)) event.documents.push_back(document);
    }
    events.push_back(std::move(event));
  }
  return events;
}

bool isSeen(const requests::CaseLetter& letter, const std::vector<SeenEvent>& events) {
  return std::any_of(events.begin(), events.end(), [&](const SeenEvent& one) {
    return one.event.letter && one.event.letter->id == letter.letter.id;
  });
}

requests::CaseState stateSeen(const CaseFile& file, const CaseSight& sight,
                              const std::vector<SeenEvent>& events) {
  requests::CaseState state = file.state;
  if (sight.isOfOffice()) return state;
  for (std::size_t i = 0; i < state.items.size(); ++i) {
    if (!sight.item(static_cast<int>(i) + 1)) state.items[i].clear();
  }
  std::erase_if(state.assignments, [&](const auto& one) { return !sight.assignment(one.produsen); });
  for (requests::Assignment& one : state.assignments) {
    if (!sight.answers(one.produsen)) one.answers.clear();
  }
  std::erase_if(state.limits, [&](const auto& one) { return !sight.limit(one.produsen); });
  std::erase_if(state.letters, [&](const auto& one) { return !isSeen(one, events); });
  if (!sight.debt()) state.debt = requests::DebtStatus::None;
  state.holds = 0;
  return state;
}

std::string titleOf(const std::vector<std::string>& items) {
  std::vector<std::string> named;
  std::copy_if(items.begin(), items.end(), std::back_inserter(named),
               [](const std::string& item) { return !item.empty(); });
  return base::joined(named, "; ");
}

}  // namespace

CaseSight sightOf(const Workplace& workplace, const Actor& actor, const CaseFile& file) {
  const CaseFacts facts{workplace.offices, file.row.procedure, file.events, file.state};
  return {facts, viewpointsOf(facts, requesterOf(file.row), actor)};
}

SeenCase seen(const CaseFile& file, const CaseSight& sight) {
  SeenCase seen{file.row, file.record.purpose, eventsSeen(file, sight), {}, 0};
  seen.state = stateSeen(file, sight, seen.events);
  if (seen.state.items != file.state.items) seen.row.title = titleOf(seen.state.items);
  if (sight.debt()) seen.reminders = remindersSent(file.events);
  return seen;
}

}  // namespace app
