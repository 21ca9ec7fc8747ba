// What signs whole documents: PDF in, signed PDF out. Ours writes a PAdES signature with a DigestSigner; a
// service elsewhere that takes the PDF and gives it back signed fits as well.
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
  // Where the signature goes, when the signer has asked for room.
  std::optional<SignaturePlace> place = {};
};

struct SignedDocument {
  base::Bytes pdf;
  Level level = Level::B;
  std::string shortfall = {};  // why the level is no higher, when a higher one was wanted
};

// Implementations are safe to use from several threads.
class DocumentSigner {
 public:
  virtual ~DocumentSigner() = default;

  // How many bytes of CMS the document must keep room for; nothing when the signer adds a field of its own.
  virtual std::optional<std::size_t> room() const = 0;

  // `intent` names this one document for good; the caller has put it on record before. After a crash, or when
  // Unavailable left open whether the document was signed, the caller asks again with the same intent. Who
  // has signed for it already and let go of the result answers with that result, never with a second one.
  //
  // Denied when the key's holder does not agree; Unavailable, worth a retry or not, when the key or the
  // service cannot be reached or does not answer in time.
  virtual SignedDocument sign(UnsignedDocument document, const std::string& intent) const = 0;
};

}  // namespace signing
