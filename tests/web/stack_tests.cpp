// The stack of letters in a browser: read, approved, signed with one passphrase.
#include <chrono>
#include <future>
#include <thread>

#include "app/overview/signing_certificates.h"
#include "base/clock.h"
#include "base/disk.h"
#include "base/text.h"
#include "support/boost_test.h"
#include "web/portal_home.h"

using web_tests::Browser;
using web_tests::Page;
using web_tests::PortalHome;

namespace {

// A home of today, since its keys are as old.
struct StackPages : PortalHome {
  explicit StackPages(const app_tests::CaseHome::Arrange& arrange = {})
      : PortalHome(base::SystemClock().now().rfc3339(base::TimeZone::utc()), arrange) {
    cases().home().clock().set(base::SystemClock().now());
  }

  std::string request() {
    const std::string object = cases().submit(1);
    cases().receive(object, {{"DINSOS", {}}});
    return object;
  }
  // Letters that everybody has approved.
  std::vector<std::string> waiting(int count) {
    std::vector<std::string> drafts;
    for (int i = 0; i < count; ++i) drafts.push_back(cases().draft(request(), "surat-pengantar", "DINSOS"));
    return drafts;
  }
  std::string passphrase() {
    base::PosixDisk disk;
    return std::string(base::trimmed(base::readFile(disk, cases().home().home().keys() / "passphrase")));
  }
  std::size_t letters() {
    std::size_t count = 0;
    workplace().database.read(
        [&](app::Transaction& transaction) { count = transaction.letters().list("").size(); });
    return count;
  }
  std::size_t numbersTaken() {
    std::size_t count = 0;
    const int year = workplace().clock.now().in(workplace().walidata().zone).date.year();
    workplace().database.read([&](app::Transaction& transaction) {
      count = transaction.numbers().list({"DISKOMINFO", "surat-dinas", year}).size();
    });
    return count;
  }
  // In the file of the letter: each signature says which bytes it covers.
  std::size_t signaturesOf(const std::string& letter) {
    const base::Bytes pdf = browserOf("sari").request(web::Method::Get, "/surat/" + letter + "/pdf").body;
    std::size_t count = 0;
    for (std::size_t at = pdf.find("/ByteRange"); at != base::Bytes::npos;
         at = pdf.find("/ByteRange", at + 1))
      ++count;
    return count;
  }
};

// Turns every page.
void readLetter(Browser& browser, const std::string& draft) {
  browser.open("/tumpukan?surat=" + draft);
  for (std::string next = browser.page().link("Berikutnya"); !next.empty();
       next = browser.page().link("Berikutnya"))
    browser.open(next);
}

Browser::Values chosen(const std::vector<std::string>& drafts) {
  Browser::Values fields;
  for (const std::string& draft : drafts) fields.emplace_back("surat", draft);
  return fields;
}

// The page that tells of the run, when it has ended.
const Page& ended(Browser& browser) {
  const std::string address = browser.page().address;
  for (int i = 0; i < 600 && browser.page().text().find("Selesai pukul") == std::string::npos; ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    browser.open(address);
  }
  return browser.page();
}

const Page& sign(Browser& browser, const std::vector<std::string>& drafts, const std::string& passphrase) {
  browser.open("/tumpukan");
  browser.send("/tumpukan", chosen(drafts), {}, "langkah=tanda-tangan");
  return browser.send("/tumpukan/tanda-tangan", {{"frasa-sandi", passphrase}});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(stack_pages)

BOOST_FIXTURE_TEST_CASE(nothing_waits_and_the_page_says_so, StackPages) {
  BOOST_TEST(browserOf("kadis").open("/tumpukan").text().find("Tidak ada surat yang menunggu Anda.") !=
             std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(letters_are_read_and_signed_with_one_passphrase, StackPages) {
  const std::vector<std::string> drafts = waiting(2);
  Browser kadis = browserOf("kadis");
  for (const std::string& draft : drafts) readLetter(kadis, draft);
  BOOST_TEST(kadis.page().text().find("2 surat menunggu Anda") != std::string::npos);
  sign(kadis, drafts, passphrase());
  const Page& page = ended(kadis);
  BOOST_TEST(page.find("h1")->text() == "2 surat terbit");
  BOOST_TEST(letters() == 2U);
  BOOST_TEST(kadis.open("/tumpukan").text().find("Tidak ada surat yang menunggu Anda.") != std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(whoever_signs_sees_with_which_certificate_and_whether_it_ends_soon, StackPages) {
  const std::vector<std::string> drafts = waiting(2);
  const std::string address = "/tumpukan/tanda-tangan?surat=" + drafts[1];
  Browser kadis = browserOf("kadis");
  for (const std::string& draft : drafts) readLetter(kadis, draft);
  const std::string name = workplace().office().letters.signatory("kadis-kominfo")->name;
  BOOST_TEST(kadis.open(address).find("aside")->text().find(name) != std::string::npos);
  BOOST_TEST(kadis.page().text().find("Sertifikatnya terbaca saat kunci dibuka.") != std::string::npos);
  sign(kadis, {drafts[0]}, passphrase());
  ended(kadis);
  const std::string told = kadis.open(address).find("aside")->text();
  BOOST_TEST(told.find("Berlaku sampai") != std::string::npos);
  BOOST_TEST(told.find("Menurut surat terakhir yang ditandatangani") != std::string::npos);
  BOOST_TEST(told.find("berakhir") == std::string::npos);

  const auto certificates = app::signingCertificates(workplace(), cases().home().actor("kadis"), {drafts[1]});
  const base::Date until = *base::Date::parse(*certificates.front().at("until").string());
  cases().home().clock().set(base::Instant::at({until.plusDays(-10)}, base::TimeZone::utc()));
  BOOST_TEST(browserOf("kadis").open(address).find("aside")->text().find("Segera berakhir") !=
             std::string::npos);
  cases().home().clock().set(base::Instant::at({until.plusDays(2)}, base::TimeZone::utc()));
  BOOST_TEST(browserOf("kadis").open(address).find("aside")->text().find("Sudah berakhir") !=
             std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(the_page_of_a_run_signs_nothing_again_and_is_its_signatorys, StackPages) {
  const std::vector<std::string> drafts = waiting(1);
  Browser kadis = browserOf("kadis");
  readLetter(kadis, drafts[0]);
  sign(kadis, drafts, passphrase());
  ended(kadis);
  const std::string address = kadis.page().address;
  kadis.open(address);
  BOOST_TEST(letters() == 1U);
  BOOST_TEST(browserOf("sari").open(address).status == 404);
  BOOST_TEST(browserOf("bappeda").open(address).status == 403);
}

BOOST_FIXTURE_TEST_CASE(a_letter_can_be_chosen_when_all_its_pages_were_opened, StackPages) {
  const std::vector<std::string> drafts = waiting(2);
  Browser kadis = browserOf("kadis");
  readLetter(kadis, drafts[0]);
  BOOST_TEST(kadis.page().find("input", "value", drafts[0]) != nullptr);
  BOOST_TEST(kadis.page().find("input", "value", drafts[1]) == nullptr);
  kadis.send("/tumpukan", chosen({drafts[1]}), {}, "langkah=tanda-tangan");
  BOOST_TEST(kadis.send("/tumpukan/tanda-tangan", {{"frasa-sandi", passphrase()}}).status == 422);
  BOOST_TEST(letters() == 0U);
}

BOOST_FIXTURE_TEST_CASE(whoever_opens_the_whole_pdf_has_read_the_letter, StackPages) {
  const std::vector<std::string> drafts = waiting(2);
  Browser kadis = browserOf("kadis");
  kadis.request(web::Method::Get, "/surat/" + drafts[1] + "/pdf");
  BOOST_TEST(kadis.open("/tumpukan").find("input", "value", drafts[1]) != nullptr);
}

BOOST_FIXTURE_TEST_CASE(a_wrong_passphrase_signs_nothing_and_comes_back_to_no_page, StackPages) {
  const std::vector<std::string> drafts = waiting(1);
  Browser kadis = browserOf("kadis");
  readLetter(kadis, drafts[0]);
  const Page& page = sign(kadis, drafts, "frasa-yang-salah");
  BOOST_TEST(page.status == 422);
  BOOST_TEST(page.errorOf("frasa-sandi") == "Frasa sandi salah. Belum ada surat yang ditandatangani.");
  BOOST_TEST(page.body.find("frasa-yang-salah") == std::string::npos);
  BOOST_TEST(letters() == 0U);
  BOOST_TEST(kadis.send("/tumpukan/tanda-tangan").errorOf("frasa-sandi") == "Isi frasa sandi");
  kadis.send("/tumpukan/tanda-tangan", {{"frasa-sandi", passphrase()}});
  ended(kadis);
  BOOST_TEST(letters() == 1U);
}

BOOST_FIXTURE_TEST_CASE(an_approver_approves_what_he_has_read, StackPages) {
  app::DraftOrder order;
  order.kind = "surat-pengantar";
  order.produsen = "DINSOS";
  const std::string draft = cases().home().drafted(request(), order).id;
  Browser kabid = browserOf("kabid-statistik");
  readLetter(kabid, draft);
  kabid.send("/tumpukan", chosen({draft}), {}, "langkah=paraf");
  BOOST_TEST(kabid.page().text().find("Surat yang dipilih sudah diparaf.") != std::string::npos);
  BOOST_TEST(kabid.page().text().find("Tidak ada surat yang menunggu Anda.") != std::string::npos);
  BOOST_TEST(browserOf("sekretaris").open("/tumpukan").text().find("paraf 1 dari 2") != std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(nothing_is_signed_when_nothing_is_chosen, StackPages) {
  waiting(1);
  Browser kadis = browserOf("kadis");
  readLetter(kadis, {});
  BOOST_TEST(kadis.send("/tumpukan", {{"surat", ""}}, {}, "langkah=tanda-tangan").status == 422);
  BOOST_TEST(kadis.page().text().find("Pilih paling sedikit satu surat.") != std::string::npos);
}

// An office that leaves open which of its officials signs.
struct SharedStackPages : StackPages {
  SharedStackPages()
      : StackPages([](base::Disk& disk, const base::Path& office) {
          app_tests::changeFile(disk, office / "signatories.xml", R"(user="kadis" )", "");
        }) {
    workplace().database.write([](app::Transaction& transaction) {
      transaction.accounts().add({"lain", "Pejabat Lain", {"penandatangan"}, "", "", false});
    });
  }
};

// Either both runs begin, or the second comes too late for that.
BOOST_FIXTURE_TEST_CASE(of_two_who_sign_one_letter_at_once_one_does_and_one_is_told, SharedStackPages) {
  const std::vector<std::string> drafts = waiting(1);
  Browser kadis = browserOf("kadis");
  Browser other = browserOf("lain");
  for (Browser* one : {&kadis, &other}) {
    readLetter(*one, drafts[0]);
    one->send("/tumpukan", chosen(drafts), {}, "langkah=tanda-tangan");
  }
  const Browser::Values phrase = {{"frasa-sandi", passphrase()}};
  auto beside = std::async(std::launch::async, [&] { other.send("/tumpukan/tanda-tangan", phrase); });
  kadis.send("/tumpukan/tanda-tangan", phrase);
  beside.get();
  int signers = 0;
  int told = 0;
  for (Browser* one : {&kadis, &other}) {
    const std::string text = one->page().status == 409 ? one->page().text() : ended(*one).text();
    signers += text.find("1 surat terbit") != std::string::npos ? 1 : 0;
    told += text.find("Sudah ditandatangani oleh") != std::string::npos ? 1 : 0;
  }
  BOOST_TEST(signers == 1);
  BOOST_TEST(told == 1);
  BOOST_TEST(letters() == 1U);
  BOOST_TEST(numbersTaken() == 1U);
  BOOST_TEST(signaturesOf(drafts[0]) == 1U);
}

BOOST_FIXTURE_TEST_CASE(two_clicks_begin_one_run, StackPages) {
  const std::vector<std::string> drafts = waiting(1);
  Browser kadis = browserOf("kadis");
  readLetter(kadis, drafts[0]);
  kadis.send("/tumpukan", chosen(drafts), {}, "langkah=tanda-tangan");
  const Browser::Values phrase = {{"frasa-sandi", passphrase()}};
  const Page first = kadis.post("/tumpukan/tanda-tangan", phrase);
  const Page second = kadis.post("/tumpukan/tanda-tangan", phrase);
  BOOST_TEST(first.header("Location") == second.header("Location"));
  kadis.open(first.header("Location"));
  ended(kadis);
  BOOST_TEST(letters() == 1U);
}

BOOST_FIXTURE_TEST_CASE(the_stack_is_for_those_who_approve_or_sign, StackPages) {
  for (const char* user : {"sari", "kadis", "kadis-dinsos"})
    BOOST_TEST(browserOf(user).open("/tumpukan").status == 200);
  for (const char* user : {"bappeda", "auditor"}) BOOST_TEST(browserOf(user).open("/tumpukan").status == 403);
  BOOST_TEST(visitor().request(web::Method::Get, "/tumpukan").status == 303);
}

BOOST_AUTO_TEST_SUITE_END()
