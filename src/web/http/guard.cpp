#include "web/http/guard.h"

#include <algorithm>
#include <charconv>
#include <set>

#include "base/text.h"
#include "web/http/characters.h"
#include "web/http/target.h"

namespace web {
namespace {

constexpr std::size_t kMostLengthDigits = 18;  // fits into 64 bits with room

// RFC 9110 7.2: a name, an IPv4 address or an IPv6 address in brackets.
bool isHostName(std::string_view text) {
  if (!text.empty() && text.front() == '[') {
    return text.size() > 2 && text.back() == ']' &&
           text.substr(1, text.size() - 2).find_first_not_of("0123456789abcdefABCDEF:.") ==
               std::string_view::npos;
  }
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return isAlphanumeric(c) || c == '-' || c == '.' || c == '_';
  });
}

bool isHost(std::string_view text) {
  const std::size_t bracket = text.rfind(']');
  const std::size_t colon = text.rfind(':');
  const bool hasPort =
      colon != std::string_view::npos && (bracket == std::string_view::npos || colon > bracket);
  if (!hasPort) return isHostName(text);
  const std::string_view port = text.substr(colon + 1);
  return isHostName(text.substr(0, colon)) && isDigits(port) && port.size() <= 5;
}

// "HTTP/1.1" and the like.
bool isVersion(std::string_view text) {
  return text.size() == 8 && text.substr(0, 5) == "HTTP/" && isDigits(text.substr(5, 1)) && text[6] == '.' &&
         isDigits(text.substr(7, 1));
}

bool needsLength(Method method) {
  return method == Method::Post || method == Method::Put || method == Method::Patch;
}

// The members of a list such as "keep-alive, Upgrade", in lower case.
std::set<std::string> listMembers(const std::vector<std::string>& values) {
  std::set<std::string> members;
  for (std::string_view rest : values) {
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find(','), rest.size());
      members.insert(lowerCased(base::trimmed(rest.substr(0, end))));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
  return members;
}

std::string_view withoutBlanksAround(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

}  // namespace

void HeadReader::refuse(int status) {
  if (status_ == 0) status_ = status;
}

std::size_t HeadReader::take(std::string_view bytes) {
  std::size_t taken = 0;
  while (taken < bytes.size() && !isComplete_ && status_ == 0) {
    const std::string_view rest = bytes.substr(taken);
    const std::size_t end = rest.find('\n');
    const std::size_t room = hasRequestLine_ ? limits_.headerBytes - headerBytes_ : limits_.lineBytes + 2;
    const std::size_t count = std::min(end == std::string_view::npos ? rest.size() : end + 1, rest.size());
    if (line_.size() + count > room) {
      refuse(hasRequestLine_ ? 431 : 414);
      break;
    }
    line_.append(rest.substr(0, count));
    taken += count;
    if (end != std::string_view::npos) endLine();
  }
  return taken;
}

void HeadReader::endLine() {
  const std::string_view line(line_);
  if (line.size() < 2 || line[line.size() - 2] != '\r') return refuse(400);
  const std::string_view content = line.substr(0, line.size() - 2);
  if (!isHeaderValue(content)) return refuse(400);
  if (!hasRequestLine_) {
    readRequestLine(content);
    hasRequestLine_ = true;
  } else if (content.empty()) {
    complete();
  } else {
    headerBytes_ += line.size();
    readHeader(content);
  }
  line_.clear();
}

void HeadReader::readRequestLine(std::string_view line) {
  const std::size_t first = line.find(' ');
  const std::size_t second = first == std::string_view::npos ? first : line.find(' ', first + 1);
  if (second == std::string_view::npos) return refuse(400);
  const std::string_view name = line.substr(0, first);
  const std::string_view version = line.substr(second + 1);
  if (!isToken(name) || !isVersion(version)) return refuse(400);
  if (version != "HTTP/1.1" && version != "HTTP/1.0") return refuse(505);
  const auto method = methodNamed(name);
  if (!method) return refuse(501);
  auto target = readTarget(line.substr(first + 1, second - first - 1));
  if (!target) return refuse(400);
  head_.request.method = *method;
  head_.request.path = std::move(target->path);
  head_.request.query = std::move(target->query);
  isOldVersion_ = version == "HTTP/1.0";
}

// A folded line begins with a blank, which no token holds.
void HeadReader::readHeader(std::string_view line) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || !isToken(line.substr(0, colon))) return refuse(400);
  if (head_.request.headers.list().size() >= limits_.headers) return refuse(431);
  head_.request.headers.add(lowerCased(line.substr(0, colon)),
                            std::string(withoutBlanksAround(line.substr(colon + 1))));
}

void HeadReader::complete() {
  checkHost();
  readLength();
  readConnection();
  isComplete_ = status_ == 0;
}

void HeadReader::checkHost() {
  const auto hosts = head_.request.headers.all("host");
  if (hosts.size() != 1 || !isHost(hosts.front())) refuse(400);
}

// RFC 9112 6.
void HeadReader::readLength() {
  const auto lengths = head_.request.headers.all("content-length");
  const auto encodings = head_.request.headers.all("transfer-encoding");
  if (!encodings.empty()) {
    if (!lengths.empty() || isOldVersion_) return refuse(400);
    return refuse(encodings.size() == 1 && equalsIgnoringCase(encodings.front(), "chunked") ? 411 : 501);
  }
  if (lengths.empty()) {
    if (needsLength(head_.request.method)) refuse(411);
    return;
  }
  const std::string& digits = lengths.front();
  if (lengths.size() > 1 || !isDigits(digits) || digits.size() > kMostLengthDigits) return refuse(400);
  std::from_chars(digits.data(), digits.data() + digits.size(), head_.request.length);
}

void HeadReader::readConnection() {
  const auto wishes = listMembers(head_.request.headers.all("connection"));
  head_.keepsAlive = isOldVersion_ ? wishes.contains("keep-alive") : !wishes.contains("close");
  const auto expectations = head_.request.headers.all("expect");
  if (expectations.empty()) return;
  if (expectations.size() > 1 || !equalsIgnoringCase(expectations.front(), "100-continue"))
    return refuse(417);
  head_.expectsContinue = !isOldVersion_ && head_.request.length > 0;
}

}  // namespace web
