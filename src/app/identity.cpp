#include "app/identity.h"

#include "crypto/digest.h"

namespace app {

std::string namedUrn(std::string_view name) {
  base::Bytes bytes =
      crypto::digest(crypto::DigestAlgorithm::Sha256, "berkas:" + std::string(name)).substr(0, 16);
  bytes[6] = static_cast<char>((static_cast<unsigned char>(bytes[6]) & 0x0F) | 0x80);
  bytes[8] = static_cast<char>((static_cast<unsigned char>(bytes[8]) & 0x3F) | 0x80);
  std::string digits = base::hex(bytes);
  for (const std::size_t at : {20U, 16U, 12U, 8U}) digits.insert(at, "-");
  return "urn:uuid:" + digits;
}

std::string officeObject() {
  return namedUrn("office");
}

std::string registerObject(std::string_view issuer, std::string_view series, int year) {
  return namedUrn("register:" + std::string(issuer) + ":" + std::string(series) + ":" + std::to_string(year));
}

}  // namespace app
