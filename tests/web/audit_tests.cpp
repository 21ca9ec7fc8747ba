// The archive's pages: search, cases, verification, evidence, fixity, destruction, log, register and reports.
#include <functional>

#include "app/upkeep/jobs.h"
#include "base/text.h"
#include "support/boost_test.h"
#include "web/audit/audit_pages.h"
#include "web/portal_home.h"

using web_tests::Browser;
using web_tests::PortalHome;

namespace {

// One home with a case and its letter for whoever changes nothing.
struct AuditHome {
  PortalHome home;
  std::string object = home.cases().asked(2);
  std::string ticket = home.cases().file(object).row.ticket;

  static AuditHome& shared() {
    static AuditHome home;
    return home;
  }
};

// Addresses of the area with its places filled in.
std::string addressOf(std::string_view pattern) {
  const std::vector<std::pair<std::string, std::string>> places = {
      {":tiket", AuditHome::shared().ticket}, {":nomor", "1"}, {":nama", "stock"}};
  std::string address(pattern);
  for (const auto& [place, value] : places) {
    const std::size_t at = address.find(place);
    if (at != std::string::npos) address.replace(at, place.size(), value);
  }
  return address;
}

std::string headingOf(const web_tests::Page& page) {
  const auto* heading = page.find("h1");
  return heading == nullptr ? std::string() : heading->text();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(audit_pages)

BOOST_AUTO_TEST_CASE(only_verification_evidence_and_the_registers_rules_have_forms) {
  std::vector<std::string> acting;
  for (const web::Route& route : web::auditRoutes()) {
    BOOST_TEST(route.handle == nullptr);
    if (route.act != nullptr) acting.emplace_back(route.pattern);
  }
  const std::vector<std::string> expected = {"/arsip/:tiket/verifikasi", "/arsip/:tiket/bukti",
                                             "/agenda/batal", "/agenda/sisipan", "/agenda/luar"};
  BOOST_TEST(acting == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(every_page_is_shown_to_whom_it_is_for_and_to_nobody_else) {
  AuditHome& audit = AuditHome::shared();
  for (const char* user : {"bappeda", "sari", "kadis", "auditor", "operator", "kadis-dinsos"}) {
    Browser browser = audit.home.browserOf(user);
    const app::Actor actor = audit.home.cases().home().actor(user);
    web::Visitor visitor;
    visitor.actor = actor;
    for (const web::Route& route : web::auditRoutes()) {
      if (route.show == nullptr || route.pattern.find(":id") != std::string_view::npos) continue;
      if (route.pattern == "/pemusnahan/:nama") continue;
      std::string address = addressOf(route.pattern);
      if (address.ends_with("/berkas")) address += "?jalur=metadata/rekaman.json";
      const int expected = route.audience.fits(&visitor) ? 200 : 403;
      BOOST_TEST(browser.open(address).status == expected, user << " " << address);
      if (browser.page().header("Content-Type").starts_with("text/html"))
        BOOST_TEST(browser.page().all("h1").size() == 1U, address);
    }
  }
}

BOOST_AUTO_TEST_CASE(who_is_not_signed_in_is_led_to_the_door) {
  Browser browser = AuditHome::shared().home.visitor();
  for (const web::Route& route : web::auditRoutes())
    BOOST_TEST(browser.request(web::Method::Get, addressOf(route.pattern)).status == 303, route.pattern);
}

BOOST_AUTO_TEST_CASE(words_are_found_with_what_stands_around_them) {
  AuditHome& audit = AuditHome::shared();
  Browser browser = audit.home.browserOf("auditor");
  const auto& page = browser.open("/arsip?kata=Sosial");
  BOOST_TEST(page.status == 200);
  BOOST_TEST_REQUIRE(page.find("mark") != nullptr);
  BOOST_TEST(page.find("mark")->text() == "Sosial");
  BOOST_TEST(page.text().find("Kata dicari dalam isi") != std::string::npos);
  const std::string hit = page.link("Surat Pengantar");
  BOOST_TEST(hit.starts_with("/arsip/" + audit.ticket + "/versi/"));
  BOOST_TEST(browser.open(hit).status == 200);
}

BOOST_AUTO_TEST_CASE(a_filter_in_use_is_a_link_that_removes_it) {
  Browser browser = AuditHome::shared().home.browserOf("auditor");
  const auto& page = browser.open("/arsip?kata=Sosial&jenis=formulir&instansi=Perencanaan");
  BOOST_TEST(page.link("Jenis dokumen: Formulir") == "/arsip?kata=Sosial&instansi=Perencanaan");
  BOOST_TEST(browser.open("/arsip?kata=tidakadaitu").text().find("Tidak ada yang cocok.") !=
             std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_search_that_makes_no_sense_is_told_beside_its_field) {
  Browser browser = AuditHome::shared().home.browserOf("auditor");
  BOOST_TEST(browser.open("/arsip?dari=31+2+2026").status == 422);
  BOOST_TEST(!browser.page().errorOf("dari").empty());
  BOOST_TEST(browser.open("/arsip?kata=%22terbuka").status == 422);
  BOOST_TEST(!browser.page().errorOf("kata").empty());
}

BOOST_AUTO_TEST_CASE(hostile_texts_of_a_query_are_shown_as_texts) {
  Browser browser = AuditHome::shared().home.browserOf("auditor");
  for (const std::string text : {"<script>alert(1)</script>", "\"' onfocus=x", "[[pages.menu]]", "{words}",
                                 "\xE2\x80\xAE"
                                 "abc",
                                 "\xF0\x9F\x98\x80"}) {
    for (const char* field : {"kata", "instansi", "produsen", "jenis", "keadaan", "dari"}) {
      const auto& page = browser.open("/arsip?" + std::string(field) + "=" + web::urlEncoded(text));
      BOOST_TEST((page.status == 200 || page.status == 422));
      BOOST_TEST(page.body.find("<script>alert") == base::Bytes::npos);
      BOOST_TEST(page.all("script").size() <= 1U);
    }
  }
}

BOOST_AUTO_TEST_CASE(a_case_shows_its_versions_and_each_its_files) {
  AuditHome& audit = AuditHome::shared();
  Browser browser = audit.home.browserOf("auditor");
  const auto& page = browser.open("/arsip/" + audit.ticket);
  BOOST_TEST(page.text().find("Surat Pengantar") != std::string::npos);
  const auto& version = browser.open("/arsip/" + audit.ticket + "/versi/1");
  BOOST_TEST(version.text().find("metadata/peristiwa/0001.json") != std::string::npos);
  BOOST_TEST(version.find("pre") != nullptr);
  const auto file = browser.request(
      web::Method::Get, "/arsip/" + audit.ticket + "/versi/1/berkas?jalur=metadata%2Frekaman.json");
  BOOST_TEST(file.status == 200);
  BOOST_TEST(file.header("Content-Disposition") == "attachment; filename*=UTF-8''rekaman.json");
  for (const char* nowhere : {"/versi/0", "/versi/99", "/versi/x", "/versi/1/berkas?jalur=..%2F..%2Fkeys"})
    BOOST_TEST(browser.open("/arsip/" + audit.ticket + nowhere).status == 404, nowhere);
  BOOST_TEST(browser.open("/arsip/P-2026-9999").status == 404);
}

BOOST_AUTO_TEST_CASE(a_verification_shows_a_step_with_each_look_and_then_its_verdict) {
  AuditHome& audit = AuditHome::shared();
  Browser browser = audit.home.browserOf("auditor");
  const std::string address = "/arsip/" + audit.ticket + "/verifikasi";
  browser.open(address);
  const auto* page = &browser.send(address);
  BOOST_TEST(page->find("meta", "http-equiv", "refresh") != nullptr);
  BOOST_TEST(page->text().find("Sedang diperiksa") != std::string::npos);
  const std::string run = page->address;
  for (int look = 0; look < 4; ++look) page = &browser.open(run);
  BOOST_TEST(page->find("meta", "http-equiv", "refresh") == nullptr);
  BOOST_TEST(page->text().find("Arsip utuh. 4 dari 5 langkah berhasil.") != std::string::npos);
  BOOST_TEST(page->text().find("Diperiksa oleh " + audit.home.cases().home().actor("auditor").name) !=
             std::string::npos);
  BOOST_TEST(audit.home.browserOf("kadis").open(run).status == 404);
}

BOOST_AUTO_TEST_CASE(what_is_no_checkpoint_is_refused_with_all_that_was_typed) {
  AuditHome& audit = AuditHome::shared();
  Browser browser = audit.home.browserOf("auditor");
  const std::string address = "/arsip/" + audit.ticket + "/verifikasi";
  browser.open(address);
  BOOST_TEST(browser.send(address, {{"titik-periksa", "bukan"}}).status == 422);
  BOOST_TEST(!browser.page().errorOf("titik-periksa").empty());
  BOOST_TEST(browser.page().find("textarea")->text().find("bukan") != std::string::npos);
  const auto checkpoint = browser.request(web::Method::Get, "/log/titik-periksa");
  browser.open(address);
  browser.send(address, {{"titik-periksa", checkpoint.body}});
  const std::string run = browser.page().address;
  for (int look = 0; look < 4; ++look) browser.open(run);
  BOOST_TEST(browser.page().text().find("Sambung dari titik periksa Anda") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_evidence_comes_as_a_zip_of_which_nothing_stays) {
  AuditHome& audit = AuditHome::shared();
  Browser browser = audit.home.browserOf("auditor");
  browser.open("/arsip/" + audit.ticket);
  const auto zip = browser.post("/arsip/" + audit.ticket + "/bukti");
  BOOST_TEST(zip.status == 200);
  BOOST_TEST(zip.body.starts_with("PK"));
  BOOST_TEST(audit.home.workplace().disk.list(audit.home.workplace().home.forms()).empty());
}

BOOST_AUTO_TEST_CASE(fixity_tells_of_the_round_and_of_no_damage) {
  PortalHome home;
  home.cases().submit(1);
  Browser browser = home.browserOf("auditor");
  BOOST_TEST(browser.open("/keutuhan").text().find("belum pernah dibaca ulang") != std::string::npos);
  app::runJobs(home.workplace(), {"fixity"});
  BOOST_TEST(browser.open("/keutuhan").text().find("Seluruh arsip utuh") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_log_gives_out_its_checkpoint_and_its_key) {
  Browser browser = AuditHome::shared().home.browserOf("auditor");
  const auto& page = browser.open("/log");
  BOOST_TEST(headingOf(page) == "Log dan titik periksa");
  const auto file = browser.request(web::Method::Get, "/log/titik-periksa");
  BOOST_TEST(base::trimmed(page.find("pre")->text()) == base::trimmed(file.body));
  BOOST_TEST(browser.request(web::Method::Get, "/log/kunci").status == 200);
}

BOOST_AUTO_TEST_CASE(the_register_is_shown_and_saved) {
  Browser browser = AuditHome::shared().home.browserOf("sari");
  const auto& page = browser.open("/agenda");
  BOOST_TEST(page.text().find("Terbit") != std::string::npos);
  BOOST_TEST(page.link("Catat nomor dari luar") == "/agenda/luar?buku=DISKOMINFO/surat-dinas");
  BOOST_TEST(page.link("Nomor sisipan") == "");
  BOOST_TEST(browser.request(web::Method::Get, "/agenda/csv").body.starts_with("urut,number"));
  BOOST_TEST(browser.request(web::Method::Get, "/agenda/pdf").body.starts_with("%PDF"));
  BOOST_TEST(browser.open("/agenda?buku=X/y").status == 404);
  BOOST_TEST(browser.open("/agenda?tahun=abc").status == 422);
  BOOST_TEST(browser.open("/agenda?pada=1+1+2025").text().find("Belum ada nomor") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_number_from_elsewhere_is_entered_once_with_what_is_missing_told_at_once) {
  PortalHome home;
  Browser browser = home.browserOf("kadis");
  browser.open("/agenda/luar");
  BOOST_TEST(browser.send("/agenda/luar", {{"nomor", "7/X"}}).status == 422);
  for (const char* field : {"tanggal", "tujuan", "hal", "penanda-tangan", "alasan", "urut"})
    BOOST_TEST(!browser.page().errorOf(field).empty(), field);
  const auto& page = browser.send("/agenda/luar", {{"nomor", "7/X"},
                                                   {"urut", "7"},
                                                   {"tanggal", "2 3 2026"},
                                                   {"tujuan", "Camat"},
                                                   {"hal", "Rapat <b>"},
                                                   {"penanda-tangan", "N"},
                                                   {"alasan", "surat di atas kertas"}});
  BOOST_TEST(page.status == 200);
  BOOST_TEST(page.text().find("Nomor dari luar tercatat.") != std::string::npos);
  BOOST_TEST(page.text().find("Rapat <b>") != std::string::npos);
  BOOST_TEST(page.text().find("Dari luar") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_void_number_stays_in_its_place_with_its_reason) {
  PortalHome home;
  letters::AgendaRow row;
  row.where = {"DISKOMINFO", "surat-dinas", 2026};
  row.urut = 1;
  row.number = "500.14.4.1/1/35.73.411/2026";
  row.date = *base::Date::of(2026, 3, 2);
  row.entered = home.workplace().clock.now();
  home.workplace().database.write([&](app::Transaction& transaction) { transaction.numbers().add(row); });
  Browser staff = home.browserOf("sari");
  BOOST_TEST(staff.open("/agenda").link("Batalkan nomor") == "");
  BOOST_TEST(staff.page().text().find("Sedang diterbitkan") != std::string::npos);
  // Its letter lies there, and nobody signs it now.
  app::DraftRow held;
  held.id = "konsep-1";
  held.object = home.cases().submit(1);
  held.kind = "surat-pengantar";
  held.state = app::DraftState::Numbered;
  held.issuer = row.where.issuer;
  held.series = row.where.series;
  held.number = row.number;
  held.record.event.kind = "surat-pengantar";
  home.workplace().database.write(
      [&](app::Transaction& transaction) { transaction.letters().saveDraft(held); });
  BOOST_TEST(staff.open("/agenda").text().find("Tertahan") != std::string::npos);
  Browser browser = home.browserOf("kadis");
  browser.open(browser.open("/agenda").link("Batalkan nomor"));
  BOOST_TEST(browser.send("/agenda/batal").errorOf("alasan") == "Isi alasannya");
  const auto& page = browser.send("/agenda/batal", {{"alasan", "salah tujuan"}});
  BOOST_TEST(page.find("del")->text() == row.number);
  BOOST_TEST(page.text().find("salah tujuan") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(reports_are_shown_at_a_glance_each_with_its_table_and_query) {
  Browser browser = AuditHome::shared().home.browserOf("sari");
  const auto& page = browser.open("/laporan");
  BOOST_TEST(page.all("svg").size() >= 1U);
  BOOST_TEST(page.link("Permohonan menurut keadaan") == "/laporan/stock");
  for (const char* name : {"steps", "durations", "lateness", "refusals", "arrears", "stock"}) {
    const std::string address = std::string("/laporan/") + name;
    BOOST_TEST(browser.open(address).text().find(std::string("report=") + name) != std::string::npos);
    BOOST_TEST(browser.request(web::Method::Get, address + "/csv").status == 200);
    BOOST_TEST(browser.request(web::Method::Get, address + "/pdf").body.starts_with("%PDF"));
  }
  BOOST_TEST(browser.open("/laporan/lain").status == 404);
  BOOST_TEST(browser.open("/laporan?dari=2026-03-02&sampai=2026-03-01").status == 422);
  BOOST_TEST(!browser.page().errorOf("sampai").empty());
}

BOOST_AUTO_TEST_SUITE_END()
