// Addresses that a visitor brings: where he goes afterwards.
#pragma once

#include <string>
#include <string_view>

namespace web {

// The text when it is a path of this site, so that no link leads away from here; else `otherwise`.
std::string ownAddress(const std::string& text, std::string_view otherwise);

}  // namespace web
