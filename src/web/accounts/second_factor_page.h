// The second factor on pages: its QR code and key, its recovery codes, and what is wrong with a code.
#pragma once

#include <string>
#include <vector>

#include "app/entry/second_factor.h"
#include "web/site/visit.h"

namespace web {

// The page on which an app is told the secret. `data` has where its form leads, "tujuan", and what it brings
// along, "ke".
Response showSecondFactor(Visit& visit, const app::SecondFactorOffer& offer, json::Object data);

// The only time that they are shown; `next` is where the page leads.
Response showRecoveryCodes(Visit& visit, const std::vector<std::string>& codes, const std::string& next);

// The typed code is wrong; so many tries are left.
FormRefused wrongCode(int triesLeft);

}  // namespace web
