#include "intake/detail/text/xml_scanner.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/utf8.h"

namespace intake::detail {
namespace {

constexpr std::size_t kMore = 0;  // the markup is not whole yet
constexpr std::string_view kBlanks = " \t\r\n";

std::string_view withoutPrefix(std::string_view name) {
  return name.substr(name.find(':') + 1);
}

bool isNameStart(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' || (c & 0x80) != 0;
}

// The end of a tag: the first '>' outside quotation marks; npos when there is none yet.
std::size_t endOfTag(std::string_view text) {
  for (std::size_t at = text.find_first_of("\"'>"); at != std::string_view::npos;
       at = text.find_first_of("\"'>", at + 1)) {
    if (text[at] == '>') return at;
    at = text.find(text[at], at + 1);
    if (at == std::string_view::npos) break;
  }
  return std::string_view::npos;
}

struct Literal {
  std::string_view begins;
  std::string_view ends;
};
constexpr std::array<Literal, 3> kLiterals = {{{"<!--", "-->"}, {"<![CDATA[", "]]>"}, {"<?", "?>"}}};

void appendReference(std::string& text, std::string_view name) {
  constexpr std::array<std::pair<std::string_view, char>, 5> kNamed = {
      {{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}}};
  for (const auto& [known, c] : kNamed) {
    if (known != name) continue;
    text += c;
    return;
  }
  if (!name.starts_with('#')) return;
  const bool isHex = name.size() > 1 && name[1] == 'x';
  const std::string_view digits = name.substr(isHex ? 2 : 1);
  std::uint32_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value, isHex ? 16 : 10);
  if (value > 0 && value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF)) base::appendUtf8(text, value);
}

}  // namespace

std::string resolved(std::string_view text) {
  std::string plain;
  while (!text.empty()) {
    const std::size_t at = std::min(text.find('&'), text.size());
    plain.append(text.substr(0, at));
    text.remove_prefix(at);
    if (text.empty()) break;
    const std::size_t end = text.substr(0, 12).find(';');
    if (end == std::string_view::npos) {
      plain += '&';
      text.remove_prefix(1);
      continue;
    }
    appendReference(plain, text.substr(1, end - 1));
    text.remove_prefix(end + 1);
  }
  return plain;
}

bool XmlAttributes::find(std::string_view localName, std::string_view& value) const {
  std::string_view rest = text_;
  for (;;) {
    const std::size_t equals = rest.find('=');
    if (equals == std::string_view::npos) return false;
    std::string_view name = rest.substr(0, equals);
    name.remove_prefix(std::min(name.find_first_not_of(kBlanks), name.size()));
    name = name.substr(0, name.find_last_not_of(kBlanks) + 1);
    rest.remove_prefix(equals + 1);
    const std::size_t open = rest.find_first_of("\"'");
    const std::size_t close = open == std::string_view::npos ? open : rest.find(rest[open], open + 1);
    if (close == std::string_view::npos) return false;
    if (withoutPrefix(name) == localName) {
      value = rest.substr(open + 1, close - open - 1);
      return true;
    }
    rest.remove_prefix(close + 1);
  }
}

std::string XmlAttributes::value(std::string_view localName) const {
  std::string_view found;
  return find(localName, found) ? resolved(found) : std::string();
}

bool XmlAttributes::has(std::string_view localName) const {
  std::string_view found;
  return find(localName, found);
}

void XmlScanner::feed(std::string_view piece) {
  if (isBroken_) return;
  const bool isHeld = !buffer_.empty();
  if (isHeld) buffer_.append(piece);
  std::string_view rest = isHeld ? std::string_view(buffer_) : piece;
  while (!rest.empty() && !isBroken_) {
    const std::size_t read = readNext(rest);
    if (read == kMore) break;
    rest.remove_prefix(read);
  }
  isBroken_ = isBroken_ || rest.size() > kLongestTag;
  std::string left(isBroken_ ? std::string_view() : rest);
  buffer_ = std::move(left);
}

std::size_t XmlScanner::readNext(std::string_view rest) {
  return rest.front() == '<' ? readMarkup(rest) : readText(rest);
}

std::size_t XmlScanner::readText(std::string_view rest) {
  const std::size_t end = std::min(rest.find('<'), rest.size());
  const std::string_view text = rest.substr(0, end);
  if (!starts_.empty())
    handler_.text(text);
  else if (text.find_first_not_of(" \t\r\n\xEF\xBB\xBF") != std::string_view::npos)
    isBroken_ = true;
  return end;
}

std::size_t XmlScanner::readMarkup(std::string_view rest) {
  for (const Literal& literal : kLiterals) {
    if (literal.begins.starts_with(rest)) return kMore;
    if (!rest.starts_with(literal.begins)) continue;
    const std::size_t end = rest.find(literal.ends, literal.begins.size());
    if (end == std::string_view::npos) return kMore;
    if (literal.begins == "<![CDATA[" && !starts_.empty())
      handler_.text(rest.substr(literal.begins.size(), end - literal.begins.size()));
    return end + literal.ends.size();
  }
  if (rest.starts_with("<!")) {
    hasDoctype_ = true;
    isBroken_ = true;
    return kMore;
  }
  const std::size_t end = endOfTag(rest);
  if (end == std::string_view::npos) return kMore;
  readTag(rest.substr(1, end - 1));
  return end + 1;
}

void XmlScanner::readTag(std::string_view tag) {
  if (tag.starts_with('/')) return readEnd(tag.substr(1, tag.find_last_not_of(kBlanks)));
  const bool isEmpty = tag.ends_with('/');
  if (isEmpty) tag.remove_suffix(1);
  const std::string_view name = tag.substr(0, tag.find_first_of(kBlanks));
  const bool isSecondRoot = starts_.empty() && hasRoot_;
  if (name.empty() || !isNameStart(name.front()) || isSecondRoot || starts_.size() >= kDeepest) {
    isBroken_ = true;
    return;
  }
  hasRoot_ = true;
  handler_.start(withoutPrefix(name), XmlAttributes(tag.substr(name.size())));
  starts_.push_back(open_.size());
  open_.append(name);
  if (isEmpty) readEnd(name);
}

void XmlScanner::readEnd(std::string_view name) {
  if (starts_.empty() || std::string_view(open_).substr(starts_.back()) != name) {
    isBroken_ = true;
    return;
  }
  handler_.end(withoutPrefix(name));
  open_.resize(starts_.back());
  starts_.pop_back();
}

bool XmlScanner::finish() {
  return !isBroken_ && buffer_.empty() && starts_.empty() && hasRoot_;
}

}  // namespace intake::detail
