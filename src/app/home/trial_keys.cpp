#include "app/home/trial_keys.h"

#include <set>

#include "base/random.h"
#include "crypto/secret.h"
#include "signing/trial_authority.h"

namespace app {
namespace {

constexpr std::int64_t kYear = 366LL * 24 * 60 * 60;
constexpr std::size_t kPassphraseBits = 100;

}  // namespace

// Valid on every day that --now may name.
void makeTrialKeys(base::Disk& disk, const Home& home, const letters::OfficeData& office, base::Instant now) {
  const signing::TrialAuthority authority("Otoritas Percobaan Berkas", now.plusSeconds(-10 * kYear),
                                          now.plusSeconds(10 * kYear));
  const std::string passphrase = base::randomToken(kPassphraseBits);
  base::writeNewFile(disk, home.keys() / "passphrase", passphrase + "\n");
  base::writeNewFile(disk, home.keys() / "percobaan.pem", authority.certificatePem());
  base::makeDirectories(disk, home.trust());
  base::writeNewFile(disk, home.trust() / "percobaan.pem", authority.certificatePem());
  std::set<std::string> made;
  for (const letters::Signatory& signatory : office.signatories) {
    if (signatory.key.empty() || !made.insert(signatory.key).second) continue;
    const letters::Issuer* issuer = office.issuer(signatory.issuer);
    base::writeNewFile(disk, home.keys() / (signatory.key + ".p12"),
                       authority.pkcs12(signatory.name, issuer ? issuer->name : "",
                                        crypto::Secret(std::string(passphrase))));
  }
}

}  // namespace app
