#include "ocfl/detail/version_name.h"

#include <charconv>

namespace ocfl::detail {
namespace {

constexpr std::uint64_t kLargest = 999'999'999;

}  // namespace

bool looksLikeVersion(std::string_view text) {
  return text.size() > 1 && text[0] == 'v' &&
         text.find_first_not_of("0123456789", 1) == std::string_view::npos;
}

VersionName versionNamed(std::string_view text) {
  VersionName name{std::string(text)};
  if (!looksLikeVersion(text) || text.size() > 32) return name;
  const auto [end, error] = std::from_chars(text.data() + 1, text.data() + text.size(), name.number);
  if (error != std::errc() || name.number > kLargest) name.number = 0;
  return name;
}

NameFault faultOf(const VersionName& name) {
  if (name.number != 0) return NameFault::None;
  return !name.text.empty() && name.text[0] == 'v' ? NameFault::NoNumber : NameFault::NoPrefix;
}

}  // namespace ocfl::detail
