#include "app/evidence/log_evidence.h"

#include <functional>
#include <sstream>

#include "base/error.h"
#include "base/file_lock.h"
#include "crypto/digest.h"
#include "crypto/time_stamp.h"
#include "net/http_client.h"
#include "tlog/evidence.h"
#include "tlog/witness.h"

namespace app {
namespace {

constexpr std::int64_t kRenewBefore = 90LL * 24 * 60 * 60;  // seconds
constexpr int kMostRenewals = 100;
constexpr auto kAlgorithm = crypto::DigestAlgorithm::Sha512;

struct LogWitness {
  tlog::VerifierKey key;
  std::string url;
};

std::vector<LogWitness> witnessesOf(const Settings& settings) {
  std::vector<LogWitness> witnesses;
  std::istringstream words(settings.text("log.witnesses"));
  for (std::string vkey, url; words >> vkey;) {
    const auto key = tlog::VerifierKey::parse(vkey);
    if (!key || key->type() != tlog::KeyType::Witness || !(words >> url))
      throw base::InvalidSetup(base::Message("evidence.witness-setting", {{"word", vkey}}));
    witnesses.push_back({*key, url});
  }
  return witnesses;
}

class Gathering {
 public:
  Gathering(const Workplace& workplace, tlog::Log& log)
      : workplace_(workplace), log_(log), newest_(log.checkpoint()), now_(workplace.clock.now()) {}

  int stampNewest() {
    if (newest_.checkpoint.size == 0 || wasStampedToday()) return 0;
    stamp(keptOfNewest());
    return 1;
  }

  // Whether the witness added a cosignature.
  bool ask(const LogWitness& witness) {
    const std::uint64_t before = lastCosignedBy(witness.key);
    if (newest_.checkpoint.size == before) return false;
    tlog::Tree tree(workplace_.disk, log_.folder(), newest_.checkpoint.size);
    const tlog::WitnessRequest request{before, tree.proveConsistency(before), newest_};
    const base::Bytes answer = net::fetch({witness.url + "/add-checkpoint", request.body(), "text/plain"});
    const auto accepted = tlog::acceptCosignatures(answer, newest_.checkpoint, {witness.key});
    if (!accepted || accepted->empty())
      throw base::Unavailable(base::Message("evidence.no-cosignature", {{"witness", witness.key.name()}}));
    tlog::Evidence evidence = keptOfNewest();
    tlog::addCosignatures(evidence, *accepted);
    tlog::keepEvidence(workplace_.disk, log_.folder(), evidence);
    return true;
  }

  int renewOld() {
    int renewed = 0;
    for (const std::uint64_t size : tlog::keptSizes(workplace_.disk, log_.folder())) {
      const auto kept = read(size);
      const auto until = kept ? tlog::stampedUntil(*kept) : std::nullopt;
      if (!until || now_.plusSeconds(kRenewBefore) < *until || renewed == kMostRenewals) continue;
      stamp(*kept);
      ++renewed;
    }
    return renewed;
  }

 private:
  std::optional<tlog::Evidence> read(std::uint64_t size) const {
    return tlog::readEvidence(workplace_.disk, log_.folder(), size);
  }

  tlog::Evidence keptOfNewest() const {
    const auto kept = read(newest_.checkpoint.size);
    return kept ? *kept : tlog::Evidence{newest_, {}, {}};
  }

  std::uint64_t lastCosignedBy(const tlog::VerifierKey& key) const {
    const auto sizes = tlog::keptSizes(workplace_.disk, log_.folder());
    for (auto size = sizes.rbegin(); size != sizes.rend(); ++size) {
      const auto kept = read(*size);
      for (const tlog::NoteSignature& cosignature : kept->cosignatures)
        if (key.isNamedBy(cosignature)) return *size;
    }
    return 0;
  }

  base::Date dayOf(base::Instant time) const { return time.in(workplace_.walidata().zone).date; }

  // By its first token; a later one may have renewed an old checkpoint today.
  bool wasStampedToday() const {
    const auto sizes = tlog::keptSizes(workplace_.disk, log_.folder());
    for (auto size = sizes.rbegin(); size != sizes.rend(); ++size) {
      const auto kept = read(*size);
      if (kept->tokens.empty()) continue;
      return dayOf(crypto::TimeStampToken::fromDer(kept->tokens.front(), "token").time()) == dayOf(now_);
    }
    return false;
  }

  void stamp(tlog::Evidence evidence) const {
    const base::Bytes bytes = evidence.stampedBytes(evidence.tokens.size());
    evidence.tokens.push_back(
        workplace_.signers.timeStampAuthority()->stamp(kAlgorithm, crypto::digest(kAlgorithm, bytes)));
    tlog::keepEvidence(workplace_.disk, log_.folder(), evidence);
  }

  const Workplace& workplace_;
  tlog::Log& log_;
  tlog::SignedCheckpoint newest_;
  base::Instant now_;
};

base::Message alsoWaits(const base::Message& before, const base::Message& why) {
  if (before.empty()) return {"evidence.waits", {{"why", why}}};
  return {"evidence.waits-too", {{"before", before}, {"why", why}}};
}

}  // namespace

EvidenceReport gatherEvidence(const Workplace& workplace) {
  EvidenceReport report;
  if (workplace.journal == nullptr) return report;
  tlog::Log& log = workplace.journal->log();
  log.note();
  const auto lock =
      base::FileLock::acquire(workplace.home.locks() / "log-evidence", base::FileLock::Mode::Exclusive,
                              "the evidence of the transparency log", workplace.home.patience());
  Gathering gathering(workplace, log);
  const auto attempt = [&](const std::function<void()>& work) {
    try {
      work();
    } catch (const base::Unavailable& away) {
      report.remark = alsoWaits(report.remark, away.message());
    }
  };
  for (const LogWitness& witness : witnessesOf(workplace.settings))
    attempt([&] { report.cosigned += gathering.ask(witness) ? 1 : 0; });
  if (workplace.signers.timeStampAuthority() == nullptr) {
    const base::Message none("evidence.no-authority", {});
    report.remark = report.remark.empty() ? none : alsoWaits(report.remark, none);
    return report;
  }
  attempt([&] { report.stamped = gathering.stampNewest(); });
  attempt([&] { report.renewed = gathering.renewOld(); });
  return report;
}

}  // namespace app
