// The levels of EN 319 142-1: what each demands must be there and must hold.
#include <chrono>
#include <thread>

#include "base/clock.h"
#include "pki.h"
#include "sample.h"
#include "support/boost_test.h"
#include "verdicts.h"
#include "verification/verify.h"

using namespace verification_tests;
using namespace verification;

namespace {

base::Bytes signedWith(Stamp stamp) {
  return sealed(written(sampleObjects()), Pki::shared().signer(), stamp);
}

base::Bytes archived() {
  Objects update = addedTimeStamp();
  return stamped(appended(appended(signedWith(Stamp::OfThis), addedStore()), update));
}

Signature firstOf(const base::Bytes& file, const Trust& trust = Pki::shared().trust()) {
  const Report report = verify(file, trust);
  BOOST_TEST_REQUIRE(!report.signatures.empty(), told(report));
  return report.signatures.front();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(levels)

BOOST_AUTO_TEST_CASE(each_level_is_called_by_its_name) {
  BOOST_TEST((firstOf(signedWith(Stamp::None)).level == Level::BB));
  BOOST_TEST((firstOf(signedWith(Stamp::OfThis)).level == Level::BT));
  BOOST_TEST((firstOf(appended(signedWith(Stamp::OfThis), addedStore())).level == Level::BLT));
  BOOST_TEST((firstOf(archived()).level == Level::BLTA));
}

BOOST_AUTO_TEST_CASE(a_time_stamp_says_since_when_the_signature_exists) {
  const Signature signature = firstOf(signedWith(Stamp::OfThis));
  BOOST_TEST((signature.timeSource == TimeSource::TimeStamp));
  BOOST_TEST((signature.time > base::Instant::parse("2026-11-23T09:15:00+07:00")->plusSeconds(1)));
  BOOST_TEST(hasReason(signature.reasons, "time-proven"));
}

BOOST_AUTO_TEST_CASE(a_time_stamp_of_something_else_proves_nothing) {
  const Signature signature = firstOf(signedWith(Stamp::OfAnother));
  BOOST_TEST((signature.level == Level::BB));
  BOOST_TEST((signature.timeSource == TimeSource::Claimed));
  BOOST_TEST(hasReason(signature.reasons, "time-stamp-broken"));
}

// Nobody can have stamped it yet: somebody's clock is wrong.
BOOST_AUTO_TEST_CASE(a_time_stamp_from_later_than_now_proves_nothing) {
  Trust trust = Pki::shared().trust();
  trust.at = base::SystemClock().now();
  std::this_thread::sleep_for(std::chrono::milliseconds(2100));  // a time-stamp counts seconds
  const Signature signature = firstOf(signedWith(Stamp::OfThis), trust);
  BOOST_TEST((signature.timeSource == TimeSource::Claimed));
  const base::Bytes whole = stamped(appended(signedWith(Stamp::None), addedTimeStamp()));
  BOOST_TEST(!verify(whole, trust).signatures.at(1).isTrusted);
}

BOOST_AUTO_TEST_CASE(a_time_stamp_of_an_unknown_authority_proves_nothing) {
  Trust trust = Pki::shared().trust();
  trust.anchors = {Pki::shared().signer().certificates().front()};
  const Signature signature = firstOf(signedWith(Stamp::OfThis), trust);
  BOOST_TEST(signature.isTrusted);
  BOOST_TEST((signature.level == Level::BB));
  BOOST_TEST(hasReason(signature.reasons, "time-stamp-untrusted"));
}

BOOST_AUTO_TEST_CASE(evidence_that_is_not_in_the_file_makes_no_level) {
  Trust trust = Pki::shared().trust();
  trust.crls = {Pki::shared().crl()};
  const Signature signature = firstOf(signedWith(Stamp::OfThis), trust);
  BOOST_TEST((signature.level == Level::BT));
  BOOST_TEST(!hasReason(signature.reasons, "revocation-unknown"));
}

BOOST_AUTO_TEST_CASE(a_store_without_what_is_needed_makes_no_level) {
  Objects update = addedStore();
  update[40] = "<</Type/DSS/CRLs[]/Certs[42 0 R]>>";
  BOOST_TEST((firstOf(appended(signedWith(Stamp::OfThis), update)).level == Level::BT));
  update[40] = "<</Type/DSS/CRLs[41 0 R]>>";
  update[41] = stream("", "no list");
  BOOST_TEST((firstOf(appended(signedWith(Stamp::OfThis), update)).level == Level::BT));
}

BOOST_AUTO_TEST_CASE(a_signature_that_is_not_trusted_is_at_most_b_t) {
  const auto file = sealed(written(sampleObjects()), Pki::shared().strangeSigner(), Stamp::OfThis);
  BOOST_TEST((firstOf(appended(file, addedStore())).level == Level::BT));
}

BOOST_AUTO_TEST_CASE(without_a_time_of_its_own_a_signature_has_no_level) {
  Objects objects = sampleObjects();
  objects[17] = replaced(objects[17], "/M(D:20261123091500+07'00')", "");
  BOOST_TEST(!firstOf(sealed(written(objects), Pki::shared().signer())).level.has_value());
}

BOOST_AUTO_TEST_CASE(another_form_of_signature_has_no_level) {
  Objects objects = sampleObjects();
  objects[17] = replaced(objects[17], "ETSI.CAdES.detached", "adbe.pkcs7.detached");
  const Report report = verify(sealed(written(objects), Pki::shared().signer()), Pki::shared().trust());
  BOOST_TEST((report.overall == Overall::Valid), told(report));
  BOOST_TEST(!report.signatures.front().level.has_value());
}

BOOST_AUTO_TEST_CASE(an_unknown_form_of_signature_is_indeterminate) {
  Objects objects = sampleObjects();
  objects[17] = replaced(objects[17], "ETSI.CAdES.detached", "adbe.x509.rsa_sha1");
  const Report report = verify(sealed(written(objects), Pki::shared().signer()), Pki::shared().trust());
  BOOST_TEST((report.overall == Overall::Indeterminate), told(report));
}

BOOST_AUTO_TEST_CASE(a_time_stamp_from_before_the_signature_keeps_nothing) {
  Objects objects = sampleObjects();
  const Objects signature = {{16, objects[16]}, {17, objects[17]}};
  objects[16] = replaced(objects[16], "/V 17 0 R", "");
  objects.erase(17);
  const auto earlier = stamped(appended(appended(written(objects), addedStore()), addedTimeStamp()));
  const auto file = sealed(appended(earlier, signature), Pki::shared().signer(), Stamp::OfThis);
  const Report report = verify(file, Pki::shared().trust());
  BOOST_TEST_REQUIRE(report.signatures.size() == 2U);
  BOOST_TEST((report.signatures.back().level == Level::BLT), told(report));
}

BOOST_AUTO_TEST_CASE(a_document_time_stamp_is_listed_by_its_format) {
  const Report report = verify(archived(), Pki::shared().trust());
  BOOST_TEST((report.overall == Overall::Valid), told(report));
  BOOST_TEST_REQUIRE(report.signatures.size() == 2U);
  const Signature& stamp = report.signatures.back();
  BOOST_TEST(stamp.format == "ETSI.RFC3161");
  BOOST_TEST((stamp.coverage == Coverage::Whole));
  BOOST_TEST(!stamp.level.has_value());
  BOOST_TEST(stamp.isTrusted);
}

BOOST_AUTO_TEST_CASE(a_document_time_stamp_of_other_bytes_is_broken) {
  base::Bytes file = archived();
  file[file.rfind("/Kids[3 0 R") + 6] = '4';
  BOOST_TEST((verify(file, Pki::shared().trust()).overall == Overall::Invalid));
  const auto other = appended(signedWith(Stamp::None), addedTimeStamp());
  const Report report = verify(filled(other, Pki::shared().timeStamp("other bytes")), Pki::shared().trust());
  BOOST_TEST((report.overall == Overall::Invalid), told(report));
}

BOOST_AUTO_TEST_SUITE_END()
