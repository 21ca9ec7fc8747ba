// What an account proves itself with, within a transaction, and the record of what happens at the door.
#pragma once

#include <string>

#include "app/access/actor.h"
#include "app/accounts/sign_in.h"
#include "app/entry/client_mark.h"
#include "app/home/workplace.h"

namespace app {

// The login that somebody typed: without blanks around it, in lower case. Empty for what no login can be.
std::string typedLogin(std::string_view typed);
// What is kept of a browser's own description: one tidy line of at most 200 characters, else nothing.
std::string deviceOf(const ClientMark& mark);

// A blank one for an account that has none yet.
Credential credentialOf(Transaction& transaction, const std::string& user);

// Puts on record what happened: to the account of `user`, by whom.
void noteEntry(const Workplace& workplace, Transaction& transaction, const std::string& user, const char* act,
               const Actor& by, const ClientMark& mark = {});
// … by the user himself, known by `authentication`; empty: by nothing.
void noteOwnEntry(const Workplace& workplace, Transaction& transaction, const std::string& user,
                  const char* act, const std::string& authentication, const ClientMark& mark);

// The account's new password. Its sessions end, its links to set a password work no more, and no device is
// known any more.
void setPassword(const Workplace& workplace, Transaction& transaction, const std::string& user,
                 const std::string& hash);

}  // namespace app
