#include "base/random.h"

#include <sys/random.h>

#include "base/error.h"

namespace base {

Bytes randomBytes(std::size_t count) {
  Bytes bytes(count, '\0');
  std::size_t done = 0;
  while (done < count) {
    const ssize_t got = getrandom(bytes.data() + done, count - done, 0);
    require(got > 0, "the kernel gives no random bytes");
    done += static_cast<std::size_t>(got);
  }
  return bytes;
}

std::string randomToken(std::size_t bits) {
  static constexpr char kAlphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  require(bits % 5 == 0, "a token's bits must be a multiple of 5");
  std::string token;
  for (const char byte : randomBytes(bits / 5)) token += kAlphabet[static_cast<unsigned char>(byte) & 31];
  return token;
}

}  // namespace base
