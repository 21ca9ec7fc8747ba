#include "templates/detail/markup_walker.h"

#include <algorithm>
#include <string>

#include "base/utf8.h"

namespace templates::detail {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";

// How many bytes of UTF-8 a reference stands for; `name` is without "&" and ";".
std::size_t lengthOfReference(std::string_view name) {
  if (name.empty() || name[0] != '#') return 1;
  const bool isHex = name.size() > 1 && name[1] == 'x';
  const std::string digits(name.substr(isHex ? 2 : 1));
  std::string text;
  base::appendUtf8(text, static_cast<char32_t>(std::stoul(digits, nullptr, isHex ? 16 : 10)));
  return text.size();
}

}  // namespace

void MarkupWalker::passBehind(std::string_view token) {
  const std::size_t found = xml_.find(token, at_);
  at_ = found == base::ByteView::npos ? xml_.size() : found + token.size();
}

void MarkupWalker::passBlanks() {
  at_ = std::min(xml_.find_first_not_of(kBlanks, at_), xml_.size());
}

void MarkupWalker::enterAttribute(std::string_view name) {
  at_ = std::min(xml_.find_first_of(" \t\r\n/>", at_), xml_.size());
  while (at_ < xml_.size()) {
    passBlanks();
    nameOffset_ = at_;
    const std::size_t nameEnd = std::min(xml_.find_first_of(" \t\r\n=/>", at_), xml_.size());
    const bool isIt = xml_.substr(at_, nameEnd - at_) == name;
    at_ = std::min(xml_.find_first_of("'\"", nameEnd), xml_.size() - 1);
    const char quote = xml_[at_++];
    if (isIt) return;
    passBehind(std::string_view(&quote, 1));
  }
}

void MarkupWalker::passTag() {
  char quote = 0;
  for (; at_ < xml_.size(); ++at_) {
    const char c = xml_[at_];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '\'' || c == '"') {
      quote = c;
    } else if (c == '>') {
      ++at_;
      return;
    }
  }
}

void MarkupWalker::passElement() {
  for (int depth = 0; at_ < xml_.size();) {
    at_ = std::min(xml_.find('<', at_), xml_.size());
    if (isAt("<![CDATA[")) {
      passBehind("]]>");
      continue;
    }
    if (passInvisible()) continue;
    const bool isEnd = isAt("</");
    passTag();
    const bool isEmpty = !isEnd && xml_[at_ - 2] == '/';
    if (!isEmpty) depth += isEnd ? -1 : 1;
    if (depth == 0) return;
  }
}

// Whether it passed a comment, a processing instruction or the bounds of a CDATA section.
bool MarkupWalker::passInvisible() {
  const std::size_t start = at_;
  if (inCdata_) {
    if (isAt("]]>")) at_ += 3;
    inCdata_ = at_ == start;
  } else if (isAt("<!--")) {
    passBehind("-->");
  } else if (isAt("<?")) {
    passBehind("?>");
  } else if (isAt("<![CDATA[")) {
    at_ += 9;
    inCdata_ = true;
  }
  return at_ > start;
}

std::size_t MarkupWalker::passCharacter() {
  if (isAt("\r\n")) ++at_;
  if (xml_[at_] != '&' || inCdata_) {
    ++at_;
    return 1;
  }
  const std::size_t start = at_ + 1;
  passBehind(";");
  return lengthOfReference(xml_.substr(start, at_ - 1 - start));
}

void MarkupWalker::passCharacters(std::size_t count) {
  while (at_ < xml_.size()) {
    if (passInvisible()) continue;
    if (count == 0) return;
    count -= std::min(count, passCharacter());
  }
}

}  // namespace templates::detail
