#include "tlog/note.h"

#include <algorithm>

#include "base/base64.h"
#include "base/error.h"
#include "base/utf8.h"
#include "crypto/digest.h"
#include "tlog/detail/lines.h"

namespace tlog {
namespace {

constexpr std::size_t kMostSignatures = 100;
constexpr std::size_t kIdSize = 4;
constexpr std::size_t kTimeSize = 8;
constexpr std::string_view kDash = "\u2014 ";

// Unicode White_Space without the ASCII controls.
constexpr std::string_view kBlanks[] = {" ",      "\u0085", "\u00a0", "\u1680", "\u2000", "\u2001", "\u2002",
                                        "\u2003", "\u2004", "\u2005", "\u2006", "\u2007", "\u2008", "\u2009",
                                        "\u200a", "\u2028", "\u2029", "\u202f", "\u205f", "\u3000"};

bool hasControl(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n'; });
}

std::optional<NoteSignature> parseLine(std::string_view line) {
  const auto rest = detail::behind(kDash, line);
  const std::size_t blank = rest ? rest->find(' ') : std::string_view::npos;
  if (blank == std::string_view::npos || !isKeyName(rest->substr(0, blank))) return std::nullopt;
  const auto bytes = base::fromBase64(rest->substr(blank + 1));
  if (!bytes || bytes->size() <= kIdSize) return std::nullopt;
  return NoteSignature{std::string(rest->substr(0, blank)),
                       detail::fromBigEndian<std::uint32_t>(bytes->substr(0, kIdSize)),
                       bytes->substr(kIdSize)};
}

std::uint32_t idOf(std::string_view name, KeyType type, const crypto::Ed25519PublicKey& key) {
  crypto::Hasher hasher(crypto::DigestAlgorithm::Sha256);
  hasher.update(name);
  hasher.update("\n");
  const char typeByte = static_cast<char>(type);
  hasher.update({&typeByte, 1});
  hasher.update(key.raw());
  return detail::fromBigEndian<std::uint32_t>(hasher.finish().substr(0, kIdSize));
}

std::string cosignedText(std::uint64_t time, std::string_view text) {
  return "cosignature/v1\ntime " + std::to_string(time) + "\n" + std::string(text);
}

}  // namespace

bool isKeyName(std::string_view name) {
  if (name.empty() || base::findInvalidUtf8(name) || hasControl(name)) return false;
  if (name.find_first_of("+\n\x7f") != std::string_view::npos) return false;
  return std::none_of(std::begin(kBlanks), std::end(kBlanks),
                      [&](std::string_view blank) { return name.find(blank) != std::string_view::npos; });
}

std::string lineOf(const NoteSignature& signature) {
  return std::string(kDash) + signature.name + " " +
         base::base64(detail::bigEndian(signature.keyId) + signature.signature) + "\n";
}

std::optional<std::vector<NoteSignature>> parseSignatures(std::string_view lines) {
  std::vector<NoteSignature> signatures;
  while (!lines.empty()) {
    const auto line = detail::takeLine(lines);
    auto signature = line ? parseLine(*line) : std::nullopt;
    if (!signature || signatures.size() == kMostSignatures) return std::nullopt;
    signatures.push_back(std::move(*signature));
  }
  if (signatures.empty()) return std::nullopt;
  return signatures;
}

std::string Note::bytes() const {
  std::string bytes = text + "\n";
  for (const NoteSignature& signature : signatures) bytes += lineOf(signature);
  return bytes;
}

std::optional<Note> Note::parse(base::ByteView bytes) {
  if (bytes.size() > kLongestNote || base::findInvalidUtf8(bytes) || hasControl(bytes)) return std::nullopt;
  const std::size_t border = bytes.rfind("\n\n");
  if (border == std::string_view::npos) return std::nullopt;
  auto signatures = parseSignatures(bytes.substr(border + 2));
  if (!signatures) return std::nullopt;
  return Note{std::string(bytes.substr(0, border + 1)), std::move(*signatures)};
}

VerifierKey::VerifierKey(std::string name, KeyType type, crypto::Ed25519PublicKey key)
    : name_(std::move(name)), type_(type), id_(idOf(name_, type, key)), key_(std::move(key)) {
  base::require(isKeyName(name_), "a key has a name that none may have");
}

std::optional<VerifierKey> VerifierKey::parse(std::string_view vkey) {
  const std::size_t first = vkey.find('+');
  if (first == std::string_view::npos || !isKeyName(vkey.substr(0, first))) return std::nullopt;
  const std::size_t second = vkey.find('+', first + 1);
  if (second == std::string_view::npos) return std::nullopt;
  const auto bytes = base::fromBase64(vkey.substr(second + 1));
  if (!bytes || bytes->empty()) return std::nullopt;
  const auto type = static_cast<KeyType>(bytes->front());
  const auto key = crypto::Ed25519PublicKey::fromRaw(base::ByteView(*bytes).substr(1));
  if (!key || (type != KeyType::Log && type != KeyType::Witness)) return std::nullopt;
  VerifierKey read(std::string(vkey.substr(0, first)), type, *key);
  if (read.vkey() != vkey) return std::nullopt;
  return read;
}

std::string VerifierKey::vkey() const {
  return name_ + "+" + base::hex(detail::bigEndian(id_)) + "+" +
         base::base64(std::string(1, static_cast<char>(type_)) + key_.raw());
}

bool VerifierKey::isNamedBy(const NoteSignature& signature) const {
  return signature.name == name_ && signature.keyId == id_;
}

bool VerifierKey::verifies(const NoteSignature& signature, std::string_view text) const {
  const base::ByteView bytes = signature.signature;
  if (type_ == KeyType::Log) return key_.verifies(text, bytes);
  if (bytes.size() <= kTimeSize) return false;
  const auto time = detail::fromBigEndian<std::uint64_t>(bytes.substr(0, kTimeSize));
  return time >> 63 == 0 && key_.verifies(cosignedText(time, text), bytes.substr(kTimeSize));
}

Verdict VerifierKey::judge(const Note& note) const {
  Verdict verdict = Verdict::NotSigned;
  for (const NoteSignature& signature : note.signatures) {
    if (!isNamedBy(signature)) continue;
    if (!verifies(signature, note.text)) return Verdict::Broken;
    verdict = Verdict::Holds;
  }
  return verdict;
}

std::optional<base::Instant> timeOf(const NoteSignature& cosignature) {
  constexpr std::size_t kEd25519 = 64;
  constexpr std::uint64_t kLatest = 253'402'300'799;  // the end of year 9999
  if (cosignature.signature.size() != kTimeSize + kEd25519) return std::nullopt;
  const auto seconds = detail::fromBigEndian<std::uint64_t>(cosignature.signature.substr(0, kTimeSize));
  if (seconds > kLatest) return std::nullopt;
  return base::Instant().plusSeconds(static_cast<std::int64_t>(seconds));
}

NoteSigner::NoteSigner(std::string name, crypto::Ed25519Key key)
    : key_(std::move(key)), verifier_(std::move(name), KeyType::Log, key_.publicKey()) {}

NoteSignature NoteSigner::sign(std::string_view text) const {
  return {verifier_.name(), verifier_.id(), key_.sign(text)};
}

}  // namespace tlog
