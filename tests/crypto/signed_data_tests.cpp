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

// X.690, 8.1.3.6, as some programs write it: the same is read from it.
BOOST_AUTO_TEST_CASE(indefinite_lengths_are_read_too) {
  const base::Bytes der = seed("signature.der");
  BOOST_TEST_REQUIRE(der.substr(0, 2) == "\x30\x82");
  const base::Bytes ber = "\x30\x80" + der.substr(4) + base::Bytes(2, '\0');
  const SignedData data = SignedData::fromDer(ber, "s");
  BOOST_TEST(data.signatureHolds());
  BOOST_TEST((data.certificates() == signature().certificates()));
  BOOST_TEST((data.signer() == signature().signer()));
}

// Behind the tag of each certificate, and of what holds them, nothing else may stand.
BOOST_AUTO_TEST_CASE(what_stands_for_a_certificate_must_be_one) {
  const base::Bytes der = seed("signature.der");
  const SignedData whole = signature();
  for (const crypto::Certificate& certificate : whole.certificates()) {
    const std::size_t at = der.find(certificate.der());
    BOOST_TEST_REQUIRE(at != base::Bytes::npos);
    for (const char tag : {'\x04', '\x31', '\x02'}) {
      base::Bytes changed = der;
      changed[at] = tag;
      BOOST_CHECK_THROW(SignedData::fromDer(changed, "s"), base::InvalidInput);
    }
    base::Bytes changed = der;
    changed[at + 4] = '\x04';  // its first part is no sequence
    BOOST_CHECK_THROW(SignedData::fromDer(changed, "s"), base::InvalidInput);
    changed = der;
    changed[at] = '\xA1';  // an attribute certificate (RFC 5652, 10.2.2)
    BOOST_TEST(SignedData::fromDer(changed, "s").certificates().size() == whole.certificates().size() - 1);
  }
}

BOOST_AUTO_TEST_CASE(the_certificates_stand_in_their_place_once) {
  const base::Bytes der = seed("signature.der");
  const base::Bytes first = signature().certificates().front().der();
  const std::size_t certificates = der.find(first) - 4;
  BOOST_TEST_REQUIRE(der[certificates] == '\xA0');
  for (const char tag : {'\xA2', '\x30', '\x31'}) {
    base::Bytes changed = der;
    changed[certificates] = tag;
    BOOST_CHECK_THROW(SignedData::fromDer(changed, "s"), base::InvalidInput);
  }
}

BOOST_AUTO_TEST_SUITE_END()
