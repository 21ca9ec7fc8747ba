// Who gets in, who waits, and how long a session lasts.
#include "app/entry/sign_in.h"

#include <thread>

#include "app/access/user_desk.h"
#include "app/entry/own_access.h"
#include "app/entry/throttles.h"
#include "app/entry_home.h"
#include "base/error.h"
#include "support/boost_test.h"

using app_tests::EntryHome;
using app_tests::kGoodPassword;
using app_tests::kOfficeMark;
using app_tests::kStrangerMark;

namespace {

constexpr const char* kWrong = "bukan sandi yang benar";

template <class Outcome>
bool is(const app::SignInOutcome& outcome) {
  return std::holds_alternative<Outcome>(outcome);
}

// "sari" is of the office and needs no second factor; "kadis" signs and has one.
struct OpenDoors : EntryHome {
  OpenDoors() {
    setPassword("sari");
    setPassword("kadis");
    setSecondFactor("kadis");
  }
  void fail(const std::string& user, int times, const app::ClientMark& mark = kStrangerMark) const {
    for (int i = 0; i < times; ++i) BOOST_TEST(is<app::NotEntered>(enter(user, kWrong, mark)));
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(sign_in, OpenDoors)

BOOST_AUTO_TEST_CASE(who_knows_his_password_is_in_and_recognised_with_his_roles) {
  const app::SignInOutcome outcome = enter(" Sari ");
  BOOST_TEST_REQUIRE(is<app::Entered>(outcome));
  const auto& entered = std::get<app::Entered>(outcome);
  const auto who = desk().recognise(entered.token);
  BOOST_TEST_REQUIRE(who.has_value());
  BOOST_TEST(who->actor.user == "sari");
  BOOST_TEST(who->actor.has(requests::Role::Walidata));
  BOOST_TEST(who->actor.authentication == "password");
  BOOST_TEST(who->formKey == entered.who.formKey);
  BOOST_TEST((who->idleEnd == now().plusSeconds(30 * 60)));
  BOOST_TEST((who->end == now().plusSeconds(12 * 60 * 60)));
  BOOST_TEST(!desk().recognise(who->session));
  BOOST_TEST(!desk().recognise(who->formKey));
  BOOST_TEST(!desk().recognise(""));
}

BOOST_AUTO_TEST_CASE(nobody_else_gets_in_whatever_is_wrong) {
  BOOST_TEST(is<app::NotEntered>(enter("sari", kWrong)));
  BOOST_TEST(is<app::NotEntered>(enter("entah", kGoodPassword)));
  BOOST_TEST(is<app::NotEntered>(enter("auditor", kGoodPassword)));  // has no password yet
  BOOST_TEST(is<app::NotEntered>(enter("auditor", "")));
  BOOST_TEST(is<app::NotEntered>(enter(std::string("sa\0ri", 5), kGoodPassword)));
  BOOST_TEST(is<app::NotEntered>(enter("\xff", kGoodPassword, kStrangerMark)));
  change("sari", [](app::Account& account) { account.disabled = true; });
  BOOST_TEST(is<app::NotEntered>(enter("sari")));
}

// The same work is done: one hash of 19 MiB. Measured as sums, so that a busy machine does not matter.
BOOST_AUTO_TEST_CASE(a_wrong_password_costs_as_much_as_an_unknown_user) {
  home().set("sign-in.tries", "1000");
  home().set("sign-in.address-tries", "1000");
  std::chrono::steady_clock::duration known{};
  std::chrono::steady_clock::duration unknown{};
  for (int i = 0; i < 12; ++i) {
    const auto start = std::chrono::steady_clock::now();
    enter("sari", kWrong);
    const auto middle = std::chrono::steady_clock::now();
    enter("entah", kWrong);
    known += middle - start;
    unknown += std::chrono::steady_clock::now() - middle;
  }
  BOOST_TEST(unknown.count() * 3 > known.count());
  BOOST_TEST(known.count() * 3 > unknown.count());
}

BOOST_AUTO_TEST_CASE(every_success_and_failure_is_on_record_and_no_mistyped_login) {
  enter("sari", kWrong);
  const app::Entered entered = this->entered("sari");
  desk().leave(entered.token);
  desk().leave(entered.token);
  BOOST_TEST(acts("sari") == "password-set refused entered left ");
  enter("kuda baterai paku jingga", kWrong);  // the password, typed in the wrong field
  enter("kuda.baterai", kWrong);
  BOOST_TEST(acts("kuda.baterai") == "");
  BOOST_TEST(acts("") == "refused refused ");
}

BOOST_AUTO_TEST_CASE(with_a_second_factor_the_password_alone_opens_nothing_and_the_token_changes) {
  const app::SignInOutcome first = enter("kadis");
  BOOST_TEST_REQUIRE(is<app::CodeWanted>(first));
  const std::string pending = std::get<app::CodeWanted>(first).token;
  BOOST_TEST(!desk().recognise(pending));
  BOOST_TEST((desk().stageOf(pending) == app::SessionStage::Code));
  const app::SignInOutcome second = desk().confirm(pending, codeOf("kadis").insert(3, " "), kOfficeMark);
  BOOST_TEST_REQUIRE(is<app::Entered>(second));
  const std::string token = std::get<app::Entered>(second).token;
  BOOST_TEST(token != pending);
  BOOST_TEST(desk().recognise(token)->actor.authentication == "password+code");
  BOOST_TEST(!desk().stageOf(pending));
  BOOST_TEST(is<app::NotEntered>(desk().confirm(pending, codeOf("kadis"), kOfficeMark)));
}

BOOST_AUTO_TEST_CASE(a_code_counts_once) {
  const std::string code = codeOf("kadis");
  entered("kadis");
  const std::string pending = std::get<app::CodeWanted>(enter("kadis")).token;
  BOOST_TEST(is<app::CodeWanted>(desk().confirm(pending, code, kOfficeMark)));
  pass(30);
  BOOST_TEST(is<app::Entered>(desk().confirm(pending, codeOf("kadis"), kOfficeMark)));
}

BOOST_AUTO_TEST_CASE(after_five_wrong_codes_the_password_is_wanted_again) {
  const std::string pending = std::get<app::CodeWanted>(enter("kadis")).token;
  for (int left = 4; left > 0; --left) {
    const app::SignInOutcome outcome = desk().confirm(pending, "000000x", kOfficeMark);
    BOOST_TEST_REQUIRE(is<app::CodeWanted>(outcome));
    BOOST_TEST(std::get<app::CodeWanted>(outcome).triesLeft == left);
  }
  BOOST_TEST(is<app::NotEntered>(desk().confirm(pending, "000000x", kOfficeMark)));
  BOOST_TEST(is<app::NotEntered>(desk().confirm(pending, codeOf("kadis"), kOfficeMark)));
}

// Whoever tries codes knows the password, wherever he comes from.
BOOST_AUTO_TEST_CASE(codes_are_not_guessed_by_signing_in_again_and_again) {
  int tries = 0;
  for (int round = 0; round < 5; ++round) {
    const app::SignInOutcome outcome = enter("kadis", kGoodPassword, {"198.51.100." + std::to_string(round)});
    BOOST_TEST_REQUIRE(is<app::CodeWanted>(outcome));
    for (int i = 0; i < 5; ++i) {
      if (!is<app::TryAgain>(
              desk().confirm(std::get<app::CodeWanted>(outcome).token, "000000x", kStrangerMark)))
        ++tries;
    }
  }
  BOOST_TEST(tries == 10);
  pass(61);
  BOOST_TEST(is<app::Entered>(
      desk().confirm(std::get<app::CodeWanted>(enter("kadis")).token, codeOf("kadis"), kOfficeMark)));
}

BOOST_AUTO_TEST_CASE(a_recovery_code_opens_once) {
  std::vector<std::string> codes;
  workplace().database.write([&](app::Transaction& transaction) {
    app::Credential credential = *transaction.signIn().credential("kadis");
    codes = app::makeRecoveryCodes(credential, now());
    transaction.signIn().save(credential);
  });
  BOOST_TEST(codes.size() == 10U);
  std::string typed = codes[3];
  for (char& c : typed) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  const auto enterWith = [&](const std::string& code) {
    return desk().confirm(std::get<app::CodeWanted>(enter("kadis")).token, code, kOfficeMark);
  };
  BOOST_TEST(is<app::Entered>(enterWith(typed)));
  BOOST_TEST(is<app::CodeWanted>(enterWith(codes[3])));
  BOOST_TEST(is<app::Entered>(enterWith(codes[4])));
  BOOST_TEST(credential("kadis").recovery.size() == 8U);
  BOOST_TEST(acts("kadis").find("recovery-code-used entered ") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(who_signs_or_approves_or_administers_must_set_up_a_second_factor_first) {
  for (const char* user : {"operator", "kabid-statistik", "sekretaris", "kadis-dinsos"}) {
    setPassword(user);
    const app::SignInOutcome outcome = enter(user);
    BOOST_TEST_REQUIRE(is<app::SetUpWanted>(outcome), user);
    BOOST_TEST(!desk().recognise(std::get<app::SetUpWanted>(outcome).token));
  }
  setPassword("auditor");
  BOOST_TEST(is<app::Entered>(enter("auditor")));
}

BOOST_AUTO_TEST_CASE(the_first_code_of_the_offered_secret_sets_it_up_and_gives_recovery_codes) {
  setPassword("sekretaris");
  const std::string pending = std::get<app::SetUpWanted>(enter("sekretaris")).token;
  const auto offered = desk().offer(pending);
  BOOST_TEST_REQUIRE(offered.has_value());
  BOOST_TEST(desk().offer(pending)->secret == offered->secret);
  BOOST_TEST(offered->uri.find("secret=" + offered->secret) != std::string::npos);
  BOOST_TEST(is<app::SetUpWanted>(desk().confirmOffer(pending, "123456x", kOfficeMark)));
  const app::SignInOutcome outcome =
      desk().confirmOffer(pending, crypto::codeAt(offered->secret, now()), kOfficeMark);
  BOOST_TEST_REQUIRE(is<app::Entered>(outcome));
  BOOST_TEST(std::get<app::Entered>(outcome).recoveryCodes.size() == 10U);
  BOOST_TEST(desk().recognise(std::get<app::Entered>(outcome).token)->actor.authentication ==
             "password+code");
  BOOST_TEST(!desk().offer(pending));
  BOOST_TEST(is<app::CodeWanted>(enter("sekretaris")));
}

BOOST_AUTO_TEST_CASE(a_pending_sign_in_lasts_ten_minutes) {
  const std::string pending = std::get<app::CodeWanted>(enter("kadis")).token;
  pass(601);
  BOOST_TEST(is<app::NotEntered>(desk().confirm(pending, codeOf("kadis"), kOfficeMark)));
}

BOOST_AUTO_TEST_CASE(a_session_ends_half_an_hour_after_the_last_thing_that_was_done) {
  const std::string token = entered("sari").token;
  for (int i = 0; i < 3; ++i) {
    pass(29 * 60);
    BOOST_TEST(desk().recognise(token).has_value());
    BOOST_TEST(!desk().idleOwner(token).has_value());
  }
  pass(30 * 60);
  BOOST_TEST(!desk().recognise(token));
  BOOST_TEST(desk().idleOwner(token).value_or("") == "sari");
  BOOST_TEST(app::endOldSessions(workplace()) == 1);
  BOOST_TEST(!desk().idleOwner(token).has_value());
}

BOOST_AUTO_TEST_CASE(a_session_ends_after_twelve_hours_however_busy_it_is) {
  const std::string token = entered("sari").token;
  for (int i = 0; i < 35; ++i) {
    pass(20 * 60);
    BOOST_TEST_REQUIRE(desk().recognise(token).has_value());
  }
  pass(20 * 60);
  BOOST_TEST(!desk().recognise(token));
}

BOOST_AUTO_TEST_CASE(what_is_done_is_noted_at_most_once_a_minute) {
  const std::string token = entered("sari").token;
  const base::Instant first = desk().recognise(token)->idleEnd;
  pass(59);
  BOOST_TEST((desk().recognise(token)->idleEnd == first));
  pass(1);
  BOOST_TEST((desk().recognise(token)->idleEnd == first.plusSeconds(60)));
}

BOOST_AUTO_TEST_CASE(a_changed_or_disabled_account_and_a_new_password_end_its_sessions) {
  app::UserDesk users(workplace());
  const app::Actor admin = home().actor("operator");
  app::AccountEdit edit;
  edit.roles = {{"auditor"}};
  std::string token = entered("sari").token;
  users.change(admin, "sari", edit);
  BOOST_TEST(!desk().recognise(token));
  token = entered("sari").token;
  users.disable(admin, "sari");
  BOOST_TEST(!desk().recognise(token));
  users.enable(admin, "sari");
  token = entered("sari").token;
  setPassword("sari");
  BOOST_TEST(!desk().recognise(token));
  token = entered("sari").token;
  edit.rename = "sari.dewi";
  users.change(admin, "sari", edit);
  BOOST_TEST(!desk().recognise(token));
  entered("sari.dewi");
}

// As when the office lets somebody sign while he is in.
BOOST_AUTO_TEST_CASE(a_session_without_a_code_is_worth_nothing_once_the_account_needs_one) {
  const std::string token = entered("sari").token;
  change("sari", [](app::Account& account) { account.roles = {"admin"}; });
  BOOST_TEST(!desk().recognise(token));
}

BOOST_AUTO_TEST_CASE(after_five_failures_somebody_waits_twice_as_long_each_time) {
  fail("sari", 5);
  for (const int seconds : {60, 120, 240, 480, 900, 900}) {
    const app::SignInOutcome waiting = enter("sari", kGoodPassword, kStrangerMark);
    BOOST_TEST_REQUIRE(is<app::TryAgain>(waiting));
    BOOST_TEST((std::get<app::TryAgain>(waiting).at == now().plusSeconds(seconds)));
    pass(seconds);
    fail("sari", 1);
  }
}

BOOST_AUTO_TEST_CASE(strangers_lock_nobody_out_who_comes_from_elsewhere) {
  fail("sari", 5);
  BOOST_TEST(is<app::TryAgain>(enter("sari", kGoodPassword, kStrangerMark)));
  BOOST_TEST(is<app::Entered>(enter("sari", kGoodPassword, kOfficeMark)));
  BOOST_TEST(is<app::TryAgain>(enter("sari", kGoodPassword, kStrangerMark)));
}

BOOST_AUTO_TEST_CASE(a_success_begins_the_count_of_its_login_anew) {
  fail("sari", 4, kOfficeMark);
  entered("sari");
  fail("sari", 4, kOfficeMark);
  entered("sari");
}

BOOST_AUTO_TEST_CASE(one_address_fails_thirty_times_in_a_quarter_of_an_hour_for_all_logins_together) {
  for (int i = 0; i < 30; ++i) fail("entah" + std::to_string(i), 1);
  const app::SignInOutcome waiting = enter("sari", kGoodPassword, kStrangerMark);
  BOOST_TEST_REQUIRE(is<app::TryAgain>(waiting));
  BOOST_TEST((std::get<app::TryAgain>(waiting).at == now().plusSeconds(15 * 60)));
  BOOST_TEST(is<app::Entered>(enter("sari")));
  pass(15 * 60);
  BOOST_TEST(is<app::Entered>(enter("sari", kGoodPassword, kStrangerMark)));
}

BOOST_AUTO_TEST_CASE(addresses_of_one_ipv6_network_count_together) {
  for (int i = 1; i <= 30; ++i) fail("entah" + std::to_string(i), 1, {"2001:db8:0:1::" + std::to_string(i)});
  BOOST_TEST(is<app::TryAgain>(enter("sari", kGoodPassword, {"2001:db8:0:1:ffff::1"})));
  BOOST_TEST(is<app::Entered>(enter("sari", kGoodPassword, {"2001:db8:0:2::1"})));
}

BOOST_AUTO_TEST_CASE(a_device_that_was_in_before_does_not_wait_for_others_behind_its_address) {
  app::ClientMark mine = kOfficeMark;
  mine.deviceToken = entered("sari").deviceToken;
  BOOST_TEST(!mine.deviceToken.empty());
  for (int i = 0; i < 30; ++i) fail("entah" + std::to_string(i), 1, kOfficeMark);
  fail("sari", 0, kOfficeMark);
  BOOST_TEST(is<app::TryAgain>(enter("sari", kGoodPassword, kOfficeMark)));
  const app::Entered again = entered("sari", mine);
  BOOST_TEST(again.deviceToken == "");
  // Its own wrong passwords count, and it knows no other account.
  fail("sari", 5, mine);
  BOOST_TEST(is<app::TryAgain>(enter("sari", kGoodPassword, mine)));
  BOOST_TEST(is<app::TryAgain>(enter("kadis", kGoodPassword, mine)));
}

// Each try counts before its password is looked at.
BOOST_AUTO_TEST_CASE(of_many_tries_at_once_no_more_are_looked_at_than_in_turn) {
  std::atomic<int> lookedAt = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < 12; ++i) {
    threads.emplace_back([&] {
      if (is<app::NotEntered>(enter("sari", kWrong, kStrangerMark))) ++lookedAt;
    });
  }
  for (std::thread& thread : threads) thread.join();
  BOOST_TEST(lookedAt == 5);
}

BOOST_AUTO_TEST_CASE(the_database_has_neither_token_nor_address) {
  const app::Entered entered = this->entered("sari");
  fail("sari", 2);
  const base::Bytes database = base::readFile(workplace().disk, home().home().database()) +
                               base::readFile(workplace().disk, home().home().database().string() + "-wal");
  for (const std::string& secret : {entered.token, entered.deviceToken, entered.who.formKey,
                                    std::string(kGoodPassword), kOfficeMark.address, kStrangerMark.address})
    BOOST_TEST((database.find(secret) == base::Bytes::npos), secret);
}

BOOST_AUTO_TEST_CASE(when_to_try_again_is_told_as_people_read_it) {
  const base::Instant soon = *base::Instant::parse("2026-03-02T10:25:00+07:00");
  BOOST_TEST(app::tryAgain(workplace(), soon).in(base::Language::Indonesian) ==
             "Terlalu banyak percobaan. Coba lagi pukul 10.25.");
  BOOST_TEST(app::tryAgain(workplace(), soon.plusSeconds(24 * 60 * 60)).in(base::Language::Indonesian) ==
             "Terlalu banyak percobaan. Coba lagi pukul 10.25 pada 3 Maret 2026.");
}

BOOST_AUTO_TEST_SUITE_END()
