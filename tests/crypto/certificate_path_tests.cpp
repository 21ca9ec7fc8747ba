#include "crypto/certificate_path.h"

#include "base/error.h"
#include "crypto/revocation.h"
#include "crypto/time_stamp.h"
#include "samples.h"
#include "support/boost_test.h"

using namespace crypto_tests;
using crypto::PathAnswer;
using crypto::PathQuestion;
using crypto::Purpose;
using crypto::Trust;

namespace {

constexpr std::int64_t kDay = 24LL * 3600;

PathQuestion question() {
  return {signer(), {}, {root()}, {}, {}, then(), Purpose::Signing};
}

bool isKnown(const crypto::RevocationStatus& status) {
  return status.isKnown && !status.revokedAt;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(certificate_path)

BOOST_AUTO_TEST_CASE(a_certificate_tells_whose_it_is) {
  const crypto::Certificate certificate = signer();
  BOOST_TEST(certificate.issuer() == root().subject());
  BOOST_TEST(certificate.isIssuedBy(root()));
  BOOST_TEST(!root().isIssuedBy(certificate));
  BOOST_TEST(root().isSelfIssued());
  BOOST_TEST((certificate.keyKind() == crypto::KeyKind::EcP256));
  BOOST_TEST(certificate.maySign());
  BOOST_TEST(certificate.hasNonRepudiation());
  BOOST_CHECK_THROW(crypto::Certificate::fromDer(root().der() + "x", "c"), base::InvalidInput);
  BOOST_CHECK_THROW(crypto::Certificate::fromPem("-----BEGIN", "c"), base::InvalidInput);
}

BOOST_AUTO_TEST_CASE(a_path_to_an_anchor_is_trusted_while_it_is_valid) {
  const PathAnswer answer = crypto::judge(question());
  BOOST_TEST((answer.trust == Trust::Trusted));
  BOOST_TEST(answer.path.size() == 2U);
  BOOST_TEST((answer.path.back() == root()));
  BOOST_TEST(!answer.isRevocationKnown);
  for (const std::int64_t days : {-1, 3}) {
    PathQuestion other = question();
    other.at = then().plusSeconds(days * kDay);
    BOOST_TEST((crypto::judge(other).trust == Trust::NotValidAt), days << " days away");
  }
}

BOOST_AUTO_TEST_CASE(nobody_is_trusted_without_an_anchor) {
  PathQuestion nobody = question();
  nobody.anchors = {};
  nobody.others = {root()};
  const PathAnswer answer = crypto::judge(nobody);
  BOOST_TEST((answer.trust == Trust::NoPath));
  BOOST_TEST(!answer.about.empty());
}

BOOST_AUTO_TEST_CASE(a_certificate_is_good_for_its_purpose_only) {
  PathQuestion stamping = question();
  stamping.purpose = Purpose::TimeStamping;
  BOOST_TEST((crypto::judge(stamping).trust == Trust::WrongPurpose));
  stamping.certificate = signer("time-stamp.der");
  BOOST_TEST((crypto::judge(stamping).trust == Trust::Trusted));
}

BOOST_AUTO_TEST_CASE(lists_and_answers_tell_of_whom_they_know) {
  const base::Bytes list = seed("list.der");
  const base::Bytes answer = seed("answer.der");
  BOOST_TEST(isKnown(crypto::statusByCrl(list, signer(), root(), then())));
  BOOST_TEST(isKnown(crypto::statusByOcsp(answer, signer(), root(), {}, then())));
  // Of others an answer says nothing, and neither does a list of another issuer or of another time.
  BOOST_TEST(!crypto::statusByOcsp(answer, root(), root(), {}, then()).isKnown);
  BOOST_TEST(!crypto::statusByCrl(list, signer(), signer(), then()).isKnown);
  BOOST_TEST(!crypto::statusByCrl(list, signer(), root(), then().plusSeconds(30 * kDay)).isKnown);
  BOOST_TEST(!crypto::statusByCrl(answer, signer(), root(), then()).isKnown);
  BOOST_TEST(!crypto::statusByOcsp(list, signer(), root(), {}, then()).isKnown);
}

BOOST_AUTO_TEST_CASE(a_changed_list_tells_nothing) {
  const base::Bytes list = seed("list.der");
  for (std::size_t at = 30; at < list.size(); at += 11) {
    base::Bytes changed = list;
    changed[at] ^= 1;
    BOOST_TEST(!isKnown(crypto::statusByCrl(changed, signer(), root(), then())), "byte " << at);
  }
}

BOOST_AUTO_TEST_CASE(with_either_the_whole_path_is_known) {
  PathQuestion byList = question();
  byList.crls.push_back(seed("list.der"));
  BOOST_TEST(crypto::judge(byList).isRevocationKnown);
  PathQuestion byAnswer = question();
  byAnswer.ocsps.push_back(seed("answer.der"));
  BOOST_TEST(crypto::judge(byAnswer).isRevocationKnown);
}

BOOST_AUTO_TEST_SUITE_END()
