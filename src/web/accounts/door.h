// Coming in and going out: what the steps of a sign-in have in common, whichever page they begin on.
#pragma once

#include <string>
#include <string_view>

#include "app/entry/sign_in.h"
#include "crypto/secret.h"
#include "web/site/route.h"
#include "web/site/visit.h"

namespace web {

// From where the visitor tries.
app::ClientMark markOf(const Visit& visit);

// A password that the form brought; the form has it no more.
crypto::Secret secretOf(Visit& visit, std::string_view field);

// The token of the browser's session, pending or not; empty when it has none.
std::string sessionToken(const Visit& visit);

// Where the visitor wants to go once he is in, brought from page to page; empty: where he begins.
std::string destinationOf(const Visit& visit);

// Leads to the step that the outcome wants, with its token in the cookie in the place of any other, so that a
// planted session is never taken over. NotEntered begins anew. When too much was tried, `page` is shown again
// and tells until when (429).
Response goOn(Visit& visit, const app::SignInOutcome& outcome, Handler page);

// From now on the visitor is this one: what the page shows and which cookies are set.
void letIn(Visit& visit, const app::Entered& entered);

// `page` again, which tells that too much was tried (429).
Response tooManyTries(Visit& visit, base::Instant until, Handler page);

// The session is over, and its cookie is removed.
void leave(Visit& visit);

}  // namespace web
