#include "signing/pades_signer.h"

#include "base/error.h"
#include "signing/cms.h"
#include "signing/pades.h"

namespace signing {

PadesSigner::PadesSigner(std::shared_ptr<const DigestSigner> key, const TimeStampAuthority* authority)
    : key_(std::move(key)), authority_(authority), room_(longestCms(*key_)) {
  if (authority_ == nullptr) return;
  try {
    room_ = longestCms(*key_, authority_->tokenRoom());
  } catch (const base::Unavailable& problem) {
    // The issue of letters does not wait: they get level B-B and are lifted later.
    authority_ = nullptr;
    shortfall_ = problem.message();
  }
}

SignedDocument PadesSigner::sign(UnsignedDocument document, const std::string& /*intent*/) const {
  base::require(document.place.has_value(), "a document to be signed has no place for the signature");
  const Sealed sealed = seal(document.pdf, *document.place, *key_, authority_);
  return {std::move(document.pdf), sealed.level,
          (authority_ ? sealed.shortfall : shortfall_).in(base::kRecordLanguage)};
}

}  // namespace signing
