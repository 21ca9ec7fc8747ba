#include "extraction/text.h"

#include <charconv>
#include <map>
#include <optional>

#include "base/utf8.h"

namespace extraction {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::string asUtf8(base::ByteView bytes) {
  if (bytes.substr(0, kByteOrderMark.size()) == kByteOrderMark) bytes.remove_prefix(kByteOrderMark.size());
  if (!base::findInvalidUtf8(bytes)) return std::string(bytes);
  std::string text;
  for (const char byte : bytes) base::appendUtf8(text, static_cast<unsigned char>(byte));
  return text;
}

// UTF-16 and UTF-32, recognised by a byte order mark or NUL; read as anything else they would be noise.
bool isOtherUnicode(base::ByteView bytes) {
  return bytes.substr(0, 2) == "\xFF\xFE" || bytes.substr(0, 2) == "\xFE\xFF" ||
         bytes.find('\0') != base::ByteView::npos;
}

bool isBlank(char32_t c) {
  return c == U' ' || base::isControl(c) || base::isBidiControl(c);
}

Text tidied(std::string_view text) {
  Text result{kRead, {}};
  bool gap = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = base::nextCodePoint(text, at);
    if (isBlank(c)) {
      gap = !result.words.empty();
      continue;
    }
    if (result.words.size() + 5 > kMostText) {
      result.outcome = kCut;
      break;
    }
    if (gap) result.words += ' ';
    gap = false;
    base::appendUtf8(result.words, c);
  }
  return result;
}

bool isScalar(std::uint32_t c) {
  return c > 0 && c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF);
}

// The character for the name between & and ;.
std::optional<char32_t> referredTo(std::string_view name) {
  static const std::map<std::string_view, char32_t> named{
      {"amp", U'&'}, {"lt", U'<'}, {"gt", U'>'}, {"quot", U'"'}, {"apos", U'\''}};
  if (const auto found = named.find(name); found != named.end()) return found->second;
  if (name.size() < 2 || name.front() != '#') return std::nullopt;
  const bool isHex = name[1] == 'x';
  const std::string_view digits = name.substr(isHex ? 2 : 1);
  std::uint32_t value = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value, isHex ? 16 : 10);
  const bool isWhole = read.ec == std::errc() && read.ptr == digits.data() + digits.size();
  return isWhole && isScalar(value) ? std::optional<char32_t>(value) : std::nullopt;
}

// Goes through the markup once and collects the readable text.
class MarkupReader {
 public:
  explicit MarkupReader(std::string_view text) : rest_(text) {}

  std::string read() {
    while (!rest_.empty() && text_.size() <= 2 * kMostText) {
      addText(upTo("<"));
      if (!isCut_) break;
      if (starts("!--")) {
        upTo("-->");
      } else if (starts("![CDATA[")) {
        text_ += upTo("]]>");
      } else {
        addTag();
      }
      text_ += ' ';
    }
    return std::move(text_);
  }

 private:
  // The text before `end`, and skips `end`; all the rest when there is no `end`.
  std::string_view upTo(std::string_view end) {
    const std::size_t at = rest_.find(end);
    isCut_ = at != std::string_view::npos;
    const std::string_view piece = rest_.substr(0, at);
    rest_.remove_prefix(isCut_ ? at + end.size() : rest_.size());
    return piece;
  }

  bool starts(std::string_view with) {
    if (rest_.substr(0, with.size()) != with) return false;
    rest_.remove_prefix(with.size());
    return true;
  }

  // Collects the attribute values of a tag.
  void addTag() {
    const bool isDeclaration = !rest_.empty() && (rest_.front() == '?' || rest_.front() == '!');
    for (;;) {
      const std::size_t at = rest_.find_first_of("<>\"'");
      if (at == std::string_view::npos) return rest_.remove_prefix(rest_.size());
      const char c = rest_[at];
      if (c == '<') return rest_.remove_prefix(at);
      rest_.remove_prefix(at + 1);
      if (c == '>') return;
      const std::string_view value = upTo(std::string_view(&c, 1));
      if (isDeclaration) continue;
      text_ += ' ';
      addText(value);
    }
  }

  void addText(std::string_view piece) {
    while (!piece.empty()) {
      const std::size_t at = piece.find('&');
      text_ += piece.substr(0, at);
      if (at == std::string_view::npos) return;
      piece.remove_prefix(at + 1);
      addReference(piece);
    }
  }

  void addReference(std::string_view& piece) {
    const std::string_view head = piece.substr(0, 10);
    const std::size_t end = head.find(';');
    const auto character = end == head.npos ? std::nullopt : referredTo(head.substr(0, end));
    if (!character) {
      text_ += ' ';
      return;
    }
    base::appendUtf8(text_, *character);
    piece.remove_prefix(end + 1);
  }

  std::string_view rest_;
  std::string text_;
  bool isCut_ = false;
};

}  // namespace

Form formOf(std::string_view mediaType) {
  static const std::string kOpenXml = "application/vnd.openxmlformats-officedocument.";
  static const std::string kOpenDocument = "application/vnd.oasis.opendocument.";
  static const std::map<std::string, Form, std::less<>> forms{
      {"text/plain", Form::Plain},
      {"text/csv", Form::Plain},
      {"application/json", Form::Plain},
      {"application/xml", Form::Markup},
      {"text/xml", Form::Markup},
      {"application/pdf", Form::Pdf},
      {kOpenXml + "wordprocessingml.document", Form::Office},
      {kOpenXml + "spreadsheetml.sheet", Form::Office},
      {kOpenXml + "presentationml.presentation", Form::Office},
      {kOpenDocument + "text", Form::Office},
      {kOpenDocument + "spreadsheet", Form::Office},
      {kOpenDocument + "presentation", Form::Office}};
  const auto found = forms.find(mediaType);
  return found == forms.end() ? Form::None : found->second;
}

Text textOfPlain(base::ByteView bytes) {
  return isOtherUnicode(bytes) ? Text{kUnreadable, {}} : tidied(asUtf8(bytes));
}

Text textOfMarkup(base::ByteView bytes) {
  return isOtherUnicode(bytes) ? Text{kUnreadable, {}} : tidied(MarkupReader(asUtf8(bytes)).read());
}

}  // namespace extraction
