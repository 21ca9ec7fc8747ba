#include "tlog/checkpoint.h"

#include "tlog/detail/lines.h"

namespace tlog {

std::string Checkpoint::text() const {
  std::string text = origin + "\n" + std::to_string(size) + "\n" + detail::textOf(root) + "\n";
  for (const std::string& line : extensions) text += line + "\n";
  return text;
}

std::optional<Checkpoint> Checkpoint::parse(std::string_view text) {
  const auto origin = detail::takeLine(text);
  const auto size = detail::takeLine(text);
  const auto root = detail::takeLine(text);
  if (!root || origin->empty()) return std::nullopt;
  const auto count = detail::parseNumber(*size);
  const auto hash = detail::parseHash(*root);
  if (!count || !hash) return std::nullopt;
  Checkpoint checkpoint{std::string(*origin), *count, *hash};
  while (!text.empty()) {
    const auto line = detail::takeLine(text);
    if (!line || line->empty()) return std::nullopt;
    checkpoint.extensions.emplace_back(*line);
  }
  return checkpoint;
}

std::optional<SignedCheckpoint> SignedCheckpoint::parse(base::ByteView bytes) {
  auto note = Note::parse(bytes);
  auto checkpoint = note ? Checkpoint::parse(note->text) : std::nullopt;
  if (!checkpoint) return std::nullopt;
  return SignedCheckpoint{std::move(*checkpoint), std::move(*note)};
}

SignedCheckpoint signedBy(const std::vector<const NoteSigner*>& signers, const Checkpoint& checkpoint) {
  Note note{checkpoint.text(), {}};
  for (const NoteSigner* signer : signers) note.signatures.push_back(signer->sign(note.text));
  return {checkpoint, std::move(note)};
}

Verdict judge(const SignedCheckpoint& checkpoint, const std::vector<VerifierKey>& keys) {
  Verdict verdict = Verdict::NotSigned;
  for (const VerifierKey& key : keys) {
    if (key.type() != KeyType::Log || key.name() != checkpoint.checkpoint.origin) continue;
    const Verdict one = key.judge(checkpoint.note);
    if (one == Verdict::Broken) return one;
    if (one == Verdict::Holds) verdict = one;
  }
  return verdict;
}

}  // namespace tlog
