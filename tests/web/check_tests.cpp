// Letters checked by anybody: /v/TOKEN and /periksa.
#include <filesystem>
#include <set>
#include <variant>

#include "app/cases/case_file.h"
#include "json/text.h"
#include "support/boost_test.h"
#include "support/changed_letter.h"
#include "support/text_pdf.h"
#include "web/http/rate_limit.h"
#include "web/portal_home.h"

using web_tests::Browser;
using web_tests::PortalHome;

namespace {

struct IssuedHome {
  PortalHome home;
  std::string object = home.cases().asked(1);
  app::LetterRow letter;

  IssuedHome() {
    home.cases().home().set("web.checks-per-minute", "1000");
    home.workplace().database.read(
        [&](app::Transaction& transaction) { letter = transaction.letters().list(object).front(); });
  }
  base::Bytes pdf() const {
    const app::Workplace& workplace = home.workplace();
    return workplace.store.read(app::caseInventory(workplace.store, object), letter.version, letter.path);
  }
  static IssuedHome& shared() {
    static IssuedHome home;
    return home;
  }
};

const web_tests::Page& sendPdf(Browser& browser, const base::Bytes& pdf,
                               const std::string& name = "surat.pdf") {
  browser.open("/periksa");
  return browser.send("/periksa", {}, {{"berkas", name, pdf}});
}

const base::Instant kMorning = *base::Instant::parse("2026-03-02T09:00:00Z");

}  // namespace

BOOST_AUTO_TEST_SUITE(check_pages)

BOOST_AUTO_TEST_CASE(the_page_of_a_letter_tells_what_is_printed_on_it_and_not_for_whom_it_is) {
  IssuedHome& issued = IssuedHome::shared();
  Browser browser = issued.home.visitor();
  const auto& page = browser.open("/v/" + issued.letter.token);
  BOOST_TEST(page.status == 200);
  BOOST_TEST(page.find("h1")->text() == "Surat ini terdaftar dan berlaku");
  BOOST_TEST(page.text().find(issued.letter.number) != std::string::npos);
  BOOST_TEST(page.text().find("Kepala Dinas Sosial") == std::string::npos);
  BOOST_TEST(page.text().find("P-2026-0001") == std::string::npos);
  const base::Bytes first = page.body;
  Browser other = issued.home.visitor();
  BOOST_TEST((other.open("/v/" + issued.letter.token).body == first));
  BOOST_TEST(other.open("/bahasa/en?ke=/v/" + issued.letter.token).find("h1")->text() ==
             "This letter is registered and valid");
}

BOOST_AUTO_TEST_CASE(programs_are_told_the_same_as_json) {
  IssuedHome& issued = IssuedHome::shared();
  Browser browser = issued.home.visitor();
  const auto page =
      browser.request(web::Method::Get, "/v/" + issued.letter.token, {}, {{"accept", "application/json"}});
  BOOST_TEST(page.header("Content-Type") == "application/json");
  const json::Value told = json::read(page.body, "answer");
  BOOST_TEST(told.stringAt("number") == issued.letter.number);
  BOOST_TEST(told.stringAt("state") == "berlaku");
  BOOST_TEST(told.stringAt("replaced_by") == "");
  BOOST_TEST(told.arrayAt("sha256").size() == 1U);
  BOOST_TEST(browser.request(web::Method::Get, "/v/TIDAKADA", {}, {{"accept", "application/json"}}).status ==
             404);
}

BOOST_AUTO_TEST_CASE(an_unknown_token_is_told_to_be_unknown) {
  Browser browser = IssuedHome::shared().home.visitor();
  for (const char* token : {"X", "%27%20OR%201=1", "%3Cscript%3E", "%F0%9F%98%80"}) {
    const auto& page = browser.open(std::string("/v/") + token);
    BOOST_TEST(page.status == 404);
    BOOST_TEST(page.find("h1")->text() == "Surat ini tidak kami kenal");
  }
}

BOOST_AUTO_TEST_CASE(the_file_of_a_letter_is_the_letter_and_nothing_of_it_is_kept) {
  IssuedHome& issued = IssuedHome::shared();
  Browser browser = issued.home.visitor();
  const auto& page = sendPdf(browser, issued.pdf());
  BOOST_TEST(page.status == 200);
  BOOST_TEST(page.find("h1")->text() == "Isi berkas ini sama dengan surat yang kami terbitkan");
  BOOST_TEST(page.link("Lihat keterangan") == "/v/" + issued.letter.token);
  BOOST_TEST(issued.home.workplace().disk.list(issued.home.workplace().home.forms()).empty());
}

BOOST_AUTO_TEST_CASE(of_a_file_that_broke_off_nothing_stays_and_of_a_check_no_file_at_all) {
  IssuedHome& issued = IssuedHome::shared();
  const app::Workplace& workplace = issued.home.workplace();
  const auto kept = [&] {
    std::set<base::Path> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(workplace.home.path()))
      if (entry.path().string().find("/database/") == std::string::npos) files.insert(entry.path());
    return files;
  };
  Browser browser = issued.home.visitor();
  browser.open("/periksa");
  const auto before = kept();
  sendPdf(browser, support::changedAfterSigning(issued.pdf()));
  sendPdf(browser, "GIF89a");
  BOOST_TEST((kept() == before));

  web::RequestHead head;
  head.method = web::Method::Post;
  head.path = {"periksa"};
  head.headers.add("host", "127.0.0.1:8080");
  head.headers.add("content-type", "multipart/form-data; boundary=x");
  head.client.address = "127.0.0.1";
  head.length = 100'000;
  {
    auto admitted = issued.home.site().admit(head);
    auto* admission = std::get_if<web::Admission>(&admitted);
    BOOST_TEST_REQUIRE(admission != nullptr);
    admission->sink->take(
        "--x\r\nContent-Disposition: form-data; name=\"berkas\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.7 " +
        base::Bytes(50'000, 'a'));
    BOOST_TEST(workplace.disk.list(workplace.home.forms()).size() == 1U);
  }
  BOOST_TEST((kept() == before));
}

BOOST_AUTO_TEST_CASE(a_changed_file_is_no_letter_and_shows_what_was_changed) {
  IssuedHome& issued = IssuedHome::shared();
  Browser browser = issued.home.visitor();
  const auto& page = sendPdf(browser, support::changedAfterSigning(issued.pdf()));
  BOOST_TEST(page.find("h1")->text() == "Berkas ini BUKAN surat yang kami terbitkan");
  BOOST_TEST(page.text().find("Jangan gunakan berkas ini.") != std::string::npos);
  std::size_t pictures = 0;
  for (const auto* picture : page.all("img"))
    pictures += picture->attributeOr("src").starts_with("data:image/png;base64,") ? 1 : 0;
  BOOST_TEST(pictures >= 2U);
  BOOST_TEST(page.find("rect") != nullptr);
  BOOST_TEST(page.text().find("Yang berubah ada di bagian ") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_is_no_pdf_is_told_beside_the_field) {
  Browser browser = IssuedHome::shared().home.visitor();
  BOOST_TEST(sendPdf(browser, "GIF89a").status == 422);
  BOOST_TEST(browser.page().errorOf("berkas").find("bukan PDF") != std::string::npos);
  browser.open("/periksa");
  BOOST_TEST(browser.send("/periksa").status == 422);
  BOOST_TEST(browser.page().errorOf("berkas") == "Pilih satu berkas PDF");
  BOOST_TEST(sendPdf(browser, support::pdfShowing("Surat")).find("h1")->text() == "Belum dapat disimpulkan");
}

BOOST_AUTO_TEST_CASE(a_file_above_the_limit_is_refused_before_it_is_read) {
  PortalHome home;
  home.cases().home().set("web.check-limit-mib", "1");
  Browser browser = home.visitor();
  browser.open("/periksa");
  BOOST_TEST(browser.post("/periksa", {}, {{"berkas", "besar.pdf", base::Bytes(2 << 20, 'x')}}).status ==
             413);
}

BOOST_AUTO_TEST_CASE(an_address_that_checks_too_often_is_told_when_to_come_again) {
  PortalHome home;
  home.cases().home().set("web.checks-per-minute", "2");
  Browser browser = home.visitor();
  browser.setAddress("192.0.2.7");
  for (int i = 0; i < 2; ++i) BOOST_TEST(sendPdf(browser, "x").status == 422);
  BOOST_TEST(sendPdf(browser, "x").status == 429);
  BOOST_TEST(browser.page().text().find("Coba lagi pukul ") != std::string::npos);
  Browser other = home.visitor();
  other.setAddress("192.0.2.8");
  BOOST_TEST(sendPdf(other, "x").status == 422);
}

BOOST_AUTO_TEST_CASE(a_bucket_fills_at_its_rate_and_no_higher) {
  web::RateLimit limit;
  for (int i = 0; i < 6; ++i) BOOST_TEST(!limit.take("a", 6, kMorning).has_value());
  const auto next = limit.take("a", 6, kMorning);
  BOOST_TEST_REQUIRE(next.has_value());
  BOOST_TEST((*next == kMorning.plusSeconds(10)));
  BOOST_TEST(!limit.take("b", 6, kMorning).has_value());
  BOOST_TEST(!limit.take("a", 6, kMorning.plusSeconds(10)).has_value());
  BOOST_TEST(limit.take("a", 6, kMorning.plusSeconds(10)).has_value());
  for (int i = 0; i < 6; ++i) BOOST_TEST(!limit.take("a", 6, kMorning.plusSeconds(9000)).has_value());
  BOOST_TEST(limit.take("a", 6, kMorning.plusSeconds(9000)).has_value());
}

BOOST_AUTO_TEST_CASE(more_addresses_than_are_known_share_a_bucket) {
  web::RateLimit limit(2);
  BOOST_TEST(!limit.take("a", 1, kMorning).has_value());
  BOOST_TEST(!limit.take("b", 1, kMorning).has_value());
  BOOST_TEST(!limit.take("c", 1, kMorning).has_value());
  BOOST_TEST(limit.take("d", 1, kMorning).has_value());
  BOOST_TEST(!limit.take("d", 1, kMorning.plusSeconds(60)).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
