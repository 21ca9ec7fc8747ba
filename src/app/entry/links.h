// Links that let somebody set the password of an account, once: /undangan/TOKEN in the portal.
//
// A token is an HMAC of the link's id under keys/sign-in.key. So a mail can be composed again whenever that
// is needed, and nothing that is kept, neither in the database nor as a mail's evidence, lets anybody in.
#pragma once

#include <string>

#include "app/accounts/sign_in.h"
#include "app/home/workplace.h"

namespace app {

std::string tokenOfLink(const Workplace& workplace, const std::string& id);
// The whole address, as a mail has it.
std::string linkAddress(const Workplace& workplace, const std::string& id);

// Neither closed nor over.
bool isOpen(const Workplace& workplace, const SignInLink& link);

// A new link in the place of those of the same purpose, by whom.
SignInLink makeLink(const Workplace& workplace, Transaction& transaction, const Account& account,
                    LinkPurpose purpose, const std::string& by);
// Puts the mail with the link into the transaction's outbox. False when the account has no address, or the
// office no template for it.
bool mailLink(const Workplace& workplace, Transaction& transaction, const Account& account,
              const SignInLink& link);

}  // namespace app
