#include "base/checked_text.h"

#include <algorithm>
#include <cstdio>

#include "base/script.h"
#include "base/text.h"
#include "base/utf8.h"

namespace base {
namespace {

constexpr std::size_t kMostFileNameBytes = 150;
constexpr std::size_t kMostCodeBytes = 64;
constexpr std::size_t kMostBytesOfACharacter = 12;  // before it is composed

bool isBlank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// Each line without blanks at its end, LF between lines, no empty lines at both ends.
std::string tidiedLines(std::string_view raw) {
  std::string out;
  for (const char c : raw) {
    if (c == '\r') continue;
    if (c == '\n') out.erase(out.find_last_not_of(" \t") + 1);
    out += c;
  }
  std::size_t first = 0;
  while (first < out.size() && isBlank(out[first])) ++first;
  out.erase(0, first);
  while (!out.empty() && isBlank(out.back())) out.pop_back();
  return out;
}

// Blanks of every width as the one that people type.
std::string withPlainBlanks(std::string_view raw) {
  std::string out;
  for (std::size_t offset = 0; offset < raw.size();) {
    const char32_t c = nextCodePoint(raw, offset);
    const bool isWide =
        c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000;
    appendUtf8(out, isWide ? U' ' : c);
  }
  return out;
}

std::string tidied(std::string_view raw, Lines lines) {
  const std::string plain = withPlainBlanks(raw);
  return lines == Lines::One ? joined(splitWords(plain), " ") : tidiedLines(plain);
}

std::size_t countCodePoints(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t offset = 0; offset < text.size(); ++count) nextCodePoint(text, offset);
  return count;
}

Message tooLong(std::size_t most) {
  return {"text.too-long", {{"most", most}}};
}

}  // namespace

Message problemOfEncoding(std::string_view raw) {
  const auto offset = findInvalidUtf8(raw);
  if (!offset) return {};
  char byte[8];
  std::snprintf(byte, sizeof byte, "0x%02X", static_cast<unsigned char>(raw[*offset]));
  return {"text.not-utf8", {{"byte", byte}, {"position", *offset + 1}}};
}

Message problemOfCharacters(std::string_view text, Lines lines) {
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = nextCodePoint(text, offset);
    if (isControl(c) && !(lines == Lines::Many && c == U'\n'))
      return {"text.control-character", {{"character", codePointName(c)}}};
    if (isBidiControl(c)) return {"text.reordering-character", {{"character", codePointName(c)}}};
    if (isInvisible(c)) return {"text.invisible-character", {{"character", codePointName(c)}}};
  }
  return {};
}

CheckedText checkText(std::string_view raw, const TextRule& rule, Presence presence) {
  if (Message problem = problemOfEncoding(raw); !problem.empty()) return {{}, std::move(problem)};
  const std::string plain = tidied(raw, rule.lines);
  // Composing is costly for long runs of marks, so what can only be too long is refused before it.
  if (plain.size() > rule.most * kMostBytesOfACharacter) return {{}, tooLong(rule.most)};
  std::string text = toNfc(plain);
  if (countCodePoints(text) > rule.most) return {{}, tooLong(rule.most)};
  if (text.empty() && presence == Presence::Required) return {{}, Message("text.empty", {})};
  Message problem = problemOfCharacters(text, rule.lines);
  if (!problem.empty()) return {{}, std::move(problem)};
  return {std::move(text), {}};
}

Message problemOfCode(std::string_view text) {
  const bool isCode =
      !text.empty() && text.size() <= kMostCodeBytes && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' ||
               c == '_' || c == '.';
      });
  return isCode ? Message() : Message("text.no-code", {});
}

Message problemOfPrinting(std::string_view text, const Glyphs& glyphs) {
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = nextCodePoint(text, offset);
    if (isControl(c) || isBidiControl(c) || isInvisible(c)) continue;
    if (const auto script = scriptToBeShaped(c)) {
      return {"text.script", {{"script", *script}, {"character", codePointName(c)}}};
    }
    if (glyphs && !glyphs(c)) return {"text.no-glyph", {{"character", codePointName(c)}}};
  }
  return {};
}

Message problemOfFileName(std::string_view name) {
  if (name.size() > kMostFileNameBytes) return {"text.file-name-too-long", {{"most", kMostFileNameBytes}}};
  if (name.find_first_of("/\\") != name.npos) return {"text.file-name-with-path", {}};
  if (!name.empty() && name.front() == '.') return {"text.file-name-with-dot", {}};
  if (name.find_first_of("<>:\"|?*") != name.npos) return {"text.file-name-characters", {}};
  return {};
}

}  // namespace base
