#include "crypto/time_stamp.h"

#include "base/error.h"
#include "samples.h"
#include "support/boost_test.h"

using namespace crypto_tests;
using crypto::DigestAlgorithm;
using crypto::TimeStampToken;

namespace {

// The token in a signature, and what it is of.
TimeStampToken tokenOfSignature() {
  return TimeStampToken::fromDer(signature("signature-with-time.der").timeStamps().front(), "token");
}

// TimeStampResp (RFC 3161, 2.4.2) with this PKIStatus and what follows its status info.
base::Bytes response(char status, const base::Bytes& token = {}) {
  const base::Bytes info = base::Bytes("\x30\x03\x02\x01", 4) + status;
  const std::size_t size = info.size() + token.size();
  base::Bytes head("\x30\x82", 2);
  head += static_cast<char>(size >> 8);
  head += static_cast<char>(size & 0xFF);
  return head + info + token;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(time_stamp)

BOOST_AUTO_TEST_CASE(a_token_says_what_was_there_and_when) {
  const TimeStampToken token = tokenOfSignature();
  BOOST_TEST(token.holds());
  BOOST_TEST((token.time() >= root().notBefore() && token.time() < then()));
  BOOST_TEST((token.digestAlgorithm() == DigestAlgorithm::Sha256));
  const base::Bytes value = signature("signature-with-time.der").signatureValue();
  BOOST_TEST(token.isOf(DigestAlgorithm::Sha256, crypto::digest(DigestAlgorithm::Sha256, value)));
  BOOST_TEST(!token.isOf(DigestAlgorithm::Sha256, crypto::digest(DigestAlgorithm::Sha256, value + "x")));
  BOOST_TEST(!token.isOf(DigestAlgorithm::Sha512, crypto::digest(DigestAlgorithm::Sha512, value)));
}

BOOST_AUTO_TEST_CASE(a_signature_of_something_else_is_no_token) {
  for (const char* name : {"signature.der", "root.der", "list.der"})
    BOOST_CHECK_THROW(TimeStampToken::fromDer(seed(name), name), base::InvalidInput);
}

BOOST_AUTO_TEST_CASE(a_changed_time_breaks_it) {
  base::Bytes der = tokenOfSignature().der();
  const std::size_t at = der.find("\x18\x0f");  // GeneralizedTime of 15 characters: TSTInfo's genTime
  BOOST_TEST_REQUIRE(at != base::Bytes::npos);
  der[at + 2 + 13] ^= 1;  // its last second
  BOOST_TEST(!TimeStampToken::fromDer(der, "token").holds());
}

BOOST_AUTO_TEST_CASE(an_answer_must_be_one_to_the_question) {
  const base::Bytes digest = crypto::digest(DigestAlgorithm::Sha256, "surat");
  const crypto::TimeStampQuery query(DigestAlgorithm::Sha256, digest);
  BOOST_TEST(query.der().find(digest) != base::Bytes::npos);
  BOOST_TEST(query.der() != crypto::TimeStampQuery(DigestAlgorithm::Sha256, digest).der());  // its nonce
  const base::Bytes foreign = tokenOfSignature().der();
  for (const base::Bytes& answer : {response(2), response(0), response(2, foreign), response(0, foreign),
                                    base::Bytes("<html>"), base::Bytes()})
    BOOST_CHECK_THROW(query.accept(answer), base::InvalidInput);
}

BOOST_AUTO_TEST_SUITE_END()
