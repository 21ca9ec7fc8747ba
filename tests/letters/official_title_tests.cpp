#include "letters/official_title.h"

#include "letters/sample_office.h"
#include "support/boost_test.h"

namespace {

using letters::postWithAgency;

std::string signingPost(const char* id) {
  const letters::OfficeData& office = letters_tests::sampleOffice();
  const letters::Signatory& signatory = *office.signatory(id);
  return letters::signingPost(signatory, *office.issuer(signatory.issuer));
}

std::string ownPost(const char* id) {
  const letters::OfficeData& office = letters_tests::sampleOffice();
  const letters::Signatory& signatory = *office.signatory(id);
  return letters::ownPost(signatory, *office.issuer(signatory.issuer));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(official_title)

BOOST_AUTO_TEST_CASE(a_post_and_its_agency_overlap_where_they_share_words) {
  const std::string expected = "Kepala Dinas Sosial Kota Malang";
  for (const char* post :
       {"Kepala Dinas", "Kepala Dinas Sosial", "Kepala Dinas Sosial Kota Malang", "Kepala"})
    BOOST_TEST(postWithAgency(post, "Dinas Sosial Kota Malang") == expected, post);
  BOOST_TEST(postWithAgency("Kepala DINAS", "Dinas Sosial Kota Malang") == "Kepala DINAS Sosial Kota Malang");
}

BOOST_AUTO_TEST_CASE(what_does_not_overlap_stands_side_by_side) {
  BOOST_TEST(postWithAgency("Camat Contoh", "Kecamatan Contoh Kota Malang") ==
             "Camat Contoh, Kecamatan Contoh Kota Malang");
  BOOST_TEST(postWithAgency("Sekretaris", "Dinas Sosial") == "Sekretaris Dinas Sosial");
  BOOST_TEST(!letters::mergedPost("Camat Contoh", "Kecamatan Contoh"));
}

BOOST_AUTO_TEST_CASE(a_post_that_names_its_agency_without_the_region_gets_it_there) {
  BOOST_TEST(
      *letters::mergedPost("Kepala Badan Contoh selaku Pengguna Anggaran", "Badan Contoh Kota Malang") ==
      "Kepala Badan Contoh Kota Malang selaku Pengguna Anggaran");
  BOOST_TEST(*letters::mergedPost("Kepala Badan Contoh", "Badan Contoh Kota Malang") ==
             "Kepala Badan Contoh Kota Malang");
  BOOST_TEST(!letters::mergedPost("Sekretaris Kota", "Dinas Kota Malang"));
}

BOOST_AUTO_TEST_CASE(a_post_that_names_its_agency_already_stays_as_it_is) {
  const std::string post = "Kepala Dinas Kominfo Kota Malang selaku Walidata";
  BOOST_TEST(postWithAgency(post, "Dinas Kominfo Kota Malang") == post);
  BOOST_TEST(postWithAgency("", "Dinas Sosial") == "Dinas Sosial");
  BOOST_TEST(postWithAgency("Kepala Dinas", "") == "Kepala Dinas");
}

BOOST_AUTO_TEST_CASE(a_signatory_is_told_with_the_agency_and_how_he_holds_the_post) {
  const std::string head = "Kepala Dinas Komunikasi dan Informatika Kota Malang";
  BOOST_TEST(signingPost("kadis-kominfo") == head);
  BOOST_TEST(signingPost("sekretaris-kominfo") == "a.n. " + head + ", Sekretaris");
  BOOST_TEST(signingPost("kabid-statistik") ==
             "a.n. " + head + ", Sekretaris, u.b. Kepala Bidang Statistik dan Persandian");
  BOOST_TEST(signingPost("plt-dispenduk") ==
             "Plt. Kepala Dinas Kependudukan dan Pencatatan Sipil Kota Malang");
}

BOOST_AUTO_TEST_CASE(a_person_is_told_by_his_own_post) {
  BOOST_TEST(ownPost("kadis-dinsos") == "Kepala Dinas Sosial Kota Malang");
  BOOST_TEST(ownPost("sekretaris-kominfo") == "Sekretaris Dinas Komunikasi dan Informatika Kota Malang");
  BOOST_TEST(ownPost("kabid-statistik") ==
             "Kepala Bidang Statistik dan Persandian, Dinas Komunikasi dan Informatika Kota Malang");
}

BOOST_AUTO_TEST_SUITE_END()
