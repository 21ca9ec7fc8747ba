// Asking for a passphrase.
#pragma once

#include <string>

#include "crypto/secret.h"

namespace cli {

// Asks at a terminal without echo; otherwise takes the next line of standard input. Unavailable when there is
// none.
crypto::Secret askSecret(const std::string& what);

}  // namespace cli
