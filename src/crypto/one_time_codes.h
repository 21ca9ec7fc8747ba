// One-time codes by time (TOTP, RFC 6238): six digits, a new one each 30 seconds, HMAC-SHA-1, the kind that
// every authenticator app knows. A secret is 20 random bytes, written in Base32 (RFC 4648, 6) without
// padding.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/instant.h"

namespace crypto {

std::string makeCodeSecret();

// The number of the time step whose code this is: the present one, the one before or the one after, since
// clocks differ. Nothing for any other text. Who accepts a code keeps its step and accepts later ones alone,
// so that no code counts twice. `secret` must be one that makeCodeSecret made.
std::optional<std::int64_t> stepOfCode(const std::string& secret, std::string_view code, base::Instant now);
// The code of the moment.
std::string codeAt(const std::string& secret, base::Instant now);

// What the QR code of a secret says to an app: otpauth://totp/ISSUER:ACCOUNT?secret=…
std::string codeUri(const std::string& secret, std::string_view issuer, std::string_view account);

}  // namespace crypto
