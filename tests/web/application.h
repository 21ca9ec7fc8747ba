// A request as an agency fills it in, step by step.
#pragma once

#include <string>

#include "web/browser.h"

namespace web_tests {

// The address of the preparation that the browser stands in: "/konsep/ID".
std::string preparationOf(const Browser& browser);
// Begins one; its address.
std::string beginRequest(Browser& browser);

// What is typed of the agency.
const Browser::Values& requestingAgency();

// What is typed for its one item.
const Browser::Values& requestedItem();

// Fills in every step and uploads what is needed; the summary is shown then.
void fillAll(Browser& browser, const std::string& preparation,
             const Browser::Values& agency = requestingAgency());

// The values and one more.
Browser::Values with(Browser::Values values, const std::string& name, const std::string& value);

}  // namespace web_tests
