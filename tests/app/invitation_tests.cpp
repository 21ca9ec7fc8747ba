// Invitations, links to reset a password, and requests for an account.
#include "app/entry/invitations.h"

#include <filesystem>
#include <sstream>

#include "app/access/user_desk.h"
#include "app/cases/mail_rows.h"
#include "app/entry/account_requests.h"
#include "app/entry/links.h"
#include "app/entry/standings.h"
#include "app/entry/trial_accounts.h"
#include "app/entry_home.h"
#include "app/mail/mailroom.h"
#include "app/mail/notices.h"
#include "base/error.h"
#include "support/boost_test.h"
#include "support/problems.h"

using app_tests::EntryHome;
using app_tests::kGoodPassword;
using app_tests::kOfficeMark;
using app_tests::kStrangerMark;
using app_tests::secretOf;
using support::holds;

namespace {

struct Invitations : EntryHome {
  app::Actor admin = home().actor("operator");
  app::Actor walidata = home().actor("sari");

  base::Path homePath() const { return workplace().home.path(); }
  static std::string tokenIn(const std::string& link) { return link.substr(link.rfind('/') + 1); }
  std::string invite(const std::string& user) { return tokenIn(invitations().invite(admin, user).link); }
  app::SignInOutcome accept(const std::string& token, const std::string& password = kGoodPassword) {
    return invitations().accept(token, secretOf(password), kOfficeMark);
  }
  std::vector<mail::OutboxRow> mails(const std::string& kind) const {
    std::vector<mail::OutboxRow> rows = workplace().outbox.list();
    std::erase_if(rows, [&](const mail::OutboxRow& row) { return row.kind != kind; });
    return rows;
  }
  app::SendReport sendMail() {
    return app::Mailroom(workplace()).sendDue(*app::openTransport(workplace()), 100);
  }
  // The text of every mail that was sent.
  std::string sentMail() const {
    std::string all;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(homePath() / "maildir")) {
      if (entry.is_regular_file()) all += base::readFile(workplace().disk, entry.path());
    }
    return all;
  }
  // The link of the only mail of a kind.
  std::string mailedToken(const char* kind) const {
    const auto rows = mails(kind);
    BOOST_TEST_REQUIRE(rows.size() == 1U);
    return app::tokenOfLink(workplace(), app::linkBehind(rows.front().cause));
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(invitations, Invitations)

BOOST_AUTO_TEST_CASE(who_is_invited_sets_a_password_once_and_is_in) {
  const app::Invited invited = invitations().invite(admin, "auditor");
  BOOST_TEST((invited.end == now().plusSeconds(7 * 24 * 60 * 60)));
  BOOST_TEST(invited.isMailed);
  BOOST_TEST(invited.link.rfind("https://satudata.example.go.id/undangan/", 0) == 0U, invited.link);
  const std::string token = tokenIn(invited.link);
  const auto view = invitations().open(token);
  BOOST_TEST_REQUIRE(view.has_value());
  BOOST_TEST(view->isOpen);
  BOOST_TEST(view->account.user == "auditor");
  BOOST_TEST(view->inviter == "Operator");
  BOOST_TEST(std::holds_alternative<app::Entered>(accept(token)));
  BOOST_TEST(!invitations().open(token)->isOpen);
  BOOST_CHECK_THROW(accept(token), base::NotFound);
  BOOST_TEST(std::holds_alternative<app::Entered>(enter("auditor")));
  BOOST_TEST(acts("auditor") == "invited password-set entered entered ");
}

BOOST_AUTO_TEST_CASE(who_signs_goes_on_to_his_second_factor) {
  const app::SignInOutcome outcome = accept(invite("kadis"));
  BOOST_TEST_REQUIRE(std::holds_alternative<app::SetUpWanted>(outcome));
  BOOST_TEST(desk().offer(std::get<app::SetUpWanted>(outcome).token).has_value());
}

BOOST_AUTO_TEST_CASE(an_invitation_begins_anew_for_who_has_lost_everything) {
  setPassword("kadis");
  setSecondFactor("kadis");
  const std::string before = entered("kadis").token;
  const std::string token = invite("kadis");
  BOOST_TEST(desk().recognise(before).has_value());
  BOOST_TEST(std::holds_alternative<app::SetUpWanted>(accept(token)));
  BOOST_TEST(!desk().recognise(before));
  BOOST_TEST(credential("kadis").codeSecret == "");
}

BOOST_AUTO_TEST_CASE(a_link_is_over_in_time_and_when_a_newer_one_is_made_or_the_account_is_disabled) {
  const std::string first = invite("auditor");
  const std::string second = invite("auditor");
  BOOST_TEST(!invitations().open(first)->isOpen);
  BOOST_CHECK_THROW(accept(first), base::NotFound);
  app::UserDesk(workplace()).disable(admin, "auditor");
  BOOST_CHECK_THROW(accept(second), base::NotFound);
  BOOST_CHECK_THROW(invitations().invite(admin, "auditor"), base::Denied);
  app::UserDesk(workplace()).enable(admin, "auditor");
  pass(7 * 24 * 60 * 60);
  BOOST_CHECK_THROW(accept(second), base::NotFound);
  BOOST_TEST(!invitations().open("entah"));
}

BOOST_AUTO_TEST_CASE(walidata_invites_a_pemohon_and_nobody_else) {
  invitations().invite(walidata, "bappeda");
  BOOST_CHECK_THROW(invitations().invite(walidata, "auditor"), base::Denied);
  change("bappeda", [](app::Account& account) { account.roles.push_back("walidata"); });
  BOOST_CHECK_THROW(invitations().invite(walidata, "bappeda"), base::Denied);
  BOOST_CHECK_THROW(invitations().invite(home().actor("auditor"), "bappeda"), base::Denied);
  BOOST_CHECK_THROW(invitations().invite(admin, "entah"), base::NotFound);
}

BOOST_AUTO_TEST_CASE(passwords_that_are_guessed_first_are_refused_and_the_link_stays) {
  const std::string token = invite("auditor");
  const std::pair<const char*, const char*> refused[] = {{"pendek", "12"},
                                                         {"password123456", "bocor"},
                                                         {"Sandi2026!!!!", "bocor"},
                                                         {"auditor auditor", "bocor"},
                                                         {"aaaaaaaaaaaaaaaa", "bocor"},
                                                         {"Kominfo Malang 2026", "bocor"},
                                                         {"qwertyuiop1234567890", "bocor"},
                                                         {"abababababababab", "bocor"}};
  for (const auto& [password, says] : refused) {
    try {
      accept(token, password);
      BOOST_ERROR(password << " is accepted");
    } catch (const base::InvalidInput& problem) {
      BOOST_TEST(holds(problem.in(base::Language::Indonesian), says), password);
    }
  }
  BOOST_CHECK_THROW(accept(token, std::string(1001, 'x')), base::InvalidInput);
  BOOST_CHECK_THROW(accept(token, "\xff\xfe" + std::string(kGoodPassword)), base::InvalidInput);
  BOOST_TEST(std::holds_alternative<app::Entered>(accept(token, "sawah kecil di tepi kali")));
}

BOOST_AUTO_TEST_CASE(the_mail_has_the_link_and_nothing_that_is_kept_has_it) {
  const std::string token = invite("auditor");
  BOOST_TEST(sendMail().problems.empty());
  BOOST_TEST((mails("undangan").front().state == mail::RowState::Accepted));
  BOOST_TEST(holds(sentMail(), token.substr(0, 30)), sentMail());
  const std::string evidence =
      base::readFile(workplace().disk, homePath() / mails("undangan").front().evidence);
  BOOST_TEST(holds(evidence, "auditor"));
  for (const auto& entry : std::filesystem::recursive_directory_iterator(homePath())) {
    const bool isMail = entry.path().string().find("/maildir/") != std::string::npos;
    if (!entry.is_regular_file() || isMail) continue;
    BOOST_TEST(!holds(base::readFile(workplace().disk, entry.path()), token), entry.path());
  }
}

BOOST_AUTO_TEST_CASE(a_mail_whose_link_works_no_more_does_not_go) {
  invite("auditor");
  const std::string token = invite("auditor");
  accept(token);
  sendMail();
  BOOST_TEST_REQUIRE(mails("undangan").size() == 2U);
  for (const mail::OutboxRow& row : mails("undangan")) BOOST_TEST((row.state == mail::RowState::Cancelled));
}

BOOST_AUTO_TEST_CASE(without_an_address_or_a_template_the_link_is_handed_over) {
  BOOST_TEST(!invitations().invite(admin, "bappeda").isMailed);
  BOOST_TEST(mails("undangan").empty());
}

BOOST_AUTO_TEST_CASE(a_reset_is_mailed_to_the_account_with_the_address_and_changes_the_password_alone) {
  setPassword("kadis", "sandi lama yang panjang sekali");
  setSecondFactor("kadis");
  BOOST_TEST(!invitations().askReset("entah@example.go.id", kStrangerMark));
  BOOST_TEST(workplace().outbox.list().empty());
  BOOST_TEST(!invitations().askReset(" Kadis@Kominfo.example.go.id ", kStrangerMark));
  const std::string token = mailedToken("atur-ulang-sandi");
  BOOST_TEST((invitations().open(token)->purpose == app::LinkPurpose::Reset));
  BOOST_TEST(std::holds_alternative<app::CodeWanted>(accept(token)));
  BOOST_TEST(credential("kadis").codeSecret != "");
  BOOST_TEST(std::holds_alternative<app::CodeWanted>(enter("kadis")));
}

BOOST_AUTO_TEST_CASE(a_link_to_reset_lasts_two_hours_and_is_not_made_anew_within_five_minutes) {
  invitations().askReset("auditor@inspektorat.example.go.id", kOfficeMark);
  invitations().askReset("auditor@inspektorat.example.go.id", kStrangerMark);
  const std::string token = mailedToken("atur-ulang-sandi");
  pass(2 * 60 * 60);
  BOOST_CHECK_THROW(accept(token), base::NotFound);
  invitations().askReset("auditor@inspektorat.example.go.id", kStrangerMark);
  BOOST_TEST(mails("atur-ulang-sandi").size() == 2U);
}

BOOST_AUTO_TEST_CASE(from_one_address_five_resets_are_asked_for_in_an_hour) {
  for (int i = 0; i < 5; ++i) BOOST_TEST(!invitations().askReset("entah@example.go.id", kStrangerMark));
  const auto wait = invitations().askReset("kadis@kominfo.example.go.id", kStrangerMark);
  BOOST_TEST((wait == now().plusSeconds(60 * 60)));
  BOOST_TEST(workplace().outbox.list().empty());
  BOOST_TEST(!invitations().askReset("entah@example.go.id", kOfficeMark));
}

BOOST_AUTO_TEST_CASE(an_agency_asks_for_an_account_and_gets_it_with_an_invitation) {
  app::AccountRequestDesk desk(workplace());
  desk.ask({"Dinas Kesehatan", " Rina  Contoh ", "Analis", "rina@dinkes.example.go.id", "data stunting"},
           kStrangerMark);
  const auto waiting = desk.list(walidata, app::AccountRequestDesk::Which::Waiting);
  BOOST_TEST_REQUIRE(waiting.size() == 1U);
  BOOST_TEST(waiting.front().name == "Rina Contoh");
  BOOST_CHECK_THROW(desk.list(home().actor("auditor"), app::AccountRequestDesk::Which::All), base::Denied);
  BOOST_CHECK_THROW(desk.approve(home().actor("bappeda"), waiting.front().id, "rina", "Dinas Kesehatan"),
                    base::Denied);
  BOOST_CHECK_THROW(desk.approve(walidata, waiting.front().id, "sari", "Dinas Kesehatan"), base::Conflict);
  const app::Invited invited = desk.approve(walidata, waiting.front().id, "rina", "Dinas Kesehatan");
  BOOST_TEST(invited.isMailed);
  BOOST_TEST(desk.list(walidata, app::AccountRequestDesk::Which::Waiting).empty());
  BOOST_TEST(desk.list(admin, app::AccountRequestDesk::Which::All).front().user == "rina");
  BOOST_CHECK_THROW(desk.approve(walidata, waiting.front().id, "rina2", "Dinas Kesehatan"), base::Conflict);
  accept(tokenIn(invited.link));
  BOOST_TEST(entered("rina").who.actor.has(requests::Role::Pemohon));
  BOOST_TEST(app::UserDesk(workplace()).trail(admin, "rina").size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_request_for_an_account_is_checked_refused_with_a_reason_and_asked_for_once) {
  app::AccountRequestDesk desk(workplace());
  BOOST_CHECK_THROW(desk.ask({"", "Rina", "Analis", "bukan alamat", "data"}, kStrangerMark),
                    base::InvalidInput);
  for (const char* name : {"Rina", "Rina Contoh"})
    desk.ask({"Dinas Kesehatan", name, "Analis", "rina@dinkes.example.go.id", "data"}, kStrangerMark);
  const auto waiting = desk.list(admin, app::AccountRequestDesk::Which::Waiting);
  BOOST_TEST_REQUIRE(waiting.size() == 1U);
  BOOST_TEST(waiting.front().name == "Rina Contoh");
  BOOST_CHECK_THROW(desk.refuse(admin, waiting.front().id, " "), base::InvalidInput);
  desk.refuse(admin, waiting.front().id, "bukan instansi pemerintah");
  BOOST_CHECK_THROW(desk.refuse(admin, waiting.front().id, "lagi"), base::Conflict);
  BOOST_TEST(desk.list(admin, app::AccountRequestDesk::Which::All).front().remark ==
             "bukan instansi pemerintah");
  for (int i = 0; i < 3; ++i)
    desk.ask({"Dinas Kesehatan", "Rina", "Analis", "rina@dinkes.example.go.id", "data"}, kStrangerMark);
  BOOST_CHECK_THROW(
      desk.ask({"Dinas Kesehatan", "Rina", "Analis", "rina@dinkes.example.go.id", "data"}, kStrangerMark),
      base::Unavailable);
}

BOOST_AUTO_TEST_CASE(staff_see_who_can_get_in_and_who_lacks_a_second_factor) {
  setPassword("kadis");
  setPassword("sari");
  entered("sari");
  invite("auditor");
  const auto find = [&](const std::string& user) {
    for (const app::AccountStanding& one : app::standings(workplace(), admin)) {
      if (one.user == user) return one;
    }
    throw base::Internal("no such account");
  };
  using SecondFactor = app::AccountStanding::SecondFactor;
  BOOST_TEST((find("kadis").secondFactor == SecondFactor::Missing));
  setSecondFactor("kadis");
  BOOST_TEST((find("kadis").secondFactor == SecondFactor::Set));
  BOOST_TEST((find("sari").secondFactor == SecondFactor::NotNeeded));
  BOOST_TEST((find("sari").lastEntry == now()));
  BOOST_TEST(!find("kadis").lastEntry);
  BOOST_TEST((find("auditor").invitedUntil == now().plusSeconds(7 * 24 * 60 * 60)));
  BOOST_TEST(!find("auditor").hasPassword);
  BOOST_CHECK_THROW(app::standings(workplace(), walidata), base::Denied);
}

BOOST_AUTO_TEST_CASE(every_account_of_a_demo_home_gets_in_as_its_list_says) {
  app::openTrialAccounts(workplace());
  std::istringstream lines(base::readFile(workplace().disk, home().home().trialAccounts()));
  int count = 0;
  for (std::string line; std::getline(lines, line); ++count) {
    const std::size_t first = line.find('\t');
    const std::size_t second = line.find('\t', first + 1);
    BOOST_TEST_REQUIRE(second != std::string::npos, line);
    const std::string user = line.substr(0, first);
    const app::SignInOutcome outcome = enter(user, line.substr(first + 1, second - first - 1));
    const std::string secret = line.substr(second + 1);
    BOOST_TEST(std::holds_alternative<app::Entered>(outcome) == secret.empty(), user);
    if (secret.empty()) continue;
    BOOST_TEST_REQUIRE(std::holds_alternative<app::CodeWanted>(outcome), user);
    BOOST_TEST(std::holds_alternative<app::Entered>(desk().confirm(
                   std::get<app::CodeWanted>(outcome).token, crypto::codeAt(secret, now()), kOfficeMark)),
               user);
  }
  BOOST_TEST(count == 9);
  home().set("demo", "no");
  BOOST_CHECK_THROW(app::openTrialAccounts(workplace()), base::Denied);
}

BOOST_AUTO_TEST_SUITE_END()
