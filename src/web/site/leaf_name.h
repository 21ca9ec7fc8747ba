// How a leaf (lembar) of a folder is called: the number of its version in the archive.
#pragma once

#include <cstdint>
#include <string>

namespace web {

// "0004".
std::string leafName(std::int64_t version);

}  // namespace web
