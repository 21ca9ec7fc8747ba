// Tokens of sessions, devices and links: who holds one is let in, and the database has digests alone.
#pragma once

#include <string>
#include <string_view>

namespace app {

// 160 random bits in letters and digits, fit for cookies and addresses.
std::string makeToken();
// SHA-256 in hexadecimal. Not salted and not slow, since a token cannot be guessed.
std::string digestOfToken(std::string_view token);

}  // namespace app
