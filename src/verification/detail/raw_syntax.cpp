#include "verification/detail/raw_syntax.h"

#include <charconv>
#include <set>

namespace verification::detail {
namespace {

constexpr int kDeepestValue = 64;
constexpr std::string_view kBlanks("\0\t\n\f\r ", 6);
constexpr std::string_view kDelimiters = "()<>[]{}/%";

bool isRegular(char octet) {
  return !isBlank(octet) && kDelimiters.find(octet) == std::string_view::npos;
}

int hexDigit(char digit) {
  const std::size_t at = std::string_view("0123456789abcdefABCDEF").find(digit);
  if (at == std::string_view::npos) return -1;
  return static_cast<int>(at < 16 ? at : at - 6);
}

// 7.3.5: "#41" is "A".
std::string unescaped(base::ByteView name) {
  std::string text;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const bool isEscape =
        name[i] == '#' && i + 2 < name.size() && hexDigit(name[i + 1]) >= 0 && hexDigit(name[i + 2]) >= 0;
    text += isEscape ? static_cast<char>(hexDigit(name[i + 1]) * 16 + hexDigit(name[i + 2])) : name[i];
    if (isEscape) i += 2;
  }
  return text;
}

}  // namespace

bool isBlank(char octet) {
  return kBlanks.find(octet) != std::string_view::npos;
}

void Scanner::skipBlank() {
  while (at_ < file_.size() && (isBlank(file_[at_]) || file_[at_] == '%')) {
    if (file_[at_] == '%')
      at_ = std::min(file_.find_first_of("\r\n", at_), file_.size());
    else
      ++at_;
  }
}

bool Scanner::take(std::string_view word) {
  skipBlank();
  if (file_.substr(std::min(at_, file_.size()), word.size()) != word) return false;
  at_ += word.size();
  return true;
}

std::optional<std::size_t> Scanner::number() {
  skipBlank();
  if (at_ >= file_.size()) return std::nullopt;
  std::size_t value = 0;
  const char* begin = file_.data() + at_;
  const auto [end, error] = std::from_chars(begin, file_.data() + file_.size(), value);
  if (error != std::errc() || end == begin) return std::nullopt;
  at_ += static_cast<std::size_t>(end - begin);
  return value;
}

void Scanner::skipWord() {
  while (at_ < file_.size() && isRegular(file_[at_])) ++at_;
}

// 7.3.4.2.
bool Scanner::skipText() {
  int open = 0;
  for (; at_ < file_.size(); ++at_) {
    if (file_[at_] == '\\')
      ++at_;
    else if (file_[at_] == '(')
      ++open;
    else if (file_[at_] == ')' && --open == 0)
      return ++at_, true;
  }
  return false;
}

bool Scanner::skipHexadecimal() {
  const std::size_t end = file_.find('>', at_);
  if (end == base::ByteView::npos) return false;
  at_ = end + 1;
  return true;
}

bool Scanner::skipItems(std::string_view closing, int depth) {
  while (!take(closing))
    if (!value(depth + 1)) return false;
  return true;
}

// "12 0 R" is one value; its first number has been read.
void Scanner::skipReference() {
  Scanner ahead(file_, at_);
  if (ahead.number() && ahead.take("R") && (ahead.at_ >= file_.size() || !isRegular(file_[ahead.at_])))
    at_ = ahead.at_;
}

std::optional<std::size_t> Scanner::endOfValue(int depth) {
  const std::size_t begin = at_;
  const char first = file_[at_];
  if (first == '(') return skipText() ? std::optional(at_) : std::nullopt;
  if (take("<<")) return skipItems(">>", depth) ? std::optional(at_) : std::nullopt;
  if (first == '<') return skipHexadecimal() ? std::optional(at_) : std::nullopt;
  if (take("[")) return skipItems("]", depth) ? std::optional(at_) : std::nullopt;
  if (first == '/') ++at_;
  skipWord();
  if (at_ == begin) return std::nullopt;
  if (first >= '0' && first <= '9') skipReference();
  return at_;
}

std::optional<Span> Scanner::value(int depth) {
  skipBlank();
  if (depth > kDeepestValue || at_ >= file_.size()) return std::nullopt;
  const std::size_t begin = at_;
  const auto end = endOfValue(depth);
  if (!end) return std::nullopt;
  return Span{begin, *end};
}

std::optional<Span> RawDictionary::find(std::string_view key) const {
  std::optional<Span> found;
  for (const RawEntry& entry : entries)
    if (entry.key == key) found = entry.value;
  return found;
}

bool RawDictionary::hasTwice() const {
  std::set<std::string> keys;
  for (const RawEntry& entry : entries)
    if (!keys.insert(entry.key).second) return true;
  return false;
}

std::optional<RawDictionary> readDictionary(base::ByteView file, std::size_t at) {
  Scanner scanner(file, at);
  scanner.skipBlank();
  RawDictionary dictionary;
  dictionary.span.begin = scanner.at();
  if (!scanner.take("<<")) return std::nullopt;
  while (!scanner.take(">>")) {
    const auto key = scanner.value();
    if (!key || file[key->begin] != '/') return std::nullopt;
    const auto value = scanner.value(1);
    if (!value) return std::nullopt;
    dictionary.entries.push_back({unescaped(key->in(file)), *value});
  }
  dictionary.span.end = scanner.at();
  return dictionary;
}

std::optional<std::size_t> numberIn(base::ByteView file, Span span) {
  Scanner scanner(file.substr(0, span.end), span.begin);
  const auto number = scanner.number();
  if (!number || scanner.at() != span.end) return std::nullopt;
  return number;
}

std::optional<std::size_t> valueOfObject(base::ByteView file, std::size_t at) {
  Scanner scanner(file, at);
  if (!scanner.number() || !scanner.number() || !scanner.take("obj")) return std::nullopt;
  return scanner.at();
}

}  // namespace verification::detail
