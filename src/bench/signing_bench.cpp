#include "bench/signing_bench.h"

#include <thread>

#include "base/clock.h"
#include "base/error.h"
#include "bench/measure.h"
#include "bench/shell.h"
#include "signing/own_time_stamp_authority.h"
#include "signing/pades_signer.h"
#include "signing/pkcs12_signer.h"
#include "signing/trial_authority.h"

namespace bench {
namespace {

using crypto::KeyKind;

// A signing key, and a time-stamping authority in this process with a key of the same kind.
struct Keys {
  std::shared_ptr<const signing::DigestSigner> signer;
  std::unique_ptr<signing::TimeStampAuthority> authority;
};

Keys newKeys(KeyKind kind) {
  static const base::SystemClock kClock;
  const base::Instant now = kClock.now();
  const signing::TrialAuthority root("Otoritas Percobaan", now.plusSeconds(-3600), now.plusSeconds(86400));
  const crypto::Secret passphrase("ukur");
  const auto file = [&](signing::TrialUse use) {
    return root.pkcs12("NAMA PEJABAT CONTOH", "Kota Contoh", passphrase, kind, use);
  };
  return {signing::openPkcs12(file(signing::TrialUse::Letters), passphrase, "bench.p12"),
          std::make_unique<signing::OwnTimeStampAuthority>(file(signing::TrialUse::TimeStamps), passphrase,
                                                           "bench.p12", kClock)};
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

struct SigningTurns {
  std::vector<double> rsa, rsaToBare, rsaAllToOne, rsaStamped, ecdsa, ecdsaAdded, ecdsaStamped;
};

// The measured signers: each kind of key without and with time-stamps.
struct Signers {
  explicit Signers(const Keys& rsaKeys, const Keys& ecdsaKeys)
      : rsa(rsaKeys.signer),
        rsaStamped(rsaKeys.signer, rsaKeys.authority.get()),
        ecdsa(ecdsaKeys.signer),
        ecdsaStamped(ecdsaKeys.signer, ecdsaKeys.authority.get()) {}

  signing::PadesSigner rsa, rsaStamped, ecdsa, ecdsaStamped;
};

void takeTurn(const Workshop& workshop, const LettersOrder& order, const Signers& signers,
              std::size_t letterBytes, SigningTurns& turns) {
  const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
  const auto rate = [&](unsigned threads, const signing::PadesSigner& signer) {
    return threadedRate(order.seconds, threads, [&](int number) { workshop.signedLetter(number, signer); });
  };
  const double rsaRate = rate(1, signers.rsa);
  const double bareRsa = speedOf("rsa2048", "+F2:", 3, order);
  const double rsaAll = rate(cores, signers.rsa);
  const double rsaStamped = rate(1, signers.rsaStamped);
  const double ecdsaRate = rate(1, signers.ecdsa);
  const double plain = threadedRate(order.seconds, 1, [&](int number) { workshop.claimingLetter(number); });
  const double ecdsaStamped = rate(1, signers.ecdsaStamped);
  const double bareEcdsa = speedOf("ecdsap256", "+F4:", 3, order);
  const double hashed = speedOf("-evp sha256 -bytes " + std::to_string(letterBytes), "+F:", 3, order) /
                        static_cast<double>(letterBytes);
  turns.rsa.push_back(rsaRate);
  turns.rsaToBare.push_back(rsaRate / bareRsa);
  turns.rsaAllToOne.push_back(rsaAll / rsaRate);
  turns.rsaStamped.push_back(rsaStamped / rsaRate);
  turns.ecdsa.push_back(ecdsaRate);
  turns.ecdsaAdded.push_back((1 / ecdsaRate - 1 / plain) / (4 / bareEcdsa + 1 / hashed));
  turns.ecdsaStamped.push_back(ecdsaStamped / ecdsaRate);
}

}  // namespace

json::Object benchSigning(const Workshop& workshop, const LettersOrder& order) {
  const Keys rsaKeys = newKeys(KeyKind::Rsa);
  const Keys ecdsaKeys = newKeys(KeyKind::EcP256);
  const Signers signers(rsaKeys, ecdsaKeys);
  const std::size_t letterBytes = workshop.signedLetter(1, signers.rsa).size();
  SigningTurns warmUp;
  takeTurn(workshop, order, signers, letterBytes, warmUp);
  SigningTurns turns;
  for (int run = 0; run < order.runs; ++run) takeTurn(workshop, order, signers, letterBytes, turns);
  return {{"signed_bytes_per_letter", letterBytes},
          {"signed_rsa2048_per_second", rounded(spreadOf(turns.rsa).median)},
          {"ratio_signed_rsa2048_to_openssl_speed", rounded(spreadOf(turns.rsaToBare).median)},
          {"ratio_signed_rsa2048_to_openssl_speed_spread", toJson(spreadOf(turns.rsaToBare))},
          {"ratio_signed_rsa2048_all_cores_to_one", rounded(spreadOf(turns.rsaAllToOne).median)},
          {"ratio_signed_rsa2048_all_cores_to_one_spread", toJson(spreadOf(turns.rsaAllToOne))},
          {"ratio_stamped_rsa2048_to_signed", rounded(spreadOf(turns.rsaStamped).median)},
          {"ratio_stamped_p256_to_signed", rounded(spreadOf(turns.ecdsaStamped).median)},
          {"signed_p256_per_second", rounded(spreadOf(turns.ecdsa).median)},
          {"ratio_p256_added_to_four_signatures_and_a_sha256", rounded(spreadOf(turns.ecdsaAdded).median)},
          {"ratio_p256_added_to_four_signatures_and_a_sha256_spread", toJson(spreadOf(turns.ecdsaAdded))}};
}

}  // namespace bench
