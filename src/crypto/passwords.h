// Passwords, as they are kept: Argon2id (RFC 9106) by libsodium with 19 MiB and two passes, the smallest that
// OWASP's Password Storage Cheat Sheet recommends. A hash is a PHC string,
// "$argon2id$v=19$m=19456,t=2,p=1$…", which holds its own salt and costs.
//
// Each call takes 19 MiB and some tens of milliseconds; who calls bounds how many run at once. Thread-safe.
// Unavailable, worth a retry, when there is no memory.
#pragma once

#include <string>

#include "crypto/secret.h"

namespace crypto {

std::string hashPassword(const Secret& password);
// Whether the hash was made of this password. False, too, for a text that is no hash.
bool isPasswordOf(const std::string& hash, const Secret& password);
// Whether the hash was made with other costs than today's. True for a text that is no hash.
bool needsRehash(const std::string& hash);

}  // namespace crypto
