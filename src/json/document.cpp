#include "json/document.h"

#include <algorithm>

#include "base/utf8.h"

namespace json {
namespace {

base::Place placeIn(std::string_view text, std::size_t offset, const std::string& name) {
  const std::string_view before = text.substr(0, offset);
  const std::size_t lineEnd = before.rfind('\n');
  return {name, static_cast<int>(std::count(before.begin(), before.end(), '\n')) + 1,
          static_cast<int>(offset - (lineEnd == std::string_view::npos ? 0 : lineEnd + 1)) + 1};
}

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

int hexValue(char c) {
  if (isDigit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

}  // namespace

// Recursive descent over the grammar of RFC 8259.
class DocumentReader {
 public:
  DocumentReader(std::string_view text, const std::string& name) : name_(name), document_(text) {}

  Document read() {
    if (text().size() > Document::kMostBytes) refuse(0, base::Message("json.too-large", {}));
    if (const auto offset = base::findInvalidUtf8(text()))
      refuse(*offset, base::Message("json.not-utf8", {}));
    skipBlanks();
    value({}, at_);
    skipBlanks();
    if (at_ != text().size()) refuse(at_, base::Message("json.trailing", {}));
    return std::move(document_);
  }

 private:
  using Item = Document::Item;

  std::string_view text() const { return document_.text_; }
  [[noreturn]] void refuse(std::size_t offset, const base::Message& message) const {
    throw base::InvalidInput(base::Problems{{placeIn(text(), offset, name_), message}});
  }
  char next() const { return at_ < text().size() ? text()[at_] : '\0'; }
  bool take(char c) {
    if (next() != c || at_ >= text().size()) return false;
    ++at_;
    return true;
  }
  void skipBlanks() {
    while (at_ < text().size() && std::string_view(" \t\r\n").find(text()[at_]) != std::string_view::npos)
      ++at_;
  }

  void value(std::string_view memberName, std::size_t offset) {
    if (document_.items_.size() >= Document::kMostValues)
      refuse(at_, base::Message("json.too-many-values", {{"most", Document::kMostValues}}));
    const std::size_t index = document_.items_.size();
    document_.items_.push_back({{}, memberName, 0, static_cast<std::uint32_t>(offset), Kind::Null});
    read(index);
    document_.items_[index].end = static_cast<std::uint32_t>(document_.items_.size());
  }

  void read(std::size_t index) {
    switch (next()) {
      case '{':
        return container(index, Kind::Object, '}');
      case '[':
        return container(index, Kind::Array, ']');
      case '"':
        return set(index, Kind::String, string());
      case 't':
        return set(index, Kind::Boolean, word("true"));
      case 'f':
        return set(index, Kind::Boolean, word("false"));
      case 'n':
        return set(index, Kind::Null, word("null"));
      default:
        return set(index, Kind::Number, number());
    }
  }

  void set(std::size_t index, Kind kind, std::string_view text) {
    document_.items_[index].kind = kind;
    document_.items_[index].text = text;
  }

  void container(std::size_t index, Kind kind, char close) {
    if (++depth_ > Document::kDeepest)
      refuse(at_, base::Message("json.too-deep", {{"most", Document::kDeepest}}));
    document_.items_[index].kind = kind;
    ++at_;
    skipBlanks();
    if (!take(close)) {
      do {
        entry(kind);
        skipBlanks();
      } while (take(','));
      if (!take(close)) refuse(at_, base::Message("json.expected-end", {{"close", std::string(1, close)}}));
    }
    --depth_;
  }

  void entry(Kind kind) {
    skipBlanks();
    const std::size_t offset = at_;
    std::string_view memberName;
    if (kind == Kind::Object) {
      if (next() != '"') refuse(at_, base::Message("json.expected-name", {}));
      memberName = string();
      skipBlanks();
      if (!take(':')) refuse(at_, base::Message("json.expected-colon", {}));
      skipBlanks();
    }
    value(memberName, offset);
  }

  std::string_view word(std::string_view expected) {
    if (text().substr(at_, expected.size()) != expected)
      refuse(at_, base::Message("json.expected-value", {}));
    at_ += expected.size();
    return expected;
  }

  void digits() {
    if (!isDigit(next())) refuse(at_, base::Message("json.expected-value", {}));
    while (isDigit(next())) ++at_;
  }

  std::string_view number() {
    const std::size_t start = at_;
    take('-');
    if (!take('0')) digits();
    if (take('.')) digits();
    if (take('e') || take('E')) {
      if (!take('+')) take('-');
      digits();
    }
    return text().substr(start, at_ - start);
  }

  std::string_view string() {
    const std::size_t start = ++at_;
    const std::size_t stop = endOfPlain();
    if (text()[stop] == '"') {
      at_ = stop + 1;
      return text().substr(start, stop - start);
    }
    return unescaped(start);
  }

  // The position of the next quote or backslash.
  std::size_t endOfPlain() const {
    for (std::size_t at = at_; at < text().size(); ++at) {
      const char c = text()[at];
      if (c == '"' || c == '\\') return at;
      if (static_cast<unsigned char>(c) < 0x20) refuse(at, base::Message("json.control-character", {}));
    }
    refuse(text().size(), base::Message("json.open-string", {}));
  }

  std::string_view unescaped(std::size_t start) {
    std::string& out = document_.unescaped_.emplace_back();
    at_ = start;
    for (;;) {
      const std::size_t stop = endOfPlain();
      out.append(text().substr(at_, stop - at_));
      at_ = stop + 1;
      if (text()[stop] == '"') return out;
      escape(out);
    }
  }

  void escape(std::string& out) {
    static constexpr std::string_view kWritten = "\"\\/bfnrt";
    static constexpr std::string_view kMeant = "\"\\/\b\f\n\r\t";
    if (take('u')) return base::appendUtf8(out, codePoint());
    const std::size_t which = at_ < text().size() ? kWritten.find(text()[at_]) : std::string_view::npos;
    if (which == std::string_view::npos) refuse(at_, base::Message("json.unknown-escape", {}));
    out += kMeant[which];
    ++at_;
  }

  char32_t codePoint() {
    const std::size_t start = at_;
    const char32_t first = codeUnit();
    if (first < 0xD800 || first > 0xDFFF) return first;
    if (first < 0xDC00 && take('\\') && take('u')) {
      const char32_t second = codeUnit();
      if (second >= 0xDC00 && second <= 0xDFFF) return 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00);
    }
    refuse(start, base::Message("json.half-surrogate", {}));
  }

  char32_t codeUnit() {
    char32_t unit = 0;
    for (int digit = 0; digit < 4; ++digit) {
      const int four = hexValue(next());
      if (four < 0) refuse(at_, base::Message("json.expected-hex", {}));
      unit = unit << 4 | static_cast<char32_t>(four);
      ++at_;
    }
    return unit;
  }

  const std::string& name_;
  Document document_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
};

Document Document::parse(std::string_view text, const std::string& name) {
  return DocumentReader(text, name).read();
}

base::Place Node::place(const std::string& file) const {
  return placeIn(document_->text_, item().offset, file);
}

const char* nameOf(Kind kind) {
  constexpr const char* kNames[] = {"null", "boolean", "number", "string", "array", "object"};
  return kNames[static_cast<std::size_t>(kind)];
}

}  // namespace json
