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

std::string tooLong(std::size_t most) {
  return "is longer than the " + std::to_string(most) + " characters that are accepted; shorten it";
}

}  // namespace

std::string problemOfEncoding(std::string_view raw) {
  const auto offset = findInvalidUtf8(raw);
  if (!offset) return {};
  char byte[8];
  std::snprintf(byte, sizeof byte, "0x%02X", static_cast<unsigned char>(raw[*offset]));
  return std::string("is not UTF-8: byte ") + byte + " at position " + std::to_string(*offset + 1) +
         "; write it in UTF-8";
}

std::string problemOfCharacters(std::string_view text, Lines lines) {
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = nextCodePoint(text, offset);
    if (isControl(c) && !(lines == Lines::Many && c == U'\n'))
      return "holds the control character " + codePointName(c) + "; remove it";
    if (isBidiControl(c)) return "holds " + codePointName(c) + ", which reorders text on screen; remove it";
    if (isInvisible(c)) return "holds the invisible character " + codePointName(c) + "; remove it";
  }
  return {};
}

CheckedText checkText(std::string_view raw, const TextRule& rule, Presence presence) {
  if (std::string problem = problemOfEncoding(raw); !problem.empty()) return {{}, std::move(problem)};
  const std::string plain = tidied(raw, rule.lines);
  // Composing is costly for long runs of marks, so what can only be too long is refused before it.
  if (plain.size() > rule.most * kMostBytesOfACharacter) return {{}, tooLong(rule.most)};
  std::string text = toNfc(plain);
  if (countCodePoints(text) > rule.most) return {{}, tooLong(rule.most)};
  if (text.empty() && presence == Presence::Required) return {{}, "is empty; fill it in"};
  std::string problem = problemOfCharacters(text, rule.lines);
  if (!problem.empty()) return {{}, std::move(problem)};
  return {std::move(text), {}};
}

std::string problemOfCode(std::string_view text) {
  const bool isCode =
      !text.empty() && text.size() <= kMostCodeBytes && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' ||
               c == '_' || c == '.';
      });
  return isCode ? "" : "must be of letters, digits, '-', '_' and '.', 64 at most";
}

std::string problemOfPrinting(std::string_view text, const Glyphs& glyphs) {
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = nextCodePoint(text, offset);
    if (isControl(c) || isBidiControl(c) || isInvisible(c)) continue;
    if (const auto script = scriptToBeShaped(c)) {
      return "holds " + std::string(*script) +
             " letters, which letters cannot be set in yet: " + codePointName(c) +
             "; write it in Latin letters";
    }
    if (glyphs && !glyphs(c)) {
      return "holds " + codePointName(c) +
             ", which no font of the office can draw (fonts.xml); write it in other characters";
    }
  }
  return {};
}

std::string problemOfFileName(std::string_view name) {
  if (name.size() > kMostFileNameBytes) {
    return "is longer than " + std::to_string(kMostFileNameBytes) + " bytes; shorten the file's name";
  }
  if (name.find_first_of("/\\") != name.npos) return "holds a path; give the plain name of the file";
  if (!name.empty() && name.front() == '.') return "begins with a full stop; rename the file";
  if (name.find_first_of("<>:\"|?*") != name.npos) {
    return "holds one of < > : \" | ? *; rename the file";
  }
  return {};
}

}  // namespace base
