// Names of version folders (OCFL 1.1, 3.3): "v1", or padded "v0001".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace ocfl::detail {

struct VersionName {
  std::string text;
  std::uint64_t number = 0;  // 0: not the name of a version

  bool isPadded() const { return text.size() > 1 && text[1] == '0'; }
};

// Number 0 unless `text` is "v" and a number from 1 to 999,999,999, padded or not.
VersionName versionNamed(std::string_view text);
// Whether it is "v" and digits; 0 and huge numbers count too.
bool looksLikeVersion(std::string_view text);

// Why a name is not that of a version.
enum class NameFault { None, NoPrefix, NoNumber };
NameFault faultOf(const VersionName& name);

}  // namespace ocfl::detail
