#include "requests/request_form.h"

#include "requests/case_builder.h"
#include "support/boost_test.h"
#include "support/changed_text.h"
#include "support/problems.h"

namespace {

using namespace requests;
using requests_tests::day;
using requests_tests::readSource;

std::string sample() {
  return readSource("tests/requests/data/form.xml");
}

// The sample with one place changed.
std::string changedForm(const std::string& from, const std::string& to) {
  return support::changed(sample(), from, to);
}

void requireFormRefused(const std::string& text, const std::vector<std::string>& expected) {
  support::requireProblems(
      support::problemsOf<base::InvalidInput>([&] { readRequestForm(text, "FORM.xml"); }), expected);
}

std::string repeated(const std::string& text, int count) {
  std::string out;
  for (int i = 0; i < count; ++i) out += text;
  return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(request_form)

BOOST_AUTO_TEST_CASE(the_sample_is_read_whole) {
  const RequestForm form = readRequestForm(sample(), "FORM.xml");
  BOOST_TEST(form.instansi.address == "Jalan Tugu Nomor 1\nMalang 65119");
  BOOST_TEST(form.instansi.pejabat.name == "Siti Rahayu, S.T., M.T.");
  BOOST_TEST(form.narahubung.nip == "198503122010011007");
  BOOST_TEST(form.narahubung.email == "budi.santoso@bappeda.example.go.id");
  BOOST_REQUIRE(form.items.size() == 2U);
  BOOST_TEST(form.items[0].granularity == "kelurahan, tahunan");
  BOOST_TEST(form.items[1].format.empty());
  BOOST_TEST((form.security == SecurityClass::Biasa));
  BOOST_TEST((form.neededBy == day("2026-12-31")));
  BOOST_REQUIRE(form.attachments.size() == 2U);
  BOOST_TEST((form.attachments[1] == Attachment{AttachmentKind::Kak, "kak-rpjmd.pdf"}));
}

BOOST_AUTO_TEST_CASE(texts_are_trimmed_and_composed) {
  const RequestForm form = readRequestForm(
      changedForm("<nama>Budi Santoso</nama>", "<nama>\n   Bude\xCC\x81   Santoso\t</nama>"), "FORM.xml");
  BOOST_TEST(form.narahubung.name == "Bud\xC3\xA9 Santoso");
}

BOOST_AUTO_TEST_CASE(every_problem_is_told_with_its_place) {
  requireFormRefused(
      R"(<permohonan-data>
<instansi><nama> </nama><alamat>x</alamat><pejabat><nama>x</nama></pejabat></instansi>
<narahubung><nama>x</nama><jabatan>x</jabatan><nip>123</nip><telepon>abc</telepon><email>x</email></narahubung>
<kebutuhan/>
<tujuan>x</tujuan><tujuan>y</tujuan>
<klasifikasi>umum</klasifikasi><tenggat>2026-02-30</tenggat>
<lampiran><berkas jenis="foto" nama="a.pdf"/></lampiran>
<catatan/>halo
</permohonan-data>)",
      {"FORM.xml:2:11: <nama> is empty", "2:43: <pejabat> has no <jabatan>", "3:1: <nip> must have 18",
       "3:1: <telepon> must be", "3:1: <email> has no @", "4:1: <kebutuhan> has no <data>",
       "5:19: <permohonan-data> has 2 <tujuan>", "<klasifikasi> is \"umum\"", "<tenggat> must be a date",
       "7:11: the attribute \"jenis\"", "8:1: unknown element \"catatan\"", "text \"halo"});
}

BOOST_AUTO_TEST_CASE(an_empty_document_lacks_everything) {
  requireFormRefused("<permohonan-data/>",
                     {"no <instansi>", "no <narahubung>", "no <kebutuhan>", "no <tujuan>", "no <lampiran>"});
  requireFormRefused("<jawaban/>",
                     {"FORM.xml:1:1: the root element is \"jawaban\"; expected <permohonan-data>"});
}

BOOST_AUTO_TEST_CASE(addresses_that_could_inject_a_header_are_refused) {
  for (const char* email :
       {"a@b", "@b.id", "a@", "a b@c.id", "a@b.id,c@d.id", "a&lt;b@c.id", "a@b..id", ".a@b.id", "a@.b.id",
        "a@b.id.", "a@b.id&#10;Bcc:x@y.id", "a@b@c.id", "\"a\"@b.id", "a@b_c.id", "a\xC3\xA9@b.id"}) {
    requireFormRefused(changedForm("budi.santoso@bappeda.example.go.id", email), {"<email>"});
  }
}

BOOST_AUTO_TEST_CASE(file_names_are_plain_and_distinct) {
  for (const char* name :
       {"../kak.pdf", "a/b.pdf", "a\\b.pdf", ".kak.pdf", "..", "a:b.pdf", "a*.pdf", "CON|x.pdf"}) {
    requireFormRefused(changedForm("kak-rpjmd.pdf", name), {"the file name"});
  }
  requireFormRefused(changedForm("kak-rpjmd.pdf", std::string(151, 'x')), {"longer than 150 bytes"});
  requireFormRefused(changedForm("kak-rpjmd.pdf", "Surat-Pernyataan.PDF"), {"named twice"});
  requireFormRefused(changedForm("kak-rpjmd.pdf", ""), {"is empty"});
}

BOOST_AUTO_TEST_CASE(control_and_bidirectional_characters_are_named_not_shown) {
  requireFormRefused(changedForm("Budi Santoso", "Budi\xE2\x80\xAEotnas"),
                     {"<nama> holds U+202E, which reorders"});
  requireFormRefused(changedForm("Budi Santoso", "Budi&#x202E;otnas"), {"<nama> holds U+202E"});
  requireFormRefused(changedForm("Budi Santoso", "Budi\xC2\x85"),
                     {"<nama> holds the control character U+0085"});
  requireFormRefused(changedForm("kak-rpjmd.pdf",
                                 "kak\xE2\x80\xAE"
                                 "fdp.exe"),
                     {"holds U+202E"});
  const auto problems = support::problemsOf<base::InvalidInput>([] {
    readRequestForm(changedForm("\"kak\"",
                                "\"k\xE2\x80\xAE"
                                "ak\""),
                    "FORM.xml");
  });
  BOOST_TEST(problems.front().find("\xE2\x80\xAE") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(texts_that_only_look_filled_or_alike_are_refused) {
  requireFormRefused(changedForm("Budi Santoso", "\xC2\xA0\xE3\x80\x80"), {"<nama> is empty"});
  requireFormRefused(changedForm("Budi Santoso", "Budi\xE2\x80\x8B Santoso"),
                     {"the invisible character U+200B"});
  requireFormRefused(changedForm("Budi Santoso", "Budi\xE2\x80\xA8Santoso"),
                     {"the invisible character U+2028"});
  const RequestForm form = readRequestForm(changedForm("Budi Santoso", "Budi\xC2\xA0Santoso"), "FORM.xml");
  BOOST_TEST(form.narahubung.name == "Budi Santoso");
}

BOOST_AUTO_TEST_CASE(texts_that_no_letter_can_show_are_refused_with_their_place) {
  requireFormRefused(changedForm("Budi Santoso", "\xD8\xA8\xD9\x88\xD8\xAF\xD9\x8A"),
                     {"<nama> holds Arabic letters, which letters cannot be set in yet: U+0628"});
  requireFormRefused(changedForm("kak-rpjmd.pdf", "kak-\xE0\xB8\x81.pdf"),
                     {"the attribute \"nama\" of <berkas> holds Thai letters"});
  const auto latin = [](char32_t c) { return c < 0x2100; };
  const auto problems = support::problemsOf<base::InvalidInput>(
      [&] { readRequestForm(changedForm("Budi Santoso", "Budi \xE4\xB8\xAD Santoso"), "FORM.xml", latin); });
  support::requireProblems(problems, {"<nama> holds U+4E2D, which no font of the office can draw"});
}

BOOST_AUTO_TEST_CASE(an_apostrophe_in_an_address_is_right) {
  const RequestForm form =
      readRequestForm(changedForm("budi.santoso@bappeda.example.go.id", "o'brien@x.id"), "FORM.xml");
  BOOST_TEST(form.narahubung.email == "o'brien@x.id");
  requireFormRefused(changedForm("budi.santoso@bappeda.example.go.id", "bukan surel"), {"<email> has no @"});
}

BOOST_AUTO_TEST_CASE(bytes_that_are_no_xml_text_are_refused) {
  BOOST_CHECK_THROW(readRequestForm(std::string("<permohonan-data>\0</permohonan-data>", 36), "f"),
                    base::InvalidInput);
  BOOST_CHECK_THROW(readRequestForm(changedForm("Budi",
                                                "Bu\x01"
                                                "di"),
                                    "f"),
                    base::InvalidInput);
  BOOST_CHECK_THROW(readRequestForm(changedForm("Budi",
                                                "Bu\xff"
                                                "di"),
                                    "f"),
                    base::InvalidInput);
  BOOST_CHECK_THROW(readRequestForm(changedForm("Budi", "Bu&#0;di"), "f"), base::InvalidInput);
  BOOST_CHECK_THROW(readRequestForm(changedForm("Budi", "&nama;"), "f"), base::InvalidInput);
  BOOST_CHECK_THROW(readRequestForm("<!DOCTYPE x [<!ENTITY a 'b'>]><permohonan-data/>", "f"),
                    base::InvalidInput);
  BOOST_CHECK_THROW(readRequestForm("", "f"), base::InvalidInput);
}

BOOST_AUTO_TEST_CASE(what_is_huge_or_deep_is_refused_early) {
  BOOST_CHECK_THROW(readRequestForm(changedForm("Budi", std::string(10 << 20, 'x')), "f"),
                    base::InvalidInput);
  requireFormRefused(changedForm("Budi Santoso", std::string(500'000, 'x')),
                     {"longer than the 200 characters"});
  requireFormRefused(changedForm("Budi Santoso", "a" + repeated("\xCC\x81", 400'000)),
                     {"longer than the 200 characters"});
  BOOST_CHECK_THROW(readRequestForm(repeated("<a>", 100'000) + repeated("</a>", 100'000), "f"),
                    base::InvalidInput);
  BOOST_CHECK_THROW(readRequestForm(changedForm("<lampiran>", "<lampiran>" + repeated("<b/>", 6000)), "f"),
                    base::InvalidInput);
}

BOOST_AUTO_TEST_CASE(a_flood_of_problems_is_summed_up) {
  const auto problems = support::problemsOf<base::InvalidInput>(
      [] { readRequestForm(changedForm("<lampiran>", "<lampiran>" + repeated("<b/>", 200)), "f"); });
  BOOST_TEST(problems.size() == 51U);
  BOOST_TEST(problems.back() == "f: and 150 more problems");
}

BOOST_AUTO_TEST_CASE(items_and_files_are_counted) {
  const std::string item = "<data><nama>x</nama><periode>x</periode><wilayah>x</wilayah></data>";
  BOOST_TEST(
      readRequestForm(changedForm("</kebutuhan>", repeated(item, 98) + "</kebutuhan>"), "f").items.size() ==
      100U);
  requireFormRefused(changedForm("</kebutuhan>", repeated(item, 99) + "</kebutuhan>"),
                     {"has 101 <data>, more than 100"});
}

BOOST_AUTO_TEST_CASE(a_text_may_be_as_long_as_its_rule_and_no_longer) {
  BOOST_TEST(
      readRequestForm(changedForm("Budi Santoso", repeated("\xC3\xA9", 200)), "f").narahubung.name.size() ==
      400U);
  requireFormRefused(changedForm("Budi Santoso", repeated("\xC3\xA9", 201)),
                     {"longer than the 200 characters"});
}

BOOST_AUTO_TEST_SUITE_END()
