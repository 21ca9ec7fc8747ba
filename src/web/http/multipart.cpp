#include "web/http/multipart.h"

#include <algorithm>
#include <optional>

#include "base/text.h"
#include "web/http/characters.h"
#include "web/http/parameters.h"

namespace web {
namespace {

constexpr std::size_t kMostPartHead = 8 << 10;
constexpr std::size_t kMostBoundary = 70;

struct PartHead {
  std::string name;
  std::optional<std::string> fileName;
};

// What browsers write for the signs that cannot stand in quotation marks (HTML 4.10.22.7).
std::string withoutBrowserEscapes(const std::string& text) {
  std::string result;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::string_view sign = std::string_view(text).substr(at, 3);
    const char meant = sign == "%22" ? '"' : sign == "%0D" ? '\r' : sign == "%0A" ? '\n' : '\0';
    result += meant == '\0' ? text[at] : meant;
    if (meant != '\0') at += 2;
  }
  return result;
}

bool isUnencoded(std::string_view encoding) {
  return equalsIgnoringCase(encoding, "binary") || equalsIgnoringCase(encoding, "8bit") ||
         equalsIgnoringCase(encoding, "7bit");
}

std::optional<PartHead> dispositionIn(std::string_view text) {
  const auto disposition = readParameters(text);
  if (!disposition || disposition->value != "form-data" || !disposition->parameters.has("name") ||
      disposition->parameters.has("filename*"))
    return std::nullopt;
  PartHead head{withoutBrowserEscapes(disposition->parameters["name"]), {}};
  if (disposition->parameters.has("filename"))
    head.fileName = withoutBrowserEscapes(disposition->parameters["filename"]);
  return head;
}

// The lines of a part's head. Nothing unless its disposition is there once.
std::optional<PartHead> readPartHead(base::ByteView lines) {
  std::optional<PartHead> head;
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find("\r\n"), lines.size());
    const base::ByteView line = lines.substr(0, end);
    lines.remove_prefix(std::min(end + 2, lines.size()));
    const std::size_t colon = line.find(':');
    if (colon == base::ByteView::npos || !isToken(line.substr(0, colon))) return std::nullopt;
    const std::string name = lowerCased(line.substr(0, colon));
    const std::string_view value = base::trimmed(line.substr(colon + 1));
    if (name == "content-transfer-encoding" && !isUnencoded(value)) return std::nullopt;
    if (name != "content-disposition") continue;
    if (head) return std::nullopt;
    head = dispositionIn(value);
    if (!head) return std::nullopt;
  }
  return head;
}

}  // namespace

bool isBoundary(std::string_view text) {
  return !text.empty() && text.size() <= kMostBoundary && text.back() != ' ' &&
         std::all_of(text.begin(), text.end(), [](char c) {
           return isAlphanumeric(c) || std::string_view("'()+_,-./:=? ").find(c) != std::string_view::npos;
         });
}

MultipartReader::MultipartReader(const std::string& boundary, base::Disk& disk, base::Path folder,
                                 FormLimits limits)
    : delimiter_("\r\n--" + boundary), parts_(disk, std::move(folder), limits) {}

void MultipartReader::take(base::ByteView bytes) {
  if (parts_.hasFailed() || state_ == State::End) return;
  received_.append(bytes);
  while (step()) {
  }
  received_.erase(0, taken_);
  taken_ = 0;
  if (parts_.hasFailed()) received_ = {};
}

const Form& MultipartReader::form() {
  if (state_ != State::End) malformed();
  return parts_.form();
}

bool MultipartReader::malformed() {
  parts_.fail(base::Message("web.form-malformed", {}));
  return false;
}

bool MultipartReader::step() {
  if (parts_.hasFailed()) return false;
  switch (state_) {
    case State::Begin:
      return readBegin();
    case State::Boundary:
      return readBoundary();
    case State::Head:
      return readHead();
    case State::Content:
      return readContent();
    case State::End:
      drop(rest().size());
      return false;
  }
  return false;
}

// The first boundary has no line end before it.
bool MultipartReader::readBegin() {
  const base::ByteView first = base::ByteView(delimiter_).substr(2);
  const std::size_t count = std::min(first.size(), rest().size());
  if (rest().substr(0, count) != first.substr(0, count)) return malformed();
  if (count < first.size()) return false;
  drop(count);
  state_ = State::Boundary;
  return true;
}

// What follows a boundary: the next part, or the end.
bool MultipartReader::readBoundary() {
  if (rest().size() < 2) return false;
  const base::ByteView sign = rest().substr(0, 2);
  if (sign != "--" && sign != "\r\n") return malformed();
  drop(2);
  state_ = sign == "--" ? State::End : State::Head;
  return true;
}

bool MultipartReader::readHead() {
  const std::size_t end = rest().find("\r\n\r\n");
  if (std::min(end, rest().size()) > kMostPartHead) return malformed();
  if (end == base::ByteView::npos) return false;
  if (!isPartBegun(rest().substr(0, end))) return malformed();
  drop(end + 4);
  state_ = State::Content;
  return true;
}

bool MultipartReader::isPartBegun(base::ByteView lines) {
  auto head = readPartHead(lines);
  if (!head) return false;
  isFile_ = head->fileName.has_value();
  name_ = std::move(head->name);
  value_.clear();
  if (isFile_) parts_.beginFile(name_, *head->fileName);
  return true;
}

// The last bytes may be the begin of a boundary, so they are held back.
bool MultipartReader::readContent() {
  const std::size_t end = rest().find(delimiter_);
  if (end != base::ByteView::npos) {
    append(rest().substr(0, end));
    endPart();
    drop(end + delimiter_.size());
    state_ = State::Boundary;
    return true;
  }
  const std::size_t heldBack = delimiter_.size() - 1;
  if (rest().size() <= heldBack) return false;
  const std::size_t count = rest().size() - heldBack;
  append(rest().substr(0, count));
  drop(count);
  return false;
}

void MultipartReader::append(base::ByteView content) {
  if (isFile_)
    parts_.appendToFile(content);
  else if (parts_.fits(value_.size() + content.size()))
    value_.append(content);
}

void MultipartReader::endPart() {
  if (isFile_)
    parts_.endFile();
  else
    parts_.addField(std::move(name_), std::move(value_));
}

}  // namespace web
