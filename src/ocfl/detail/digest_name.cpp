#include "ocfl/detail/digest_name.h"

#include <algorithm>
#include <array>

#include "ocfl/detail/text_rules.h"

namespace ocfl::detail {
namespace {

using crypto::DigestAlgorithm;

constexpr std::array<DigestName, 10> kNames = {{{"sha512", 128, DigestAlgorithm::Sha512, "E031"},
                                                {"sha256", 64, DigestAlgorithm::Sha256, "E030"},
                                                {"md5", 32, DigestAlgorithm::Md5, "E057"},
                                                {"sha1", 40, DigestAlgorithm::Sha1, "E029"},
                                                {"blake2b-512", 128, DigestAlgorithm::Blake2b512, "E032"},
                                                {"sha512/256", 64, DigestAlgorithm::Sha512_256, "E057"},
                                                {"size", 0, std::nullopt, "E057"},
                                                {"blake2b-160", 40, std::nullopt, "E057"},
                                                {"blake2b-256", 64, std::nullopt, "E057"},
                                                {"blake2b-384", 96, std::nullopt, "E057"}}};

char lowered(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool isHexDigit(char c) {
  return isDigit(c) || (lowered(c) >= 'a' && lowered(c) <= 'f');
}

std::string lettersAndDigits(std::string_view name) {
  std::string out;
  for (const char c : name) {
    if (isDigit(c) || (lowered(c) >= 'a' && lowered(c) <= 'z')) out += lowered(c);
  }
  return out;
}

}  // namespace

const DigestName* digestNamed(std::string_view name) {
  const auto found =
      std::find_if(kNames.begin(), kNames.end(), [&](const auto& row) { return row.name == name; });
  return found == kNames.end() ? nullptr : &*found;
}

const DigestName* digestResembling(std::string_view name) {
  const std::string plain = lettersAndDigits(name);
  const auto found = std::find_if(kNames.begin(), kNames.end(),
                                  [&](const auto& row) { return lettersAndDigits(row.name) == plain; });
  return found == kNames.end() ? nullptr : &*found;
}

bool isForContent(const DigestName& digest) {
  return digest.name == "sha512" || digest.name == "sha256";
}

bool isDigest(const DigestName& kind, std::string_view text) {
  if (kind.digits != 0)
    return text.size() == kind.digits && std::all_of(text.begin(), text.end(), isHexDigit);
  const bool isPadded = text.size() > 1 && text[0] == '0';
  return !text.empty() && text.size() < 20 && !isPadded && std::all_of(text.begin(), text.end(), isDigit);
}

std::string lowerCase(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), lowered);
  return out;
}

bool isLowerCase(std::string_view text) {
  return std::none_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace ocfl::detail
