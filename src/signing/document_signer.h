// Signs whole documents: PDF in, signed PDF out. Ours writes a PAdES signature with a DigestSigner; a remote
// service that takes a PDF and returns it signed fits too.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "base/bytes.h"
#include "signing/level.h"
#include "signing/signature_place.h"

namespace signing {

// A document that waits for its signature.
struct UnsignedDocument {
  base::Bytes pdf;
  // Place of the signature, when the signer asks for room.
  std::optional<SignaturePlace> place = {};
};

struct SignedDocument {
  base::Bytes pdf;
  Level level = Level::B;
  std::string shortfall = {};  // why the level is lower than wanted
};

// Implementations are safe to use from several threads.
class DocumentSigner {
 public:
  virtual ~DocumentSigner() = default;

  // How many bytes of CMS the document must reserve; nothing when the signer adds its own field.
  virtual std::optional<std::size_t> room() const = 0;

  // `intent` identifies this document for ever; the caller must have recorded it durably. After a crash, or
  // when Unavailable left open whether the document was signed, the caller asks again with the same intent.
  // An implementation that has released a result for an intent must return that result again, never a second
  // one.
  //
  // Denied when the key's holder does not consent. Unavailable, worth a retry or not, when the key or the
  // service cannot be reached or does not answer in time.
  virtual SignedDocument sign(UnsignedDocument document, const std::string& intent) const = 0;
};

}  // namespace signing
