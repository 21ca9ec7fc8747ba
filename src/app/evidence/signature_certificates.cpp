#include "app/evidence/signature_certificates.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <optional>

#include "base/error.h"
#include "crypto/signed_data.h"

namespace app {
namespace {

int digitOf(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char lower = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

// The bytes between '<' and '>', ignoring white space; nothing when it is not a hexadecimal string.
std::optional<base::Bytes> fromHexString(base::ByteView text) {
  if (text.size() < 2 || text.front() != '<' || text.back() != '>') return std::nullopt;
  base::Bytes bytes;
  int high = -1;
  for (const char c : text.substr(1, text.size() - 2)) {
    const int digit = digitOf(c);
    if (digit < 0) {
      if (std::isspace(static_cast<unsigned char>(c)) != 0) continue;
      return std::nullopt;
    }
    if (high < 0) {
      high = digit;
    } else {
      bytes += static_cast<char>(high << 4 | digit);
      high = -1;
    }
  }
  return bytes;
}

// The numbers after '['; fewer when something else comes.
std::vector<std::size_t> numbersOf(base::ByteView text, std::size_t most) {
  std::vector<std::size_t> numbers;
  while (numbers.size() < most) {
    text.remove_prefix(std::min(text.find_first_not_of(" \r\n\t"), text.size()));
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc()) break;
    numbers.push_back(number);
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  }
  return numbers;
}

// The CMS in the gap that a ByteRange leaves.
std::optional<base::Bytes> gapOf(base::ByteView pdf, std::size_t byteRange) {
  const std::size_t bracket = pdf.find('[', byteRange);
  if (bracket == base::ByteView::npos) return std::nullopt;
  const auto range = numbersOf(pdf.substr(bracket + 1, 200), 4);
  if (range.size() != 4 || range[1] >= range[2] || range[2] > pdf.size()) return std::nullopt;
  return fromHexString(pdf.substr(range[1], range[2] - range[1]));
}

}  // namespace

std::vector<crypto::Certificate> signatureCertificates(base::ByteView pdf) {
  constexpr base::ByteView kKey = "/ByteRange";
  std::vector<crypto::Certificate> all;
  for (std::size_t at = pdf.find(kKey); at != base::ByteView::npos; at = pdf.find(kKey, at + 1)) {
    const auto cms = gapOf(pdf, at + kKey.size());
    if (!cms) continue;
    try {
      const auto data = crypto::SignedData::fromDer(*cms, "signature");
      for (const crypto::Certificate& one : data.certificates())
        if (std::find(all.begin(), all.end(), one) == all.end()) all.push_back(one);
    } catch (const base::InvalidInput&) {
      continue;
    }
  }
  return all;
}

std::string commonNameOf(const std::string& name) {
  const std::size_t at = name.find("CN=");
  if (at == std::string::npos || (at > 0 && name[at - 1] != ',')) return name;
  std::string value;
  for (std::size_t i = at + 3; i < name.size() && name[i] != ','; ++i) {
    if (name[i] == '\\' && i + 1 < name.size()) ++i;
    value += name[i];
  }
  return value;
}

}  // namespace app
