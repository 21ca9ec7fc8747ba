// Keys and certificates for trials, from an authority that only its maker trusts.
#pragma once

#include <string>

#include "base/bytes.h"
#include "base/instant.h"
#include "crypto/certificate.h"
#include "crypto/secret.h"

struct evp_pkey_st;
struct x509_st;

namespace signing {

enum class TrialUse { Letters, TimeStamps };

class TrialAuthority {
 public:
  // A new authority with an ECDSA key on P-256 and a certificate valid from `from` to `to`. The key lives as
  // long as this object. Unless `crlUrl` is empty, issued certificates name it as the address of the
  // revocation list.
  TrialAuthority(const std::string& name, base::Instant from, base::Instant to, std::string crlUrl = {});
  ~TrialAuthority();
  TrialAuthority(const TrialAuthority&) = delete;
  TrialAuthority& operator=(const TrialAuthority&) = delete;

  base::Bytes certificatePem() const;
  // DER of an empty revocation list (RFC 5280, 5), valid for a day from `now`.
  base::Bytes crl(base::Instant now) const;
  // A new key, RSA of 2048 bits or ECDSA, with a certificate in this name, as PKCS#12 together with the
  // authority's certificate. Valid as long as the authority.
  base::Bytes pkcs12(const std::string& commonName, const std::string& organisation,
                     const crypto::Secret& passphrase, crypto::KeyKind kind = crypto::KeyKind::EcP256,
                     TrialUse use = TrialUse::Letters) const;

 private:
  base::Instant from_;
  base::Instant to_;
  std::string crlUrl_;
  evp_pkey_st* key_;
  x509_st* certificate_;
};

}  // namespace signing
