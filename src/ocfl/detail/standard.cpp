#include "ocfl/detail/standard.h"

#include <algorithm>
#include <array>
#include <utility>

namespace ocfl::detail {

const char* numberOf(Spec spec) {
  return spec == Spec::V1_0 ? "1.0" : "1.1";
}

std::optional<Spec> specNumbered(std::string_view number) {
  for (const Spec spec : {Spec::V1_0, Spec::V1_1}) {
    if (number == numberOf(spec)) return spec;
  }
  return std::nullopt;
}

std::string inventoryType(Spec spec) {
  return std::string("https://ocfl.io/") + numberOf(spec) + "/spec/#inventory";
}

std::optional<Spec> specOfType(std::string_view type) {
  for (const Spec spec : {Spec::V1_0, Spec::V1_1}) {
    if (type == inventoryType(spec)) return spec;
  }
  return std::nullopt;
}

// 1.1 has own codes for some faults that a broader code covers in 1.0.
std::string_view codeIn(Spec spec, std::string_view code) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 9> kIn1_0 = {{{"E104", "E046"},
                                                                                           {"E105", "E046"},
                                                                                           {"E106", "E041"},
                                                                                           {"E107", ""},
                                                                                           {"E108", "E017"},
                                                                                           {"E110", "E037"},
                                                                                           {"E111", "E056"},
                                                                                           {"E112", "E086"},
                                                                                           {"W016", "W013"}}};
  if (spec != Spec::V1_0) return code;
  const auto found =
      std::find_if(kIn1_0.begin(), kIn1_0.end(), [&](const auto& row) { return row.first == code; });
  return found == kIn1_0.end() ? code : found->second;
}

bool isRegisteredExtension(std::string_view name) {
  static constexpr std::array<std::string_view, 14> kNames = {
      "initial",
      "0000-example-extension",
      "0001-digest-algorithms",
      "0002-flat-direct-storage-layout",
      "0003-hash-and-id-n-tuple-storage-layout",
      "0004-hashed-n-tuple-storage-layout",
      "0005-mutable-head",
      "0006-flat-omit-prefix-storage-layout",
      "0007-n-tuple-omit-prefix-storage-layout",
      "0008-schema-registry",
      "0009-digest-algorithms",
      "0010-differential-n-tuple-omit-prefix-storage-layout",
      "0011-direct-clean-path-layout",
      "0012-hash-and-no-prefix-id-n-tuple-storage-layout"};
  return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

}  // namespace ocfl::detail
