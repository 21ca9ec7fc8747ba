// What somebody who is in does for his own account.
#include "app/entry/own_access.h"

#include "app/entry_home.h"
#include "base/error.h"
#include "support/boost_test.h"

using app_tests::EntryHome;
using app_tests::kGoodPassword;
using app_tests::kOfficeMark;
using app_tests::secretOf;

namespace {

constexpr const char* kFreshPassword = "sawah kecil di tepi kali";

struct OwnDoor : EntryHome {
  OwnDoor() {
    setPassword("kadis");
    setSecondFactor("kadis");
    first = entered("kadis");
    pass(30);
    second = entered("kadis", {"198.51.100.4", "Chrome, Android"});
  }
  app::OwnAccess own() const { return {workplace(), second.who}; }

  app::Entered first;
  app::Entered second;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(own_access, OwnDoor)

BOOST_AUTO_TEST_CASE(own_sessions_are_listed_and_ended_one_by_one_or_all_others) {
  auto sessions = own().sessions();
  BOOST_TEST_REQUIRE(sessions.size() == 2U);
  BOOST_TEST(sessions[0].isThis);
  BOOST_TEST(sessions[0].device == "Chrome, Android");
  BOOST_TEST(!sessions[1].isThis);
  own().end(sessions[1].id);
  BOOST_TEST(!desk().recognise(first.token));
  BOOST_CHECK_THROW(own().end(sessions[1].id), base::NotFound);
  setPassword("sari");
  const app::Entered other = entered("sari");
  BOOST_CHECK_THROW(own().end(other.who.session), base::NotFound);
  pass(30);
  entered("kadis");
  own().endOthers();
  BOOST_TEST(own().sessions().size() == 1U);
  BOOST_TEST(desk().recognise(second.token).has_value());
  BOOST_TEST(desk().recognise(other.token).has_value());
}

BOOST_AUTO_TEST_CASE(a_new_password_wants_the_old_one_and_ends_all_other_sessions) {
  BOOST_CHECK_THROW(own().changePassword(secretOf("salah"), secretOf(kFreshPassword), kOfficeMark),
                    base::Denied);
  BOOST_CHECK_THROW(own().changePassword(secretOf(kGoodPassword), secretOf("pendek"), kOfficeMark),
                    base::InvalidInput);
  own().changePassword(secretOf(kGoodPassword), secretOf(kFreshPassword), kOfficeMark);
  BOOST_TEST(!desk().recognise(first.token));
  BOOST_TEST(desk().recognise(second.token).has_value());
  BOOST_TEST(std::holds_alternative<app::NotEntered>(enter("kadis")));
  BOOST_TEST(std::holds_alternative<app::CodeWanted>(enter("kadis", kFreshPassword)));
}

BOOST_AUTO_TEST_CASE(the_password_is_not_guessed_in_an_unattended_browser) {
  for (int i = 0; i < 10; ++i)
    BOOST_CHECK_THROW(own().newRecoveryCodes(secretOf("salah"), kOfficeMark), base::Denied);
  BOOST_CHECK_THROW(own().newRecoveryCodes(secretOf(kGoodPassword), kOfficeMark), base::Unavailable);
}

BOOST_AUTO_TEST_CASE(new_recovery_codes_take_the_place_of_those_of_before) {
  const auto before = own().newRecoveryCodes(secretOf(kGoodPassword), kOfficeMark);
  const auto after = own().newRecoveryCodes(secretOf(kGoodPassword), kOfficeMark);
  BOOST_TEST(own().standing().recoveryCodesLeft == 10);
  const auto pending = [&] { return std::get<app::CodeWanted>(enter("kadis")).token; };
  BOOST_TEST(std::holds_alternative<app::CodeWanted>(desk().confirm(pending(), before[0], kOfficeMark)));
  BOOST_TEST(std::holds_alternative<app::Entered>(desk().confirm(pending(), after[0], kOfficeMark)));
  BOOST_TEST(own().standing().recoveryCodesLeft == 9);
}

BOOST_AUTO_TEST_CASE(another_telephone_counts_from_its_first_code_on) {
  const std::string before = credential("kadis").codeSecret;
  const app::SecondFactorOffer offered = own().offer(secretOf(kGoodPassword));
  BOOST_TEST(!own().confirmOffer("000000x", kOfficeMark));
  BOOST_TEST(credential("kadis").codeSecret == before);
  const auto codes = own().confirmOffer(crypto::codeAt(offered.secret, now()), kOfficeMark);
  BOOST_TEST_REQUIRE(codes.has_value());
  BOOST_TEST(codes->size() == 10U);
  BOOST_TEST(credential("kadis").codeSecret == offered.secret);
  BOOST_TEST(desk().recognise(second.token).has_value());
}

BOOST_AUTO_TEST_CASE(a_session_that_has_ended_changes_nothing) {
  desk().leave(second.token);
  BOOST_CHECK_THROW(own().newRecoveryCodes(secretOf(kGoodPassword), kOfficeMark), base::NotFound);
  BOOST_CHECK_THROW(own().changePassword(secretOf(kGoodPassword), secretOf(kFreshPassword), kOfficeMark),
                    base::NotFound);
  BOOST_TEST(std::holds_alternative<app::CodeWanted>(enter("kadis")));
}

BOOST_AUTO_TEST_CASE(the_own_record_tells_what_happened_newest_first) {
  const auto record = own().record();
  BOOST_TEST_REQUIRE(record.size() == 3U);
  BOOST_TEST(record[0].act == "entered");
  BOOST_TEST(record[0].device == "Chrome, Android");
  BOOST_TEST(record[0].authentication == "password+code");
  BOOST_TEST(record[2].act == "password-set");
  BOOST_TEST(record[2].by == "operator");
}

BOOST_AUTO_TEST_SUITE_END()
