// A request as an agency fills it in, step by step.
#pragma once

#include <string>

#include "web/browser.h"

namespace web_tests {

// Begins one; the address of its preparation: "/konsep/ID".
std::string beginRequest(Browser& browser);

// What is typed for its one item.
const Browser::Values& requestedItem();

// Fills in every step and uploads what is needed; the summary is shown then.
void fillAll(Browser& browser, const std::string& preparation);

// The values and one more.
Browser::Values with(Browser::Values values, const std::string& name, const std::string& value);

}  // namespace web_tests
