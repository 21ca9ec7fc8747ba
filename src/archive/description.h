// The file in which an object of Berkas describes itself. The application defines its content; objects made
// by other programs lack it.
#pragma once

namespace archive {

inline constexpr const char* kDescriptionPath = "metadata/rekaman.json";

}  // namespace archive
