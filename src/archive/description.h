// Where an object of Berkas says what it is. What stands there is the application's; objects that others made
// do not have it.
#pragma once

namespace archive {

inline constexpr const char* kDescriptionPath = "metadata/rekaman.json";

}  // namespace archive
