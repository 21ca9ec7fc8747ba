#include "archive/object_id.h"

#include <algorithm>
#include <cctype>

#include "base/error.h"
#include "crypto/digest.h"

namespace archive {
namespace {

constexpr std::size_t kLongestEncoded = 100;  // of a folder's name, from the extension

bool isAlphanumeric(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

std::string percentEncoded(std::string_view text) {
  std::string encoded;
  for (const char c : text) {
    if (isAlphanumeric(c) || c == '-' || c == '_') {
      encoded += c;
    } else {
      encoded += '%' + base::hex(std::string_view(&c, 1));
    }
  }
  return encoded;
}

// RFC 3986, 3.1; the rest must not be empty.
bool hasScheme(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || colon + 1 == text.size()) return false;
  const std::string_view scheme = text.substr(0, colon);
  return !scheme.empty() && std::isalpha(static_cast<unsigned char>(scheme.front())) != 0 &&
         std::all_of(scheme.begin(), scheme.end(),
                     [](char c) { return isAlphanumeric(c) || c == '+' || c == '-' || c == '.'; });
}

}  // namespace

std::optional<ObjectId> ObjectId::parse(std::string_view text) {
  const bool isVisible = std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 0x7F; });
  if (!isVisible || text.size() < 3 || text.size() > 200 || !hasScheme(text)) return std::nullopt;
  return ObjectId(std::string(text));
}

ObjectId ObjectId::of(std::string_view text) {
  auto id = parse(text);
  base::require(id.has_value(), "an object id is no URI");
  return *id;
}

std::string ObjectId::folder() const {
  const std::string hash = crypto::digestHex(crypto::DigestAlgorithm::Sha256, text_);
  std::string name = percentEncoded(text_);
  if (name.size() > kLongestEncoded) name = name.substr(0, kLongestEncoded) + "-" + hash;
  std::string folder;
  for (int tuple = 0; tuple < kTuples; ++tuple)
    folder += hash.substr(static_cast<std::size_t>(tuple) * kTupleSize, kTupleSize) + "/";
  return folder + name;
}

}  // namespace archive
