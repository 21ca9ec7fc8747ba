// Answers that are given again: they are never older than what they tell, and each is for one visitor.
#include "web/memory/kept_answers.h"

#include "json/text.h"
#include "storage/sqlite_database.h"
#include "support/boost_test.h"
#include "web/portal_home.h"

using web_tests::Browser;
using web_tests::PortalHome;

namespace {

struct KeptHome {
  PortalHome home;
  std::string object = home.cases().asked(1);
  app::LetterRow letter;
  Browser stranger = home.visitor();

  KeptHome() {
    home.workplace().database.read(
        [&](app::Transaction& transaction) { letter = transaction.letters().list(object).front(); });
  }
  std::string headingOf(const std::string& token) { return stranger.open("/v/" + token).find("h1")->text(); }
  std::string stateOf(const std::string& token) {
    const auto page = stranger.request(web::Method::Get, "/v/" + token, {}, {{"accept", "application/json"}});
    return json::read(page.body, "answer").stringAt("state");
  }
};

std::string onceOf(const web_tests::Page& page, const std::string& action) {
  const xml::Element* form = page.find("form", "action", action);
  for (const xml::Element* input : form->children("input")) {
    if (input->attributeOr("name") == "sekali") return std::string(input->attributeOr("value"));
  }
  return {};
}

web::Response answerOf(const std::string& body) {
  return web::textResponse(200, body);
}
const base::Instant kAskedAt = base::Instant::fromMicroseconds(1'000'000);

std::string shownBy(web::KeptAnswers& answers, const std::string& key, const web::AnswerGround& ground,
                    base::Instant now = kAskedAt) {
  const auto answer = answers.find(key, ground, now, [] { return std::string("FRESH"); });
  if (!answer) return "nothing";
  if (const auto* shared = std::get_if<std::shared_ptr<const base::Bytes>>(&answer->body)) return **shared;
  return std::get<base::Bytes>(answer->body);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(kept_answers)

BOOST_FIXTURE_TEST_CASE(a_letter_is_valid_no_longer_than_until_its_ralat, KeptHome) {
  for (int i = 0; i < 2; ++i) BOOST_TEST(headingOf(letter.token) == "Surat ini terdaftar dan berlaku");
  BOOST_TEST(stateOf(letter.token) == "berlaku");
  const app::LetterRow ralat =
      home.cases().issue(object, "ralat", "DINSOS",
                         {{"corrects", letter.id},
                          {"corrections", json::Array{json::Object{{"wrong", "2026"}, {"right", "2027"}}}}});
  BOOST_TEST(headingOf(letter.token).find(ralat.number) != std::string::npos);
  BOOST_TEST(stateOf(letter.token) == "diralat");
}

BOOST_FIXTURE_TEST_CASE(a_number_that_another_process_makes_void_is_void_here_at_once, KeptHome) {
  BOOST_TEST(headingOf(letter.token) == "Surat ini terdaftar dan berlaku");
  storage::SqliteDatabase elsewhere(home.workplace().home.database());
  elsewhere.write([&](app::Transaction& transaction) {
    const letters::AgendaRow row = transaction.numbers().findToken(letter.token).value();
    transaction.numbers().setStatus(row.where, row.urut, row.insertion, letters::NumberStatus::Void, "salah");
  });
  BOOST_TEST(stateOf(letter.token) == "batal");
  BOOST_TEST(headingOf(letter.token) != "Surat ini terdaftar dan berlaku");
}

BOOST_FIXTURE_TEST_CASE(a_page_without_a_form_sets_no_cookie, KeptHome) {
  for (const std::string& address : {std::string("/"), "/v/" + letter.token, std::string("/tidak/ada")}) {
    BOOST_TEST(stranger.request(web::Method::Get, address).header("Set-Cookie") == "");
  }
  BOOST_TEST(stranger.request(web::Method::Get, "/masuk").header("Set-Cookie").starts_with("berkas-kunci="));
}

BOOST_FIXTURE_TEST_CASE(each_form_of_each_showing_takes_effect_by_itself, KeptHome) {
  Browser browser = home.browserOf("bappeda");
  const web_tests::Page first = browser.open("/beranda");
  const web_tests::Page second = browser.open("/beranda");
  BOOST_TEST(onceOf(first, "/keluar") != onceOf(second, "/keluar"));
  BOOST_TEST(first.text() == second.text());
  const web_tests::Page& form = browser.open("/permohonan/baru");
  BOOST_TEST(onceOf(form, "/keluar") != onceOf(form, "/permohonan/baru"));
}

BOOST_FIXTURE_TEST_CASE(what_somebody_is_shown_is_kept_for_his_session_alone, KeptHome) {
  Browser applicant = home.browserOf("bappeda");
  const std::string ticket = home.cases().file(object).row.ticket;
  for (int i = 0; i < 2; ++i) BOOST_TEST(applicant.open("/permohonan/" + ticket).status == 200);
  home.workplace().database.write([](app::Transaction& transaction) {
    transaction.accounts().add(
        {"lain", "Pemohon Lain", {"pemohon"}, "Dinas Kesehatan Kota Malang", "", false});
  });
  Browser other = home.browserOf("lain");
  BOOST_TEST(other.open("/permohonan/" + ticket).status == 404);
  BOOST_TEST(other.open("/beranda").text().find(ticket) == std::string::npos);
  Browser sameOnceMore = applicant;
  applicant.open("/beranda");
  applicant.send("/keluar");
  BOOST_TEST(sameOnceMore.open("/beranda").address.starts_with("/masuk"));
}

BOOST_AUTO_TEST_CASE(a_page_is_of_the_minute) {
  PortalHome home("2026-03-02T23:59:30+07:00");
  Browser browser = home.browserOf("bappeda");
  const std::string before = browser.open("/beranda").text();
  BOOST_TEST(before.find("2 Maret 2026") != std::string::npos);
  home.pass(60);
  BOOST_TEST(browser.open("/beranda").text().find("3 Maret 2026") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(news_is_told_once) {
  PortalHome home;
  Browser browser = home.browserOf("bappeda");
  browser.open("/beranda");
  browser.setCookie("berkas-kabar", "withdrawn");
  const std::string news = browser.open("/beranda").text();
  BOOST_TEST(browser.open("/beranda").text() != news);
}

BOOST_AUTO_TEST_CASE(an_answer_is_given_again_on_its_ground_alone_and_with_a_fresh_token) {
  web::KeptAnswers answers;
  answers.keep("a", {1, 1, 1}, {answerOf("plain OLD")});
  answers.keep("b", {1, 1, 1}, {answerOf("OLD form OLD-2"), "OLD"});
  BOOST_TEST(shownBy(answers, "a", {1, 1, 1}) == "plain OLD");
  BOOST_TEST(shownBy(answers, "b", {1, 1, 1}) == "FRESH form FRESH-2");
  for (const web::AnswerGround& other :
       {web::AnswerGround{2, 1, 1}, web::AnswerGround{1, 2, 1}, web::AnswerGround{1, 1, 2}})
    BOOST_TEST(shownBy(answers, "a", other) == "nothing");
  answers.keep("c", {2, 1, 1}, {answerOf("newer")});
  BOOST_TEST(shownBy(answers, "a", {1, 1, 1}) == "nothing");
  BOOST_TEST(shownBy(answers, "c", {2, 1, 1}) == "newer");
}

BOOST_AUTO_TEST_CASE(an_answer_ends_with_the_session_that_it_is_for) {
  web::KeptAnswers answers;
  answers.keep("a", {}, {answerOf("his"), {}, kAskedAt.plusSeconds(20)});
  BOOST_TEST(shownBy(answers, "a", {}, kAskedAt.plusSeconds(19)) == "his");
  BOOST_TEST(shownBy(answers, "a", {}, kAskedAt.plusSeconds(20)) == "nothing");
}

BOOST_AUTO_TEST_CASE(what_has_no_room_takes_the_room_of_the_others) {
  web::KeptAnswers answers(10);
  answers.keep("a", {}, {answerOf("123456")});
  answers.keep("b", {}, {answerOf("1234567")});
  BOOST_TEST(shownBy(answers, "a", {}) == "nothing");
  BOOST_TEST(shownBy(answers, "b", {}) == "1234567");
  answers.keep("c", {}, {answerOf("more than ten")});
  BOOST_TEST(shownBy(answers, "c", {}) == "nothing");
  BOOST_TEST(shownBy(answers, "b", {}) == "1234567");
}

BOOST_AUTO_TEST_SUITE_END()
