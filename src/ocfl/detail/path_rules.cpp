#include "ocfl/detail/path_rules.h"

#include <algorithm>

namespace ocfl::detail {
namespace {

int rank(char c) {
  return c == '/' ? -1 : static_cast<unsigned char>(c);
}

bool before(std::string_view a, std::string_view b) {
  return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(),
                                      [](char x, char y) { return rank(x) < rank(y); });
}

bool isWithin(std::string_view path, std::string_view file) {
  return path.size() > file.size() && path[file.size()] == '/' && path.substr(0, file.size()) == file;
}

}  // namespace

PathFault faultOf(std::string_view path) {
  if (!path.empty() && (path.front() == '/' || path.back() == '/')) return PathFault::OuterSlash;
  for (std::size_t start = 0;;) {
    const std::size_t slash = path.find('/', start);
    const std::string_view element = path.substr(start, slash - start);
    if (element.empty() || element == "." || element == "..") return PathFault::BadElement;
    if (slash == std::string_view::npos) return PathFault::None;
    start = slash + 1;
  }
}

void findConflicts(std::vector<std::string_view>& paths, const std::function<void(std::string_view)>& twice,
                   const std::function<void(std::string_view, std::string_view)>& within) {
  std::sort(paths.begin(), paths.end(), before);
  std::string_view file;  // the last path that is not below another
  for (std::size_t i = 0; i < paths.size(); ++i) {
    if (i > 0 && paths[i] == paths[i - 1]) {
      twice(paths[i]);
    } else if (i > 0 && isWithin(paths[i], file)) {
      within(paths[i], file);
    } else {
      file = paths[i];
    }
  }
}

std::string joined(std::string_view folder, std::string_view name) {
  if (folder.empty()) return std::string(name);
  std::string path;
  path.reserve(folder.size() + 1 + name.size());
  return path.append(folder).append("/").append(name);
}

}  // namespace ocfl::detail
