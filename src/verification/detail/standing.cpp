#include "verification/detail/standing.h"

#include <algorithm>

#include "base/error.h"
#include "crypto/certificate_path.h"
#include "crypto/time_stamp.h"

namespace verification::detail {
namespace {

using crypto::PathAnswer;
using crypto::Purpose;

template <class Value>
void append(std::vector<Value>& to, const std::vector<Value>& from) {
  to.insert(to.end(), from.begin(), from.end());
}

const char* codeOf(crypto::Trust trust) {
  switch (trust) {
    case crypto::Trust::Trusted:
      return "trusted";
    case crypto::Trust::NoPath:
      return "no-path";
    case crypto::Trust::NotValidAt:
      return "not-valid-at";
    case crypto::Trust::WrongPurpose:
      return "wrong-purpose";
    case crypto::Trust::Revoked:
      return "revoked";
  }
  throw base::Internal(base::Message("mistake", {{"what", "a kind of trust has no code"}}));
}

// The token, if it is valid and stamps this signature's value.
std::optional<crypto::TimeStampToken> tokenOf(const base::Bytes& der, const base::Bytes& signatureValue) {
  try {
    auto token = crypto::TimeStampToken::fromDer(der, base::Message("time-stamp.a-time-stamp", {}));
    const auto algorithm = token.digestAlgorithm();
    const bool isOfThis = algorithm && token.isOf(*algorithm, crypto::digest(*algorithm, signatureValue));
    return isOfThis && token.holds() ? std::optional(std::move(token)) : std::nullopt;
  } catch (const base::InvalidInput&) {
    return std::nullopt;
  }
}

Evidence evidenceIn(const History& history, std::size_t revision) {
  return history.revisions.at(revision - 1).evidence.value_or(Evidence{});
}

class Judge {
 public:
  Judge(const History& history, const std::vector<Seal>& seals, const Trust& trust)
      : history_(history),
        seals_(seals),
        trust_(trust),
        standings_(seals.size()),
        existed_(history.revisions.size() + 1, trust.at),
        stamped_(history.revisions.size() + 1, false) {}

  std::vector<Standing> run() {
    for (std::size_t i = seals_.size(); i-- > 0;)
      if (isDocumentTimeStamp(history_.signatures[i])) judgeStamp(i);
    for (std::size_t i = 0; i < seals_.size(); ++i)
      if (!isDocumentTimeStamp(history_.signatures[i])) judgeSignature(i);
    return std::move(standings_);
  }

 private:
  std::size_t last() const { return history_.revisions.size(); }

  // With the file's evidence of this revision, and the signature's own.
  PathAnswer ask(const crypto::SignedData& data, Purpose purpose, base::Instant when,
                 const Evidence& said) const {
    crypto::PathQuestion question{
        *data.signer(), data.certificates(), trust_.anchors, data.crls(), said.ocsps, when, purpose};
    append(question.others, said.certificates);
    append(question.crls, said.crls);
    return crypto::judge(question);
  }

  PathAnswer askAll(const crypto::SignedData& data, Purpose purpose, base::Instant when) const {
    Evidence all = evidenceIn(history_, last());
    append(all.crls, trust_.crls);
    append(all.ocsps, trust_.ocsps);
    return ask(data, purpose, when, all);
  }

  void judgeStamp(std::size_t i) {
    Standing& standing = standings_[i];
    const Seal& seal = seals_[i];
    if (!seal.data || !seal.data->signer()) return;
    standing.signer = seal.data->signer()->subject();
    standing.time = seal.stampedTime;
    if (!seal.isIntact()) return;
    standing.source = TimeSource::TimeStamp;
    const std::size_t revision = history_.signatures[i].revision;
    trustOrSay(standing, askAll(*seal.data, Purpose::TimeStamping, existed_[revision]));
    standing.isTrusted = standing.isTrusted && *seal.stampedTime <= existed_[revision];
    if (!standing.isTrusted) return;
    stamps_.push_back(i);
    for (std::size_t covered = 1; covered <= revision; ++covered) {
      existed_[covered] = *seal.stampedTime;
      stamped_[covered] = true;
    }
  }

  static void trustOrSay(Standing& standing, const PathAnswer& answer) {
    standing.isTrusted = answer.trust == crypto::Trust::Trusted;
    standing.reasons.emplace_back(codeOf(answer.trust));
    if (standing.isTrusted && !answer.isRevocationKnown) standing.reasons.emplace_back("revocation-unknown");
  }

  struct Proof {
    base::Instant time;
    std::optional<crypto::SignedData> token = {};
  };

  // The earliest proven time, by the signature's own time-stamps and document time-stamps.
  Proof provenTime(std::size_t i, Standing& standing) const {
    const std::size_t revision = history_.signatures[i].revision;
    Proof proof{existed_[revision]};
    if (stamped_[revision]) standing.source = TimeSource::TimeStamp;
    const crypto::SignedData& data = *seals_[i].data;
    for (const base::Bytes& der : data.timeStamps()) {
      const auto stamp = tokenOf(der, data.signatureValue());
      const bool isTrusted = stamp && stamp->time() <= proof.time &&
                             askAll(stamp->signedData(), Purpose::TimeStamping, existed_[revision]).trust ==
                                 crypto::Trust::Trusted;
      if (isTrusted) {
        proof = {stamp->time(), stamp->signedData()};
        standing.source = TimeSource::TimeStamp;
      } else {
        standing.reasons.emplace_back(stamp ? "time-stamp-untrusted" : "time-stamp-broken");
      }
    }
    return proof;
  }

  void judgeSignature(std::size_t i) {
    Standing& standing = standings_[i];
    const FoundSignature& found = history_.signatures[i];
    const Seal& seal = seals_[i];
    standing.time = found.claimedTime;
    if (!seal.data) return;
    if (!standing.time) standing.time = seal.data->signingTime();
    if (!seal.data->signer()) return;
    standing.signer = seal.data->signer()->subject();
    if (!seal.isIntact()) return;
    const Proof proof = provenTime(i, standing);
    const bool isProven = standing.source == TimeSource::TimeStamp;
    if (isProven) standing.time = proof.time;
    const PathAnswer answer = askAll(*seal.data, Purpose::Signing, proof.time);
    trustOrSay(standing, answer);
    standing.reasons.emplace_back(isProven ? "time-proven" : "time-claimed");
    const bool mustName = found.value.format == "ETSI.CAdES.detached";
    if (mustName && !seal.data->namesItsCertificate()) {
      standing.isTrusted = false;
      standing.reasons.emplace_back("signer-not-named");
    }
    standing.level = levelOf(i, standing, proof);
  }

  // EN 319 142-1, 6.3. B-B is a matter of form; from B-T on, the demanded data must also be trusted.
  std::optional<Level> levelOf(std::size_t i, const Standing& standing, const Proof& proof) const {
    const FoundSignature& found = history_.signatures[i];
    const crypto::SignedData& data = *seals_[i].data;
    const bool isBaseline = found.value.format == "ETSI.CAdES.detached" && data.namesItsCertificate() &&
                            !data.signingTime() && found.claimedTime;
    if (!isBaseline) return std::nullopt;
    if (standing.source != TimeSource::TimeStamp) return Level::BB;
    if (!standing.isTrusted || !isProvable(i, proof, last())) return Level::BT;
    const bool isKept = std::any_of(stamps_.begin(), stamps_.end(), [&](std::size_t stamp) {
      const std::size_t revision = history_.signatures[stamp].revision;
      return revision > found.revision && isProvable(i, proof, revision);
    });
    return isKept ? Level::BLTA : Level::BLT;
  }

  // Whether the file as of `revision` contains all revocation data, without any from outside.
  bool isProvable(std::size_t i, const Proof& proof, std::size_t revision) const {
    const auto& said = history_.revisions.at(revision - 1).evidence;
    if (!said) return false;
    const PathAnswer signer = ask(*seals_[i].data, Purpose::Signing, proof.time, *said);
    if (signer.trust != crypto::Trust::Trusted || !signer.isRevocationKnown) return false;
    if (!proof.token) return true;
    const PathAnswer stamper = ask(*proof.token, Purpose::TimeStamping, proof.time, *said);
    return stamper.trust == crypto::Trust::Trusted && stamper.isRevocationKnown;
  }

  const History& history_;
  const std::vector<Seal>& seals_;
  const Trust& trust_;
  std::vector<Standing> standings_;
  std::vector<base::Instant> existed_;  // by revision: proven time of existence
  std::vector<bool> stamped_;           // whether a time-stamp proves it
  std::vector<std::size_t> stamps_;     // trusted document time-stamps
};

}  // namespace

std::vector<Standing> standingsOf(const History& history, const std::vector<Seal>& seals,
                                  const Trust& trust) {
  if (history.revisions.empty()) return std::vector<Standing>(seals.size());
  return Judge(history, seals, trust).run();
}

}  // namespace verification::detail
