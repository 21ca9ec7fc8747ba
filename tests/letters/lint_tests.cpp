#include "letters/lint.h"

#include <algorithm>

#include "letters/composing.h"
#include "letters/sample_office.h"
#include "support/boost_test.h"

namespace {

using letters::TextKind;

std::string codeOf(const std::string& text, TextKind kind = TextKind::Merged) {
  return letters::lintText(text, kind).code();
}

// The codes of what is found, each once, with the place of the first.
std::vector<std::string> foundIn(const xml::Element& letter) {
  const letters_tests::OfficeMetrics fonts;
  std::vector<std::string> found;
  for (const base::Problem& one : letters::lintLetter(letter, "surat", layout::PageStyle(), fonts))
    found.push_back(one.place.file + ": " + one.message.code());
  return found;
}

xml::Element withChild(const char* name, xml::Element child) {
  xml::Element letter("surat");
  xml::Element part(name);
  part.append(std::move(child));
  letter.append(std::move(part));
  return letter;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(lint)

BOOST_AUTO_TEST_CASE(texts_are_looked_at) {
  BOOST_TEST(codeOf("Data untuk penyusunan profil. dan lain") == "lint.full-stop-inside");
  BOOST_TEST(codeOf("dengan alasan berkas belum lengkap.;") == "lint.full-stop-inside");
  BOOST_TEST(codeOf("{{nomor}}") == "lint.braces");
  BOOST_TEST(codeOf("terdapat {nomor}") == "lint.braces");
  BOOST_TEST(codeOf("{nomor}", TextKind::Template) == "");
  BOOST_TEST(codeOf("{{nomor}}", TextKind::Template) == "lint.braces");
  BOOST_TEST(codeOf("sebanyak 0 (nol) berkas") == "lint.counts-nothing");
  BOOST_TEST(codeOf("sebanyak 10 (sepuluh) berkas") == "");
  for (const char* right : {"Dra. NUR CONTOH, S.Sos., M.Si.", "surat a.n. kepala dinas",
                            "berkas data.csv dan lain.", "Selesai. Atas perhatian Saudara"})
    BOOST_TEST(codeOf(right) == "", right);
}

BOOST_AUTO_TEST_CASE(an_agency_that_stands_twice_in_the_address_is_told) {
  xml::Element letter("surat");
  xml::Element address("tujuan");
  address.append(xml::Element("baris", "Kepala Badan Contoh"));
  address.append(xml::Element("baris", "Badan Contoh Kota Malang"));
  address.append(xml::Element("baris", "di"));
  letter.append(address);
  const std::vector<std::string> expected = {"surat tujuan 1: lint.agency-twice"};
  BOOST_TEST(foundIn(letter) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(lists_without_items_and_lines_that_are_too_long_are_told) {
  xml::Element letter("surat");
  letter.append(xml::Element("daftar"));
  const std::vector<std::string> empty = {"surat daftar 1: lint.empty-list"};
  BOOST_TEST(foundIn(letter) == empty, boost::test_tools::per_element());
  const std::vector<std::string> wide = {"surat kop 1: lint.long-line"};
  BOOST_TEST(foundIn(withChild("kop", xml::Element("baris", std::string(100, 'x')))) == wide,
             boost::test_tools::per_element());
  BOOST_TEST(foundIn(withChild("kop", xml::Element("baris", "DINAS"))).empty());
}

BOOST_AUTO_TEST_CASE(the_data_of_a_letter_are_looked_at) {
  xml::Element data = letters_tests::sampleData("surat-penyampaian");
  BOOST_TEST(letters::lintData(data, true).empty());
  *data.child("permohonan")->child("keperluan") = xml::Element("keperluan", "Penyusunan profil.");
  for (xml::Node& node : data.nodes()) {
    auto* answer = std::get_if<xml::Element>(&node);
    if (answer && answer->name() == "jawaban" && answer->child("keterangan"))
      *answer->child("keterangan") = xml::Element("keterangan", "tidak tersedia");
  }
  std::vector<std::string> found;
  for (const base::Problem& one : letters::lintData(data, true))
    found.push_back(one.place.file + ": " + one.message.code());
  const std::vector<std::string> expected = {
      "permohonan/keperluan: lint.capital-inside", "permohonan/keperluan: lint.full-stop-inside",
      "jawaban/keterangan: lint.no-ground", "jawaban/keterangan: lint.no-ground"};
  BOOST_TEST(found == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_sample_letters_have_nothing_to_look_at_but_long_lines) {
  for (const std::string& sample : letters_tests::sampleNames()) {
    const letters::LetterKind& kind = letters_tests::catalogue().kind(letters_tests::kindOf(sample));
    for (const base::Problem& one :
         letters::lintLetter(kind.letter.merge(letters_tests::sampleData(sample)), sample,
                             layout::PageStyle(), letters_tests::OfficeMetrics()))
      BOOST_TEST(one.message.code() == "lint.long-line", sample << ": " << describe(one));
  }
}

BOOST_AUTO_TEST_SUITE_END()
