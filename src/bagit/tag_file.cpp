#include "bagit/tag_file.h"

#include <algorithm>
#include <cctype>

#include "base/text.h"
#include "base/utf8.h"

namespace bagit {
namespace {

bool isSame(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
    return std::tolower(static_cast<unsigned char>(x)) == std::tolower(static_cast<unsigned char>(y));
  });
}

std::optional<std::string> checkedUtf8(std::string_view text) {
  return base::findInvalidUtf8(text) ? std::nullopt : std::optional(std::string(text));
}

std::optional<std::string> fromAscii(std::string_view text) {
  const bool isAscii = std::all_of(text.begin(), text.end(), [](char c) { return (c & 0x80) == 0; });
  return isAscii ? std::optional(std::string(text)) : std::nullopt;
}

std::optional<std::string> fromLatin1(std::string_view text) {
  std::string utf8;
  for (const char c : text) base::appendUtf8(utf8, static_cast<unsigned char>(c));
  return utf8;
}

enum class ByteOrder { BigEndian, LittleEndian };

std::optional<std::string> fromUtf16(std::string_view text, ByteOrder order) {
  if (text.size() % 2 != 0) return std::nullopt;
  const auto unitAt = [&](std::size_t i) -> char32_t {
    const auto first = static_cast<unsigned char>(text[i]);
    const auto second = static_cast<unsigned char>(text[i + 1]);
    return order == ByteOrder::BigEndian ? char32_t{first} << 8 | second : char32_t{second} << 8 | first;
  };
  std::string utf8;
  for (std::size_t i = 0; i < text.size(); i += 2) {
    char32_t point = unitAt(i);
    if (point >= 0xDC00 && point < 0xE000) return std::nullopt;
    if (point >= 0xD800 && point < 0xDC00) {
      i += 2;
      const char32_t low = i < text.size() ? unitAt(i) : 0;
      if (low < 0xDC00 || low >= 0xE000) return std::nullopt;
      point = 0x10000 + ((point - 0xD800) << 10) + (low - 0xDC00);
    }
    base::appendUtf8(utf8, point);
  }
  return utf8;
}

// RFC 2781, 4.3: without a byte order mark the text is big-endian.
std::optional<std::string> fromMarkedUtf16(std::string_view text) {
  if (text.substr(0, 2) == "\xFF\xFE") return fromUtf16(text.substr(2), ByteOrder::LittleEndian);
  if (text.substr(0, 2) == "\xFE\xFF") text.remove_prefix(2);
  return fromUtf16(text, ByteOrder::BigEndian);
}

}  // namespace

std::vector<std::string_view> linesOf(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = text.find_first_of("\r\n");
    lines.push_back(text.substr(0, end));
    if (end == std::string_view::npos) break;
    text.remove_prefix(text.substr(end, 2) == "\r\n" ? end + 2 : end + 1);
  }
  return lines;
}

std::optional<std::string> utf8Of(std::string_view text, std::string_view encoding) {
  if (isSame(encoding, "UTF-8")) return checkedUtf8(text);
  if (isSame(encoding, "US-ASCII") || isSame(encoding, "ASCII")) return fromAscii(text);
  if (isSame(encoding, "ISO-8859-1")) return fromLatin1(text);
  if (isSame(encoding, "UTF-16")) return fromMarkedUtf16(text);
  if (isSame(encoding, "UTF-16BE")) return fromUtf16(text, ByteOrder::BigEndian);
  if (isSame(encoding, "UTF-16LE")) return fromUtf16(text, ByteOrder::LittleEndian);
  return std::nullopt;
}

Labels readLabels(std::string_view text, const std::string& file, Findings& findings) {
  Labels labels;
  int number = 0;
  for (const std::string_view line : linesOf(text)) {
    ++number;
    const std::size_t colon = line.find(':');
    const bool continues = !line.empty() && (line.front() == ' ' || line.front() == '\t');
    if (continues && !labels.empty()) {
      labels.back().value += " " + std::string(base::trimmed(line));
    } else if (!continues && colon != std::string_view::npos && colon > 0) {
      labels.push_back({std::string(base::trimmed(line.substr(0, colon))),
                        std::string(base::trimmed(line.substr(colon + 1)))});
    } else if (!base::trimmed(line).empty()) {
      findings.push_back({"tag-line", "2.2.2", Severity::Error, file,
                          base::Message("bag.line-no-label", {{"line", number}})});
    }
  }
  return labels;
}

const Label* findLabel(const Labels& labels, std::string_view name) {
  const auto found = std::find_if(labels.begin(), labels.end(),
                                  [&](const Label& label) { return isSame(label.name, name); });
  return found == labels.end() ? nullptr : &*found;
}

std::string labelText(const Labels& labels) {
  std::string text;
  for (const Label& label : labels) {
    std::string value = label.value;
    std::replace_if(
        value.begin(), value.end(), [](char c) { return c == '\r' || c == '\n'; }, ' ');
    text += label.name + ": " + value + "\n";
  }
  return text;
}

std::string_view declarationText() {
  return "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
}

}  // namespace bagit
