#include "tlog/proof.h"

#include "base/base64.h"
#include "tlog/detail/lines.h"

namespace tlog {
namespace {

constexpr std::string_view kFirstLine = "c2sp.org/tlog-proof@v1";
constexpr std::size_t kLongestProof = 1 << 20;

}  // namespace

std::string InclusionProof::bytes() const {
  std::string bytes = std::string(kFirstLine) + "\n";
  if (extra) bytes += "extra " + base::base64(*extra) + "\n";
  bytes += "index " + std::to_string(index) + "\n";
  for (const Hash& hash : hashes) bytes += detail::textOf(hash) + "\n";
  return bytes + "\n" + checkpoint.bytes();
}

std::optional<InclusionProof> InclusionProof::parse(base::ByteView rest) {
  if (rest.size() > kLongestProof || detail::takeLine(rest) != kFirstLine) return std::nullopt;
  InclusionProof proof;
  auto line = detail::takeLine(rest);
  if (!line) return std::nullopt;
  if (const auto extra = detail::behind("extra ", *line)) {
    proof.extra = base::fromBase64(*extra);
    line = detail::takeLine(rest);
    if (!proof.extra || !line) return std::nullopt;
  }
  const auto digits = detail::behind("index ", *line);
  const auto index = digits ? detail::parseNumber(*digits) : std::nullopt;
  auto hashes = index ? detail::takeProof(rest) : std::nullopt;
  auto checkpoint = hashes ? SignedCheckpoint::parse(rest) : std::nullopt;
  if (!checkpoint) return std::nullopt;
  proof.index = *index;
  proof.hashes = std::move(*hashes);
  proof.checkpoint = std::move(*checkpoint);
  return proof;
}

ProofVerdict judge(const InclusionProof& proof, base::ByteView leaf, const std::vector<VerifierKey>& keys) {
  const Verdict verdict = judge(proof.checkpoint, keys);
  if (verdict == Verdict::NotSigned) return ProofVerdict::UnknownKey;
  if (verdict == Verdict::Broken) return ProofVerdict::BrokenSignature;
  const Checkpoint& tree = proof.checkpoint.checkpoint;
  return isIncluded(hashLeaf(leaf), proof.index, tree.size, proof.hashes, tree.root)
             ? ProofVerdict::Proven
             : ProofVerdict::NotIncluded;
}

}  // namespace tlog
