// The parts of X.509 certificates (RFC 5280) that signing and verification use.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/bytes.h"
#include "base/instant.h"
#include "base/message.h"

struct x509_st;

namespace crypto {

// The keys with which letters are signed.
enum class KeyKind { Rsa, EcP256, EcP384, Other };

// Immutable; copies share the decoded data. Thread-safe.
class Certificate {
 public:
  // InvalidInput, with `name` for its place, when the bytes are no certificate. The last few that were read
  // are remembered and shared, since it takes OpenSSL a tenth of a millisecond to decode a key.
  static Certificate fromDer(base::ByteView der, const base::Message& name);
  // One that OpenSSL has read, shared with it and not read anew.
  static Certificate shared(x509_st* certificate);
  // Every certificate of a PEM file, in its order. InvalidInput when it has none.
  static std::vector<Certificate> fromPem(base::ByteView pem, const base::Message& name);

  const base::Bytes& der() const { return der_; }
  // In the notation of RFC 4514, in UTF-8; for people.
  std::string subject() const;
  std::string issuer() const;
  // DER of a Name and of an INTEGER, by which a signature names the certificate (RFC 5652, 10.2.4).
  base::Bytes issuerDer() const;
  base::Bytes serialDer() const;
  // InvalidInput when the field is not a time.
  base::Instant notBefore() const;
  base::Instant notAfter() const;

  KeyKind keyKind() const;
  // Of an RSA modulus or of a curve.
  int keyBits() const;
  // Whether its keyUsage lets it sign: digitalSignature or nonRepudiation, or no keyUsage at all (RFC 5280,
  // 4.2.1.3).
  bool maySign() const;
  bool hasNonRepudiation() const;
  // Whether `other` issued it, by names and signature.
  bool isIssuedBy(const Certificate& other) const;

  // Where its issuer publishes revocation lists (RFC 5280, 4.2.1.13), and where it answers OCSP queries (RFC
  // 6960, 3.1).
  std::vector<std::string> crlUrls() const;
  std::vector<std::string> ocspUrls() const;

  // Whether subject and issuer are the same name, as in a root.
  bool isSelfIssued() const { return issuerDer() == subjectDer(); }
  base::Bytes subjectDer() const;

  // OpenSSL's object, for this module and `signing`.
  x509_st* native() const { return certificate_.get(); }

  bool operator==(const Certificate& other) const { return der_ == other.der_; }

 private:
  Certificate(std::shared_ptr<x509_st> certificate, base::Bytes der);

  std::shared_ptr<x509_st> certificate_;
  base::Bytes der_;
};

}  // namespace crypto
