// What lists and answers on revoked certificates say of a signer, and when.
#include "base/clock.h"
#include "pki.h"
#include "sample.h"
#include "support/boost_test.h"
#include "verdicts.h"
#include "verification/verify.h"

using namespace verification_tests;
using namespace verification;

namespace {

constexpr std::int64_t kDay = 24LL * 3600;

Signature judgedWith(const base::Bytes& file, const Trust& trust) {
  return verify(file, trust).signatures.at(0);
}

bool isKnown(const Signature& signature) {
  return !hasReason(signature.reasons, "revocation-unknown");
}

std::string opensslDay(int days) {
  const std::string day =
      base::SystemClock().now().plusSeconds(kDay * days).rfc3339(base::TimeZone::utc()).substr(2, 8);
  return day.substr(0, 2) + day.substr(3, 2) + day.substr(6, 2) + "000000Z";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(trust)

BOOST_AUTO_TEST_CASE(a_list_that_has_run_out_tells_nothing_of_now) {
  Trust trust = Pki::shared().trust();
  trust.crls = {Pki::shared().crl("", -5, -3)};
  BOOST_TEST(!isKnown(judgedWith(sampleLetter(), trust)));
  trust.crls = {Pki::shared().crl("", -5, 3)};
  BOOST_TEST(isKnown(judgedWith(sampleLetter(), trust)));
}

BOOST_AUTO_TEST_CASE(a_list_that_has_run_out_still_names_the_revoked) {
  Trust trust = Pki::shared().trust();
  trust.crls = {Pki::shared().crl("R\t351231235959Z\t200101000000Z\t03E9\tunknown\t/CN=kadis\n", -5, -3)};
  const Signature signature = judgedWith(sampleLetter(), trust);
  BOOST_TEST(!signature.isTrusted);
  BOOST_TEST(hasReason(signature.reasons, "revoked"));
}

BOOST_AUTO_TEST_CASE(what_cannot_be_read_tells_nothing) {
  Trust trust = Pki::shared().trust();
  trust.crls = {"no list", Pki::shared().crl().substr(0, 100), base::Bytes(1000, '\x30')};
  trust.ocsps = trust.crls;
  const Signature signature = judgedWith(sampleLetter(), trust);
  BOOST_TEST(signature.isTrusted);
  BOOST_TEST(!isKnown(signature));
}

BOOST_AUTO_TEST_CASE(an_answer_of_the_authority_is_as_good_as_a_list) {
  Trust trust = Pki::shared().trust();
  trust.ocsps = {Pki::shared().ocsp("kadis")};
  const Signature good = judgedWith(sampleLetter(), trust);
  BOOST_TEST(good.isTrusted);
  BOOST_TEST(isKnown(good));
  trust.ocsps = {Pki::shared().ocsp("dicabut")};
  const auto file = sealed(written(sampleObjects()), Pki::shared().revokedSigner());
  BOOST_TEST(hasReason(judgedWith(file, trust).reasons, "revoked"));
  // Of somebody else.
  BOOST_TEST(!isKnown(judgedWith(sampleLetter(), trust)));
}

BOOST_AUTO_TEST_CASE(a_time_stamp_saves_what_was_signed_before_the_revocation) {
  const auto stamped = sealed(written(sampleObjects()), Pki::shared().signer(), Stamp::OfThis);
  Trust trust = Pki::shared().trust();
  const std::string line = "R\t351231235959Z\t" + opensslDay(1) + "\t03E9\tunknown\t/CN=kadis\n";
  trust.crls = {Pki::shared().crl(line, 0, 3)};
  trust.at = trust.at.plusSeconds(3 * kDay / 2);
  BOOST_TEST(hasReason(judgedWith(sampleLetter(), trust).reasons, "revoked"));
  const Signature signature = judgedWith(stamped, trust);
  BOOST_TEST(signature.isTrusted, told(verify(stamped, trust)));
  BOOST_TEST((signature.timeSource == TimeSource::TimeStamp));
}

BOOST_AUTO_TEST_CASE(without_an_anchor_nobody_is_trusted) {
  Trust trust = Pki::shared().trust();
  trust.anchors = {};
  BOOST_TEST((verify(sampleLetter(), trust).overall == Overall::Indeterminate));
  BOOST_TEST(hasReason(judgedWith(sampleLetter(), trust).reasons, "no-path"));
}

BOOST_AUTO_TEST_SUITE_END()
