// Ed25519 signatures (RFC 8032), for the transparency log and its witnesses.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "base/bytes.h"
#include "crypto/secret.h"

struct evp_pkey_st;

namespace crypto {

// Immutable; copies share the key. Thread-safe.
class Ed25519PublicKey {
 public:
  // The 32 bytes of RFC 8032, 5.1.5; nothing for any other length.
  static std::optional<Ed25519PublicKey> fromRaw(base::ByteView raw);
  // SubjectPublicKeyInfo in PEM (RFC 8410, 4). InvalidInput, at the place `name`, when it is not such a key.
  static Ed25519PublicKey fromPem(base::ByteView pem, const std::string& name);

  const base::Bytes& raw() const { return raw_; }
  std::string pem() const;
  // False unless `signature` is this key's signature over `message`.
  bool verifies(base::ByteView message, base::ByteView signature) const;

  bool operator==(const Ed25519PublicKey& other) const { return raw_ == other.raw_; }

 private:
  friend class Ed25519Key;
  explicit Ed25519PublicKey(std::shared_ptr<evp_pkey_st> key);

  std::shared_ptr<evp_pkey_st> key_;
  base::Bytes raw_;
};

// A private key. Immutable; copies share it. Thread-safe.
class Ed25519Key {
 public:
  static Ed25519Key generate();
  // PKCS#8 in PEM, not encrypted (RFC 8410, 7). InvalidInput, at the place `name` and without the content,
  // when it is not such a key.
  static Ed25519Key fromPem(const Secret& pem, const std::string& name);

  // PKCS#8 in PEM, for a file that only the service may read.
  Secret pem() const;
  const Ed25519PublicKey& publicKey() const { return public_; }
  // 64 bytes; the same message gives the same signature.
  base::Bytes sign(base::ByteView message) const;

 private:
  explicit Ed25519Key(std::shared_ptr<evp_pkey_st> key);

  std::shared_ptr<evp_pkey_st> key_;
  Ed25519PublicKey public_;
};

}  // namespace crypto
