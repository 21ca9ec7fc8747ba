// Rules for names in a zip: unpacking must stay within one folder on every system.
#pragma once

#include <string_view>
#include <vector>

#include "zip/entry.h"

namespace zip::detail {

// The code of what is wrong with a name; empty when nothing is. A '/' at the end is a folder's.
std::string_view faultOfName(std::string_view name);

// Adds a flaw for each duplicate name and each file in the place of a folder.
void addClashes(const std::vector<Entry>& entries, Flaws& flaws);

}  // namespace zip::detail
