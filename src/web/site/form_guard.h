// Forged forms: another site that has a visitor's browser send one (CSRF).
#pragma once

#include "web/site/visit.h"

namespace web {

// Before forms are shown: gives them the key of the session, or of a cookie for who is not signed in, which
// is set when there is none; and the token by which each is known when it is sent twice.
void giveFormMarks(Visit& visit);

// A token as giveFormMarks makes it.
std::string newOnceToken();

// Denied unless the request says, where it says anything, that it comes from a page of this site
// (Sec-Fetch-Site, Origin) and its form carries the key. Returns the key.
std::string demandOwnForm(const Visit& visit);

// The same for what a script of this site sends without a form: its key comes in the header X-Kunci.
void demandOwnScript(const Visit& visit);

// Whether the request may come from a page of this site, as far as its headers tell.
bool isFromHere(const RequestHead& head);

}  // namespace web
