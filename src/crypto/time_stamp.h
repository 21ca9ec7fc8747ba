// Time-stamps (RFC 3161): requesting one, and reading one of unknown origin.
#pragma once

#include <string>

#include "base/bytes.h"
#include "base/instant.h"
#include "base/message.h"
#include "crypto/digest.h"
#include "crypto/signed_data.h"

namespace crypto {

// A token that states: these bytes existed at that time.
class TimeStampToken {
 public:
  // InvalidInput, with `name` for its place, when the bytes are none.
  static TimeStampToken fromDer(base::ByteView der, const base::Message& name);

  base::Instant time() const { return time_; }
  // Whether its imprint is this digest.
  bool isOf(DigestAlgorithm algorithm, base::ByteView digest) const {
    return algorithm_ == algorithm && digest_ == digest;
  }
  // Of its imprint. Nothing unless it is trusted today.
  std::optional<DigestAlgorithm> digestAlgorithm() const { return algorithm_; }
  const base::Bytes& nonce() const { return nonce_; }
  // Whether its signature holds and was made with the certificate that it names, which must be for
  // time-stamps only (extendedKeyUsage, RFC 3161, 2.3). Does not say whether to trust that certificate.
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

// A query to an authority: for a token of the content with this digest, with its certificates enclosed.
class TimeStampQuery {
 public:
  // With a random nonce.
  TimeStampQuery(DigestAlgorithm algorithm, base::ByteView digest);

  // TimeStampReq, for a POST of application/timestamp-query.
  const base::Bytes& der() const { return der_; }
  // The token of the TimeStampResp. InvalidInput, in words for an operator, when the response is a refusal,
  // does not answer this query (imprint or nonce differ), or its token does not hold.
  TimeStampToken accept(base::ByteView response) const;

 private:
  DigestAlgorithm algorithm_;
  base::Bytes digest_;
  base::Bytes nonce_;
  base::Bytes der_;
};

}  // namespace crypto
