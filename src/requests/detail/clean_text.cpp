#include "requests/detail/clean_text.h"

#include "base/utf8.h"

namespace requests::detail {
namespace {

constexpr std::size_t kMostFileNameBytes = 150;
constexpr std::size_t kMostQuoted = 60;

bool isBlank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

std::string collapsed(std::string_view raw) {
  return joined(splitWords(raw), " ");
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
    const char32_t c = base::nextCodePoint(raw, offset);
    const bool isWide =
        c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000;
    base::appendUtf8(out, isWide ? U' ' : c);
  }
  return out;
}

// Takes no room or breaks lines on its own: two texts that look alike would differ.
bool isInvisible(char32_t c) {
  return c == 0xAD || c == 0x180E || (c >= 0x200B && c <= 0x200D) || c == 0x2028 || c == 0x2029 ||
         (c >= 0x2060 && c <= 0x2064) || c == 0xFEFF || (c >= 0xE0000 && c <= 0xE007F);
}

std::string problemOfCharacters(std::string_view text, Lines lines) {
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = base::nextCodePoint(text, offset);
    if (base::isControl(c) && !(lines == Lines::Many && c == '\n')) {
      return "holds the control character " + base::codePointName(c) + "; remove it";
    }
    if (base::isBidiControl(c)) {
      return "holds " + base::codePointName(c) + ", which reorders text on screen; remove it";
    }
    if (isInvisible(c)) return "holds the invisible character " + base::codePointName(c) + "; remove it";
  }
  return {};
}

std::size_t countCodePoints(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t offset = 0; offset < text.size(); ++count) base::nextCodePoint(text, offset);
  return count;
}

std::string tooLong(std::size_t most) {
  return "is longer than the " + std::to_string(most) + " characters that are accepted; shorten it";
}

}  // namespace

CleanText clean(std::string_view raw, const TextRule& rule) {
  const std::string plain = withPlainBlanks(raw);
  const std::string tidied = rule.lines == Lines::One ? collapsed(plain) : tidiedLines(plain);
  // Composing is costly for long runs of marks, so what can only be too long is refused before it.
  if (tidied.size() > rule.most * 12) return {{}, tooLong(rule.most)};
  const std::string text = base::toNfc(tidied);
  if (countCodePoints(text) > rule.most) return {{}, tooLong(rule.most)};
  return {text, problemOfCharacters(text, rule.lines)};
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

std::string quoted(std::string_view text) {
  if (base::findInvalidUtf8(text)) return "(text that is not UTF-8)";
  std::string out = "\"";
  std::size_t count = 0;
  for (std::size_t offset = 0; offset < text.size(); ++count) {
    if (count == kMostQuoted) {
      out += "…";
      break;
    }
    const char32_t c = base::nextCodePoint(text, offset);
    if (base::isControl(c) || base::isBidiControl(c)) {
      out += "<" + base::codePointName(c) + ">";
    } else {
      base::appendUtf8(out, c);
    }
  }
  return out + "\"";
}

std::vector<std::string> splitWords(std::string_view text) {
  std::vector<std::string> words;
  bool inWord = false;
  for (const char c : text) {
    if (isBlank(c)) {
      inWord = false;
      continue;
    }
    if (!inWord) words.emplace_back();
    inWord = true;
    words.back() += c;
  }
  return words;
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string out;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) out += between;
    out += parts[i];
  }
  return out;
}

}  // namespace requests::detail
