// Every form of the portal, forged, doubled and sent too late: what is refused changes nothing, and what is
// sent twice takes effect once.
#include <future>
#include <set>

#include "base/random.h"
#include "support/boost_test.h"
#include "web/portal/routes.h"
#include "web/portal_forms.h"

using web_tests::Browser;
using web_tests::changeBetween;
using web_tests::FilledForm;
using web_tests::growthBetween;
using web_tests::LastingState;
using web_tests::Page;
using web_tests::PortalForm;
using web_tests::portalForms;
using web_tests::PortalWorld;
using web_tests::ReadyForm;

namespace {

using Growth = std::map<std::string, long>;

constexpr const char* kFromHere = "http://127.0.0.1:8080";

// Without a key, with the key of another session, and with the right key from the page of another site.
struct Forgery {
  const char* what;
  FilledForm form;
  Browser::Values headers;
};

std::vector<Forgery> forgeriesOf(PortalWorld& world, const ReadyForm& ready) {
  Browser other = world.browserOf("sekretaris");
  other.open("/akun");
  const std::string otherKey(other.page().find("input", "name", "kunci")->attributeOr("value"));
  const FilledForm right = ready.filled();
  return {{"without its key", ready.filled({{"kunci", ""}}), {{"origin", kFromHere}}},
          {"with a key of another session", ready.filled({{"kunci", otherKey}}), {{"origin", kFromHere}}},
          {"from another site, says the origin", right, {{"origin", "https://jahat.example"}}},
          {"from nowhere, says the origin", right, {{"origin", "null"}}},
          {"from another site, says the browser", right, {{"sec-fetch-site", "cross-site"}}},
          {"from a sister site, says the browser", right, {{"sec-fetch-site", "same-site"}}}};
}

// The session of a browser that ended for want of activity leaves the browser its cookie.
void endSessionOf(const PortalWorld& world, const Browser& browser) {
  const auto cookie = browser.cookies().find("berkas-sesi");
  if (cookie != browser.cookies().end()) app::SignInDesk(world.workplace()).leave(cookie->second);
}

bool isForVisitors(const ReadyForm& ready) {
  return ready.browser.page().find("form", "action", "/keluar") == nullptr;
}

// Signing goes on after its form was answered.
void waitForRuns(PortalWorld& world) {
  for (int i = 0; i < 1200; ++i) {
    const LastingState state = world.state();
    const std::vector<std::string>& runs = state.at("signing_run");
    const bool isRunning = std::any_of(runs.begin(), runs.end(), [](const std::string& run) {
      return run.find("|NULL|") != std::string::npos;
    });
    if (!isRunning) return;
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  BOOST_FAIL("a run does not end");
}

LastingState stateOf(PortalWorld& world) {
  waitForRuns(world);
  return world.state();
}

void demandUnchanged(PortalWorld& world, const LastingState& before, const std::string& what) {
  const std::string change = changeBetween(before, stateOf(world));
  BOOST_TEST(change == "", what << " changes\n" << change);
}

// Whoever clicks again is led where the first click led him, or shown the same.
void demandSame(const Page& first, const Page& second) {
  BOOST_TEST(second.status == first.status);
  BOOST_TEST(second.header("Location") == first.header("Location"));
  if (first.status != 303) BOOST_TEST(second.text() == first.text());
}

// What the form leaves when it is sent once, and again.
Growth sendInTurn(PortalWorld& world, const PortalForm& form) {
  ReadyForm ready = form.prepare(world);
  Browser again = ready.browser;
  const FilledForm filled = ready.filled();
  const LastingState before = stateOf(world);
  const Page first = ready.browser.sendFilled(filled);
  BOOST_TEST((first.status == 303 || first.status == 200), first.status << ": " << first.text());
  const LastingState after = stateOf(world);
  const bool leaves = form.leaves != PortalForm::Leaves::Nothing;
  BOOST_TEST((changeBetween(before, after) != "") == leaves, changeBetween(before, after));
  const Page second = again.sendFilled(filled);
  if (form.leaves == PortalForm::Leaves::Something) {
    demandSame(first, second);
    demandUnchanged(world, after, "sent again");
  }
  return growthBetween(before, after);
}

// … and when both clicks come at once.
Growth sendAtOnce(PortalWorld& world, const PortalForm& form) {
  ReadyForm ready = form.prepare(world);
  Browser beside = ready.browser;
  const FilledForm filled = ready.filled();
  const LastingState before = stateOf(world);
  auto other = std::async(std::launch::async, [&] { return beside.sendFilled(filled); });
  const Page first = ready.browser.sendFilled(filled);
  const Page second = other.get();
  if (form.leaves == PortalForm::Leaves::Something) demandSame(first, second);
  return growthBetween(before, stateOf(world));
}

std::string textOf(const Growth& growth) {
  std::string text;
  for (const auto& [table, rows] : growth) text += table + " " + std::to_string(rows) + ", ";
  return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(portal_forms)

BOOST_AUTO_TEST_CASE(every_form_of_the_portal_is_in_the_list) {
  std::set<std::string> listed;
  for (const PortalForm& form : portalForms()) listed.emplace(form.pattern);
  std::set<std::string> served;
  for (const web::Route& route : web::portalRoutes()) {
    if (route.act != nullptr) served.emplace(route.pattern);
  }
  BOOST_TEST(listed == served, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_forged_form_and_one_of_a_session_that_ended_change_nothing) {
  PortalWorld world;
  for (const PortalForm& form : portalForms()) {
    BOOST_TEST_CONTEXT(form.pattern) {
      ReadyForm ready = form.prepare(world);
      const auto forgeries = forgeriesOf(world, ready);
      const LastingState before = stateOf(world);
      for (const Forgery& forgery : forgeries) {
        const Page answer = ready.browser.sendFilled(forgery.form, forgery.headers);
        BOOST_TEST(answer.status == 403, forgery.what << ": " << answer.status);
      }
      demandUnchanged(world, before, "forged");
      if (isForVisitors(ready)) continue;
      endSessionOf(world, ready.browser);
      const LastingState ended = stateOf(world);
      const Page late = ready.browser.sendFilled(ready.filled());
      BOOST_TEST(late.status == 303);
      BOOST_TEST(late.header("Location").starts_with("/masuk"), late.header("Location"));
      demandUnchanged(world, ended, "too late");
    }
  }
}

BOOST_AUTO_TEST_CASE(a_form_that_is_sent_twice_has_one_effect_and_one_answer) {
  PortalWorld world;
  for (const PortalForm& form : portalForms()) {
    BOOST_TEST_CONTEXT(form.pattern) {
      const Growth inTurn = sendInTurn(world, form);
      const Growth atOnce = sendAtOnce(world, form);
      const bool isOnce = form.leaves != PortalForm::Leaves::AReading;
      if (isOnce) BOOST_TEST(textOf(atOnce) == textOf(inTurn));
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
