// Signing in and accounts, as a browser sees them.
#include <regex>

#include "app/entry/invitations.h"
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

// The key of a second factor that the page shows.
std::string keyOn(const Page& page) {
  for (const auto* line : page.all("p")) {
    if (line->attributeOr("class") == "kode") return std::regex_replace(line->text(), std::regex(" "), "");
  }
  return {};
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
  const Page codes = browser.send("/masuk/penyiapan", {{"kode", home.codeFor(keyOn(page))}});
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

BOOST_AUTO_TEST_CASE(what_was_typed_when_the_session_ended_is_shown_again_to_its_owner_and_not_sent) {
  PortalHome home;
  home.givePassword("operator");
  home.giveSecondFactor("operator");
  home.givePassword("auditor");
  Browser browser = home.browserOf("operator");
  browser.open("/pengguna/akun/sari/nonaktif");
  home.pass(31 * 60);
  const Page& page = browser.send("/pengguna/akun/sari/nonaktif", {{"alasan", "mutasi ke dinas lain"}});
  BOOST_TEST(page.address == "/masuk?ke=%2Fpengguna%2Fakun%2Fsari%2Fnonaktif");
  BOOST_TEST(page.text().find("Isian terakhir tersimpan") != std::string::npos);

  Browser other = browser;
  other.open("/masuk");
  other.send("/masuk", {{"nama-pengguna", "auditor"}, {"sandi", kPassword}});
  BOOST_TEST(other.open("/pengguna/akun/sari").body.find("mutasi ke dinas lain") == std::string::npos);

  browser.send("/masuk", {{"nama-pengguna", "operator"}, {"sandi", kPassword}});
  browser.send("/masuk/kode", {{"kode", home.codeOf("operator")}});
  BOOST_TEST(browser.page().address == "/pengguna/akun/sari/nonaktif");
  BOOST_TEST(browser.page().find("textarea")->text().find("mutasi ke dinas lain") != std::string::npos);
  BOOST_TEST(browser.open("/pengguna/akun/sari").text().find("Dinonaktifkan") == std::string::npos);
  BOOST_TEST(browser.open("/pengguna/akun/sari/nonaktif").find("textarea")->text().find("mutasi") ==
             std::string::npos);
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

namespace {

// The address within the portal of an invitation of the account.
std::string invitationOf(PortalHome& home, const std::string& user) {
  const app::Invited invited =
      app::InvitationDesk(home.workplace()).invite(home.cases().home().actor("operator"), user);
  return invited.link.substr(invited.link.find("/undangan/"));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(invitation_pages)

BOOST_AUTO_TEST_CASE(an_invitation_leads_to_a_password_and_in_and_works_once) {
  PortalHome home;
  const std::string address = invitationOf(home, "sari");
  Browser browser = home.visitor();
  browser.setCookie(kSession, "ditanam");
  const Page& page = browser.open(address);
  BOOST_TEST(page.status == 200);
  BOOST_TEST(page.text().find("Selamat datang, Staf Walidata Contoh") != std::string::npos);
  BOOST_TEST(page.text().find("Operator mengundang Anda sebagai Walidata.") != std::string::npos);
  const Page& refused = browser.send(address, {{"sandi", "pendek"}});
  BOOST_TEST(refused.status == 422);
  BOOST_TEST(refused.errorOf("sandi").find("paling sedikit 12") != std::string::npos);
  browser.send(address, {{"sandi", kPassword}});
  BOOST_TEST(isIn(browser));
  BOOST_TEST(sessionOf(browser) != "ditanam");

  Browser late = home.visitor();
  BOOST_TEST(late.open(address).status == 404);
  BOOST_TEST(late.page().text().find("Minta yang baru kepada Operator.") != std::string::npos);
  BOOST_TEST(late.open("/undangan/tak-ada").status == 404);
}

BOOST_AUTO_TEST_CASE(an_invited_official_goes_on_to_the_second_factor) {
  PortalHome home;
  const std::string address = invitationOf(home, "kadis");
  Browser browser = home.visitor();
  browser.open(address);
  BOOST_TEST(browser.send(address, {{"sandi", kPassword}}).address == "/masuk/penyiapan");
  BOOST_TEST(!isIn(browser));
}

BOOST_AUTO_TEST_CASE(a_forgotten_password_is_answered_alike_for_every_address) {
  PortalHome home;
  Browser browser = home.visitor();
  std::vector<std::string> answers;
  for (const char* address : {"sari@kominfo.example.go.id", "tak-ada@example.go.id"}) {
    browser.open("/lupa-sandi");
    answers.push_back(browser.send("/lupa-sandi", {{"surel", address}}).text());
  }
  BOOST_TEST(answers.at(0) == answers.at(1));
  BOOST_TEST(answers.at(0).find("Jika alamat itu terdaftar, surel sudah kami kirim.") != std::string::npos);
  BOOST_TEST(home.cases().mails("atur-ulang-sandi").size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(own_account_pages)

BOOST_AUTO_TEST_CASE(a_session_elsewhere_is_ended) {
  PortalHome home;
  Browser here = home.browserOf("sari");
  Browser elsewhere = home.browserOf("sari");
  BOOST_TEST(isIn(elsewhere));
  BOOST_TEST(here.open("/akun").text().find("Sesi ini") != std::string::npos);
  BOOST_TEST(here.send("/akun/sesi").text().find("Sesi diakhiri.") != std::string::npos);
  BOOST_TEST(!isIn(elsewhere));
  BOOST_TEST(isIn(here));
}

BOOST_AUTO_TEST_CASE(a_new_password_wants_the_present_one_and_ends_other_sessions) {
  PortalHome home;
  home.givePassword("sari");
  Browser here = home.browserOf("sari");
  Browser elsewhere = home.browserOf("sari");
  here.open("/akun/sandi");
  here.send("/akun/sandi", {{"sandi", "salah"}, {"sandi-baru", "gula karton elang biru"}});
  BOOST_TEST(here.page().errorOf("sandi") == "Sandi tidak cocok.");
  here.send("/akun/sandi", {{"sandi", kPassword}, {"sandi-baru", "pendek"}});
  BOOST_TEST(!here.page().errorOf("sandi-baru").empty());
  here.send("/akun/sandi", {{"sandi", kPassword}, {"sandi-baru", "gula karton elang biru"}});
  BOOST_TEST(here.page().address == "/akun");
  BOOST_TEST(isIn(here));
  BOOST_TEST(!isIn(elsewhere));
}

BOOST_AUTO_TEST_CASE(the_second_factor_moves_to_another_telephone) {
  PortalHome home;
  home.givePassword("sari");
  Browser browser = home.browserOf("sari");
  browser.open("/akun/kode");
  BOOST_TEST(browser.send("/akun/kode", {{"sandi", "salah"}}).errorOf("sandi") == "Sandi tidak cocok.");
  BOOST_TEST(browser.send("/akun/kode", {{"sandi", kPassword}}).find("svg") != nullptr);
  BOOST_TEST(browser.send("/akun/kode/pasang", {{"kode", "000000"}}).status == 422);
  browser.send("/akun/kode", {{"sandi", kPassword}});
  const Page codes = browser.send("/akun/kode/pasang", {{"kode", home.codeFor(keyOn(browser.page()))}});
  BOOST_TEST(codes.link("Sudah saya simpan") == "/akun");
  BOOST_TEST(browser.open("/akun").text().find("10 dari 10") != std::string::npos);
  browser.open("/akun/kode-pemulihan");
  BOOST_TEST(browser.send("/akun/kode-pemulihan", {{"sandi", kPassword}}).link("Sudah saya simpan") ==
             "/akun");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(user_pages)

BOOST_AUTO_TEST_CASE(an_account_is_made_changed_disabled_with_a_reason_and_enabled) {
  PortalHome home;
  Browser browser = home.browserOf("operator");
  browser.open("/pengguna/baru");
  browser.send("/pengguna/baru", {{"nama", ""}, {"pengguna", "tono"}, {"peran", "walidata"}});
  BOOST_TEST(browser.page().status == 422);
  BOOST_TEST(browser.page().find("input", "name", "pengguna")->attributeOr("value") == "tono");
  browser.send("/pengguna/baru", {{"nama", "Tono Contoh"}, {"surel", "tono@kominfo.example.go.id"}});
  BOOST_TEST(browser.page().status == 200);
  browser.open("/pengguna/akun/tono");
  BOOST_TEST(browser.page().text().find("Diundang") != std::string::npos);
  browser.send("/pengguna/akun/tono", {{"jabatan", "Pranata Komputer"}});
  BOOST_TEST(browser.page().text().find("Akun diubah.") != std::string::npos);
  browser.open("/pengguna/akun/tono/nonaktif");
  BOOST_TEST(browser.send("/pengguna/akun/tono/nonaktif").status == 422);
  browser.send("/pengguna/akun/tono/nonaktif", {{"alasan", "mutasi"}});
  BOOST_TEST(browser.page().text().find("Dinonaktifkan: mutasi") != std::string::npos);
  BOOST_TEST(browser.send("/pengguna/akun/tono/aktif").text().find("Akun diaktifkan.") != std::string::npos);
  BOOST_TEST(browser.open("/pengguna?peran=walidata").text().find("Tono Contoh") != std::string::npos);
  BOOST_TEST(browser.open("/pengguna?peran=auditor").text().find("Tono Contoh") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_disabled_account_is_out_at_once_and_does_not_come_in) {
  PortalHome home;
  home.givePassword("sari");
  Browser sari = home.browserOf("sari");
  Browser browser = home.browserOf("operator");
  browser.open("/pengguna/akun/sari/nonaktif");
  browser.send("/pengguna/akun/sari/nonaktif", {{"alasan", "mutasi"}});
  BOOST_TEST(browser.open("/pengguna").text().find("Nonaktif mutasi") != std::string::npos);
  BOOST_TEST(!isIn(sari));
  BOOST_TEST(typePassword(sari, "sari").errorOf("nama-pengguna") == "Nama pengguna atau sandi tidak cocok.");
}

BOOST_AUTO_TEST_CASE(a_request_for_an_account_is_approved_or_refused_once) {
  PortalHome home;
  Browser visitor = home.visitor();
  for (const char* name : {"Rina", "Budi"}) {
    visitor.open("/minta-akun");
    visitor.send("/minta-akun", {{"instansi", "Dinas Kesehatan"},
                                 {"nama", name},
                                 {"jabatan", "Staf"},
                                 {"surel", std::string(name) + "@dinkes.example.go.id"},
                                 {"alasan", "Permohonan data"}});
    BOOST_TEST(visitor.page().text().find("Permintaan akun terkirim.") != std::string::npos);
  }
  Browser sari = home.browserOf("sari");
  const std::string first = sari.open("/pengguna/permintaan").link("Dinas Kesehatan");
  sari.open(first);
  sari.send(first, {{"pengguna", "rina"}});
  BOOST_TEST(sari.open(first).text().find("Menjadi akun rina") != std::string::npos);
  const std::string second = sari.open("/pengguna/permintaan").link("Dinas Kesehatan");
  BOOST_TEST(second != first);
  sari.open(second + "/tolak");
  BOOST_TEST(sari.send(second + "/tolak").status == 422);
  sari.send(second + "/tolak", {{"sebab", "Sudah punya akun"}});
  BOOST_TEST(sari.page().text().find("Permintaan akun ditolak.") != std::string::npos);
  BOOST_TEST(sari.open(second).text().find("Sudah punya akun") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(each_page_is_for_whom_it_is) {
  PortalHome home;
  struct Row {
    const char* address;
    std::string users;  // who may
  };
  const std::vector<Row> rows = {{"/akun", "bappeda sari kadis kadis-dinsos auditor operator"},
                                 {"/akun/sandi", "bappeda sari kadis kadis-dinsos auditor operator"},
                                 {"/akun/kode", "bappeda sari kadis kadis-dinsos auditor operator"},
                                 {"/pengguna", "auditor operator"},
                                 {"/pengguna/akun/sari", "auditor operator"},
                                 {"/pengguna/baru", "operator"},
                                 {"/pengguna/akun/sari/nonaktif", "operator"},
                                 {"/pengguna/permintaan", "sari operator"}};
  for (const char* user : {"bappeda", "sari", "kadis", "kadis-dinsos", "auditor", "operator"}) {
    Browser browser = home.browserOf(user);
    for (const Row& row : rows) {
      const bool may = (" " + row.users + " ").find(std::string(" ") + user + " ") != std::string::npos;
      BOOST_TEST(browser.request(web::Method::Get, row.address).status == (may ? 200 : 403),
                 user << " " << row.address);
    }
  }
  Browser visitor = home.visitor();
  for (const Row& row : rows) {
    BOOST_TEST(visitor.request(web::Method::Get, row.address).status == 303, row.address);
  }
  for (const char* address : {"/masuk", "/lupa-sandi", "/minta-akun"}) {
    BOOST_TEST(visitor.request(web::Method::Get, address).status == 200, address);
  }
}

BOOST_AUTO_TEST_CASE(hostile_texts_appear_as_text_alone) {
  PortalHome home;
  const std::string trouble =
      "<script>x</script> \"'&amp; [[pages.skip]] {nama} \xE2\x80\xAE \xF0\x9F\x98\x80";
  Browser visitor = home.visitor();
  visitor.open("/minta-akun");
  visitor.send("/minta-akun", {{"instansi", trouble},
                               {"nama", trouble},
                               {"jabatan", trouble},
                               {"surel", trouble},
                               {"alasan", trouble}});
  BOOST_TEST(visitor.page().status == 422);
  BOOST_TEST(visitor.page().find("input", "name", "instansi")->attributeOr("value") == trouble);
  visitor.open("/masuk");
  visitor.send("/masuk", {{"nama-pengguna", trouble}, {"sandi", trouble}});
  BOOST_TEST(visitor.page().find("input", "name", "nama-pengguna")->attributeOr("value") == trouble);

  const std::string legal = "<script>x</script> \"'&amp; [[pages.skip]] {nama}";
  Browser browser = home.browserOf("operator");
  browser.open("/pengguna/baru");
  browser.send("/pengguna/baru",
               {{"nama", legal}, {"pengguna", "tono"}, {"peran", "walidata"}, {"jabatan", legal}});
  for (const char* address : {"/pengguna", "/pengguna/akun/tono"}) {
    BOOST_TEST(browser.open(address).text().find(legal) != std::string::npos, address);
    BOOST_TEST(browser.page().body.find("<script>x") == std::string::npos, address);
  }
}

BOOST_AUTO_TEST_SUITE_END()
