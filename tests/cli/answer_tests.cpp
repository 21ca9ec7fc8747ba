// Letters from elsewhere, and drafts that nobody needs any more, as the command line handles them.
#include <fstream>

#include "cli/home.h"
#include "support/boost_test.h"
#include "support/text_pdf.h"

namespace {

using cli_tests::DemoHome;
using cli_tests::Outcome;
using Words = std::vector<std::string>;

constexpr int kNotFound = 66;
constexpr int kConflict = 73;

// A request that DINSOS has been asked for, and what it answers with.
struct AskedHome {
  DemoHome home;
  support::TemporaryFolder folder;
  std::string ticket;
  std::string forwarded;  // id of the Surat Pengantar

  AskedHome() {
    forwarded = home.draftedLetter();
    home.must("kadis", {"letter", "issue", forwarded});
    ticket = home.must("sari", {"letter", "show", forwarded}).stringAt("object");
    std::ofstream(folder.path() / "data.csv") << "a,b\n";
    std::ofstream(folder.path() / "jawaban.xml")
        << "<jawaban><surat-tindaklanjuti berkas=\"surat.pdf\" nomor=\"400/1/2026\" tanggal=\"2026-11-20\"/>"
           "<data nomor=\"1\" hasil=\"tersedia\"><berkas nama=\"data.csv\"/></data>"
           "<data nomor=\"2\" hasil=\"tidak-tersedia\"><alasan "
           "kode=\"DATA_TIDAK_DIKUASAI\"/></data></jawaban>";
  }

  std::string file(const std::string& name) const { return (folder.path() / name).string(); }

  // With the letter that lies in the folder as surat.pdf.
  Outcome answer() const {
    return home.run("kadis-dinsos",
                    {"answer", "submit", ticket, file("jawaban.xml"), file("data.csv"), file("surat.pdf")});
  }
  Words judge(const std::string& verb) const {
    return {"answer", verb, ticket, "--produsen", "DINSOS", "--reason", "naskah asli dilihat"};
  }
  std::string state() const { return home.must("sari", {"request", "show", ticket}).stringAt("state"); }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(answer)

BOOST_AUTO_TEST_CASE(an_unsigned_letter_waits_until_the_walidata_takes_it) {
  const AskedHome asked;
  std::ofstream(asked.file("surat.pdf")) << support::pdfShowing("tanpa tanda tangan");
  const Outcome outcome = asked.answer();
  BOOST_TEST(outcome.status == 0, outcome.err);
  BOOST_TEST(*outcome.json().at("waits").boolean());
  BOOST_TEST(outcome.json().at("signature").stringAt("verdict") == "unsigned");
  BOOST_TEST(outcome.err.find("berkas answer accept") != std::string::npos, outcome.err);
  BOOST_TEST(asked.state() == "diteruskan");
  BOOST_TEST(asked.home.run("kadis-dinsos", asked.judge("accept")).status == cli_tests::kDenied);
  asked.home.must("sari", asked.judge("accept"));
  BOOST_TEST(asked.state() == "ditindaklanjuti");
  BOOST_TEST(asked.home.run("sari", asked.judge("accept")).status == kConflict);
}

BOOST_AUTO_TEST_CASE(a_letter_that_waits_is_given_back_and_a_valid_one_needs_nobody) {
  const AskedHome asked;
  std::ofstream(asked.file("surat.pdf")) << support::pdfShowing("tanpa tanda tangan");
  BOOST_TEST(asked.answer().status == 0);
  asked.home.must("sari", asked.judge("return"));
  BOOST_TEST(asked.home.run("sari", asked.judge("accept")).status == kConflict);
  std::remove(asked.file("surat.pdf").c_str());
  // Any letter that was signed with a key of this home's trial authority, which it trusts.
  asked.home.must("sari", {"letter", "get", asked.forwarded, "-o", asked.file("surat.pdf")});
  const Outcome valid = asked.answer();
  BOOST_TEST(valid.status == 0, valid.err);
  BOOST_TEST(!*valid.json().at("waits").boolean());
  BOOST_TEST(asked.state() == "ditindaklanjuti");
}

BOOST_AUTO_TEST_CASE(a_stale_draft_is_a_conflict_until_it_is_discarded) {
  const DemoHome home;
  const std::string draft = home.draftedLetter();
  const std::string request = home.must("sari", {"letter", "show", draft}).stringAt("object");
  const std::string refusal =
      home.must("sari", {"request", "refuse", request, "--reason", "GANDA"}).stringAt("id");
  for (const char* approver : {"kabid-statistik", "sekretaris"})
    home.must(approver, {"letter", "approve", refusal});
  home.must("kadis", {"letter", "issue", refusal});

  const Outcome stale = home.run("kadis", {"letter", "issue", draft});
  BOOST_TEST(stale.status == kConflict, stale.err);
  BOOST_TEST(stale.err.find("berkas letter discard " + draft) != std::string::npos, stale.err);
  BOOST_TEST(home.run("sari", {"letter", "preview", draft, "-o", "-"}).status == kConflict);
  bool isListed = false;
  const json::Value list = home.must("sari", {"letter", "list", request});
  for (const json::Value& row : *list.array()) {
    if (row.stringAt("id") != draft) continue;
    isListed = true;
    BOOST_TEST(row.stringAt("produsen") == "DINSOS");
    BOOST_TEST(!row.stringOr("stale").empty());
  }
  BOOST_TEST(isListed);
  BOOST_TEST(home.run("bappeda", {"letter", "discard", draft}).status == kNotFound);
  BOOST_TEST(home.must("sari", {"letter", "discard", draft}).stringAt("discarded") == draft);
  BOOST_TEST(home.run("sari", {"letter", "discard", draft}).status == kNotFound);
  BOOST_TEST(home.run("sari", {"letter", "discard", refusal}).status == kNotFound);
}

BOOST_AUTO_TEST_SUITE_END()
