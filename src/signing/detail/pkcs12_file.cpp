#include "signing/detail/pkcs12_file.h"

#include <openssl/err.h>
#include <openssl/pkcs12.h>
#include <openssl/x509.h>

#include "base/error.h"

namespace signing::detail {
namespace {

using crypto::Certificate;

Certificate certificateOf(X509* certificate, const std::string& name) {
  unsigned char* der = nullptr;
  const int size = i2d_X509(certificate, &der);
  base::require(size > 0, "OpenSSL cannot encode a certificate");
  const std::unique_ptr<unsigned char, void (*)(unsigned char*)> owned(
      der, [](unsigned char* p) { OPENSSL_free(p); });
  return Certificate::fromDer({reinterpret_cast<const char*>(der), static_cast<std::size_t>(size)}, name);
}

}  // namespace

std::string takeCause() {
  char text[256] = "no error";
  if (const unsigned long error = ERR_peek_last_error()) ERR_error_string_n(error, text, sizeof text);
  ERR_clear_error();
  return text;
}

Pkcs12Contents readPkcs12(base::ByteView file, const crypto::Secret& passphrase, const std::string& name) {
  const auto* at = reinterpret_cast<const unsigned char*>(file.data());
  const std::unique_ptr<PKCS12, void (*)(PKCS12*)> container(
      d2i_PKCS12(nullptr, &at, static_cast<long>(file.size())), PKCS12_free);
  if (!container) throw base::InvalidInput(base::Message("pkcs12.not-one", {{"name", name}}), takeCause());
  if (PKCS12_mac_present(container.get()) == 1 &&
      PKCS12_verify_mac(container.get(), passphrase.text(), static_cast<int>(passphrase.size())) != 1) {
    throw base::Denied(base::Message("pkcs12.passphrase-wrong", {{"name", name}}), takeCause());
  }
  EVP_PKEY* key = nullptr;
  X509* certificate = nullptr;
  STACK_OF(X509)* others = nullptr;
  const bool isOpen = PKCS12_parse(container.get(), passphrase.text(), &key, &certificate, &others) == 1;
  Key ownedKey(key, EVP_PKEY_free);
  const std::unique_ptr<X509, void (*)(X509*)> ownedCertificate(certificate, X509_free);
  const std::unique_ptr<STACK_OF(X509), void (*)(STACK_OF(X509)*)> ownedOthers(
      others, [](STACK_OF(X509) * stack) { sk_X509_pop_free(stack, X509_free); });
  if (!isOpen) throw base::InvalidInput(base::Message("pkcs12.not-opened", {{"name", name}}), takeCause());
  if (!ownedKey || !ownedCertificate)
    throw base::InvalidInput(base::Message("pkcs12.no-key", {{"name", name}}));
  Pkcs12Contents contents{std::move(ownedKey), certificateOf(certificate, name), {}};
  for (int i = 0; others != nullptr && i < sk_X509_num(others); ++i)
    contents.others.push_back(certificateOf(sk_X509_value(others, i), name));
  return contents;
}

}  // namespace signing::detail
