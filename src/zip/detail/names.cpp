#include "zip/detail/names.h"

#include <algorithm>
#include <cctype>
#include <set>
#include <string>

#include "base/utf8.h"

namespace zip::detail {
namespace {

constexpr std::size_t kLongestName = 1024;

bool hasDrive(std::string_view name) {
  return name.size() >= 2 && std::isalpha(static_cast<unsigned char>(name[0])) != 0 && name[1] == ':';
}

bool isPlainStep(std::string_view step) {
  return !step.empty() && step != "." && step != "..";
}

bool hasPlainSteps(std::string_view name) {
  for (;;) {
    const std::size_t slash = name.find('/');
    if (!isPlainStep(name.substr(0, slash))) return false;
    if (slash == std::string_view::npos) return true;
    name.remove_prefix(slash + 1);
  }
}

std::string withoutSlash(const std::string& name) {
  return !name.empty() && name.back() == '/' ? name.substr(0, name.size() - 1) : name;
}

}  // namespace

std::string_view faultOfName(std::string_view name) {
  if (!name.empty() && name.back() == '/') name.remove_suffix(1);
  if (name.empty()) return "zip.name-empty";
  if (name.size() > kLongestName) return "zip.name-too-long";
  if (name.front() == '/' || hasDrive(name)) return "zip.name-absolute";
  if (name.find('\\') != std::string_view::npos) return "zip.name-backslash";
  if (name.find('\0') != std::string_view::npos) return "zip.name-nul";
  if (base::findInvalidUtf8(name)) return "zip.name-not-utf8";
  if (!hasPlainSteps(name)) return "zip.name-steps";
  return {};
}

void addClashes(const std::vector<Entry>& entries, Flaws& flaws) {
  std::set<std::string> all;
  std::set<std::string> files;
  for (const Entry& entry : entries) {
    const std::string name = withoutSlash(entry.name);
    if (!all.insert(name).second)
      flaws.push_back({"zip-duplicate", entry.name, base::Message("zip.name-twice", {})});
    if (entry.kind == EntryKind::File) files.insert(name);
  }
  for (const Entry& entry : entries) {
    for (std::size_t slash = entry.name.find('/');
         slash != std::string::npos && slash + 1 < entry.name.size();
         slash = entry.name.find('/', slash + 1)) {
      if (files.count(entry.name.substr(0, slash)) != 0)
        flaws.push_back({"zip-duplicate", entry.name, base::Message("zip.folder-is-file", {})});
    }
  }
}

}  // namespace zip::detail
