// Time-stamps (RFC 3161): asking for one, and reading one of unknown origin.
#pragma once

#include <string>

#include "base/bytes.h"
#include "base/instant.h"
#include "base/message.h"
#include "crypto/digest.h"
#include "crypto/signed_data.h"

namespace crypto {

// A token that says: these bytes were there at that time.
class TimeStampToken {
 public:
  // InvalidInput, with `name` for its place, when the bytes are none.
  static TimeStampToken fromDer(base::ByteView der, const base::Message& name);

  base::Instant time() const { return time_; }
  // Whether it speaks of the content with this digest.
  bool isOf(DigestAlgorithm algorithm, base::ByteView digest) const {
    return algorithm_ == algorithm && digest_ == digest;
  }
  // Of its imprint; nothing when it is none that is trusted today.
  std::optional<DigestAlgorithm> digestAlgorithm() const { return algorithm_; }
  const base::Bytes& nonce() const { return nonce_; }
  // Whether the signature over it holds, by a certificate that it names and that is for time-stamps alone
  // (extendedKeyUsage, RFC 3161, 2.3). Says nothing of whom to trust.
  bool holds() const { return holds_; }
  const SignedData& signedData() const { return signed_; }
  const base::Bytes& der() const { return der_; }

 private:
  TimeStampToken(SignedData data, base::Bytes der) : signed_(std::move(data)), der_(std::move(der)) {}

  SignedData signed_;
  base::Bytes der_;
  base::Instant time_;
  std::optional<DigestAlgorithm> algorithm_;
  base::Bytes digest_;
  base::Bytes nonce_;
  bool holds_ = false;
};

// What to ask an authority: a token of the content with this digest, with its certificates in it.
class TimeStampQuery {
 public:
  // With a random nonce.
  TimeStampQuery(DigestAlgorithm algorithm, base::ByteView digest);

  // TimeStampReq, for a POST of application/timestamp-query.
  const base::Bytes& der() const { return der_; }
  // The token of the TimeStampResp. InvalidInput, in words for an operator, when it is a refusal, no answer
  // to this query (imprint or nonce differ), or does not hold.
  TimeStampToken accept(base::ByteView response) const;

 private:
  DigestAlgorithm algorithm_;
  base::Bytes digest_;
  base::Bytes nonce_;
  base::Bytes der_;
};

}  // namespace crypto
