#include "base/text.h"

#include <algorithm>
#include <cstdio>
#include <numeric>

#include "base/utf8.h"

namespace base {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";
constexpr std::size_t kMostQuoted = 60;

}  // namespace

std::size_t editDistance(std::string_view a, std::string_view b) {
  // One row of the distance table at a time.
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), 0U);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row.back();
}

bool contains(const std::vector<std::string>& texts, std::string_view text) {
  return std::find(texts.begin(), texts.end(), text) != texts.end();
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
  std::string text;
  for (const std::string& part : parts) {
    if (&part != &parts.front()) text += separator;
    text += part;
  }
  return text;
}

std::vector<std::string> splitWords(std::string_view text) {
  std::vector<std::string> words;
  bool inWord = false;
  for (const char c : text) {
    const bool isBlank = kBlanks.find(c) != std::string_view::npos;
    if (!isBlank && !inWord) words.emplace_back();
    if (!isBlank) words.back() += c;
    inWord = !isBlank;
  }
  return words;
}

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(kBlanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

std::string nearest(std::string_view word, const std::vector<std::string>& candidates) {
  const auto best = std::min_element(candidates.begin(), candidates.end(), [&](const auto& a, const auto& b) {
    return editDistance(word, a) < editDistance(word, b);
  });
  return best == candidates.end() ? std::string() : *best;
}

Message quoted(std::string_view text) {
  if (findInvalidUtf8(text)) return {"text.unreadable", {}};
  std::string out = "\"";
  std::size_t count = 0;
  for (std::size_t offset = 0; offset < text.size(); ++count) {
    if (count == kMostQuoted) {
      out += "…";
      break;
    }
    const char32_t c = nextCodePoint(text, offset);
    if (isControl(c) || isBidiControl(c)) {
      out += "<" + codePointName(c) + ">";
    } else {
      appendUtf8(out, c);
    }
  }
  return out + "\"";
}

std::string printable(std::string_view text, std::size_t longestLine) {
  std::string out;
  std::size_t inLine = 0;
  std::size_t invalid = findInvalidUtf8(text).value_or(text.size());
  for (std::size_t offset = 0; offset < text.size();) {
    const bool isShown = ++inLine <= longestLine;
    if (inLine == longestLine + 1 && longestLine != std::string_view::npos) out += "…";
    if (offset == invalid) {
      char shown[8];
      std::snprintf(shown, sizeof shown, "<0x%02X>", static_cast<unsigned char>(text[offset++]));
      if (isShown) out += shown;
      invalid = offset + findInvalidUtf8(text.substr(offset)).value_or(text.size() - offset);
      continue;
    }
    const std::size_t start = offset;
    const char32_t c = nextCodePoint(text, offset);
    if (c == U'\n') {
      out += '\n';
      inLine = 0;
    } else if (isShown) {
      out += isControl(c) || isBidiControl(c) ? "<" + codePointName(c) + ">"
                                              : std::string(text.substr(start, offset - start));
    }
  }
  return out;
}

}  // namespace base
