#include "verification/detail/seal.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/error.h"
#include "crypto/time_stamp.h"

namespace verification::detail {
namespace {

constexpr std::array<std::string_view, 2> kDetached = {"ETSI.CAdES.detached", "adbe.pkcs7.detached"};

Seal refused(Integrity integrity, std::string code, std::optional<crypto::SignedData> data = {}) {
  return {integrity, {std::move(code)}, std::move(data), {}};
}

base::Bytes digestOf(base::ByteView file, const SignatureValue& value, crypto::DigestAlgorithm algorithm) {
  const SignedBytes bytes = signedBytes(file, value);
  crypto::Hasher hasher(algorithm);
  hasher.update(bytes.before);
  hasher.update(bytes.behind);
  return hasher.finish();
}

Seal checkTimeStamp(base::ByteView file, const SignatureValue& value, crypto::SignedData data) {
  const auto stamp =
      crypto::TimeStampToken::fromDer(value.contents, base::Message("time-stamp.a-time-stamp", {}));
  const auto algorithm = stamp.digestAlgorithm();
  if (!algorithm) return refused(Integrity::Indeterminate, "weak-algorithm", std::move(data));
  if (!stamp.isOf(*algorithm, digestOf(file, value, *algorithm)))
    return refused(Integrity::Broken, "digest-mismatch", std::move(data));
  if (!stamp.holds()) return refused(Integrity::Broken, "signature-forged", std::move(data));
  return {Integrity::Intact, {"intact"}, std::move(data), stamp.time()};
}

Seal checkDetached(base::ByteView file, const SignatureValue& value, crypto::SignedData data) {
  if (!data.digestAlgorithm()) return refused(Integrity::Indeterminate, "weak-algorithm", std::move(data));
  if (data.content() || data.messageDigest().empty())
    return refused(Integrity::Indeterminate, "unknown-format", std::move(data));
  if (digestOf(file, value, *data.digestAlgorithm()) != data.messageDigest())
    return refused(Integrity::Broken, "digest-mismatch", std::move(data));
  if (!data.signer()) return refused(Integrity::Indeterminate, "no-signer", std::move(data));
  if (!data.signatureHolds()) return refused(Integrity::Broken, "signature-forged", std::move(data));
  return {Integrity::Intact, {"intact"}, std::move(data), {}};
}

}  // namespace

bool isDocumentTimeStamp(const FoundSignature& signature) {
  return signature.value.format == "ETSI.RFC3161";
}

Seal checkSeal(base::ByteView file, const FoundSignature& signature) {
  const SignatureValue& value = signature.value;
  if (!value.defects.empty()) return {Integrity::Broken, value.defects, {}, {}};
  const bool isDetached = std::find(kDetached.begin(), kDetached.end(), value.format) != kDetached.end();
  if (!isDetached && !isDocumentTimeStamp(signature))
    return refused(Integrity::Indeterminate, "unknown-format");
  try {
    auto data = crypto::SignedData::fromDer(value.contents, base::Message("signature.a-signature", {}));
    return isDetached ? checkDetached(file, value, std::move(data))
                      : checkTimeStamp(file, value, std::move(data));
  } catch (const base::InvalidInput&) {
    return refused(Integrity::Broken, "no-contents");
  }
}

}  // namespace verification::detail
