#include "attacks.h"

#include "pki.h"
#include "support/boost_test.h"
#include "verdicts.h"
#include "verification/verify.h"

using namespace verification;

namespace verification_tests {
namespace {

bool tells(const Report& report, const std::string& code) {
  const auto isTold = [&](const Signature& one) {
    const bool ofChange = std::any_of(one.changes.begin(), one.changes.end(),
                                      [&](const Change& change) { return change.reason.code == code; });
    return ofChange || hasReason(one.reasons, code);
  };
  return hasReason(report.reasons, code) ||
         std::any_of(report.signatures.begin(), report.signatures.end(), isTold);
}

}  // namespace

void expectNeverValid(const std::vector<Attack>& attacks) {
  BOOST_TEST(attacks.size() >= 5U);
  for (const Attack& one : attacks) {
    const base::Bytes file = one.make();
    const Report report = verify(file, Pki::shared().trust());
    BOOST_TEST((report.overall == Overall::Invalid), one.name << ": " << told(report));
    if (one.reason != nullptr)
      BOOST_TEST(tells(report, one.reason), one.name << " is " << one.reason << ": " << told(report));
    for (const Signature& signature : report.signatures) {
      const bool isFine =
          signature.integrity == Integrity::Intact && signature.coverage != Coverage::PartialSuspicious;
      BOOST_TEST((!isFine || !report.reasons.empty() || report.signatures.size() > 1),
                 one.name << ": " << told(report));
    }
  }
}

base::Bytes otherContent() {
  return stream("", "BT /F1 12 Tf 72 700 Td (Bayar Rp 9.000.000 kepada Tuan Lain) Tj ET");
}

base::Bytes update(const Objects& objects, const SampleOptions& options) {
  return appended(sampleLetter(options), objects);
}

}  // namespace verification_tests
