// Signed notes (C2SP signed-note v1.0.0): a text, an empty line, and signature lines "— name base64". Keys
// are Ed25519: of a log (type 0x01), or of a witness (type 0x04, C2SP tlog-cosignature), whose signatures
// contain their time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.h"
#include "base/instant.h"
#include "crypto/ed25519.h"

namespace tlog {

struct NoteSignature {
  std::string name;         // the key's name; not empty, without blanks and '+'
  std::uint32_t keyId = 0;  // tells keys of the same name apart; proves nothing
  base::Bytes signature;    // not empty

  bool operator==(const NoteSignature&) const = default;
};

// Whether a key may have this name: UTF-8, not empty, without '+', controls and Unicode blanks.
bool isKeyName(std::string_view name);

// "— name base64\n".
std::string lineOf(const NoteSignature& signature);
// Nothing unless `lines` are 1 to 100 signature lines, each with its line end.
std::optional<std::vector<NoteSignature>> parseSignatures(std::string_view lines);

inline constexpr std::size_t kLongestNote = 1 << 20;  // bytes

struct Note {
  std::string text;  // with its final line end
  std::vector<NoteSignature> signatures;

  // The same note gives the same bytes.
  std::string bytes() const;
  // Nothing unless the bytes are a signed note: at most kLongestNote bytes, UTF-8, no controls except line
  // ends, 1 to 100 signatures. bytes() of the result equals `bytes`.
  static std::optional<Note> parse(base::ByteView bytes);

  bool operator==(const Note&) const = default;
};

enum class KeyType : unsigned char { Log = 0x01, Witness = 0x04 };

// The verdict on a note, given one key.
enum class Verdict {
  Holds,
  NotSigned,  // by this key
  Broken,     // a signature claims to be this key's but is not: refuse the note
};

class VerifierKey {
 public:
  VerifierKey(std::string name, KeyType type, crypto::Ed25519PublicKey key);
  // "name+hex id+base64". Nothing when it has another form or type, or the id does not belong to the key.
  static std::optional<VerifierKey> parse(std::string_view vkey);

  const std::string& name() const { return name_; }
  KeyType type() const { return type_; }
  std::uint32_t id() const { return id_; }
  const crypto::Ed25519PublicKey& key() const { return key_; }
  std::string vkey() const;

  // Whether the signature names this key.
  bool isNamedBy(const NoteSignature& signature) const;
  // Whether this key made `signature`, which names it, over `text`.
  bool verifies(const NoteSignature& signature, std::string_view text) const;
  Verdict judge(const Note& note) const;

  bool operator==(const VerifierKey& other) const = default;

 private:
  std::string name_;
  KeyType type_;
  std::uint32_t id_;
  crypto::Ed25519PublicKey key_;
};

// The time that a witness's signature states, in whole seconds; nothing when the length is not that of a
// cosignature.
std::optional<base::Instant> timeOf(const NoteSignature& cosignature);

// A log's private key under its name.
class NoteSigner {
 public:
  // `name` must satisfy isKeyName.
  NoteSigner(std::string name, crypto::Ed25519Key key);

  const VerifierKey& verifier() const { return verifier_; }
  const crypto::Ed25519Key& key() const { return key_; }
  // The same text gives the same signature. `text` must end with a line end.
  NoteSignature sign(std::string_view text) const;

 private:
  crypto::Ed25519Key key_;
  VerifierKey verifier_;
};

}  // namespace tlog
