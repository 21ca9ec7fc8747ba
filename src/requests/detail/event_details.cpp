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

  std::vector<std::string> run() {
    checkStray();
    if (rule_.document == DocumentForm::Letter) checkLetter();
    if (rule_.document == DocumentForm::LetterOrUpload) checkLetterOrUpload();
    if (rule_.move(AssignmentChange::New)) checkCommissions();
    return std::move(problems_);
  }

 private:
  void refuseStray(bool isGiven, bool isTaken, const char* what) {
    if (isGiven && !isTaken) problems_.push_back(std::string("it does not take ") + what + "; leave it out");
  }

  void checkStray() {
    const bool mayBeLetter =
        rule_.document == DocumentForm::Letter || rule_.document == DocumentForm::LetterOrUpload;
    refuseStray(!event_.items.empty(), rule_.has(Effect::RecordItems), "items");
    refuseStray(!event_.commissions.empty(), rule_.move(AssignmentChange::New), "commissions");
    refuseStray(!event_.answers.empty(), rule_.demands(Requirement::OutcomePerItem), "answers");
    refuseStray(event_.extension.has_value(), rule_.has(Effect::ExtendLimit), "an extension");
    refuseStray(event_.letter.has_value(), mayBeLetter, "a letter of its own");
    refuseStray(event_.signature.has_value(), rule_.document == DocumentForm::LetterOrUpload,
                "a finding on a signature");
  }

  void checkLetter() {
    if (!event_.letter || event_.letter->id.empty() || event_.letter->number.empty()) {
      problems_.push_back("it is a letter and must name it, with id, number and date");
      return;
    }
    for (const CaseLetter& each : state_.letters) {
      if (each.letter.id == event_.letter->id) problems_.push_back("its letter is in the case already");
    }
  }

  void checkLetterOrUpload() {
    if (event_.letter) {
      checkLetter();
    } else if (!event_.signature) {
      problems_.push_back("it must name its letter, or the finding on the signature of the uploaded one");
    }
  }

  void checkCommissions() {
    if (event_.commissions.empty()) problems_.push_back("it names no Produsen; name one or more");
    std::set<std::string> named;
    for (const Commission& commission : event_.commissions) {
      const std::string& produsen = commission.produsen;
      if (produsen.empty()) problems_.push_back("a Produsen has no code");
      if (!named.insert(produsen).second)
        problems_.push_back("it names the Produsen " + base::quoted(produsen) + " twice");
      if (state_.assignment(produsen))
        problems_.push_back("the Produsen " + base::quoted(produsen) + " has its part already");
      checkItems(commission);
    }
    checkCoverage();
  }

  void checkItems(const Commission& commission) {
    std::set<int> seen;
    for (const int item : commission.items) {
      const bool exists = item >= 1 && item <= static_cast<int>(state_.items.size());
      if (exists && seen.insert(item).second) continue;
      problems_.push_back("the Produsen " + base::quoted(commission.produsen) + " is asked for item " +
                          std::to_string(item) + (exists ? " twice" : ", which does not exist"));
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
      problems_.push_back("nobody is asked for item " + std::to_string(item) + "; name a Produsen for it");
    }
  }

  const EventRule& rule_;
  const CaseState& state_;
  const Event& event_;
  std::vector<std::string> problems_;
};

}  // namespace

std::vector<std::string> problemsOfDetails(const EventRule& rule, const Situation& situation,
                                           const Event& event) {
  return DetailCheck(rule, situation, event).run();
}

}  // namespace requests::detail
