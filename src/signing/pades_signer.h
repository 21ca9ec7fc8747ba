// Our own signer of documents: PAdES (EN 319 142-1) with a key that signs digests.
#pragma once

#include <memory>

#include "base/message.h"
#include "signing/digest_signer.h"
#include "signing/document_signer.h"
#include "signing/time_stamp_authority.h"

namespace signing {

// Keeps nothing of what it has signed: a document leaves it only through the caller's hands, so that one
// which a crash has swallowed was never seen by anybody, and may be signed anew.
class PadesSigner final : public DocumentSigner {
 public:
  // With an authority, which must outlive this, the level is B-T as long as the authority answers. Measures
  // how much room a signature takes, and asks the authority for that.
  explicit PadesSigner(std::shared_ptr<const DigestSigner> key,
                       const TimeStampAuthority* authority = nullptr);

  std::optional<std::size_t> room() const override { return room_; }
  SignedDocument sign(UnsignedDocument document, const std::string& intent) const override;

 private:
  std::shared_ptr<const DigestSigner> key_;
  const TimeStampAuthority* authority_;
  std::size_t room_;
  base::Message shortfall_;  // of the authority, when it was away while the room was measured
};

}  // namespace signing
