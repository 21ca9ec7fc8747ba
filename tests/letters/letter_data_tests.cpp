#include "letters/letter_data.h"

#include "base/text.h"
#include "letters/sample_office.h"
#include "support/boost_test.h"
#include "xml/writer.h"

namespace {

using letters_tests::sampleData;
using letters_tests::sampleOffice;

std::string linesOf(const char* signatory) {
  const letters::PostLines post = letters::postLines(*sampleOffice().signatory(signatory));
  return std::string(post.prefix) + "|" + base::joined(post.lines, "|");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(letter_data)

BOOST_AUTO_TEST_CASE(the_head_of_a_sample_letter_is_what_office_data_give) {
  const letters::OfficeData& office = sampleOffice();
  xml::Element data("data");
  letters::appendIssuer(data, *office.issuer("DISKOMINFO"));
  letters::appendSignatory(data, *office.signatory("kadis-kominfo"));
  const xml::Element sample = sampleData("surat-penyampaian");
  for (const char* part : {"kop", "tampilan", "penerbit", "penandatangan"})
    BOOST_TEST(xml::write(*data.child(part)) == xml::write(*sample.child(part)));
}

BOOST_AUTO_TEST_CASE(a_signatory_stands_below_the_post_he_signs_for) {
  BOOST_TEST(linesOf("kadis-kominfo") == "|KEPALA DINAS KOMUNIKASI|DAN INFORMATIKA,");
  BOOST_TEST(linesOf("sekretaris-kominfo") == "a.n.|KEPALA DINAS KOMUNIKASI|DAN INFORMATIKA|Sekretaris,");
  BOOST_TEST(
      linesOf("kabid-statistik") ==
      "a.n.|KEPALA DINAS KOMUNIKASI|DAN INFORMATIKA|Sekretaris|u.b.|Kepala Bidang Statistik|dan Persandian,");
  BOOST_TEST(linesOf("plt-dispenduk") == "Plt.|KEPALA DINAS KEPENDUDUKAN|DAN PENCATATAN SIPIL,");
}

BOOST_AUTO_TEST_CASE(only_what_is_out_of_the_ordinary_is_said_of_the_nature) {
  xml::Element letter("surat");
  letters::appendNature(letter, {});
  BOOST_TEST(letter.nodes().empty());
  letters::appendNature(letter, {"Terbatas", "Segera"});
  BOOST_TEST(letter.child("keamanan")->text() == "Terbatas");
  BOOST_TEST(letter.child("urgensi")->text() == "Segera");
}

BOOST_AUTO_TEST_CASE(what_an_issuer_does_not_have_is_left_out) {
  letters::Issuer bare;
  bare.code = "X";
  bare.name = "Dinas X";
  bare.place = "Malang";
  xml::Element data("data");
  letters::appendIssuer(data, bare);
  BOOST_TEST(!data.child("kop")->child("logo"));
  BOOST_TEST(!data.child("tampilan")->child("kaki"));
  BOOST_TEST(!data.child("penerbit")->child("alamat"));
}

BOOST_AUTO_TEST_SUITE_END()
