// Sessions of people who are in.
#pragma once

#include <string>
#include <string_view>

#include "app/accounts/sign_in.h"
#include "app/entry/sign_in.h"
#include "app/home/workplace.h"

namespace app {

// How we know who is in (Actor::authentication).
inline constexpr std::string_view kWithPassword = "password";
inline constexpr std::string_view kWithCode = "password+code";

// The id of a session, for people and forms: it tells nothing of the token.
std::string idOf(const SignInSession& session);

std::int64_t idleSecondsIn(const Workplace& workplace);
base::Instant idleEndOf(const Workplace& workplace, const SignInSession& session);
// Whether the session is in and lasts, and its account can act and needs no more proof than it has given.
bool isOpen(const Workplace& workplace, const SignInSession& session, const Account& account);

// A new session with a new token. Tries that were counted are forgiven, the browser's device is known from
// now on, and the entry is on record.
Entered openSession(const Workplace& workplace, Transaction& transaction, const Account& account,
                    const std::string& authentication, const ClientMark& mark);
// What a page is told of it.
SignedIn signedIn(const Workplace& workplace, const SignInSession& session, const Account& account,
                  const std::string& token);
// Notes that something is done in it, at most once a minute, and not at all where nothing can be written.
void noteActivity(const Workplace& workplace, SignInSession& session);

}  // namespace app
