// Asking for a passphrase.
#pragma once

#include <string>

#include "crypto/secret.h"

namespace cli {

// At a terminal, without showing what is typed; else the next line of standard input. Unavailable when there
// is none.
crypto::Secret askSecret(const std::string& what);

}  // namespace cli
