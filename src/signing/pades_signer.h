// Our own signer of documents: PAdES (EN 319 142-1) with a key that signs digests.
#pragma once

#include <memory>

#include "signing/digest_signer.h"
#include "signing/document_signer.h"

namespace signing {

// Keeps nothing of what it has signed: a document leaves it only through the caller's hands, so that one
// which a crash has swallowed was never seen by anybody, and may be signed anew.
class PadesSigner final : public DocumentSigner {
 public:
  explicit PadesSigner(std::shared_ptr<const DigestSigner> key);

  std::optional<std::size_t> room() const override { return room_; }
  base::Bytes sign(UnsignedDocument document, const std::string& intent) const override;

 private:
  std::shared_ptr<const DigestSigner> key_;
  std::size_t room_;
};

}  // namespace signing
