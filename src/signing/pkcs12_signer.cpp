#include "signing/pkcs12_signer.h"

#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pkcs12.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

#include "base/error.h"

namespace signing {
namespace {

using Key = std::unique_ptr<EVP_PKEY, void (*)(EVP_PKEY*)>;
using crypto::Certificate;

// OpenSSL's own words of the last error; empties its queue.
std::string takeCause() {
  char text[256] = "no error";
  if (const unsigned long error = ERR_peek_last_error()) ERR_error_string_n(error, text, sizeof text);
  ERR_clear_error();
  return text;
}

class Pkcs12Signer final : public DigestSigner {
 public:
  Pkcs12Signer(Key key, std::vector<Certificate> certificates)
      : key_(std::move(key)), certificates_(std::move(certificates)) {}

  const std::vector<Certificate>& certificates() const override { return certificates_; }

  base::Bytes sign(base::ByteView digest) const override {
    const std::unique_ptr<EVP_PKEY_CTX, void (*)(EVP_PKEY_CTX*)> context(
        EVP_PKEY_CTX_new(key_.get(), nullptr), EVP_PKEY_CTX_free);
    const bool isRsa = certificates_.front().keyKind() == crypto::KeyKind::Rsa;
    const bool isReady =
        context && EVP_PKEY_sign_init(context.get()) == 1 &&
        (!isRsa || EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_PKCS1_PADDING) == 1) &&
        EVP_PKEY_CTX_set_signature_md(context.get(), digest.size() == 48 ? EVP_sha384() : EVP_sha256()) == 1;
    base::Bytes signature(longestSignature(certificates_.front()), '\0');
    std::size_t size = signature.size();
    const bool isSigned =
        isReady && EVP_PKEY_sign(context.get(), reinterpret_cast<unsigned char*>(signature.data()), &size,
                                 reinterpret_cast<const unsigned char*>(digest.data()), digest.size()) == 1;
    if (!isSigned)
      throw base::Internal("The letter could not be signed with the key of a file.", takeCause());
    signature.resize(size);
    return signature;
  }

 private:
  Key key_;
  std::vector<Certificate> certificates_;
};

Certificate certificateOf(X509* certificate, const std::string& name) {
  unsigned char* der = nullptr;
  const int size = i2d_X509(certificate, &der);
  base::require(size > 0, "OpenSSL cannot encode a certificate");
  const std::unique_ptr<unsigned char, void (*)(unsigned char*)> owned(
      der, [](unsigned char* p) { OPENSSL_free(p); });
  return Certificate::fromDer({reinterpret_cast<const char*>(der), static_cast<std::size_t>(size)}, name);
}

}  // namespace

std::unique_ptr<DigestSigner> openPkcs12(base::ByteView file, const crypto::Secret& passphrase,
                                         const std::string& name) {
  const auto* at = reinterpret_cast<const unsigned char*>(file.data());
  const std::unique_ptr<PKCS12, void (*)(PKCS12*)> container(
      d2i_PKCS12(nullptr, &at, static_cast<long>(file.size())), PKCS12_free);
  if (!container) throw base::InvalidInput(name + " is no PKCS#12 file.", takeCause());
  if (PKCS12_mac_present(container.get()) == 1 &&
      PKCS12_verify_mac(container.get(), passphrase.text(), static_cast<int>(passphrase.size())) != 1) {
    throw base::Denied("The passphrase of " + name + " is wrong.", takeCause());
  }
  EVP_PKEY* key = nullptr;
  X509* certificate = nullptr;
  STACK_OF(X509)* others = nullptr;
  const bool isOpen = PKCS12_parse(container.get(), passphrase.text(), &key, &certificate, &others) == 1;
  Key ownedKey(key, EVP_PKEY_free);
  const std::unique_ptr<X509, void (*)(X509*)> ownedCertificate(certificate, X509_free);
  const std::unique_ptr<STACK_OF(X509), void (*)(STACK_OF(X509)*)> ownedOthers(
      others, [](STACK_OF(X509) * stack) { sk_X509_pop_free(stack, X509_free); });
  if (!isOpen) {
    throw base::InvalidInput(name +
                                 " cannot be opened. It may be encrypted as before 2010; make it anew with "
                                 "openssl pkcs12 -legacy, then openssl pkcs12 -export.",
                             takeCause());
  }
  if (!ownedKey || !ownedCertificate)
    throw base::InvalidInput(name + " holds no key with its certificate; export both into it.");
  const Certificate own = certificateOf(certificate, name);
  demandSigningCertificate(own, name);
  std::vector<Certificate> rest;
  for (int i = 0; others != nullptr && i < sk_X509_num(others); ++i)
    rest.push_back(certificateOf(sk_X509_value(others, i), name));
  return std::make_unique<Pkcs12Signer>(std::move(ownedKey), chainOf(own, std::move(rest)));
}

}  // namespace signing
