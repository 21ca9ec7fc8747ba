#include "signing/own_time_stamp_authority.h"

#include <openssl/err.h>
#include <openssl/pkcs12.h>
#include <openssl/rand.h>
#include <openssl/ts.h>

#include <algorithm>

#include "base/error.h"
#include "signing/detail/pkcs12_file.h"

namespace signing {
namespace {

// From the arc for examples (ITU-T X.660). A real authority takes it from its practice statement.
constexpr const char* kPolicy = "2.999.1";

using Context = std::unique_ptr<TS_RESP_CTX, void (*)(TS_RESP_CTX*)>;
using Bio = std::unique_ptr<BIO, int (*)(BIO*)>;

ASN1_INTEGER* newSerial(TS_RESP_CTX*, void*) {
  unsigned char bytes[16];
  if (RAND_bytes(bytes, sizeof bytes) != 1) return nullptr;
  bytes[0] = static_cast<unsigned char>((bytes[0] & 0x7F) | 0x40);
  ASN1_INTEGER* serial = ASN1_INTEGER_new();
  if (serial != nullptr) ASN1_STRING_set(serial, bytes, sizeof bytes);
  return serial;
}

int timeOf(TS_RESP_CTX*, void* clock, long* seconds, long* microseconds) {
  const std::int64_t now = static_cast<const base::Clock*>(clock)->now().microseconds();
  *seconds = static_cast<long>(now / 1'000'000);
  *microseconds = static_cast<long>(now % 1'000'000);
  return 1;
}

template <class Object>
base::Bytes derOf(const Object* object, int (*encode)(const Object*, unsigned char**)) {
  base::Bytes der(static_cast<std::size_t>(std::max(0, encode(object, nullptr))), '\0');
  auto* out = reinterpret_cast<unsigned char*>(der.data());
  encode(object, &out);
  return der;
}

}  // namespace

struct OwnTimeStampAuthority::Parts {
  explicit Parts(detail::Pkcs12Contents read) : contents(std::move(read)) {
    for (const crypto::Certificate& other : contents.others) sk_X509_push(chain.get(), other.native());
  }

  detail::Pkcs12Contents contents;
  std::unique_ptr<ASN1_OBJECT, void (*)(ASN1_OBJECT*)> policy{OBJ_txt2obj(kPolicy, 1), ASN1_OBJECT_free};
  std::unique_ptr<STACK_OF(X509), void (*)(STACK_OF(X509)*)> chain{
      sk_X509_new_null(), [](STACK_OF(X509) * stack) { sk_X509_free(stack); }};
};

OwnTimeStampAuthority::OwnTimeStampAuthority(base::ByteView pkcs12, const crypto::Secret& passphrase,
                                             const std::string& name, const base::Clock& clock)
    : parts_(std::make_unique<Parts>(detail::readPkcs12(pkcs12, passphrase, name))), clock_(clock) {
  const Context probe(TS_RESP_CTX_new(), TS_RESP_CTX_free);
  if (TS_RESP_CTX_set_signer_cert(probe.get(), parts_->contents.certificate.native()) != 1) {
    ERR_clear_error();
    throw base::InvalidInput(
        base::Message("time-stamp.wrong-certificate",
                      {{"name", name}, {"subject", parts_->contents.certificate.subject()}}));
  }
}

OwnTimeStampAuthority::~OwnTimeStampAuthority() = default;

// The response to the query; null when OpenSSL makes none.
OwnTimeStampAuthority::Response OwnTimeStampAuthority::answer(base::ByteView query) const {
  const detail::Pkcs12Contents& own = parts_->contents;
  const Context context(TS_RESP_CTX_new(), TS_RESP_CTX_free);
  TS_RESP_CTX* to = context.get();
  const bool isSet = TS_RESP_CTX_set_signer_cert(to, own.certificate.native()) == 1 &&
                     TS_RESP_CTX_set_signer_key(to, own.key.get()) == 1 &&
                     TS_RESP_CTX_set_certs(to, parts_->chain.get()) == 1 &&
                     TS_RESP_CTX_set_def_policy(to, parts_->policy.get()) == 1 &&
                     TS_RESP_CTX_set_signer_digest(to, EVP_sha256()) == 1 &&
                     TS_RESP_CTX_set_ess_cert_id_digest(to, EVP_sha256()) == 1 &&
                     TS_RESP_CTX_add_md(to, EVP_sha256()) == 1 && TS_RESP_CTX_add_md(to, EVP_sha384()) == 1 &&
                     TS_RESP_CTX_add_md(to, EVP_sha512()) == 1;
  base::require(isSet, "OpenSSL refuses to stamp the time");
  TS_RESP_CTX_set_serial_cb(to, newSerial, nullptr);
  TS_RESP_CTX_set_time_cb(to, timeOf, const_cast<base::Clock*>(&clock_));
  const Bio in(BIO_new_mem_buf(query.data(), static_cast<int>(query.size())), BIO_free);
  Response response(TS_RESP_create_response(to, in.get()), TS_RESP_free);
  ERR_clear_error();
  base::require(response != nullptr, "OpenSSL could not make a time-stamp");
  return response;
}

base::Bytes OwnTimeStampAuthority::respond(base::ByteView query) const {
  const Response response = answer(query);
  return derOf(response.get(), i2d_TS_RESP);
}

// Does not verify the token, which it has just signed itself.
base::Bytes OwnTimeStampAuthority::stamp(crypto::DigestAlgorithm algorithm, base::ByteView digest) const {
  const crypto::TimeStampQuery query(algorithm, digest);
  const Response response = answer(query.der());
  PKCS7* token = TS_RESP_get_token(response.get());
  base::require(token != nullptr, "OpenSSL refuses to stamp the time");
  return derOf(token, i2d_PKCS7);
}

}  // namespace signing
