#include "crypto/digest_list.h"

namespace crypto {
namespace {

constexpr std::size_t kDigits = 128;
constexpr std::size_t kBlanks = 2;

}  // namespace

std::string digestLines(const DigestList& list) {
  std::string text;
  for (const auto& [name, digest] : list) text += digest + std::string(kBlanks, ' ') + name + "\n";
  return text;
}

std::optional<DigestList> parseDigestLines(base::ByteView text) {
  constexpr std::size_t kName = kDigits + kBlanks;
  DigestList list;
  for (base::ByteView rest = text; !rest.empty();) {
    const std::size_t end = rest.find('\n');
    if (end == base::ByteView::npos || end <= kName) return std::nullopt;
    list[std::string(rest.substr(kName, end - kName))] = rest.substr(0, kDigits);
    rest.remove_prefix(end + 1);
  }
  if (digestLines(list) != text) return std::nullopt;
  return list;
}

}  // namespace crypto
