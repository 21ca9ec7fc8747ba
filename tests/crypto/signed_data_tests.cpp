#include "crypto/signed_data.h"

#include "base/error.h"
#include "samples.h"
#include "support/boost_test.h"

using namespace crypto_tests;
using crypto::SignedData;

BOOST_AUTO_TEST_SUITE(signed_data)

BOOST_AUTO_TEST_CASE(a_signature_tells_what_it_holds) {
  const SignedData data = signature();
  BOOST_TEST(data.contentType() == "1.2.840.113549.1.7.1");
  BOOST_TEST(!data.content().has_value());
  BOOST_TEST_REQUIRE(data.signer().has_value());
  BOOST_TEST(data.signer()->subject() == "CN=kadis,O=Kota Uji");
  BOOST_TEST((data.digestAlgorithm() == crypto::DigestAlgorithm::Sha256));
  BOOST_TEST(data.messageDigest().size() == 32U);
  BOOST_TEST(data.signatureHolds());
  BOOST_TEST(data.namesItsCertificate());
  BOOST_TEST(!data.signingTime().has_value());  // EN 319 142-1, 6.3
  BOOST_TEST(data.timeStamps().empty());
  BOOST_TEST(signature("signature-with-time.der").timeStamps().size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_token_encloses_what_it_says) {
  const SignedData data = signature("time-stamp.der");
  BOOST_TEST(data.contentType() == "1.2.840.113549.1.9.16.1.4");
  BOOST_TEST(data.content().has_value());
  BOOST_TEST(data.signingTime().has_value());
}

BOOST_AUTO_TEST_CASE(room_behind_it_may_be_zeros_and_nothing_else) {
  const base::Bytes der = seed("signature.der");
  BOOST_TEST(SignedData::fromDer(der + base::Bytes(500, '\0'), "s").signatureHolds());
  BOOST_CHECK_THROW(SignedData::fromDer(der + base::Bytes(500, '\0') + "x", "s"), base::InvalidInput);
}

BOOST_AUTO_TEST_CASE(what_is_no_signature_is_refused) {
  const base::Bytes der = seed("signature.der");
  for (std::size_t size = 0; size < der.size(); size += 13)
    BOOST_CHECK_THROW(SignedData::fromDer(der.substr(0, size), "s"), base::InvalidInput);
  for (const char* other : {"root.der", "list.der", "answer.der"})
    BOOST_CHECK_THROW(SignedData::fromDer(seed(other), other), base::InvalidInput);
}

// In the signed attributes or in the signature's value.
BOOST_AUTO_TEST_CASE(a_changed_bit_breaks_it) {
  const base::Bytes der = seed("signature.der");
  const SignedData whole = signature();
  for (const base::Bytes& part : {whole.messageDigest(), whole.signatureValue()}) {
    base::Bytes changed = der;
    const std::size_t at = der.find(part);
    BOOST_TEST_REQUIRE(at != base::Bytes::npos);
    changed[at + part.size() / 2] ^= 1;
    BOOST_TEST(!SignedData::fromDer(changed, "s").signatureHolds());
  }
}

BOOST_AUTO_TEST_SUITE_END()
