#include "verification/detail/signature_value.h"

#include <array>

namespace verification::detail {
namespace {

std::string nameIn(base::ByteView file, const std::optional<Span>& span) {
  if (!span || file[span->begin] != '/') return {};
  return std::string(span->in(file).substr(1));
}

std::optional<base::Bytes> decoded(base::ByteView hexadecimal) {
  if (hexadecimal.size() % 2 != 0) return std::nullopt;
  constexpr base::ByteView kDigits = "0123456789abcdefABCDEF";
  const auto digit = [&](char octet) {
    const std::size_t at = kDigits.find(octet);
    return at < 16 ? at : at - 6;
  };
  if (hexadecimal.find_first_not_of(kDigits) != base::ByteView::npos) return std::nullopt;
  base::Bytes bytes;
  bytes.reserve(hexadecimal.size() / 2);
  for (std::size_t i = 0; i < hexadecimal.size(); i += 2)
    bytes += static_cast<char>(digit(hexadecimal[i]) * 16 + digit(hexadecimal[i + 1]));
  return bytes;
}

std::optional<std::array<std::size_t, 4>> rangesIn(base::ByteView file, const std::optional<Span>& span) {
  if (!span) return std::nullopt;
  Scanner scanner(file.substr(0, span->end), span->begin);
  if (!scanner.take("[")) return std::nullopt;
  std::array<std::size_t, 4> ranges{};
  for (std::size_t& one : ranges) {
    const auto number = scanner.number();
    if (!number) return std::nullopt;
    one = *number;
  }
  if (!scanner.take("]") || scanner.at() != span->end) return std::nullopt;
  return ranges;
}

void readContents(base::ByteView file, const std::optional<Span>& span, SignatureValue& value) {
  if (!span || span->end - span->begin < 4) return value.defects.push_back("no-contents");
  value.gap = *span;
  const base::ByteView written = span->in(file);
  const auto contents =
      written.front() == '<' ? decoded(written.substr(1, written.size() - 2)) : std::nullopt;
  if (!contents) return value.defects.push_back("bad-gap");
  value.contents = *contents;
}

// Demands exactly [0 gap.begin gap.end rest].
void readRanges(base::ByteView file, const std::optional<Span>& span, SignatureValue& value) {
  const auto ranges = rangesIn(file, span);
  if (!ranges) return value.defects.push_back("bad-byte-range");
  const auto [begin, size, second, rest] = *ranges;
  const bool isAroundGap = begin == 0 && size == value.gap.begin && second == value.gap.end;
  if (!isAroundGap || second > file.size() || rest > file.size() - second)
    return value.defects.push_back("bad-byte-range");
  value.end = second + rest;
}

}  // namespace

SignatureValue readSignatureValue(base::ByteView file, std::size_t at) {
  SignatureValue value;
  const auto dictionary = readDictionary(file, at);
  if (!dictionary) {
    value.defects.push_back("not-a-signature");
    return value;
  }
  const auto type = dictionary->find("/Type");
  const std::string typeName = nameIn(file, type);
  if (type && typeName != "Sig" && typeName != "DocTimeStamp") value.defects.push_back("not-a-signature");
  if (dictionary->hasTwice()) value.defects.push_back("duplicate-keys");
  value.format = nameIn(file, dictionary->find("/SubFilter"));
  readContents(file, dictionary->find("/Contents"), value);
  readRanges(file, dictionary->find("/ByteRange"), value);
  if (value.defects.empty() && value.end < dictionary->span.end) value.defects.push_back("bad-byte-range");
  return value;
}

SignedBytes signedBytes(base::ByteView file, const SignatureValue& value) {
  return {file.substr(0, value.gap.begin), file.substr(value.gap.end, value.end - value.gap.end)};
}

}  // namespace verification::detail
