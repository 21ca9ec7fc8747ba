#include "signing/trial_authority.h"

#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/rand.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>

#include <memory>
#include <vector>

#include "base/error.h"

namespace signing {
namespace {

using Key = std::unique_ptr<EVP_PKEY, void (*)(EVP_PKEY*)>;
using OwnedX509 = std::unique_ptr<X509, void (*)(X509*)>;

constexpr std::int64_t kDay = 24LL * 60 * 60;

struct Name {
  std::string common;
  std::string organisation;
};

struct Extension {
  int nid;
  std::string value;
};

void must(bool done) {
  base::require(done, "OpenSSL could not make a key or certificate for trial");
}

Key newKey(crypto::KeyKind kind) {
  Key key(kind == crypto::KeyKind::Rsa      ? EVP_RSA_gen(2048)
          : kind == crypto::KeyKind::EcP384 ? EVP_EC_gen("P-384")
                                            : EVP_EC_gen("P-256"),
          EVP_PKEY_free);
  must(key != nullptr);
  return key;
}

void setSerial(X509* certificate) {
  // RFC 5280, 4.1.2.2: positive, and unique to the authority.
  unsigned char bytes[16];
  must(RAND_bytes(bytes, sizeof bytes) == 1);
  bytes[0] = static_cast<unsigned char>((bytes[0] & 0x7F) | 0x40);
  const std::unique_ptr<BIGNUM, void (*)(BIGNUM*)> number(BN_bin2bn(bytes, sizeof bytes, nullptr), BN_free);
  must(number && BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate)) != nullptr);
}

void setName(X509* certificate, const Name& name) {
  X509_NAME* subject = X509_get_subject_name(certificate);
  const auto add = [&](const char* field, const std::string& text) {
    if (text.empty()) return;
    must(X509_NAME_add_entry_by_txt(subject, field, MBSTRING_UTF8,
                                    reinterpret_cast<const unsigned char*>(text.data()),
                                    static_cast<int>(text.size()), -1, 0) == 1);
  };
  add("O", name.organisation);
  add("CN", name.common);
}

void addExtension(X509* certificate, X509* issuer, const Extension& extension) {
  X509V3_CTX context;
  X509V3_set_ctx_nodb(&context);
  X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
  const std::unique_ptr<X509_EXTENSION, void (*)(X509_EXTENSION*)> made(
      X509V3_EXT_conf_nid(nullptr, &context, extension.nid, extension.value.c_str()), X509_EXTENSION_free);
  must(made && X509_add_ext(certificate, made.get(), -1) == 1);
}

void setTime(ASN1_TIME* time, base::Instant instant) {
  must(ASN1_TIME_set(time, static_cast<time_t>(instant.microseconds() / 1'000'000)) != nullptr);
}

// A certificate signed by `authority`, or by itself when there is none.
OwnedX509 certify(EVP_PKEY* key, const Name& name, base::Instant from, base::Instant to, EVP_PKEY* signingKey,
                  X509* authority, const std::vector<Extension>& extensions) {
  OwnedX509 certificate(X509_new(), X509_free);
  X509* made = certificate.get();
  must(made && X509_set_version(made, 2) == 1 && X509_set_pubkey(made, key) == 1);
  setSerial(made);
  setName(made, name);
  X509* issuer = authority ? authority : made;
  must(X509_set_issuer_name(made, X509_get_subject_name(issuer)) == 1);
  setTime(X509_getm_notBefore(made), from);
  setTime(X509_getm_notAfter(made), to);
  for (const Extension& extension : extensions) addExtension(made, issuer, extension);
  must(X509_sign(made, signingKey, EVP_sha256()) > 0);
  return certificate;
}

base::Bytes bytesOf(BIO* memory) {
  char* text = nullptr;
  const long size = BIO_get_mem_data(memory, &text);
  return {text, static_cast<std::size_t>(size)};
}

}  // namespace

TrialAuthority::TrialAuthority(const std::string& name, base::Instant from, base::Instant to,
                               std::string crlUrl)
    : from_(from), to_(to), crlUrl_(std::move(crlUrl)), key_(newKey(crypto::KeyKind::EcP256).release()) {
  certificate_ = certify(key_, {name, ""}, from, to, key_, nullptr,
                         {{NID_basic_constraints, "critical,CA:TRUE"},
                          {NID_key_usage, "critical,keyCertSign,cRLSign"},
                          {NID_subject_key_identifier, "hash"}})
                     .release();
}

TrialAuthority::~TrialAuthority() {
  X509_free(certificate_);
  EVP_PKEY_free(key_);
}

base::Bytes TrialAuthority::certificatePem() const {
  const std::unique_ptr<BIO, int (*)(BIO*)> out(BIO_new(BIO_s_mem()), BIO_free);
  must(out && PEM_write_bio_X509(out.get(), certificate_) == 1);
  return bytesOf(out.get());
}

base::Bytes TrialAuthority::crl(base::Instant now) const {
  const std::unique_ptr<X509_CRL, void (*)(X509_CRL*)> list(X509_CRL_new(), X509_CRL_free);
  const std::unique_ptr<ASN1_TIME, void (*)(ASN1_TIME*)> time(ASN1_TIME_new(), ASN1_TIME_free);
  must(list && time && X509_CRL_set_version(list.get(), 1) == 1);
  must(X509_CRL_set_issuer_name(list.get(), X509_get_subject_name(certificate_)) == 1);
  setTime(time.get(), now);
  must(X509_CRL_set1_lastUpdate(list.get(), time.get()) == 1);
  setTime(time.get(), now.plusSeconds(kDay));
  must(X509_CRL_set1_nextUpdate(list.get(), time.get()) == 1);
  const std::unique_ptr<ASN1_INTEGER, void (*)(ASN1_INTEGER*)> number(ASN1_INTEGER_new(), ASN1_INTEGER_free);
  must(number && ASN1_INTEGER_set(number.get(), 1) == 1 &&
       X509_CRL_add1_ext_i2d(list.get(), NID_crl_number, number.get(), 0, 0) == 1);
  must(X509_CRL_sign(list.get(), key_, EVP_sha256()) > 0);
  const std::unique_ptr<BIO, int (*)(BIO*)> out(BIO_new(BIO_s_mem()), BIO_free);
  must(out && i2d_X509_CRL_bio(out.get(), list.get()) == 1);
  return bytesOf(out.get());
}

base::Bytes TrialAuthority::pkcs12(const std::string& commonName, const std::string& organisation,
                                   const crypto::Secret& passphrase, crypto::KeyKind kind,
                                   TrialUse use) const {
  const Key key = newKey(kind);
  std::vector<Extension> extensions = {{NID_basic_constraints, "critical,CA:FALSE"},
                                       {NID_subject_key_identifier, "hash"},
                                       {NID_authority_key_identifier, "keyid:always"}};
  const bool isForLetters = use == TrialUse::Letters;
  extensions.push_back({NID_key_usage, isForLetters ? "critical,digitalSignature,nonRepudiation"
                                                    : "critical,digitalSignature"});
  if (!isForLetters) extensions.push_back({NID_ext_key_usage, "critical,timeStamping"});
  if (!crlUrl_.empty()) extensions.push_back({NID_crl_distribution_points, "URI:" + crlUrl_});
  const OwnedX509 own =
      certify(key.get(), {commonName, organisation}, from_, to_, key_, certificate_, extensions);
  const std::unique_ptr<STACK_OF(X509), void (*)(STACK_OF(X509)*)> chain(
      sk_X509_new_null(), [](STACK_OF(X509) * stack) { sk_X509_free(stack); });
  must(chain && sk_X509_push(chain.get(), certificate_) > 0);
  const std::unique_ptr<PKCS12, void (*)(PKCS12*)> container(
      PKCS12_create(passphrase.text(), commonName.c_str(), key.get(), own.get(), chain.get(), 0, 0, 0, 0, 0),
      PKCS12_free);
  const std::unique_ptr<BIO, int (*)(BIO*)> out(BIO_new(BIO_s_mem()), BIO_free);
  must(container && out && i2d_PKCS12_bio(out.get(), container.get()) == 1);
  return bytesOf(out.get());
}

}  // namespace signing
