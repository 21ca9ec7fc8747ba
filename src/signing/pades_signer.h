// Our document signer: PAdES (EN 319 142-1) with a key that signs digests.
#pragma once

#include <memory>

#include "base/message.h"
#include "signing/digest_signer.h"
#include "signing/document_signer.h"
#include "signing/time_stamp_authority.h"

namespace signing {

// Keeps no results: a document leaves it only through the caller, so a result lost in a crash was never seen
// by anybody, and the document may be signed anew.
class PadesSigner final : public DocumentSigner {
 public:
  // With an authority, which must outlive this object, the level is B-T while the authority answers. Measures
  // the size of a signature, for which it calls the authority.
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
