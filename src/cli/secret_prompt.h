// Asking for a passphrase.
#pragma once

#include "base/message.h"
#include "crypto/secret.h"

namespace cli {

// Asks at a terminal without echo; otherwise takes the next line of standard input. Unavailable when there is
// none.
crypto::Secret askSecret(const base::Message& what, base::Language language);
// The same for one that is new: at a terminal it is asked for twice. InvalidInput when the two differ.
crypto::Secret askNewSecret(const base::Message& what, base::Language language);

}  // namespace cli
