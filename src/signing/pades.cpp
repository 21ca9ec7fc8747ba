#include "signing/pades.h"

#include "base/error.h"
#include "signing/cms.h"

namespace signing {
namespace {

base::Bytes digestOfAllBut(const SignaturePlace& place, base::ByteView pdf,
                           crypto::DigestAlgorithm algorithm) {
  crypto::Hasher hasher(algorithm);
  hasher.update(pdf.substr(0, place.begin));
  hasher.update(pdf.substr(place.begin + place.size));
  return hasher.finish();
}

// The signature with a time-stamp, when one can be had and fits; nothing and the reason otherwise.
std::optional<base::Bytes> stamped(const SignedCms& cms, const TimeStampAuthority& authority,
                                   std::size_t room, std::string& shortfall) {
  constexpr auto kAlgorithm = crypto::DigestAlgorithm::Sha256;
  try {
    base::Bytes der = cms.der(authority.stamp(kAlgorithm, crypto::digest(kAlgorithm, cms.signature)));
    if (der.size() <= room) return der;
    shortfall = "The time-stamp is larger than those before it and does not fit.";
  } catch (const base::Unavailable& problem) {
    shortfall = problem.what();
  }
  return std::nullopt;
}

}  // namespace

Sealed seal(base::Bytes& pdf, const SignaturePlace& place, const DigestSigner& signer,
            const TimeStampAuthority* authority) {
  base::require(place.size >= 2 && place.begin + place.size <= pdf.size(),
                "a signature has no place in a file");
  const auto algorithm = digestOf(signer.certificates().front().keyKind());
  const SignedCms cms = signCms(signer, digestOfAllBut(place, pdf, algorithm));
  const std::size_t room = (place.size - 2) / 2;
  Sealed sealed;
  std::optional<base::Bytes> der;
  if (authority != nullptr) der = stamped(cms, *authority, room, sealed.shortfall);
  if (der) sealed.level = Level::T;
  if (!der) der = cms.der();
  base::require(der->size() <= room, "a signature is larger than its place");
  const std::string digits = base::hex(*der);
  pdf.replace(place.begin + 1, digits.size(), digits);
  return sealed;
}

}  // namespace signing
