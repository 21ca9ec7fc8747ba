#include "app/overview/assignments.h"

#include <algorithm>

#include "app/cases/open_case.h"
#include "app/casework/case_views.h"
#include "app/facts/case_document.h"
#include "app/facts/people.h"
#include "app/home/office_time.h"
#include "app/letters/letter_sight.h"
#include "app/letters/letter_stage.h"
#include "requests/deadlines.h"

namespace app {
namespace {

json::Array answerFiles(const std::vector<std::string>& names) {
  return {names.begin(), names.end()};
}

// One assignment of a case, as its Produsen sees it.
class AssignmentSheet {
 public:
  AssignmentSheet(const Workplace& workplace, const Actor& actor, const SeenCase& seen,
                  const requests::Assignment& assignment)
      : workplace_(workplace), actor_(actor), seen_(seen), assignment_(assignment) {}

  json::Object row() const {
    const requests::StateRule* state =
        rulesFor(workplace_, seen_.row).procedure.assignmentState(assignment_.state);
    json::Object row{{"ticket", seen_.row.ticket},
                     {"object", seen_.row.object},
                     {"agency", seen_.row.agency},
                     {"title", seen_.row.title},
                     {"submitted", timeText(workplace_, seen_.row.submitted)},
                     {"produsen", assignment_.produsen},
                     {"state", assignment_.state},
                     {"state_title", state ? state->title : assignment_.state},
                     {"waits_for_office", seen_.state.incomingOf(assignment_.produsen) != nullptr},
                     {"items", items()},
                     {"drafts", drafts()}};
    addLimit(row);
    return row;
  }

 private:
  json::Array items() const {
    json::Array items;
    for (const int number : assignment_.items) {
      const auto at = static_cast<std::size_t>(number) - 1;
      json::Object item{{"number", number},
                        {"name", at < seen_.state.items.size() ? seen_.state.items[at] : std::string()}};
      for (const requests::ItemAnswer& answer : assignment_.answers) {
        if (answer.item == number) addAnswer(answer, item);
      }
      items.emplace_back(std::move(item));
    }
    return items;
  }

  void addAnswer(const requests::ItemAnswer& answer, json::Object& item) const {
    json::Array reasons;
    for (const ReasonTold& reason : toldReasons(rulesFor(workplace_, seen_.row).reasons, answer.reasons))
      reasons.push_back(json::Object{{"code", reason.code}, {"text", reason.text}});
    item["outcome"] = requests::nameOf(answer.outcome);
    item["reasons"] = std::move(reasons);
    item["files"] = answerFiles(answer.files);
  }

  json::Array drafts() const {
    json::Array drafts;
    for (const DraftRow& draft : lettersSeenBy(workplace_, actor_, seen_.row.object).drafts) {
      if (draft.produsen != assignment_.produsen) continue;
      const LetterStage stage = stageOf(workplace_, draft);
      drafts.push_back(
          json::Object{{"id", draft.id},
                       {"title", letterTitle(workplace_, draft.kind)},
                       {"stage", base::nameOf(kLetterStages, stage.at)},
                       {"next", stage.next.empty() ? std::string() : nameOfAccount(workplace_, stage.next)},
                       {"is_mine", stage.next == actor_.user}});
    }
    return drafts;
  }

  // While the assignment's state has a limit, which runs.
  void addLimit(json::Object& row) const {
    const requests::Rules& rules = rulesFor(workplace_, seen_.row);
    for (const requests::Deadline& deadline :
         requests::deadlines(rules.procedure, rules.calendar, seen_.state, workplace_.clock.now())) {
      if (deadline.produsen != assignment_.produsen || deadline.endedAt) continue;
      row["limit"] = deadlineJson(workplace_, rules, deadline, actor_.language);
    }
  }

  const Workplace& workplace_;
  const Actor& actor_;
  const SeenCase& seen_;
  const requests::Assignment& assignment_;
};

// Those that are due come before those that are not.
std::string placeOf(const json::Object& row) {
  const auto limit = row.find("limit");
  return limit == row.end() ? "~" : limit->second.stringAt("due");
}

}  // namespace

std::vector<json::Object> assignmentsOf(const Workplace& workplace, const Actor& actor) {
  std::vector<json::Object> rows;
  forEachCaseSeen(workplace, actor, [&](const CaseFile& file) {
    const SeenCase shown = seen(file, sightOf(workplace, actor, file));
    for (const requests::Assignment& assignment : shown.state.assignments) {
      if (actor.has(requests::Role::Produsen, assignment.produsen))
        rows.push_back(AssignmentSheet(workplace, actor, shown, assignment).row());
    }
  });
  std::stable_sort(rows.begin(), rows.end(),
                   [](const json::Object& a, const json::Object& b) { return placeOf(a) < placeOf(b); });
  return rows;
}

}  // namespace app
