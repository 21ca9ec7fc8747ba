#include "crypto/detail/openssl.h"

#include <ctime>

namespace crypto::detail {

base::Instant instantOf(const ASN1_TIME* time) {
  std::tm parts{};
  if (time == nullptr || ASN1_TIME_to_tm(time, &parts) != 1)
    throw base::InvalidInput(base::Message("certificate.time-unreadable", {}));
  return base::Instant::fromMicroseconds(static_cast<std::int64_t>(timegm(&parts)) * 1'000'000);
}

std::string dotted(const ASN1_OBJECT* object) {
  char text[128] = {};
  OBJ_obj2txt(text, sizeof text, object, 1);
  return text;
}

}  // namespace crypto::detail
