#include "requests/detail/conditions.h"

#include <algorithm>
#include <set>

#include "base/text.h"

namespace requests::detail {
namespace {

class DetailCheck {
 public:
  DetailCheck(const EventRule& rule, const Situation& situation, const Event& event)
      : rule_(rule), state_(situation.state), event_(event) {}

  std::vector<base::Message> run() {
    checkStray();
    if (rule_.document == DocumentForm::Letter) checkLetter();
    if (rule_.document == DocumentForm::LetterOrUpload) checkLetterOrUpload();
    if (rule_.move(AssignmentChange::New)) checkCommissions();
    return std::move(problems_);
  }

 private:
  // `problem` is the code of the message.
  void refuseStray(bool isGiven, bool isTaken, std::string_view problem) {
    if (isGiven && !isTaken) problems_.push_back(base::Message(problem, {}));
  }

  void checkStray() {
    const bool mayBeLetter =
        rule_.document == DocumentForm::Letter || rule_.document == DocumentForm::LetterOrUpload;
    refuseStray(!event_.items.empty(), rule_.has(Effect::RecordItems), "case.stray-items");
    refuseStray(!event_.commissions.empty(), rule_.move(AssignmentChange::New), "case.stray-commissions");
    refuseStray(!event_.answers.empty(), rule_.demands(Requirement::OutcomePerItem), "case.stray-answers");
    refuseStray(event_.extension.has_value(), rule_.has(Effect::ExtendLimit), "case.stray-extension");
    refuseStray(event_.letter.has_value(), mayBeLetter, "case.stray-letter");
    refuseStray(event_.signature.has_value(), rule_.document == DocumentForm::LetterOrUpload,
                "case.stray-finding");
  }

  void checkLetter() {
    if (!event_.letter || event_.letter->id.empty() || event_.letter->number.empty()) {
      problems_.push_back(base::Message("case.letter-not-named", {}));
      return;
    }
    for (const CaseLetter& each : state_.letters) {
      if (each.letter.id == event_.letter->id) problems_.push_back(base::Message("case.letter-taken", {}));
    }
  }

  void checkLetterOrUpload() {
    if (event_.letter) {
      checkLetter();
    } else if (!event_.signature) {
      problems_.push_back(base::Message("case.letter-or-finding", {}));
    }
  }

  void checkCommissions() {
    if (event_.commissions.empty()) problems_.push_back(base::Message("case.no-produsen", {}));
    std::set<std::string> named;
    for (const Commission& commission : event_.commissions) {
      const std::string& produsen = commission.produsen;
      const base::Message name = base::quoted(produsen);
      if (produsen.empty()) problems_.push_back(base::Message("case.produsen-without-code", {}));
      if (!named.insert(produsen).second)
        problems_.push_back(base::Message("case.produsen-twice", {{"produsen", name}}));
      if (state_.assignment(produsen))
        problems_.push_back(base::Message("case.produsen-assigned", {{"produsen", name}}));
      checkItems(commission);
    }
    checkCoverage();
  }

  void checkItems(const Commission& commission) {
    std::set<int> seen;
    for (const int item : commission.items) {
      const bool exists = item >= 1 && item <= static_cast<int>(state_.items.size());
      if (exists && seen.insert(item).second) continue;
      problems_.push_back(base::Message(exists ? "case.item-twice" : "case.item-unknown",
                                        {{"produsen", base::quoted(commission.produsen)}, {"item", item}}));
    }
  }

  // Without a Produsen an item would never get an outcome.
  void checkCoverage() {
    std::set<int> covered;
    const auto cover = [&](const std::vector<int>& items) {
      for (const int item : items) covered.insert(item);
      for (std::size_t item = 1; items.empty() && item <= state_.items.size(); ++item) {
        covered.insert(static_cast<int>(item));
      }
    };
    for (const Assignment& each : state_.assignments) cover(each.items);
    for (const Commission& commission : event_.commissions) cover(commission.items);
    for (std::size_t item = 1; item <= state_.items.size(); ++item) {
      if (covered.count(static_cast<int>(item)) > 0) continue;
      problems_.push_back(base::Message("case.item-without-produsen", {{"item", item}}));
    }
  }

  const EventRule& rule_;
  const CaseState& state_;
  const Event& event_;
  std::vector<base::Message> problems_;
};

}  // namespace

std::vector<base::Message> problemsOfDetails(const EventRule& rule, const Situation& situation,
                                             const Event& event) {
  return DetailCheck(rule, situation, event).run();
}

}  // namespace requests::detail
