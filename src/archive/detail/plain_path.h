// Paths that every file system and archive format can hold, and paths that are safe to open.
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace archive::detail {

// One or more names between slashes, together at most 300 characters. A name is 1 to 200 of A-Z, a-z, 0-9,
// '-', '_' and '.', and neither "." nor ".." (OCFL 1.1, E052, E053, E099, E100).
bool isPlainPath(std::string_view path);

// Whether a foreign path may be opened below a folder: one or more names between slashes, together at most
// 1,024 bytes of UTF-8 without controls. A name has 1 to 255 bytes and is neither "." nor "..".
bool isSafePath(std::string_view path);

// The first of `paths` that would be a folder of `path`; empty when there is none (E095).
std::string fileAbove(std::string_view path, const std::set<std::string, std::less<>>& paths);

}  // namespace archive::detail
