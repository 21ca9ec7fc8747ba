#include "base/uuid.h"

#include "base/error.h"
#include "base/random.h"

namespace base {

std::string uuidUrn(Bytes bytes, unsigned version) {
  require(bytes.size() == 16, "a UUID has sixteen bytes");
  bytes[6] = static_cast<char>((static_cast<unsigned char>(bytes[6]) & 0x0F) | (version << 4));
  bytes[8] = static_cast<char>((static_cast<unsigned char>(bytes[8]) & 0x3F) | 0x80);
  std::string digits = hex(bytes);
  for (const std::size_t at : {20U, 16U, 12U, 8U}) digits.insert(at, "-");
  return "urn:uuid:" + digits;
}

std::string timeOrderedUrn(Instant made) {
  require(made >= Instant(), "an id of a time before 1970 was asked for");
  const std::int64_t milliseconds = made.microseconds() / 1000;
  Bytes bytes;
  for (int shift = 40; shift >= 0; shift -= 8) bytes += static_cast<char>(milliseconds >> shift & 0xFF);
  return uuidUrn(bytes + randomBytes(10), 7);
}

}  // namespace base
