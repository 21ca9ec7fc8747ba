// Rules for logical and content paths (OCFL 1.1, 3.5.2 and 3.5.3.1).
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace ocfl::detail {

enum class PathFault { None, OuterSlash, BadElement };

// OuterSlash: it begins or ends with "/". BadElement: an element is ".", ".." or empty.
PathFault faultOf(std::string_view path);

// Sorts `paths` so that the content of a folder follows it directly. Calls `twice` for each duplicate and
// `within` for each path below another one.
void findConflicts(std::vector<std::string_view>& paths, const std::function<void(std::string_view)>& twice,
                   const std::function<void(std::string_view path, std::string_view file)>& within);

// "a/b"; `name` alone when `folder` is empty.
std::string joined(std::string_view folder, std::string_view name);

}  // namespace ocfl::detail
