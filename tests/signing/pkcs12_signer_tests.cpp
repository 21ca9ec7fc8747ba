#include "signing/pkcs12_signer.h"

#include "base/error.h"
#include "signing/authority.h"
#include "support/boost_test.h"

using crypto::Secret;
using signing_tests::Authority;

namespace {

std::string refusalOf(const base::Bytes& file, const char* passphrase) {
  try {
    signing::openPkcs12(file, Secret(passphrase), "kadis.p12");
  } catch (const base::Error& error) {
    return error.what();
  }
  return "accepted";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(pkcs12_signer)

BOOST_AUTO_TEST_CASE(the_chain_begins_with_the_key_s_own_certificate) {
  const auto signer = Authority::shared().signer("EC:P-384");
  BOOST_TEST_REQUIRE(signer->certificates().size() == 2U);
  BOOST_TEST(signer->certificates()[0].subject() == "CN=Ḥasan Contoh,O=Kota Uji");
  BOOST_TEST((signer->certificates()[0].keyKind() == crypto::KeyKind::EcP384));
  BOOST_TEST(signer->certificates()[1].subject() == "CN=Penerbit Uji");
  BOOST_TEST(signer->certificates()[0].isIssuedBy(signer->certificates()[1]));
  BOOST_TEST(!signer->certificates()[1].isIssuedBy(signer->certificates()[0]));
  BOOST_TEST(signer->certificates()[0].hasNonRepudiation());
  BOOST_TEST((signer->certificates()[0].notBefore() < signer->certificates()[0].notAfter()));
}

BOOST_AUTO_TEST_CASE(a_wrong_passphrase_is_denied_and_not_repeated) {
  const base::Bytes file = Authority::shared().pkcs12("EC:P-256", "rahasia");
  BOOST_CHECK_THROW(signing::openPkcs12(file, Secret("terbuka"), "kadis.p12"), base::Denied);
  const std::string message = refusalOf(file, "terbuka");
  BOOST_TEST(message == "The passphrase of kadis.p12 is wrong.");
}

BOOST_AUTO_TEST_CASE(what_cannot_sign_letters_is_refused_with_what_would_be_right) {
  const Authority& authority = Authority::shared();
  BOOST_TEST(refusalOf(authority.pkcs12("RSA:1024", "x"), "x").find("RSA of 2048 to 4096 bits") !=
             std::string::npos);
  BOOST_TEST(refusalOf(authority.pkcs12("EC:P-521", "x"), "x").find("P-256 or P-384") != std::string::npos);
  BOOST_TEST(
      refusalOf(authority.pkcs12("EC:P-256", "x", "keyUsage=keyEncipherment"), "x").find("not for signing") !=
      std::string::npos);
  BOOST_TEST(refusalOf("", "x") == "kadis.p12 is no PKCS#12 file.");
  BOOST_TEST(refusalOf("PK\x03\x04", "x") == "kadis.p12 is no PKCS#12 file.");
}

BOOST_AUTO_TEST_CASE(a_damaged_file_is_refused_wherever_the_damage_is) {
  const base::Bytes file = Authority::shared().pkcs12("EC:P-256", "x");
  for (std::size_t at = 0; at < file.size(); at += 37) {
    base::Bytes damaged = file;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x41);
    BOOST_TEST(refusalOf(damaged, "x") != "accepted", "byte " << at);
    BOOST_TEST(refusalOf(file.substr(0, at), "x") != "accepted", "cut at " << at);
  }
}

BOOST_AUTO_TEST_CASE(a_secret_leaves_nothing_behind) {
  std::string text = "sangat rahasia dan panjang sekali";
  const char* where = text.data();
  const Secret secret(std::move(text));
  BOOST_TEST(std::string(secret.text()) == "sangat rahasia dan panjang sekali");
  BOOST_TEST(std::string_view(where, 6) != "sangat");
}

BOOST_AUTO_TEST_SUITE_END()
