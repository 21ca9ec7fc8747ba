#include "tlog/detail/lines.h"

#include <charconv>

#include "base/base64.h"

namespace tlog::detail {
namespace {

constexpr std::size_t kMostHashes = 63;

}  // namespace

std::optional<std::string_view> takeLine(std::string_view& rest) {
  const std::size_t end = rest.find('\n');
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view line = rest.substr(0, end);
  rest.remove_prefix(end + 1);
  return line;
}

std::optional<std::string_view> behind(std::string_view prefix, std::string_view line) {
  if (line.substr(0, prefix.size()) != prefix) return std::nullopt;
  return line.substr(prefix.size());
}

std::optional<std::uint64_t> parseNumber(std::string_view digits) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc() || end != digits.data() + digits.size() || number >> 63 != 0) return std::nullopt;
  if (digits.size() > 1 && digits.front() == '0') return std::nullopt;
  return number;
}

std::optional<Hash> parseHash(std::string_view base64) {
  const auto bytes = base::fromBase64(base64);
  return bytes ? hashFromBytes(*bytes) : std::nullopt;
}

std::string textOf(const Hash& hash) {
  return base::base64(view(hash));
}

std::optional<Proof> takeProof(std::string_view& rest) {
  Proof proof;
  for (;;) {
    const auto line = takeLine(rest);
    if (!line) return std::nullopt;
    if (line->empty()) return proof;
    const auto hash = parseHash(*line);
    if (!hash || proof.size() == kMostHashes) return std::nullopt;
    proof.push_back(*hash);
  }
}

}  // namespace tlog::detail
