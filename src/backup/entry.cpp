#include "backup/entry.h"

#include "base/error.h"

namespace backup {
namespace {

constexpr std::size_t kLongestPath = 4096;
constexpr std::size_t kLongestName = 255;

bool isName(std::string_view name) {
  return !name.empty() && name.size() <= kLongestName && name != "." && name != "..";
}

bool staysInside(std::string_view path) {
  if (path.size() > kLongestPath || path.find('\0') != std::string_view::npos) return false;
  std::size_t begin = 0;
  for (std::size_t end = path.find('/'); end != std::string_view::npos; end = path.find('/', begin)) {
    if (!isName(path.substr(begin, end - begin))) return false;
    begin = end + 1;
  }
  return isName(path.substr(begin));
}

}  // namespace

json::Object toJson(const Entry& entry) {
  return {{"path", entry.path}, {"sha512", entry.sha512}, {"size", static_cast<std::int64_t>(entry.size)}};
}

json::Object toJson(const Flaw& flaw) {
  return {{"path", flaw.path}, {"message", flaw.message.in(base::kRecordLanguage)}};
}

Entry entryFromJson(const json::Value& value, const std::string& manifest) {
  const std::int64_t size = value.integerAt("size");
  Entry entry{value.stringAt("path"), value.stringAt("sha512"), static_cast<std::uint64_t>(size)};
  if (!staysInside(entry.path) || !isSha512(entry.sha512) || size < 0)
    throw base::Corrupt(
        base::Message("backup.manifest-strange-path", {{"path", manifest}, {"entry", entry.path}}));
  return entry;
}

bool isSha512(std::string_view text) {
  return text.size() == 128 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

}  // namespace backup
