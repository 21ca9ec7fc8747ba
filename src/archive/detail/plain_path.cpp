#include "archive/detail/plain_path.h"

#include <algorithm>

namespace archive::detail {
namespace {

constexpr std::size_t kLongestPath = 300;
constexpr std::size_t kLongestName = 200;

bool isPlain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
         c == '.';
}

bool isPlainName(std::string_view name) {
  return !name.empty() && name != "." && name != ".." && name.size() <= kLongestName &&
         std::all_of(name.begin(), name.end(), isPlain);
}

}  // namespace

bool isPlainPath(std::string_view path) {
  if (path.empty() || path.size() > kLongestPath) return false;
  for (std::size_t start = 0; start <= path.size();) {
    const std::size_t end = std::min(path.find('/', start), path.size());
    if (!isPlainName(path.substr(start, end - start))) return false;
    start = end + 1;
  }
  return true;
}

std::string fileAbove(std::string_view path, const std::set<std::string, std::less<>>& paths) {
  for (std::size_t end = path.find('/'); end != std::string_view::npos; end = path.find('/', end + 1)) {
    const auto found = paths.find(path.substr(0, end));
    if (found != paths.end()) return *found;
  }
  return {};
}

}  // namespace archive::detail
