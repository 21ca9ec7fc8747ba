// What the versions of the standard say in tables.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ocfl::detail {

enum class Spec { V1_0, V1_1 };  // in their order
inline constexpr Spec kLatest = Spec::V1_1;

// "1.1".
const char* numberOf(Spec spec);
std::optional<Spec> specNumbered(std::string_view number);
// "https://ocfl.io/1.1/spec/#inventory".
std::string inventoryType(Spec spec);
std::optional<Spec> specOfType(std::string_view type);

// `code` is one of 1.1; the code that `spec` has for the same fault. Empty when that version does not forbid
// it.
std::string_view codeIn(Spec spec, std::string_view code);

// In the OCFL Extensions repository, as of 2026.
bool isRegisteredExtension(std::string_view name);

}  // namespace ocfl::detail
