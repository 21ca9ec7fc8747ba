// Keys in a token, with SoftHSM 2.
#include "signing/pkcs11_signer.h"

#include <p11-kit/pkcs11.h>

#include <thread>

#include "base/error.h"
#include "signing/cms.h"
#include "signing/detail/pkcs11_module.h"
#include "signing/judge.h"
#include "signing/soft_token.h"
#include "support/boost_test.h"

using crypto::Secret;
using signing_tests::digestFor;
using signing_tests::judged;
using signing_tests::kContent;
using signing_tests::SoftToken;

namespace {

std::unique_ptr<signing::DigestSigner> signerOf(const SoftToken& token) {
  return signing::openPkcs11(token.key(), Secret(SoftToken::kPin));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(pkcs11_signer)

BOOST_AUTO_TEST_CASE(openssl_accepts_what_a_token_signed) {
  for (const char* algorithm : {"RSA:2048", "EC:P-256", "EC:P-384"}) {
    const SoftToken& token = SoftToken::of(algorithm);
    const auto signer = signerOf(token);
    const base::Bytes cms = signing::signCms(*signer, digestFor(*signer, kContent)).der();
    BOOST_TEST(cms.size() <= signing::longestCms(*signer));
    BOOST_TEST(signer->certificates().size() == 2U);
    const auto good = judged(cms, kContent, {"-verify"});
    BOOST_TEST(good.status == 0, algorithm << ": " << good.output);
  }
}

BOOST_AUTO_TEST_CASE(threads_have_sessions_of_their_own) {
  const SoftToken& token = SoftToken::of("EC:P-256");
  const auto signer = signerOf(token);
  std::vector<base::Bytes> signatures(6);
  std::vector<std::thread> threads;
  for (base::Bytes& signature : signatures) {
    threads.emplace_back([&] {
      for (int i = 0; i < 20; ++i) signature = signer->sign(digestFor(*signer, kContent));
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const base::Bytes& signature : signatures) BOOST_TEST(!signature.empty());
}

BOOST_AUTO_TEST_CASE(sessions_and_login_that_the_token_lost_are_made_anew) {
  const SoftToken& token = SoftToken::of("EC:P-256");
  const auto signer = signerOf(token);
  const signing::detail::Pkcs11Module module(SoftToken::module());
  for (int i = 0; i < 3; ++i) {
    BOOST_TEST(module.calls().C_CloseAllSessions(module.slotOf(token.key().token)) == CKR_OK);
    BOOST_TEST(!signer->sign(digestFor(*signer, kContent)).empty());
  }
}

// The login belongs to the token, which is open by then.
BOOST_AUTO_TEST_CASE(a_wrong_pin_opens_no_token_that_somebody_else_has_opened) {
  const SoftToken& token = SoftToken::of("EC:P-256");
  const auto signer = signing::openPkcs11(token.key(), Secret(SoftToken::kPin));
  BOOST_CHECK_THROW(signing::openPkcs11(token.key(), Secret("0000")), base::Denied);
  BOOST_TEST(!signer->sign(digestFor(*signer, kContent)).empty());
  BOOST_TEST(!signing::openPkcs11(token.key(), Secret(SoftToken::kPin))->certificates().empty());
}

BOOST_AUTO_TEST_CASE(what_is_missing_or_wrong_is_told) {
  const SoftToken& token = SoftToken::of("EC:P-256");
  BOOST_CHECK_THROW(signing::openPkcs11(token.key(), Secret("0000")), base::Denied);
  signing::Pkcs11Key key = token.key();
  key.label = "sekda";
  BOOST_CHECK_THROW(signing::openPkcs11(key, Secret(SoftToken::kPin)), base::NotFound);
  key = token.key();
  key.token = "lain";
  BOOST_CHECK_EXCEPTION(signing::openPkcs11(key, Secret(SoftToken::kPin)), base::NotFound,
                        [&](const base::NotFound& error) {
                          return std::string(error.what()).find(token.key().token) != std::string::npos;
                        });
  key.module = "/usr/lib/none.so";
  BOOST_CHECK_THROW(signing::openPkcs11(key, Secret(SoftToken::kPin)), base::NotFound);
}

BOOST_AUTO_TEST_SUITE_END()
