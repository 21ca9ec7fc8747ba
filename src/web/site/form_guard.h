// Forged forms: another site that has a visitor's browser send one (CSRF).
#pragma once

#include "web/site/visit.h"

namespace web {

// The key that the forms of this visit carry: of the session, or of a cookie for who is not signed in; then a
// cookie is set when there is none.
std::string formKeyFor(Visit& visit, const std::string& cookieName, bool isSecure);

// Denied unless the request says, where it says anything, that it comes from a page of this site
// (Sec-Fetch-Site, Origin) and its form carries the key.
void demandOwnForm(const Visit& visit, const std::string& key);

// The same for what a script of this site sends without a form: its key comes in the header X-Kunci.
void demandOwnScript(const Visit& visit);

// Whether the request may come from a page of this site, as far as its headers tell.
bool isFromHere(const RequestHead& head);

}  // namespace web
