// What a name in a zip may be, so that unpacking stays within one folder on every system.
#pragma once

#include <string_view>
#include <vector>

#include "zip/entry.h"

namespace zip::detail {

// The code of what is wrong with a name; empty when nothing is. A '/' at the end is a folder's.
std::string_view faultOfName(std::string_view name);

// Names that stand twice, and files in the place of folders.
void addClashes(const std::vector<Entry>& entries, Flaws& flaws);

}  // namespace zip::detail
