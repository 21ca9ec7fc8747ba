#include "tlog/witness.h"

#include <algorithm>

#include "tlog/detail/lines.h"

namespace tlog {

std::string WitnessRequest::body() const {
  std::string body = "old " + std::to_string(before) + "\n";
  for (const Hash& hash : consistency) body += detail::textOf(hash) + "\n";
  return body + "\n" + checkpoint.bytes();
}

std::optional<WitnessRequest> WitnessRequest::parse(base::ByteView body) {
  const auto line = detail::takeLine(body);
  const auto digits = line ? detail::behind("old ", *line) : std::nullopt;
  const auto before = digits ? detail::parseNumber(*digits) : std::nullopt;
  auto proof = before ? detail::takeProof(body) : std::nullopt;
  auto checkpoint = proof ? SignedCheckpoint::parse(body) : std::nullopt;
  if (!checkpoint) return std::nullopt;
  return WitnessRequest{*before, std::move(*proof), std::move(*checkpoint)};
}

std::optional<std::vector<NoteSignature>> acceptCosignatures(base::ByteView body,
                                                             const Checkpoint& checkpoint,
                                                             const std::vector<VerifierKey>& witnesses) {
  const auto given = parseSignatures(body);
  if (!given) return std::nullopt;
  const std::string text = checkpoint.text();
  std::vector<NoteSignature> accepted;
  for (const VerifierKey& witness : witnesses) {
    if (witness.type() != KeyType::Witness) continue;
    const auto named = [&](const NoteSignature& signature) { return witness.isNamedBy(signature); };
    const auto found = std::find_if(given->begin(), given->end(), named);
    if (found == given->end()) continue;
    if (!witness.verifies(*found, text)) return std::nullopt;
    accepted.push_back(*found);
  }
  return accepted;
}

std::optional<std::uint64_t> parseWitnessSize(base::ByteView body) {
  const auto line = detail::takeLine(body);
  return line && body.empty() ? detail::parseNumber(*line) : std::nullopt;
}

}  // namespace tlog
