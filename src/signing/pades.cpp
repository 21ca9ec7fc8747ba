#include "signing/pades.h"

#include "base/error.h"
#include "signing/cms.h"

namespace signing {

void seal(base::Bytes& pdf, const SignaturePlace& place, const DigestSigner& signer) {
  base::require(place.size >= 2 && place.begin + place.size <= pdf.size(),
                "a signature has no place in a file");
  crypto::Hasher hasher(digestOf(signer.certificates().front().keyKind()));
  hasher.update(base::ByteView(pdf).substr(0, place.begin));
  hasher.update(base::ByteView(pdf).substr(place.begin + place.size));
  const std::string digits = base::hex(signCms(signer, hasher.finish()));
  base::require(digits.size() + 2 <= place.size, "a signature is larger than its place");
  pdf.replace(place.begin + 1, digits.size(), digits);
}

}  // namespace signing
