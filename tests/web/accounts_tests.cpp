// Signing in and accounts, as a browser sees them.
#include <regex>

#include "support/boost_test.h"
#include "web/portal_home.h"

using web_tests::Browser;
using web_tests::kPassword;
using web_tests::Page;
using web_tests::PortalHome;

namespace {

constexpr const char* kSession = "berkas-sesi";

// The page after the form with login and password.
const Page& typePassword(Browser& browser, const std::string& user, const std::string& password = kPassword) {
  browser.open("/masuk");
  return browser.send("/masuk", {{"nama-pengguna", user}, {"sandi", password}});
}

std::string sessionOf(const Browser& browser) {
  const auto found = browser.cookies().find(kSession);
  return found == browser.cookies().end() ? std::string() : found->second;
}

bool isIn(Browser& browser) {
  return browser.request(web::Method::Get, "/akun").status == 200;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(sign_in_pages)

BOOST_AUTO_TEST_CASE(a_password_lets_in_whoever_needs_no_code) {
  PortalHome home;
  home.givePassword("sari");
  Browser browser = home.visitor();
  const Page& page = typePassword(browser, " SARI ");
  BOOST_TEST(page.status == 200);
  BOOST_TEST(page.text().find("Keluar") != std::string::npos);
  BOOST_TEST(isIn(browser));
  browser.open("/akun");
  BOOST_TEST(browser.send("/keluar").text().find("Anda sudah keluar.") != std::string::npos);
  BOOST_TEST(!isIn(browser));
}

BOOST_AUTO_TEST_CASE(a_code_is_wanted_after_the_password_and_each_step_has_a_new_token) {
  PortalHome home;
  home.givePassword("kadis");
  home.giveSecondFactor("kadis");
  Browser browser = home.visitor();
  browser.setCookie(kSession, "ditanam");
  BOOST_TEST(typePassword(browser, "kadis").address == "/masuk/kode");
  const std::string pending = sessionOf(browser);
  BOOST_TEST(pending != "ditanam");
  BOOST_TEST(!isIn(browser));
  BOOST_TEST(browser.open("/masuk/kode").status == 200);
  const Page& wrong = browser.send("/masuk/kode", {{"kode", "000 000"}});
  BOOST_TEST(wrong.status == 422);
  BOOST_TEST(wrong.errorOf("kode").find("Tersisa 4 percobaan.") != std::string::npos);
  browser.send("/masuk/kode", {{"kode", home.codeOf("kadis")}});
  BOOST_TEST(isIn(browser));
  BOOST_TEST(sessionOf(browser) != pending);

  Browser thief = home.visitor();
  thief.setCookie(kSession, pending);
  BOOST_TEST(!isIn(thief));
}

BOOST_AUTO_TEST_CASE(a_wrong_password_says_no_more_than_an_unknown_name_and_comes_back_in_no_field) {
  PortalHome home;
  home.givePassword("sari");
  Browser browser = home.visitor();
  const std::string wrong = typePassword(browser, "sari", "salah sekali").errorOf("nama-pengguna");
  BOOST_TEST(wrong == "Nama pengguna atau sandi tidak cocok.");
  BOOST_TEST(browser.page().status == 422);
  BOOST_TEST(browser.page().find("input", "name", "nama-pengguna")->attributeOr("value") == "sari");
  BOOST_TEST(browser.page().body.find("salah sekali") == std::string::npos);
  BOOST_TEST(typePassword(browser, "tak-ada", "salah sekali").errorOf("nama-pengguna") == wrong);
}

BOOST_AUTO_TEST_CASE(after_too_many_tries_the_page_says_when_to_try_again) {
  PortalHome home;
  home.givePassword("sari");
  Browser browser = home.visitor();
  for (int i = 0; i < 5; ++i) typePassword(browser, "sari", "salah");
  const Page& page = typePassword(browser, "sari");
  BOOST_TEST(page.status == 429);
  BOOST_TEST(page.text().find("Terlalu banyak percobaan. Coba lagi pukul 09.01.") != std::string::npos);
  home.pass(61);
  typePassword(browser, "sari");
  BOOST_TEST(isIn(browser));
}

BOOST_AUTO_TEST_CASE(a_page_that_wanted_a_session_is_shown_after_signing_in_and_no_other_site) {
  PortalHome home;
  home.givePassword("sari");
  Browser browser = home.visitor();
  BOOST_TEST(browser.open("/akun").address == "/masuk?ke=%2Fakun");
  BOOST_TEST(browser.send("/masuk", {{"nama-pengguna", "sari"}, {"sandi", kPassword}}).address == "/akun");
  for (const char* target :
       {"//jahat.example", "https://jahat.example", "/%5Cjahat.example", "/%09/jahat.example"}) {
    Browser other = home.visitor();
    other.open(std::string("/masuk?ke=") + target);
    const Page answer = other.post("/masuk", {{"nama-pengguna", "sari"}, {"sandi", kPassword}});
    BOOST_TEST(answer.status == 303);
    BOOST_TEST(answer.header("Location").find("jahat") == std::string::npos, target);
  }
}

BOOST_AUTO_TEST_CASE(who_did_nothing_for_half_an_hour_is_told_so) {
  PortalHome home;
  Browser browser = home.browserOf("sari");
  BOOST_TEST(isIn(browser));
  home.pass(31 * 60);
  const Page& page = browser.open("/akun");
  BOOST_TEST(page.text().find("Anda keluar karena 30 menit tidak ada kegiatan.") != std::string::npos);
  BOOST_TEST(home.visitor().open("/masuk").text().find("tidak ada kegiatan") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(who_must_have_a_second_factor_sets_it_up_and_sees_ten_recovery_codes_once) {
  PortalHome home;
  home.givePassword("kadis");
  Browser browser = home.visitor();
  const Page& page = typePassword(browser, "kadis");
  BOOST_TEST(page.address == "/masuk/penyiapan");
  BOOST_REQUIRE(page.find("svg") != nullptr);
  BOOST_TEST(!isIn(browser));
  std::string secret;
  for (const auto* line : page.all("p")) {
    if (line->attributeOr("class") == "kode") secret = std::regex_replace(line->text(), std::regex(" "), "");
  }
  const Page codes = browser.send("/masuk/penyiapan", {{"kode", home.codeFor(secret)}});
  BOOST_TEST(codes.all("li").size() >= 10U);
  BOOST_TEST(isIn(browser));

  std::string recovery;
  for (const auto* item : codes.all("li")) {
    if (item->attributeOr("class") == "kode") recovery = item->text();
  }
  Browser elsewhere = home.visitor();
  typePassword(elsewhere, "kadis");
  elsewhere.open(elsewhere.page().link("pakai kode pemulihan"));
  elsewhere.send("/masuk/kode", {{"kode", recovery}});
  BOOST_TEST(isIn(elsewhere));
}

BOOST_AUTO_TEST_CASE(a_form_sent_after_the_session_ended_leads_to_signing_in) {
  PortalHome home;
  Browser browser = home.browserOf("sari");
  browser.open("/akun");
  home.pass(31 * 60);
  BOOST_TEST(browser.send("/keluar").address == "/masuk");
}

BOOST_AUTO_TEST_CASE(a_double_click_signs_in_once_and_both_answers_have_the_session) {
  PortalHome home;
  home.givePassword("sari");
  Browser browser = home.visitor();
  browser.open("/masuk");
  Browser second = browser;
  const Browser::Values fields = {{"nama-pengguna", "sari"}, {"sandi", kPassword}};
  browser.post("/masuk", fields);
  second.post("/masuk", fields);
  BOOST_TEST(isIn(browser));
  BOOST_TEST(sessionOf(second) == sessionOf(browser));
}

BOOST_AUTO_TEST_SUITE_END()
