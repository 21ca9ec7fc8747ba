#include "signing/pades.h"

#include "base/error.h"
#include "base/utf8.h"
#include "signing/cms.h"
#include "signing/detail/appended_signature.h"
#include "signing/revision.h"

namespace signing {
namespace {

base::Bytes digestOfAllBut(const SignaturePlace& place, base::ByteView pdf,
                           crypto::DigestAlgorithm algorithm) {
  crypto::Hasher hasher(algorithm);
  hasher.update(pdf.substr(0, place.begin));
  hasher.update(pdf.substr(place.begin + place.size));
  return hasher.finish();
}

// The signature with a time-stamp if one is available and fits; otherwise without, and tells the reason.
base::Bytes stamped(const SignedCms& cms, const TimeStampAuthority* authority, std::size_t room,
                    Sealed& sealed) {
  constexpr auto kAlgorithm = crypto::DigestAlgorithm::Sha256;
  sealed.level = Level::B;
  if (authority == nullptr) return cms.der();
  try {
    base::Bytes der = cms.der(authority->stamp(kAlgorithm, crypto::digest(kAlgorithm, cms.signature)));
    if (der.size() <= room) {
      sealed.level = Level::T;
      return der;
    }
    sealed.shortfall = base::Message("time-stamp.too-large", {});
  } catch (const base::Unavailable& problem) {
    sealed.shortfall = problem.message();
  }
  return cms.der();
}

// The greatest size of the signature; without room for a time-stamp when the authority does not answer.
std::size_t roomFor(const DigestSigner& signer, const TimeStampAuthority* authority, Sealed& sealed) {
  try {
    if (authority != nullptr) return longestCms(signer, authority->tokenRoom());
  } catch (const base::Unavailable& problem) {
    sealed.shortfall = problem.message();
  }
  return longestCms(signer);
}

// In UTF-16BE (7.9.2.2).
std::string textOf(std::string_view utf8) {
  std::string bytes = "\xFE\xFF";
  const auto add = [&](char32_t unit) {
    bytes += static_cast<char>(unit >> 8);
    bytes += static_cast<char>(unit & 0xFF);
  };
  for (const char32_t point : base::toUtf32(utf8)) {
    if (point > 0xFFFF) add(0xD7C0 + (point >> 10));
    add(point > 0xFFFF ? 0xDC00 + (point & 0x3FF) : point);
  }
  return "<" + base::hex(bytes) + ">";
}

// "(D:20261123021500Z)" (ISO 32000-1, 7.9.4).
std::string dateOf(base::Instant time) {
  std::string digits;
  for (const char c : time.rfc3339(base::TimeZone::utc()).substr(0, 19))
    digits += c >= '0' && c <= '9' ? std::string(1, c) : "";
  return "(D:" + digits + "Z)";
}

// Whether a certification allows only time-stamps and evidence (DocMDP, P = 1).
bool isClosed(const base::Bytes& pdf) {
  const Revision revision(pdf);
  const int certification = revision.objectAt(revision.catalog(), {"Perms", "DocMDP"});
  return certification != 0 && revision.value(certification, {"Reference"}).find("/P 1") != std::string::npos;
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
  const base::Bytes der = stamped(cms, authority, room, sealed);
  base::require(der.size() <= room, "a signature is larger than its place");
  const std::string digits = base::hex(der);
  pdf.replace(place.begin + 1, digits.size(), digits);
  return sealed;
}

Countersigned countersign(const base::Bytes& pdf, const DigestSigner& signer, const std::string& name,
                          base::Instant time, const TimeStampAuthority* authority) {
  if (isClosed(pdf)) throw base::InvalidInput(base::Message("signing.document-closed", {}));
  Countersigned result;
  detail::AppendedSignature wanted{
      "TandaTangan", "/Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/M" + dateOf(time) +
                         "/Name" + textOf(name)};
  wanted.room = roomFor(signer, authority, result.sealed);
  wanted.digest = digestOf(signer.certificates().front().keyKind());
  const TimeStampAuthority* asked = result.sealed.shortfall.empty() ? authority : nullptr;
  auto appended = detail::append(pdf, wanted, [&](base::ByteView digest) {
    return stamped(signCms(signer, digest), asked, wanted.room, result.sealed);
  });
  base::require(appended.has_value(), "a signature is larger than its place");
  result.pdf = std::move(*appended);
  return result;
}

}  // namespace signing
