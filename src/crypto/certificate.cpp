#include "crypto/certificate.h"

#include <openssl/asn1.h>
#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <deque>
#include <mutex>

#include "base/error.h"
#include "crypto/detail/openssl.h"

namespace crypto {
namespace {

std::string nameText(const X509_NAME* name) {
  const detail::Bio out(BIO_new(BIO_s_mem()));
  X509_NAME_print_ex(out.get(), name, 0, XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB);
  char* text = nullptr;
  const long size = BIO_get_mem_data(out.get(), &text);
  return {text, static_cast<std::size_t>(size)};
}

using detail::derOf;
using detail::instantOf;

// The last few certificates. Sharing is safe: an X509 does not change once decoded, and counts its users.
class Remembered {
 public:
  std::shared_ptr<X509> find(base::ByteView der) const {
    const std::lock_guard lock(mutex_);
    for (const auto& [known, certificate] : newest_) {
      if (known == der) return certificate;
    }
    return nullptr;
  }

  void add(base::ByteView der, const std::shared_ptr<X509>& certificate) {
    if (der.size() > kLongest) return;
    const std::lock_guard lock(mutex_);
    newest_.emplace_front(der, certificate);
    if (newest_.size() > kMost) newest_.pop_back();
  }

 private:
  static constexpr std::size_t kMost = 32;
  static constexpr std::size_t kLongest = 8192;  // bytes per certificate

  mutable std::mutex mutex_;
  std::deque<std::pair<base::Bytes, std::shared_ptr<X509>>> newest_;
};

}  // namespace

Certificate::Certificate(std::shared_ptr<x509_st> certificate, base::Bytes der)
    : certificate_(std::move(certificate)), der_(std::move(der)) {}

Certificate Certificate::fromDer(base::ByteView der, const base::Message& name) {
  static Remembered remembered;
  if (auto known = remembered.find(der)) return {std::move(known), base::Bytes(der)};
  const auto* at = reinterpret_cast<const unsigned char*>(der.data());
  std::shared_ptr<X509> read(d2i_X509(nullptr, &at, static_cast<long>(der.size())), X509_free);
  ERR_clear_error();
  const bool isWhole = read && at == reinterpret_cast<const unsigned char*>(der.data() + der.size());
  if (!isWhole) throw base::InvalidInput(base::Message("certificate.no-x509", {{"name", name}}));
  remembered.add(der, read);
  return {std::move(read), base::Bytes(der)};
}

Certificate Certificate::shared(X509* certificate) {
  X509_up_ref(certificate);
  std::shared_ptr<X509> owned(certificate, X509_free);
  base::Bytes der = derOf<X509>(certificate, i2d_X509);
  return {std::move(owned), std::move(der)};
}

std::vector<Certificate> Certificate::fromPem(base::ByteView pem, const base::Message& name) {
  const detail::Bio in(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
  std::vector<Certificate> certificates;
  while (X509* read = PEM_read_bio_X509(in.get(), nullptr, nullptr, nullptr)) {
    std::shared_ptr<X509> certificate(read, X509_free);
    base::Bytes der = derOf<X509>(certificate.get(), i2d_X509);
    certificates.push_back(Certificate(std::move(certificate), std::move(der)));
  }
  ERR_clear_error();
  if (certificates.empty()) throw base::InvalidInput(base::Message("certificate.no-pem", {{"name", name}}));
  return certificates;
}

std::string Certificate::subject() const {
  return nameText(X509_get_subject_name(certificate_.get()));
}

std::string Certificate::issuer() const {
  return nameText(X509_get_issuer_name(certificate_.get()));
}

base::Bytes Certificate::issuerDer() const {
  return derOf<X509_NAME>(X509_get_issuer_name(certificate_.get()), i2d_X509_NAME);
}

std::vector<std::string> Certificate::crlUrls() const {
  const detail::Owned<CRL_DIST_POINTS, CRL_DIST_POINTS_free> points(static_cast<CRL_DIST_POINTS*>(
      X509_get_ext_d2i(certificate_.get(), NID_crl_distribution_points, nullptr, nullptr)));
  std::vector<std::string> urls;
  for (int i = 0; points && i < sk_DIST_POINT_num(points.get()); ++i) {
    const DIST_POINT_NAME* name = sk_DIST_POINT_value(points.get(), i)->distpoint;
    if (name == nullptr || name->type != 0) continue;
    for (int k = 0; k < sk_GENERAL_NAME_num(name->name.fullname); ++k) {
      const GENERAL_NAME* one = sk_GENERAL_NAME_value(name->name.fullname, k);
      if (one->type == GEN_URI) urls.push_back(detail::bytesOf(one->d.uniformResourceIdentifier));
    }
  }
  return urls;
}

std::vector<std::string> Certificate::ocspUrls() const {
  STACK_OF(OPENSSL_STRING)* found = X509_get1_ocsp(certificate_.get());
  std::vector<std::string> urls;
  for (int i = 0; i < sk_OPENSSL_STRING_num(found); ++i) urls.emplace_back(sk_OPENSSL_STRING_value(found, i));
  X509_email_free(found);
  return urls;
}

base::Bytes Certificate::subjectDer() const {
  return derOf<X509_NAME>(X509_get_subject_name(certificate_.get()), i2d_X509_NAME);
}

base::Bytes Certificate::serialDer() const {
  return derOf<ASN1_INTEGER>(X509_get0_serialNumber(certificate_.get()), i2d_ASN1_INTEGER);
}

base::Instant Certificate::notBefore() const {
  return instantOf(X509_get0_notBefore(certificate_.get()));
}

base::Instant Certificate::notAfter() const {
  return instantOf(X509_get0_notAfter(certificate_.get()));
}

KeyKind Certificate::keyKind() const {
  const EVP_PKEY* key = X509_get0_pubkey(certificate_.get());
  if (key == nullptr) return KeyKind::Other;
  if (EVP_PKEY_is_a(key, "RSA") == 1) return KeyKind::Rsa;
  char curve[64] = {};
  if (EVP_PKEY_is_a(key, "EC") != 1 || EVP_PKEY_get_group_name(key, curve, sizeof curve, nullptr) != 1)
    return KeyKind::Other;
  const std::string name = curve;
  if (name == "prime256v1") return KeyKind::EcP256;
  return name == "secp384r1" ? KeyKind::EcP384 : KeyKind::Other;
}

int Certificate::keyBits() const {
  const EVP_PKEY* key = X509_get0_pubkey(certificate_.get());
  return key == nullptr ? 0 : EVP_PKEY_get_bits(key);
}

bool Certificate::maySign() const {
  const std::uint32_t usage =
      X509_get_key_usage(certificate_.get());  // all bits when the extension is missing
  return (usage & (KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION)) != 0;
}

bool Certificate::hasNonRepudiation() const {
  const bool isGiven = (X509_get_extension_flags(certificate_.get()) & EXFLAG_KUSAGE) != 0;
  return isGiven && (X509_get_key_usage(certificate_.get()) & KU_NON_REPUDIATION) != 0;
}

bool Certificate::isIssuedBy(const Certificate& other) const {
  const bool namesFit = X509_check_issued(other.certificate_.get(), certificate_.get()) == X509_V_OK;
  const bool isSigned =
      namesFit && X509_verify(certificate_.get(), X509_get0_pubkey(other.certificate_.get())) == 1;
  ERR_clear_error();
  return isSigned;
}

}  // namespace crypto
