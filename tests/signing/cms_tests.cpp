// Signatures, judged by the openssl command.
#include "signing/cms.h"

#include <thread>

#include "signing/authority.h"
#include "signing/judge.h"
#include "support/boost_test.h"

using signing_tests::Authority;
using signing_tests::digestFor;
using signing_tests::judged;
using signing_tests::kContent;

namespace {

const std::vector<std::string> kAlgorithms = {"RSA:2048", "RSA:3072", "EC:P-256", "EC:P-384"};

}  // namespace

BOOST_AUTO_TEST_SUITE(cms)

BOOST_AUTO_TEST_CASE(openssl_accepts_what_was_signed_and_nothing_else) {
  for (const std::string& algorithm : kAlgorithms) {
    const auto signer = Authority::shared().signer(algorithm);
    const base::Bytes cms = signing::signCms(*signer, digestFor(*signer, kContent)).der();
    const auto good = judged(cms, kContent, {"-verify"});
    BOOST_TEST(good.status == 0, algorithm << ": " << good.output);
    BOOST_TEST(judged(cms, "isi  surat\n", {"-verify"}).status != 0, algorithm);
    for (std::size_t at = cms.size() - 40; at < cms.size(); at += 13) {
      base::Bytes damaged = cms;
      damaged[at] = static_cast<char>(damaged[at] ^ 1);
      BOOST_TEST(judged(damaged, kContent, {"-verify"}).status != 0, algorithm << " with byte " << at);
    }
  }
}

BOOST_AUTO_TEST_CASE(it_has_the_attributes_of_pades_and_no_signing_time) {
  const auto signer = Authority::shared().signer("RSA:2048");
  const auto shown =
      judged(signing::signCms(*signer, digestFor(*signer, kContent)).der(), kContent, {"-cmsout", "-print"});
  BOOST_TEST(shown.status == 0);
  for (const char* part :
       {"id-smime-aa-signingCertificateV2", "messageDigest", "contentType", "Penerbit Uji"})
    BOOST_TEST(shown.output.find(part) != std::string::npos, part);
  BOOST_TEST(shown.output.find("signingTime") == std::string::npos);
}

// So a file that keeps this much free never has too little.
BOOST_AUTO_TEST_CASE(its_length_is_known_before) {
  for (const std::string& algorithm : kAlgorithms) {
    const auto signer = Authority::shared().signer(algorithm);
    const std::size_t longest = signing::longestCms(*signer);
    std::size_t seen = 0;
    for (int i = 0; i < 60; ++i)
      seen = std::max(seen, signing::signCms(*signer, digestFor(*signer, std::to_string(i))).der().size());
    BOOST_TEST(seen <= longest, algorithm);
    BOOST_TEST(longest - seen < 8U, algorithm);
  }
}

BOOST_AUTO_TEST_CASE(threads_share_a_signer) {
  const auto signer = Authority::shared().signer("EC:P-256");
  std::vector<base::Bytes> signatures(4);
  std::vector<std::thread> threads;
  for (base::Bytes& signature : signatures) {
    threads.emplace_back([&] {
      for (int i = 0; i < 20; ++i) signature = signing::signCms(*signer, digestFor(*signer, kContent)).der();
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const base::Bytes& signature : signatures)
    BOOST_TEST(judged(signature, kContent, {"-verify"}).status == 0);
}

BOOST_AUTO_TEST_SUITE_END()
