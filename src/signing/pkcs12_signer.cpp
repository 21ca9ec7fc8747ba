#include "signing/pkcs12_signer.h"

#include <openssl/evp.h>
#include <openssl/rsa.h>

#include "base/error.h"
#include "signing/detail/pkcs12_file.h"

namespace signing {
namespace {

using crypto::Certificate;
using detail::Key;
using detail::takeCause;

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
    if (!isSigned) throw base::Internal(base::Message("signing.key-failed", {}), takeCause());
    signature.resize(size);
    return signature;
  }

 private:
  Key key_;
  std::vector<Certificate> certificates_;
};

}  // namespace

std::unique_ptr<DigestSigner> openPkcs12(base::ByteView file, const crypto::Secret& passphrase,
                                         const std::string& name) {
  detail::Pkcs12Contents contents = detail::readPkcs12(file, passphrase, name);
  demandSigningCertificate(contents.certificate, name);
  return std::make_unique<Pkcs12Signer>(std::move(contents.key),
                                        chainOf(contents.certificate, std::move(contents.others)));
}

}  // namespace signing
