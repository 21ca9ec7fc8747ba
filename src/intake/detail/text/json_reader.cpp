#include "intake/detail/text/json_reader.h"

#include <algorithm>

namespace intake::detail {
namespace {

constexpr std::array<std::string_view, 9> kGeoTypes = {
    "FeatureCollection", "Feature", "GeometryCollection", "Point", "MultiPoint", "LineString",
    "MultiLineString",   "Polygon", "MultiPolygon"};

bool isBlank(char c) {
  return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

std::size_t digitsAt(std::string_view text, std::size_t at) {
  std::size_t count = 0;
  while (at + count < text.size() && isDigit(text[at + count])) ++count;
  return count;
}

// RFC 8259, 6.
bool isNumber(std::string_view text) {
  std::size_t at = text.starts_with('-') ? 1 : 0;
  const std::size_t whole = digitsAt(text, at);
  if (whole == 0 || (whole > 1 && text[at] == '0')) return false;
  at += whole;
  if (at < text.size() && text[at] == '.') {
    const std::size_t fraction = digitsAt(text, at + 1);
    if (fraction == 0) return false;
    at += 1 + fraction;
  }
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    ++at;
    if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
    const std::size_t exponent = digitsAt(text, at);
    if (exponent == 0) return false;
    at += exponent;
  }
  return at == text.size();
}

}  // namespace

void JsonReader::feed(std::string_view piece) {
  while (!piece.empty() && state_ != State::Broken) {
    if (state_ == State::Text) {
      piece.remove_prefix(readText(piece));
      if (piece.empty()) return;
    }
    step(piece.front());
    piece.remove_prefix(1);
  }
}

// Reads on to a quotation mark or backslash; the result is the number of bytes.
std::size_t JsonReader::readText(std::string_view rest) {
  const std::size_t end = std::min(rest.find_first_of("\"\\"), rest.size());
  const std::string_view part = rest.substr(0, end);
  if (text_.size() < kLongest) text_.append(part.substr(0, kLongest - text_.size()));
  return end;
}

void JsonReader::step(char c) {
  switch (state_) {
    case State::Text:
      if (c == '\\')
        state_ = State::Escape;
      else
        endText();
      return;
    case State::Escape:
      hexDigits_ = c == 'u' ? 4 : 0;
      state_ = c == 'u'                                                           ? State::Hex
               : std::string_view("\"\\/bfnrt").find(c) == std::string_view::npos ? State::Broken
                                                                                  : State::Text;
      return;
    case State::Hex:
      if (std::string_view("0123456789abcdefABCDEF").find(c) == std::string_view::npos)
        state_ = State::Broken;
      else if (--hexDigits_ == 0)
        state_ = State::Text;
      return;
    case State::Scalar:
      if (!isBlank(c) && c != ',' && c != ']' && c != '}') {
        if (text_.size() < kLongest) text_ += c;
        return;
      }
      endScalar();
      if (state_ != State::Broken) step(c);
      return;
    default:
      if (!isBlank(c)) separate(c);
  }
}

void JsonReader::separate(char c) {
  switch (state_) {
    case State::Value:
      return beginValue(c);
    case State::FirstMember:
    case State::Member:
      if (c == '"') {
        isName_ = true;
        text_.clear();
        state_ = State::Text;
      } else if (c == '}' && state_ == State::FirstMember) {
        close(c);
      } else {
        state_ = State::Broken;
      }
      return;
    case State::Colon:
      state_ = c == ':' ? State::Value : State::Broken;
      mayClose_ = false;
      return;
    case State::AfterValue:
      if (c == ',' && !nesting_.empty()) {
        state_ = nesting_.back() == '{' ? State::Member : State::Value;
        mayClose_ = false;
      } else {
        close(c);
      }
      return;
    default:
      state_ = State::Broken;
  }
}

void JsonReader::beginValue(char c) {
  text_.clear();
  isName_ = false;
  if (c == '{' || c == '[') return open(c);
  if (c == ']' && mayClose_) return close(c);
  state_ = State::Text;
  if (c == '"') return;
  text_ += c;
  state_ = State::Scalar;
}

void JsonReader::open(char c) {
  nesting_ += c;
  mayClose_ = c == '[';
  state_ = nesting_.size() > kDeepest ? State::Broken : c == '{' ? State::FirstMember : State::Value;
}

void JsonReader::close(char c) {
  const char opened = c == '}' ? '{' : '[';
  if (nesting_.empty() || (c != '}' && c != ']') || nesting_.back() != opened) {
    state_ = State::Broken;
    return;
  }
  nesting_.pop_back();
  state_ = State::AfterValue;
}

void JsonReader::endText() {
  if (!isName_) return endValue(text_);
  name_ = text_;
  state_ = State::Colon;
}

void JsonReader::endScalar() {
  const bool isKnown = text_ == "true" || text_ == "false" || text_ == "null" || isNumber(text_);
  if (!isKnown)
    state_ = State::Broken;
  else
    endValue(text_);
}

void JsonReader::endValue(std::string_view value) {
  state_ = State::AfterValue;
  if (nesting_ == "{" && name_ == "type")
    isGeoJson_ = isGeoJson_ || std::find(kGeoTypes.begin(), kGeoTypes.end(), value) != kGeoTypes.end();
  const Personal kind = personalIn(value);
  if (kind == Personal::None || (kind == Personal::Account && !namesAccounts(name_))) return;
  if (counts_.size() < kMostNames || counts_.count(name_) != 0)
    ++counts_[name_][static_cast<std::size_t>(kind)];
}

bool JsonReader::finish() {
  if (state_ == State::Scalar) endScalar();
  return state_ == State::AfterValue && nesting_.empty();
}

void JsonReader::tell(const Notes& notes) const {
  for (const auto& [name, counts] : counts_)
    for (std::size_t kind = 1; kind < kPersonalKinds; ++kind)
      if (counts[kind] > 0) notes.add(codeOf(static_cast<Personal>(kind)), name, counts[kind]);
}

}  // namespace intake::detail
