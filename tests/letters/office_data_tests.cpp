#include "letters/office_data.h"

#include <random>

#include "letters/sample_office.h"
#include "support/boost_test.h"
#include "support/problems.h"

namespace {

using letters_tests::day;
using letters_tests::officeTexts;
using letters_tests::readChanged;
using letters_tests::sampleOffice;
using letters_tests::Texts;

// The problems of the sample with one place changed hold `expected`, a line each.
void expectProblems(const std::string& file, const std::string& from, const std::string& to,
                    const std::vector<std::string>& expected) {
  support::requireProblems(support::problemsOf<base::InvalidInput>([&] { readChanged(file, from, to); }),
                           expected);
}

std::string idsOf(const std::vector<const letters::Signatory*>& signatories) {
  std::string ids;
  for (const letters::Signatory* one : signatories) ids += one->id + " ";
  return ids;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(office_data)

BOOST_AUTO_TEST_CASE(the_sample_office_is_right) {
  const letters::OfficeData& office = sampleOffice();
  const letters::Issuer* walidata = office.issuer(office.walidata);
  BOOST_REQUIRE(walidata);
  BOOST_TEST(walidata->unitCode == "35.73.411");
  BOOST_TEST(walidata->kop.size() == 4U);
  BOOST_TEST(walidata->kop[1].bold);
  BOOST_TEST(walidata->kop[1].size == 16.5);
  BOOST_TEST((walidata->margins == letters::Margins{15, 20, 25, 30}));
  BOOST_TEST(walidata->zone.name() == "Asia/Jakarta");
  BOOST_TEST((office.issuer("DISPENDUK")->paper == letters::Paper::F4));
  BOOST_TEST(office.findProdusen("DINSOS")->issuer == "DINSOS");
  BOOST_TEST(!office.issuer("NIHIL"));
}

BOOST_AUTO_TEST_CASE(texts_lose_the_line_ends_of_the_file) {
  BOOST_TEST(sampleOffice().issuer("DISKOMINFO")->signedFooter.find('\n') == std::string::npos);
  BOOST_TEST(sampleOffice().issuer("DISKOMINFO")->signedFooter.find("  ") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_an_issuer_leaves_out_follows_from_the_rest) {
  const letters::OfficeData office =
      readChanged("issuers.xml", "head=\"Kepala Dinas Sosial Kota Malang\"", "");
  const letters::Issuer& dinsos = *office.issuer("DINSOS");
  BOOST_TEST(dinsos.head == "Dinas Sosial Kota Malang");
  BOOST_TEST(dinsos.address == dinsos.head);
  BOOST_TEST((dinsos.margins == letters::Margins()));
}

BOOST_AUTO_TEST_CASE(a_missing_file_is_told_and_the_others_are_read) {
  Texts texts = officeTexts();
  texts.erase("natures.xml");
  texts["produsen.xml"] = "<all-produsen><produsen code='X'/></all-produsen>";
  const auto problems = support::problemsOf<base::InvalidInput>([&] { letters_tests::read(texts); });
  support::requireProblems(problems, {"natures.xml: the file is missing",
                                      "produsen.xml:1:15: <produsen> lacks the attribute \"name\"",
                                      "lacks the attribute \"issuer\"", "lacks the attribute \"email\""});
}

BOOST_AUTO_TEST_CASE(what_is_no_xml_or_another_document_is_told) {
  expectProblems("natures.xml", "<natures>", "<nature>", {"natures.xml:"});
  Texts texts = officeTexts();
  texts["natures.xml"] = "<sifat/>";
  support::requireProblems(support::problemsOf<base::InvalidInput>([&] { letters_tests::read(texts); }),
                           {"natures.xml:1:1: the root element must be <natures>"});
  texts["natures.xml"] = "<natures/>";
  support::requireProblems(support::problemsOf<base::InvalidInput>([&] { letters_tests::read(texts); }),
                           {"natures.xml:1:1: at least one <security> and one <urgency>"});
}

BOOST_AUTO_TEST_CASE(what_nobody_knows_is_told_with_the_nearest_right_name) {
  expectProblems("issuers.xml", "zone=", "zona=",
                 {"issuers.xml:4:3: unknown attribute \"zona\" of <issuer>; did you mean \"zone\"?"});
  expectProblems("issuers.xml", "<kop size=\"14\">PEMERINTAH KOTA MALANG</kop>",
                 "<foter>x</foter><kop size=\"14\">PEMERINTAH KOTA MALANG</kop>",
                 {"unknown element <foter> in <issuer>; did you mean \"footer\"?"});
  expectProblems(
      "produsen.xml", "<produsen ", "<produzen/><produsen ",
      {"produsen.xml:3:3: unknown element <produzen> in <all-produsen>; did you mean \"produsen\"?"});
}

BOOST_AUTO_TEST_CASE(all_problems_of_an_issuer_are_told_at_once) {
  Texts texts = officeTexts();
  texts["issuers.xml"] =
      "<issuers walidata='B'><issuer code='A' name='A' unit='1' place='P' classification='9' zone='Mars' "
      "paper='A5' "
      "margins='1 2 3' font-size='99' leading='x' logo='../a.png' verify-url='ftp://x'><kop "
      "size='2'/></issuer>"
      "<issuer code='A' name='A' unit='1' place='P' classification='500.14.1'/></issuers>";
  texts["signatories.xml"] = "<signatories/>";
  texts["series.xml"] = "<all-series/>";
  texts["produsen.xml"] = "<all-produsen/>";
  support::requireProblems(
      support::problemsOf<base::InvalidInput>([&] { letters_tests::read(texts); }),
      {"zone=\"Mars\" must be Asia/Jakarta", "verify-url=\"ftp://x\"", "paper=\"A5\" must be one of A4, F4",
       "margins must be four numbers", "font-size=\"99\" must be a number from 8 to 14",
       "leading=\"x\" must be a number from 9 to 30", "logo=\"../a.png\"",
       "size=\"2\" must be a number from 6 to 24", "a <kop> line is empty",
       "an issuer needs at least one <kop> line", "a second issuer \"A\"",
       "walidata=\"B\" of <issuers> names no issuer",
       "the classification 9 of A is not in classifications.xml"});
}

BOOST_AUTO_TEST_CASE(a_number_that_is_none_is_refused) {
  expectProblems("issuers.xml", "font-size=\"11\"", "font-size=\"nan\"", {"font-size=\"nan\""});
  expectProblems("issuers.xml", "margins=\"15 20 25 30\"", "margins=\"15 20 25 nan\"", {"margins must be"});
}

BOOST_AUTO_TEST_CASE(an_issuer_that_does_not_exist_is_told_wherever_it_is_named) {
  expectProblems(
      "signatories.xml", "issuer=\"DINSOS\"", "issuer=\"DINSOZ\"",
      {"signatories.xml:23:3: \"DINSOZ\" is no issuer of issuers.xml; there are DISKOMINFO, DINSOS"});
  expectProblems("series.xml", "issuer=\"DINSOS\"", "issuer=\"DINSOZ\"", {"\"DINSOZ\" is no issuer"});
  expectProblems("produsen.xml", "issuer=\"DINSOS\"", "issuer=\"DINSOZ\"", {"\"DINSOZ\" is no issuer"});
}

BOOST_AUTO_TEST_CASE(an_nip_is_held_against_its_parts) {
  const std::string right = "nip=\"197001011995011001\"";
  for (const char* nip : {"19700101199501100", "1970010119950110011", "197013011995011001",
                          "197001011995131001", "197001011995013001", "19700101 199501 1 001"}) {
    expectProblems("signatories.xml", right, "nip=\"" + std::string(nip) + "\"", {"nip must have 18 digits"});
  }
}

BOOST_AUTO_TEST_CASE(plt_and_plh_never_go_together_with_a_n) {
  expectProblems("signatories.xml", "manner=\"a.n.\" from=\"2024-01-01\">\n    <post>KEPALA",
                 "manner=\"a.n.\" from=\"2024-01-01\">\n    <post>Plt. KEPALA",
                 {"a.n. and u.b. do not go together with Plt. or Plh. of the same post"});
  expectProblems("signatories.xml", "<post>KEPALA DINAS SOSIAL", "<post>Plh. KEPALA DINAS SOSIAL",
                 {"<post> must be the bare post"});
}

BOOST_AUTO_TEST_CASE(each_manner_wants_its_own_posts) {
  expectProblems("signatories.xml", "<position>Sekretaris</position>", "",
                 {"a.n. and u.b. need the signatory's own <position>"});
  expectProblems("signatories.xml", "<delegate>Sekretaris</delegate>", "", {"u.b. needs the <delegate>"});
  expectProblems("signatories.xml", "manner=\"u.b.\"", "manner=\"a.n.\"",
                 {"<delegate> belongs to u.b. only"});
  expectProblems("signatories.xml", "manner=\"a.n.\"", "manner=\"Plh.\"",
                 {"<position> belongs to a.n. and u.b. only"});
  expectProblems("signatories.xml", "<post>KEPALA DINAS SOSIAL</post>", "", {"<signatory> needs the <post>"});
}

BOOST_AUTO_TEST_CASE(a_post_has_one_holder_at_a_time) {
  const std::string more =
      "<signatory id='lama' issuer='DINSOS' name='N' from='2020-01-01' to='2024-01-01'><post>KEPALA DINAS "
      "SOSIAL</post>"
      "</signatory></signatories>";
  expectProblems("signatories.xml", "</signatories>", more,
                 {"\"kadis-dinsos\" holds the same post at the same time"});
  std::string before = more;
  before.replace(before.find("to='2024-01-01'"), 15, "to='2023-12-31'");
  BOOST_CHECK_NO_THROW(readChanged("signatories.xml", "</signatories>", before));
  std::string standIn = more;
  standIn.replace(standIn.find("name='N'"), 8, "name='N' manner='Plh.'");
  BOOST_CHECK_NO_THROW(readChanged("signatories.xml", "</signatories>", standIn));
  standIn.replace(standIn.find("Plh."), 4, "Plt.");
  expectProblems("signatories.xml", "</signatories>", standIn, {"holds the same post"});
}

BOOST_AUTO_TEST_CASE(who_may_sign_follows_from_the_date) {
  const letters::OfficeData office =
      readChanged("signatories.xml", "nip=\"197001011995011001\" from=\"2024-01-01\"",
                  "nip=\"197001011995011001\" from=\"2024-01-01\" to=\"2026-06-30\"");
  BOOST_TEST(idsOf(office.signatoriesFor("DISKOMINFO", day(2026, 6, 30))) ==
             "kadis-kominfo sekretaris-kominfo kabid-statistik ");
  BOOST_TEST(idsOf(office.signatoriesFor("DISKOMINFO", day(2026, 7, 1))) ==
             "sekretaris-kominfo kabid-statistik ");
  BOOST_TEST(idsOf(office.signatoriesFor("DISKOMINFO", day(2023, 12, 31))).empty());
}

BOOST_AUTO_TEST_CASE(a_time_that_ends_before_it_begins_is_told) {
  expectProblems("signatories.xml", "from=\"2024-01-01\"", "from=\"2024-01-01\" to=\"2023-01-01\"",
                 {"to is earlier than from"});
  expectProblems("classifications.xml", "from=\"2023-01-01\"", "from=\"2023-01-01\" to=\"2022-01-01\"",
                 {"to is earlier than from"});
  expectProblems("classifications.xml", "from=\"2023-01-01\"", "from=\"1 Januari\"",
                 {"from=\"1 Januari\" must be a date as 2026-11-23"});
}

BOOST_AUTO_TEST_CASE(a_code_may_change_its_meaning_but_not_have_two_at_once) {
  const std::string again =
      "<classification code='500.14.1' title='Lama' from='2012-01-01' to='2022-12-31'/>"
      "</classifications>";
  const letters::OfficeData office = readChanged("classifications.xml", "</classifications>", again);
  BOOST_TEST(office.classification("500.14.1", day(2022, 12, 31))->title == "Lama");
  BOOST_TEST(office.classification("500.14.1", day(2023, 1, 1))->title == "Kebijakan statistik");
  BOOST_TEST(!office.classification("500.14.1", day(2011, 12, 31)));
  std::string both = again;
  both.replace(both.find("2022-12-31"), 10, "2023-01-01");
  expectProblems("classifications.xml", "</classifications>", both, {"a second classification \"500.14.1\""});
}

BOOST_AUTO_TEST_CASE(sifat_has_two_axes) {
  const letters::OfficeData& office = sampleOffice();
  const std::vector<std::pair<std::string, letters::Nature>> vectors = {
      {"Biasa", {"", ""}},
      {"Segera", {"", "Segera"}},
      {"Terbatas", {"Terbatas", ""}},
      {"Rahasia/Sangat Segera", {"Rahasia", "Sangat Segera"}}};
  for (const auto& [text, nature] : vectors) {
    BOOST_REQUIRE_MESSAGE(office.natureNamed(text), text);
    BOOST_TEST((*office.natureNamed(text) == nature), text);
    BOOST_TEST(office.printed(nature) == text);
  }
  BOOST_TEST((office.natureNamed("Terbatas/Biasa") == letters::Nature{"Terbatas", ""}));
  for (const char* text : {"", "segera", "Segera/Terbatas", "Terbatas/", "/", "Penting"})
    BOOST_TEST(!office.natureNamed(text), text);
  BOOST_TEST(office.securityCode({}) == "B");
  BOOST_TEST(office.securityCode({"Sangat Rahasia", ""}) == "SR");
}

BOOST_AUTO_TEST_CASE(names_of_natures_keep_the_axes_apart) {
  expectProblems("natures.xml", "name=\"Segera\"", "name=\"Segera/Penting\"", {"must not hold a \"/\""});
  expectProblems("natures.xml", "name=\"Segera\"", "name=\"Sangat Segera\"", {"a second urgency"});
}

BOOST_AUTO_TEST_CASE(a_series_is_found_by_the_kind_of_letter) {
  const letters::OfficeData& office = sampleOffice();
  BOOST_TEST(office.seriesFor("DISKOMINFO", "ralat")->id == "surat-dinas");
  BOOST_TEST(!office.seriesFor("DISKOMINFO", "surat-tindaklanjuti"));
  BOOST_TEST(office.findSeries("DINSOS", "surat-dinas")->issuer == "DINSOS");
  expectProblems("series.xml", "kinds=\"surat-pengantar surat-penyampaian",
                 "kinds=\"surat-pengantar surat-pengantar",
                 {"a second series for letters of the kind \"DISKOMINFO surat-pengantar\""});
}

BOOST_AUTO_TEST_CASE(files_damaged_at_random_are_read_or_refused) {
  const Texts sample = officeTexts();
  std::mt19937 random(11);
  int refused = 0;
  for (int round = 0; round < 400; ++round) {
    Texts texts = sample;
    std::string& text =
        std::next(texts.begin(), static_cast<std::ptrdiff_t>(random() % texts.size()))->second;
    for (unsigned i = 0, changes = 1 + random() % 3; i < changes; ++i) {
      const std::size_t at = random() % text.size();
      if (random() % 2 == 0)
        text.erase(at, 1 + random() % 20);
      else
        text[at] = static_cast<char>(random());
    }
    try {
      letters_tests::read(texts);
    } catch (const base::InvalidInput& error) {
      BOOST_TEST(!error.problems().empty());
      ++refused;
    }
  }
  BOOST_TEST(refused > 200);
}

BOOST_AUTO_TEST_SUITE_END()
