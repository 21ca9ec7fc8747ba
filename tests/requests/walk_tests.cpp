// Random walks: at each step every event is offered by every role, about every Produsen. What is refused adds
// nothing; what is accepted keeps the rules below, and the state is always the replay of the documents.
#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "base/error.h"
#include "json/text.h"
#include "requests/case_builder.h"
#include "requests/deadlines.h"
#include "requests/reminders.h"
#include "requests/system_events.h"
#include "support/boost_test.h"

namespace {

using namespace requests;
using requests_tests::at;
using requests_tests::CaseBuilder;
using requests_tests::makeEvent;
using requests_tests::rules;

constexpr int kWalks = 48;
constexpr int kSteps = 24;
const std::vector<std::string> kProdusen = {"", "bps", "dinkes"};

CaseState replayFromArchive(const std::vector<Event>& events) {
  std::vector<Event> read;
  read.reserve(events.size());
  for (const Event& event : events) {
    read.push_back(eventFromJson(json::read(json::canonical(toJson(event)), "event")));
  }
  return replay(rules().procedure, read);
}

bool runs(const CaseState& state, const StateRule& rule, const std::string& produsen) {
  return rule.limitKind == StateLimit::Own && state.runningLimit(rule.limit, produsen);
}

// Exactly the limits of the states that hold are running.
void requireLimitsOfStates(const CaseState& state) {
  std::size_t expected = 0;
  const StateRule& rule = *rules().procedure.state(state.state);
  if (rule.limitKind == StateLimit::Own) {
    BOOST_REQUIRE_MESSAGE(runs(state, rule, {}), rule.limit << " runs");
    ++expected;
  }
  for (const Assignment& each : state.assignments) {
    const StateRule& assigned = *rules().procedure.assignmentState(each.state);
    if (assigned.limitKind != StateLimit::Own) continue;
    BOOST_REQUIRE_MESSAGE(runs(state, assigned, each.produsen), assigned.limit << " runs");
    ++expected;
  }
  const auto running = std::count_if(state.limits.begin(), state.limits.end(),
                                     [](const LimitRun& run) { return run.isRunning(); });
  BOOST_REQUIRE_EQUAL(static_cast<std::size_t>(running), expected);
}

void requireOfficeRests(const CaseState& state) {
  if (!rules().procedure.state(state.state)->stopsOfficeLimits) return;
  for (const LimitRun& run : state.limits) {
    BOOST_REQUIRE(!run.isRunning() || rules().procedure.limit(run.limit)->party == Party::Requester);
  }
}

void requireSaneReminders(const CaseState& state) {
  const auto plan = reminderPlan(rules().procedure, rules().calendar, state);
  BOOST_REQUIRE(static_cast<int>(plan.size()) <= rules().procedure.reminders().most);
  for (std::size_t i = 0; i < plan.size(); ++i) {
    BOOST_REQUIRE_EQUAL(plan[i].number, static_cast<int>(i) + 1);
    BOOST_REQUIRE(i == 0 || plan[i - 1].date < plan[i].date);
  }
}

// A reminder whose day has come never changes.
void requireKeptReminders(const CaseState& before, const CaseState& after, base::Instant now) {
  const auto earlier = reminderPlan(rules().procedure, rules().calendar, before);
  const auto later = reminderPlan(rules().procedure, rules().calendar, after);
  const base::Date today = now.in(rules().procedure.hours().zone).date;
  for (std::size_t i = 0; i < earlier.size() && earlier[i].date <= today; ++i) {
    BOOST_REQUIRE(i < later.size());
    BOOST_REQUIRE(earlier[i] == later[i]);
  }
}

// A refusal by role or state is a refusal by the table, and the other way round.
void requireReasonableRefusal(const CaseState& state, const Event& event, const Refusal& refusal) {
  const EventRule& rule = *rules().procedure.event(event.kind);
  BOOST_REQUIRE_EQUAL(refusal.kind == base::ErrorKind::Denied, !rule.allowsRole(event.role));
  BOOST_REQUIRE(!refusal.why.empty());
  if (rule.allowsState(state.state)) return;
  BOOST_REQUIRE(refusal.kind != base::ErrorKind::InvalidInput);
  BOOST_REQUIRE_THROW(apply(rules().procedure, state, event), base::Corrupt);
}

// How often each kind of event was taken, over all walks.
using Counts = std::map<std::string, int>;

class Walk {
 public:
  Walk(unsigned seed, Counts& taken) : random_(seed), now_(at("2026-03-02 09:00")), taken_(taken) {}

  void run() {
    for (int step = 0; step < kSteps; ++step) {
      const std::vector<Event> accepted = offerEverything();
      if (accepted.empty()) return;
      take(choose(accepted));
    }
  }

  const std::set<std::string>& statesSeen() const { return statesSeen_; }

 private:
  std::size_t pick(std::size_t count) {
    return std::uniform_int_distribution<std::size_t>(0, count - 1)(random_);
  }

  // What was accepted of all that was offered.
  std::vector<Event> offerEverything() {
    std::vector<Event> accepted;
    for (const Role role : allRoles()) {
      std::set<std::string> kinds;
      for (const EventRule& rule : rules().procedure.events()) {
        for (const std::string& produsen : kProdusen) {
          Event event = makeEvent(case_.state(), rule.id, now_, produsen);
          event.role = role;
          vary(event);
          if (!isAccepted(event)) continue;
          kinds.insert(rule.id);
          accepted.push_back(std::move(event));
        }
      }
      requirePossible(role, kinds);
    }
    return accepted;
  }

  // Sometimes nothing is available.
  void vary(Event& event) {
    for (ItemAnswer& answer : event.answers) {
      if (pick(3) == 0) answer = {answer.item, Outcome::TidakTersedia, {{"DATA_BELUM_TERSEDIA", ""}}, {}};
    }
  }

  bool isAccepted(const Event& event) {
    const auto refusal = check(rules(), case_.state(), event);
    if (!refusal) return true;
    requireReasonableRefusal(case_.state(), event, *refusal);
    const CaseState before = case_.state();
    const std::size_t count = case_.events().size();
    BOOST_REQUIRE(case_.offer(event).has_value());
    BOOST_REQUIRE(case_.state() == before && case_.events().size() == count);
    return false;
  }

  // What is told to be possible is what is accepted from somebody who brings all that is needed.
  void requirePossible(Role role, const std::set<std::string>& accepted) {
    std::set<std::string> told;
    for (const auto& each : possibleEvents(rules(), case_.state(), role, now_)) told.insert(each.kind);
    // When all the Produsen of this test have their parts, a sheet that names another remains possible.
    if (case_.state().assignments.size() + 1 == kProdusen.size() && accepted.count("lembar-penerusan") == 0) {
      told.erase("lembar-penerusan");
    }
    BOOST_TEST_INFO("by " << nameOf(role) << " in " << case_.state().state);
    BOOST_REQUIRE_EQUAL_COLLECTIONS(told.begin(), told.end(), accepted.begin(), accepted.end());
  }

  // Mostly what was taken least, so that walks get everywhere.
  const Event& choose(const std::vector<Event>& accepted) {
    if (pick(3) == 0) return accepted[pick(accepted.size())];
    return *std::min_element(accepted.begin(), accepted.end(),
                             [&](const Event& a, const Event& b) { return taken_[a.kind] < taken_[b.kind]; });
  }

  void take(const Event& event) {
    const CaseState before = case_.state();
    BOOST_REQUIRE(!case_.offer(event));
    const CaseState& state = case_.state();
    BOOST_REQUIRE(state == replayFromArchive(case_.events()));
    requireLimitsOfStates(state);
    requireOfficeRests(state);
    requireSaneReminders(state);
    requireKeptReminders(before, state, now_);
    statesSeen_.insert(state.state);
    for (const Assignment& each : state.assignments) statesSeen_.insert(each.state);
    ++taken_[event.kind];
    const auto halfDays = static_cast<std::int64_t>(pick(8) == 0 ? 200 : pick(12) * pick(12));
    now_ = now_.plusSeconds(halfDays * 43'200 + 60);
  }

  std::mt19937 random_;
  base::Instant now_;
  Counts& taken_;
  CaseBuilder case_;
  std::set<std::string> statesSeen_;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(walk)

BOOST_AUTO_TEST_CASE(random_cases_keep_the_rules_whatever_is_offered) {
  std::set<std::string> states;
  Counts taken;
  for (unsigned seed = 0; seed < kWalks; ++seed) {
    BOOST_TEST_CONTEXT("walk " << seed) {
      Walk walk(seed, taken);
      walk.run();
      states.insert(walk.statesSeen().begin(), walk.statesSeen().end());
    }
  }
  BOOST_TEST(states.size() ==
             rules().procedure.states().size() + rules().procedure.assignmentStates().size());
  for (const EventRule& rule : rules().procedure.events()) {
    if (rule.id != kIncomingAnswer && rule.id != kIncomingReturned) BOOST_TEST(taken[rule.id] > 0, rule.id);
  }
}

BOOST_AUTO_TEST_SUITE_END()
