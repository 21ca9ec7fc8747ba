#include "archive/detail/plain_path.h"

#include <algorithm>

#include "base/utf8.h"

namespace archive::detail {
namespace {

constexpr std::size_t kLongestPath = 300;
constexpr std::size_t kLongestName = 200;
constexpr std::size_t kLongestSafePath = 1024;
constexpr std::size_t kLongestSafeName = 255;

bool isPlain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
         c == '.';
}

bool isPlainName(std::string_view name) {
  return !name.empty() && name != "." && name != ".." && name.size() <= kLongestName &&
         std::all_of(name.begin(), name.end(), isPlain);
}

// Checks every step of a path, including the empty first step of an absolute path.
bool eachName(std::string_view path, const auto& isRight) {
  for (std::size_t start = 0; start <= path.size();) {
    const std::size_t end = std::min(path.find('/', start), path.size());
    if (!isRight(path.substr(start, end - start))) return false;
    start = end + 1;
  }
  return true;
}

bool isSafeName(std::string_view name) {
  return !name.empty() && name != "." && name != ".." && name.size() <= kLongestSafeName;
}

bool hasControl(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < ' ' || c == 0x7f; });
}

}  // namespace

bool isPlainPath(std::string_view path) {
  return path.size() <= kLongestPath && eachName(path, isPlainName);
}

bool isSafePath(std::string_view path) {
  return path.size() <= kLongestSafePath && !hasControl(path) && !base::findInvalidUtf8(path) &&
         eachName(path, isSafeName);
}

std::string fileAbove(std::string_view path, const std::set<std::string, std::less<>>& paths) {
  for (std::size_t end = path.find('/'); end != std::string_view::npos; end = path.find('/', end + 1)) {
    const auto found = paths.find(path.substr(0, end));
    if (found != paths.end()) return *found;
  }
  return {};
}

}  // namespace archive::detail
