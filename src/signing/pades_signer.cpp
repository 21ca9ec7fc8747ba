#include "signing/pades_signer.h"

#include "base/error.h"
#include "signing/cms.h"
#include "signing/pades.h"

namespace signing {

PadesSigner::PadesSigner(std::shared_ptr<const DigestSigner> key)
    : key_(std::move(key)), room_(longestCms(*key_)) {}

base::Bytes PadesSigner::sign(UnsignedDocument document, const std::string& /*intent*/) const {
  base::require(document.place.has_value(), "a document to be signed has no place for the signature");
  seal(document.pdf, *document.place, *key_);
  return std::move(document.pdf);
}

}  // namespace signing
