// Unguessable values from the kernel (getrandom(2)).
#pragma once

#include <cstddef>
#include <string>

#include "base/bytes.h"

namespace base {

Bytes randomBytes(std::size_t count);

// `bits` of randomness (a multiple of 5) in Crockford's base 32, which lacks I, L, O and U, so that people
// can type it.
std::string randomToken(std::size_t bits);

}  // namespace base
