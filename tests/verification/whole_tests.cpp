// Files as they left the signer.
#include "base/error.h"
#include "pki.h"
#include "sample.h"
#include "support/boost_test.h"
#include "verdicts.h"
#include "verification/verify.h"

using namespace verification_tests;
using namespace verification;

BOOST_AUTO_TEST_SUITE(whole)

BOOST_AUTO_TEST_CASE(a_signed_letter_is_valid_and_whole) {
  const Report report = verify(sampleLetter(), Pki::shared().trust());
  BOOST_TEST((report.overall == Overall::Valid), told(report));
  BOOST_TEST_REQUIRE(report.signatures.size() == 1U);
  const Signature& signature = report.signatures.front();
  BOOST_TEST((signature.coverage == Coverage::Whole));
  BOOST_TEST((signature.integrity == Integrity::Intact));
  BOOST_TEST((signature.level == Level::BB));
  BOOST_TEST(signature.isTrusted);
  BOOST_TEST(signature.signer.value_or("") == "CN=kadis,O=Kota Uji");
  BOOST_TEST(signature.time->rfc3339(base::TimeZone::jakarta()) == "2026-11-23T09:15:00+07:00");
}

BOOST_AUTO_TEST_CASE(a_report_crosses_a_process_border_unchanged) {
  const base::Bytes file = appended(sampleLetter(), filledName("Tuan Contoh"));
  const Report report = verify(file, Pki::shared().trust());
  BOOST_TEST((fromJson(json::Value(toJson(report))) == report));
  json::Object broken = toJson(report);
  broken["overall"] = "splendid";
  BOOST_CHECK_THROW(fromJson(json::Value(broken)), base::InvalidInput);
}

BOOST_AUTO_TEST_CASE(a_signer_of_an_unknown_authority_is_not_trusted) {
  const auto file = sealed(written(sampleObjects()), Pki::shared().strangeSigner());
  const Report report = verify(file, Pki::shared().trust());
  BOOST_TEST((report.overall == Overall::Indeterminate), told(report));
  BOOST_TEST(!report.signatures.at(0).isTrusted);
  BOOST_TEST(hasReason(report.signatures.at(0).reasons, "no-path"));
}

BOOST_AUTO_TEST_CASE(a_revoked_signer_is_not_trusted) {
  const auto file = sealed(written(sampleObjects()), Pki::shared().revokedSigner());
  Trust trust = Pki::shared().trust();
  BOOST_TEST(hasReason(verify(file, trust).signatures.at(0).reasons, "revocation-unknown"));
  trust.crls = {Pki::shared().crl()};
  const Report report = verify(file, trust);
  BOOST_TEST((report.overall == Overall::Indeterminate), told(report));
  BOOST_TEST(hasReason(report.signatures.at(0).reasons, "revoked"));
}

BOOST_AUTO_TEST_CASE(an_ended_certificate_counts_only_with_a_time_stamp) {
  Trust later = Pki::shared().trust();
  later.at = later.at.plusSeconds(5LL * 24 * 3600);
  const Report report = verify(sampleLetter(), later);
  BOOST_TEST((report.overall == Overall::Indeterminate), told(report));
  BOOST_TEST(hasReason(report.signatures.at(0).reasons, "not-valid-at"));
}

BOOST_AUTO_TEST_CASE(a_file_without_signatures_is_unsigned) {
  Objects objects = sampleObjects();
  objects[16] = replaced(objects[16], "/V 17 0 R", "");
  objects.erase(17);
  const Report report = verify(written(objects), Pki::shared().trust());
  BOOST_TEST((report.overall == Overall::Unsigned), told(report));
  BOOST_TEST((verify("Surat biasa", Pki::shared().trust()).overall == Overall::Unsigned));
}

BOOST_AUTO_TEST_CASE(a_file_with_a_cross_reference_stream_is_read_too) {
  const auto file =
      sealed(written(sampleObjects(), "/Root 1 0 R/Info 25 0 R", Section::Stream), Pki::shared().signer());
  const Report report = verify(file, Pki::shared().trust());
  BOOST_TEST((report.overall == Overall::Valid), told(report));
}

BOOST_AUTO_TEST_SUITE_END()
