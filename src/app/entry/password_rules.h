// Which passwords an account may have: twelve characters or more and no rule of signs (NIST SP
// 800-63B, 5.1.1); nothing that is guessed first.
#pragma once

#include "app/home/workplace.h"
#include "app/records/records.h"
#include "base/message.h"
#include "crypto/secret.h"

namespace app {

// Why the account may not have the password; empty when it may. Passwords that leak again and again are made
// of a few well-known words, of the person's own name and office, of years and of rows of the keyboard: a
// password is refused when little of it is left without these.
base::Message problemOfPassword(const Workplace& workplace, const Account& account,
                                const crypto::Secret& password);

}  // namespace app
