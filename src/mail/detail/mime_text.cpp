#include "mail/detail/mime_text.h"

#include <algorithm>

#include "base/base64.h"
#include "base/utf8.h"

namespace mail::detail {
namespace {

constexpr std::size_t kLine = 78;
constexpr std::size_t kEncodedLine = 76;   // RFC 2045 6.7 and 6.8, RFC 2047 2
constexpr std::size_t kBytesPerLine = 57;  // 76 characters of base64
constexpr std::size_t kWordBytes = 36;     // gives 60 characters encoded; leaves room for a header's name
constexpr std::size_t kPlainWord = 60;     // longer words do not fold well
constexpr std::size_t kParameterPiece = 50;

constexpr std::string_view kHex = "0123456789ABCDEF";

unsigned octet(char c) {
  return static_cast<unsigned char>(c);
}

bool isPrintableAscii(char c) {
  return c >= ' ' && c <= '~';
}

bool isAlphanumeric(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool isOneOf(char c, std::string_view set) {
  return set.find(c) != std::string_view::npos;
}

bool isPrintableAscii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return isPrintableAscii(c); });
}

std::string encodedWord(std::string_view text) {
  std::string word = "=?UTF-8?B?";
  return word + base::base64(text) + "?=";
}

// Pieces of at most `most` bytes, never cut inside a character.
std::vector<std::string_view> pieces(std::string_view text, std::size_t most) {
  std::vector<std::string_view> result;
  std::size_t start = 0;
  for (std::size_t next = 0, end = 0; end < text.size(); end = next) {
    base::nextCodePoint(text, next);
    if (next - start > most) {
      result.push_back(text.substr(start, end - start));
      start = end;
    }
  }
  result.push_back(text.substr(start));
  return result;
}

Tokens encodedWords(std::string_view text) {
  Tokens words;
  for (const std::string_view piece : pieces(text, kWordBytes)) words.push_back(encodedWord(piece));
  return words;
}

Tokens splitAtBlanks(std::string_view text) {
  Tokens words;
  for (std::size_t start = 0;;) {
    const std::size_t blank = text.find(' ', start);
    words.emplace_back(text.substr(start, blank - start));
    if (blank == std::string_view::npos) return words;
    start = blank + 1;
  }
}

// Whether every word can stay as it is: not empty (a fold would lose blanks), not too long, and not
// mistakable for an encoded word.
bool arePlain(const Tokens& words) {
  return std::all_of(words.begin(), words.end(), [](const std::string& word) {
    return !word.empty() && word.size() <= kPlainWord && isPrintableAscii(word) &&
           word.find("=?") == std::string::npos;
  });
}

bool isAtom(const std::string& word) {
  return std::all_of(word.begin(), word.end(),
                     [](char c) { return isAlphanumeric(c) || isOneOf(c, "!#$%&'*+-/=?^_`{|}~"); });
}

// Whether `text` needs only quotation marks to stand in a header. Many readers decode what looks like an
// encoded word even there.
bool isQuotable(std::string_view text, std::size_t most) {
  return text.size() <= most && isPrintableAscii(text) &&
         text.find_first_of("\"\\") == std::string_view::npos && text.find("=?") == std::string_view::npos;
}

std::string inQuotes(std::string_view text) {
  return '"' + std::string(text) + '"';
}

// RFC 5322 3.2.5: a display name.
Tokens phrase(const std::string& name) {
  if (name.empty()) return {};
  Tokens words = splitAtBlanks(name);
  if (arePlain(words) && std::all_of(words.begin(), words.end(), isAtom)) return words;
  if (isQuotable(name, kPlainWord)) return {inQuotes(name)};
  return encodedWords(name);
}

// RFC 2231 7: attribute-char.
std::string percentEncoded(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (isAlphanumeric(c) || isOneOf(c, "!#$&+-.^_`{|}~")) {
      result += c;
    } else {
      result += hexOctet('%', c);
    }
  }
  return result;
}

// The encoded text in pieces, never cut inside a character: some readers decode each piece by itself.
std::vector<std::string> encodedPieces(std::string_view text) {
  std::vector<std::string> result(1);
  for (std::size_t start = 0, end = 0; start < text.size(); start = end) {
    base::nextCodePoint(text, end);
    const std::string character = percentEncoded(text.substr(start, end - start));
    if (result.back().size() + character.size() > kParameterPiece) result.emplace_back();
    result.back() += character;
  }
  return result;
}

std::vector<Parameter> continued(std::string_view name, const std::vector<std::string>& pieces) {
  std::vector<Parameter> parameters;
  for (const std::string& piece : pieces) {
    const std::string charset = parameters.empty() ? "UTF-8''" : "";
    parameters.push_back(
        {std::string(name) + "*" + std::to_string(parameters.size()) + "*", charset + piece});
  }
  return parameters;
}

enum class Position { LineStart, Inside };

// The quoted-printable form of the first character of `rest` at this position.
std::string quotedPrintableOctet(std::string_view rest, Position position) {
  const char c = rest.front();
  const bool misread = position == Position::LineStart && (c == '.' || rest.substr(0, 5) == "From ");
  const bool blankAtEnd = rest.size() == 1 && (c == ' ' || c == '\t');
  const bool literal = (isPrintableAscii(c) || c == '\t') && c != '=' && !misread && !blankAtEnd;
  return literal ? std::string(1, c) : hexOctet('=', c);
}

void appendQuotedPrintableLine(std::string& text, std::string_view line) {
  std::size_t column = 0;
  for (; !line.empty(); line.remove_prefix(1)) {
    std::string piece = quotedPrintableOctet(line, column == 0 ? Position::LineStart : Position::Inside);
    if (column + piece.size() >= kEncodedLine) {
      text += "=\r\n";
      column = 0;
      piece = quotedPrintableOctet(line, Position::LineStart);
    }
    text += piece;
    column += piece.size();
  }
  text += "\r\n";
}

}  // namespace

std::string hexOctet(char mark, char c) {
  return {mark, kHex[octet(c) >> 4], kHex[octet(c) & 15]};
}

std::string header(std::string_view name, const Tokens& tokens) {
  std::string result = std::string(name) + ":";
  std::size_t column = result.size();
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (i > 0 && column + 1 + tokens[i].size() > kLine) {
      result += "\r\n";
      column = 0;
    }
    result += " " + tokens[i];
    column += 1 + tokens[i].size();
  }
  return result + "\r\n";
}

Tokens unstructured(std::string_view text) {
  Tokens words = splitAtBlanks(text);
  return arePlain(words) ? words : encodedWords(text);
}

Tokens mailboxes(const std::vector<Mailbox>& list) {
  Tokens tokens;
  for (const Mailbox& mailbox : list) {
    if (!tokens.empty()) tokens.back() += ",";
    for (std::string& word : phrase(mailbox.name)) tokens.push_back(std::move(word));
    tokens.push_back("<" + mailbox.address + ">");
  }
  return tokens;
}

Parameter asciiParameter(std::string_view name, std::string_view value) {
  std::string ascii;
  for (std::size_t at = 0; at < value.size();) {
    const char32_t c = base::nextCodePoint(value, at);
    ascii += c < 0x7F && c != '"' && c != '\\' && c != '?' ? static_cast<char>(c) : '_';
  }
  return {std::string(name), inQuotes(ascii.substr(0, kParameterPiece))};
}

std::vector<Parameter> textParameter(std::string_view name, std::string_view value) {
  if (isQuotable(value, kParameterPiece)) return {{std::string(name), inQuotes(value)}};
  const std::vector<std::string> encoded = encodedPieces(value);
  if (encoded.size() > 1) return continued(name, encoded);
  return {{std::string(name) + "*", "UTF-8''" + encoded.front()}};
}

Tokens withParameters(std::string value, const std::vector<Parameter>& parameters) {
  Tokens tokens{std::move(value)};
  for (const Parameter& parameter : parameters) {
    tokens.back() += ";";
    tokens.push_back(parameter.name + "=" + parameter.value);
  }
  return tokens;
}

std::string quotedPrintable(std::string_view text) {
  std::string result;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    appendQuotedPrintableLine(result, text.substr(start, end - start));
    start = end + 1;
  }
  return result;
}

std::string base64Lines(base::ByteView bytes) {
  std::string result;
  result.reserve(bytes.size() / kBytesPerLine * (kEncodedLine + 2) + kEncodedLine + 2);
  for (std::size_t start = 0; start < bytes.size(); start += kBytesPerLine) {
    result += base::base64(bytes.substr(start, kBytesPerLine)) + "\r\n";
  }
  return result;
}

}  // namespace mail::detail
