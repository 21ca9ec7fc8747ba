#include "app/records/identity.h"

#include "base/uuid.h"
#include "crypto/digest.h"

namespace app {

std::string namedUrn(std::string_view name) {
  const base::Bytes digest = crypto::digest(crypto::DigestAlgorithm::Sha256, "berkas:" + std::string(name));
  return base::uuidUrn(digest.substr(0, 16), 8);
}

std::string officeObject() {
  return namedUrn("office");
}

std::string registerObject(std::string_view issuer, std::string_view series, int year) {
  return namedUrn("register:" + std::string(issuer) + ":" + std::string(series) + ":" + std::to_string(year));
}

}  // namespace app
