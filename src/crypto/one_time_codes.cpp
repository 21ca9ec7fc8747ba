#include "crypto/one_time_codes.h"

#include <liboath/oath.h>

#include <array>
#include <cstdlib>
#include <memory>

#include "base/error.h"
#include "base/random.h"
#include "crypto/constant_time.h"

namespace crypto {
namespace {

constexpr std::int64_t kStepSeconds = 30;
constexpr unsigned kCodeDigits = 6;
constexpr std::size_t kSecretBytes = 20;

using Malloced = std::unique_ptr<char, decltype(&std::free)>;

base::Bytes fromBase32(const std::string& secret) {
  char* bytes = nullptr;
  std::size_t count = 0;
  const int result = ::oath_base32_decode(secret.data(), secret.size(), &bytes, &count);
  const Malloced owner(bytes, &std::free);
  base::require(result == OATH_OK, "a secret of one-time codes is not Base32");
  return {bytes, count};
}

std::int64_t stepOf(base::Instant now) {
  return now.microseconds() / 1'000'000 / kStepSeconds;
}

std::string codeOf(const base::Bytes& secret, std::int64_t step) {
  std::array<char, kCodeDigits + 1> code{};
  const int result = ::oath_hotp_generate(secret.data(), secret.size(), static_cast<std::uint64_t>(step),
                                          kCodeDigits, false, OATH_HOTP_DYNAMIC_TRUNCATION, code.data());
  base::require(result == OATH_OK, "liboath makes no code");
  return code.data();
}

// RFC 3986, 2.3: everything but the unreserved characters.
std::string percentEncoded(std::string_view text) {
  static constexpr std::string_view kPlain =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
  std::string encoded;
  for (const char c : text) {
    if (kPlain.find(c) != std::string_view::npos) {
      encoded += c;
    } else {
      encoded += "%" + base::hex(base::ByteView(&c, 1));
    }
  }
  return encoded;
}

}  // namespace

std::string makeCodeSecret() {
  const base::Bytes bytes = base::randomBytes(kSecretBytes);
  char* text = nullptr;
  std::size_t count = 0;
  const int result = ::oath_base32_encode(bytes.data(), bytes.size(), &text, &count);
  const Malloced owner(text, &std::free);
  base::require(result == OATH_OK, "liboath writes no Base32");
  return {text, count};  // 20 bytes are 32 characters and need no padding
}

std::optional<std::int64_t> stepOfCode(const std::string& secret, std::string_view code, base::Instant now) {
  const base::Bytes key = fromBase32(secret);
  std::optional<std::int64_t> found;
  for (const std::int64_t step : {stepOf(now) - 1, stepOf(now), stepOf(now) + 1}) {
    if (isSame(codeOf(key, step), code)) found = step;
  }
  return found;
}

std::string codeAt(const std::string& secret, base::Instant now) {
  return codeOf(fromBase32(secret), stepOf(now));
}

std::string codeUri(const std::string& secret, std::string_view issuer, std::string_view account) {
  const std::string name = percentEncoded(issuer);
  return "otpauth://totp/" + name + ":" + percentEncoded(account) + "?secret=" + secret + "&issuer=" + name +
         "&algorithm=SHA1&digits=6&period=30";
}

}  // namespace crypto
