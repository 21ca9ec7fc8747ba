#include "intake/detail/magic.h"

#include "base/error.h"
#include "intake/detail/media_types.h"

namespace intake::detail {

Magic::Magic() : cookie_(magic_open(MAGIC_MIME_TYPE | MAGIC_NO_CHECK_COMPRESS), magic_close) {
  if (!cookie_ || magic_load(cookie_.get(), nullptr) != 0)
    throw base::Unavailable(base::Message("intake.no-magic", {}));
  typeOf("MZ");  // what it prepares at its first use
}

std::string Magic::typeOf(base::ByteView head) const {
  const char* type = magic_buffer(cookie_.get(), head.data(), head.size());
  return type == nullptr || *type == '\0' ? std::string(kUnknownType) : std::string(type);
}

}  // namespace intake::detail
