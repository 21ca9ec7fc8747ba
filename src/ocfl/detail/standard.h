// Tables of the standard's versions.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ocfl::detail {

enum class Spec { V1_0, V1_1 };  // oldest first
inline constexpr Spec kLatest = Spec::V1_1;

// "1.1".
const char* numberOf(Spec spec);
std::optional<Spec> specNumbered(std::string_view number);
// "https://ocfl.io/1.1/spec/#inventory".
std::string inventoryType(Spec spec);
std::optional<Spec> specOfType(std::string_view type);

// The code in `spec` of the fault that 1.1 calls `code`. Empty when that version allows it.
std::string_view codeIn(Spec spec, std::string_view code);

// Whether the OCFL Extensions repository had it in 2026.
bool isRegisteredExtension(std::string_view name);

}  // namespace ocfl::detail
