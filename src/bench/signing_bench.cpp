#include "bench/signing_bench.h"

#include <thread>

#include "base/clock.h"
#include "base/error.h"
#include "bench/measure.h"
#include "bench/shell.h"
#include "signing/pades_signer.h"
#include "signing/pkcs12_signer.h"
#include "signing/trial_authority.h"

namespace bench {
namespace {

using crypto::KeyKind;

std::shared_ptr<const signing::DigestSigner> newKey(KeyKind kind) {
  const base::Instant now = base::SystemClock().now();
  const signing::TrialAuthority authority("Otoritas Percobaan", now.plusSeconds(-3600),
                                          now.plusSeconds(86400));
  const base::Bytes file =
      authority.pkcs12("NAMA PEJABAT CONTOH", "Kota Contoh", crypto::Secret("ukur"), kind);
  return signing::openPkcs12(file, crypto::Secret("ukur"), "bench.p12");
}

// Field `field` of the line of `openssl speed -mr` that starts with `start`.
double speedOf(const std::string& what, const std::string& start, int field, const LettersOrder& order) {
  const std::string seconds = std::to_string(std::max(1, static_cast<int>(order.seconds)));
  const std::string said =
      "\n" + outputOf("openssl speed -mr -seconds " + seconds + " " + what + " 2>/dev/null", {});
  std::size_t at = said.find("\n" + start);
  for (int i = 0; i < field && at != std::string::npos; ++i) at = said.find(':', at + 1);
  if (at == std::string::npos)
    throw base::Unavailable("openssl speed " + what + " said something unexpected.");
  return std::stod(said.substr(at + 1));
}

struct Turns {
  std::vector<double> rsa, rsaToBare, rsaAllToOne, ecdsa, ecdsaAdded;
};

void takeTurn(const Workshop& workshop, const LettersOrder& order, const signing::DocumentSigner& rsa,
              const signing::DocumentSigner& ecdsa, std::size_t letterBytes, Turns& turns) {
  const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
  const double rsaRate =
      threadedRate(order.seconds, 1, [&](int number) { workshop.signedLetter(number, rsa); });
  const double bareRsa = speedOf("rsa2048", "+F2:", 3, order);
  const double rsaAll =
      threadedRate(order.seconds, cores, [&](int number) { workshop.signedLetter(number, rsa); });
  const double ecdsaRate =
      threadedRate(order.seconds, 1, [&](int number) { workshop.signedLetter(number, ecdsa); });
  const double plain = threadedRate(order.seconds, 1, [&](int number) { workshop.claimingLetter(number); });
  const double bareEcdsa = speedOf("ecdsap256", "+F4:", 3, order);
  const double hashed = speedOf("-evp sha256 -bytes " + std::to_string(letterBytes), "+F:", 3, order) /
                        static_cast<double>(letterBytes);
  turns.rsa.push_back(rsaRate);
  turns.rsaToBare.push_back(rsaRate / bareRsa);
  turns.rsaAllToOne.push_back(rsaAll / rsaRate);
  turns.ecdsa.push_back(ecdsaRate);
  turns.ecdsaAdded.push_back((1 / ecdsaRate - 1 / plain) / (4 / bareEcdsa + 1 / hashed));
}

}  // namespace

json::Object benchSigning(const Workshop& workshop, const LettersOrder& order) {
  const signing::PadesSigner rsa(newKey(KeyKind::Rsa));
  const signing::PadesSigner ecdsa(newKey(KeyKind::EcP256));
  const std::size_t letterBytes = workshop.signedLetter(1, rsa).size();
  Turns warmUp;
  takeTurn(workshop, order, rsa, ecdsa, letterBytes, warmUp);
  Turns turns;
  for (int run = 0; run < order.runs; ++run) takeTurn(workshop, order, rsa, ecdsa, letterBytes, turns);
  return {{"signed_bytes_per_letter", letterBytes},
          {"signed_rsa2048_per_second", rounded(spreadOf(turns.rsa).median)},
          {"ratio_signed_rsa2048_to_openssl_speed", rounded(spreadOf(turns.rsaToBare).median)},
          {"ratio_signed_rsa2048_to_openssl_speed_spread", toJson(spreadOf(turns.rsaToBare))},
          {"ratio_signed_rsa2048_all_cores_to_one", rounded(spreadOf(turns.rsaAllToOne).median)},
          {"ratio_signed_rsa2048_all_cores_to_one_spread", toJson(spreadOf(turns.rsaAllToOne))},
          {"signed_p256_per_second", rounded(spreadOf(turns.ecdsa).median)},
          {"ratio_p256_added_to_four_signatures_and_a_sha256", rounded(spreadOf(turns.ecdsaAdded).median)},
          {"ratio_p256_added_to_four_signatures_and_a_sha256_spread", toJson(spreadOf(turns.ecdsaAdded))}};
}

}  // namespace bench
