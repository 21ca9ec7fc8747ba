#include "crypto/ed25519.h"

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

#include "base/error.h"
#include "crypto/detail/openssl.h"

namespace crypto {
namespace {

constexpr std::size_t kKeySize = 32;
constexpr std::size_t kSignatureSize = 64;

using detail::Bio;
using DigestContext = detail::Owned<EVP_MD_CTX, EVP_MD_CTX_free>;

std::shared_ptr<EVP_PKEY> shared(EVP_PKEY* key) {
  return {key, EVP_PKEY_free};
}

Bio reading(const char* bytes, std::size_t size) {
  return Bio(BIO_new_mem_buf(bytes, static_cast<int>(size)));
}

std::string contentOf(BIO* memory) {
  char* start = nullptr;
  const long size = BIO_get_mem_data(memory, &start);
  std::string content(start, static_cast<std::size_t>(size));
  OPENSSL_cleanse(start, static_cast<std::size_t>(size));
  return content;
}

std::shared_ptr<EVP_PKEY> checked(EVP_PKEY* key, const std::string& name) {
  auto owned = shared(key);
  if (!owned || EVP_PKEY_get_id(owned.get()) != EVP_PKEY_ED25519) {
    throw base::InvalidInput(base::Problems{{{name}, base::Message("key.not-ed25519", {})}});
  }
  return owned;
}

// Keeps OpenSSL from asking for a passphrase at the terminal.
int noPassphrase(char*, int, int, void*) {
  return -1;
}

base::Bytes rawOf(const EVP_PKEY* key) {
  base::Bytes raw(kKeySize, '\0');
  std::size_t size = raw.size();
  base::require(EVP_PKEY_get_raw_public_key(key, reinterpret_cast<unsigned char*>(raw.data()), &size) == 1,
                "OpenSSL cannot give an Ed25519 key");
  return raw;
}

}  // namespace

Ed25519PublicKey::Ed25519PublicKey(std::shared_ptr<evp_pkey_st> key)
    : key_(std::move(key)), raw_(rawOf(key_.get())) {}

std::optional<Ed25519PublicKey> Ed25519PublicKey::fromRaw(base::ByteView raw) {
  if (raw.size() != kKeySize) return std::nullopt;
  auto key = shared(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, detail::octets(raw), raw.size()));
  if (!key) return std::nullopt;
  return Ed25519PublicKey(std::move(key));
}

Ed25519PublicKey Ed25519PublicKey::fromPem(base::ByteView pem, const std::string& name) {
  const Bio bio = reading(pem.data(), pem.size());
  return Ed25519PublicKey(checked(PEM_read_bio_PUBKEY(bio.get(), nullptr, noPassphrase, nullptr), name));
}

std::string Ed25519PublicKey::pem() const {
  const Bio bio(BIO_new(BIO_s_mem()));
  base::require(PEM_write_bio_PUBKEY(bio.get(), key_.get()) == 1, "OpenSSL cannot write a public key");
  return contentOf(bio.get());
}

bool Ed25519PublicKey::verifies(base::ByteView message, base::ByteView signature) const {
  if (signature.size() != kSignatureSize) return false;
  const DigestContext context(EVP_MD_CTX_new());
  return EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, key_.get()) == 1 &&
         EVP_DigestVerify(context.get(), detail::octets(signature), signature.size(), detail::octets(message),
                          message.size()) == 1;
}

Ed25519Key::Ed25519Key(std::shared_ptr<evp_pkey_st> key) : key_(std::move(key)), public_(key_) {}

Ed25519Key Ed25519Key::generate() {
  auto key = shared(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"));
  base::require(key != nullptr, "OpenSSL cannot make an Ed25519 key");
  return Ed25519Key(std::move(key));
}

Ed25519Key Ed25519Key::fromPem(const Secret& pem, const std::string& name) {
  const Bio bio = reading(pem.text(), pem.size());
  return Ed25519Key(checked(PEM_read_bio_PrivateKey(bio.get(), nullptr, noPassphrase, nullptr), name));
}

Secret Ed25519Key::pem() const {
  const Bio bio(BIO_new(BIO_s_secmem()));
  base::require(
      PEM_write_bio_PKCS8PrivateKey(bio.get(), key_.get(), nullptr, nullptr, 0, nullptr, nullptr) == 1,
      "OpenSSL cannot write a private key");
  return Secret(contentOf(bio.get()));
}

base::Bytes Ed25519Key::sign(base::ByteView message) const {
  const DigestContext context(EVP_MD_CTX_new());
  base::Bytes signature(kSignatureSize, '\0');
  std::size_t size = signature.size();
  base::require(EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, key_.get()) == 1 &&
                    EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(signature.data()), &size,
                                   detail::octets(message), message.size()) == 1,
                "OpenSSL cannot sign with an Ed25519 key");
  return signature;
}

}  // namespace crypto
