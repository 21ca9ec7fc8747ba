#include "web/http/outgoing.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>

#include "base/error.h"
#include "web/http/characters.h"
#include "web/http/conditions.h"

namespace web {
namespace {

constexpr std::size_t kFilePart = 128 << 10;
// A smaller body leaves with its head in one piece.
constexpr std::size_t kSmallBody = 16 << 10;

struct Reason {
  int status;
  std::string_view words;
};
constexpr Reason kReasons[] = {{200, "OK"},
                               {201, "Created"},
                               {202, "Accepted"},
                               {204, "No Content"},
                               {206, "Partial Content"},
                               {301, "Moved Permanently"},
                               {302, "Found"},
                               {303, "See Other"},
                               {304, "Not Modified"},
                               {307, "Temporary Redirect"},
                               {308, "Permanent Redirect"},
                               {400, "Bad Request"},
                               {401, "Unauthorized"},
                               {403, "Forbidden"},
                               {404, "Not Found"},
                               {405, "Method Not Allowed"},
                               {406, "Not Acceptable"},
                               {408, "Request Timeout"},
                               {409, "Conflict"},
                               {410, "Gone"},
                               {411, "Length Required"},
                               {412, "Precondition Failed"},
                               {413, "Content Too Large"},
                               {414, "URI Too Long"},
                               {415, "Unsupported Media Type"},
                               {416, "Range Not Satisfiable"},
                               {417, "Expectation Failed"},
                               {422, "Unprocessable Content"},
                               {423, "Locked"},
                               {429, "Too Many Requests"},
                               {431, "Request Header Fields Too Large"},
                               {460, "Checksum Mismatch"},
                               {500, "Internal Server Error"},
                               {501, "Not Implemented"},
                               {503, "Service Unavailable"},
                               {505, "HTTP Version Not Supported"},
                               {507, "Insufficient Storage"}};

// RFC 9110 5.6.7: "Sun, 06 Nov 1994 08:49:37 GMT".
std::string httpDate(base::Instant instant) {
  static constexpr std::array kDays{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
  static constexpr std::array kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const base::LocalTime time = instant.in(base::TimeZone::utc());
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), "%s, %02d %s %04d %02d:%02d:%02d GMT",
                kDays.at(static_cast<std::size_t>(time.date.weekday()) - 1), time.date.day(),
                kMonths.at(static_cast<std::size_t>(time.date.month()) - 1), time.date.year(), time.hour,
                time.minute, time.second);
  return text.data();
}

void addHeader(std::string& head, std::string_view name, std::string_view value) {
  head.append(name).append(": ").append(value).append("\r\n");
}

bool isServersOwn(std::string_view name) {
  static constexpr std::array<std::string_view, 5> kNames{"content-length", "date", "connection",
                                                          "transfer-encoding", "content-range"};
  return std::any_of(kNames.begin(), kNames.end(),
                     [&](std::string_view own) { return equalsIgnoringCase(name, own); });
}

std::string headerOf(const Response& response, std::string_view wanted) {
  for (const auto& [name, value] : response.headers) {
    if (equalsIgnoringCase(name, wanted)) return value;
  }
  return {};
}

// RFC 9110 6.4.1.
bool hasNoBody(int status) {
  return status < 200 || status == 204 || status == 304;
}

}  // namespace

std::string_view reasonOf(int status) {
  const auto* const found = std::find_if(std::begin(kReasons), std::end(kReasons),
                                         [&](const Reason& reason) { return reason.status == status; });
  return found == std::end(kReasons) ? std::string_view("Unknown") : found->words;
}

Outgoing::Outgoing(const RequestHead* request, Response response, Persistence persistence, base::Instant now)
    : status_(response.status), route_(std::move(response.route)), persistence_(persistence) {
  if (const auto* file = std::get_if<Response::File>(&response.body)) {
    file_ = std::make_unique<base::OpenFile>(file->path);
    wholeSize_ = file->size;
  } else if (auto* shared = std::get_if<std::shared_ptr<const base::Bytes>>(&response.body)) {
    content_ = std::move(*shared);
  } else {
    content_ = std::move(std::get<base::Bytes>(response.body));
  }
  if (!file_) wholeSize_ = content().size();
  selectBody(request, headerOf(response, "etag"));
  writeHead(response, now);
}

base::ByteView Outgoing::content() const {
  if (const auto* shared = std::get_if<std::shared_ptr<const base::Bytes>>(&content_)) return **shared;
  return std::get<base::Bytes>(content_);
}

void Outgoing::selectBody(const RequestHead* request, const std::string& etag) {
  length_ = wholeSize_;
  if (request != nullptr) {
    const Selection selection =
        select(*request, status_, etag, wholeSize_, file_ ? Ranges::Served : Ranges::Ignored);
    status_ = selection.status;
    first_ = selection.first;
    length_ = selection.size;
  }
  if (hasNoBody(status_) || (request != nullptr && request->method == Method::Head)) return;
  if (file_) {
    offset_ = first_;
    unread_ = length_;
  } else {
    contentEnd_ = length_;
  }
}

void Outgoing::writeHead(const Response& response, base::Instant now) {
  head_ = "HTTP/1.1 " + std::to_string(status_) + " ";
  head_.append(reasonOf(status_)).append("\r\n");
  for (const auto& [name, value] : response.headers) {
    base::require(isToken(name) && isHeaderValue(value) && !isServersOwn(name), "an answer's header is none");
    addHeader(head_, name, value);
  }
  addHeader(head_, "Date", httpDate(now));
  if (file_ && response.status == 200) addHeader(head_, "Accept-Ranges", "bytes");
  if (status_ == 206)
    addHeader(head_, "Content-Range",
              "bytes " + std::to_string(first_) + "-" + std::to_string(first_ + length_ - 1) + "/" +
                  std::to_string(wholeSize_));
  if (status_ == 416) addHeader(head_, "Content-Range", "bytes */" + std::to_string(wholeSize_));
  if (!hasNoBody(status_)) addHeader(head_, "Content-Length", std::to_string(length_));
  addHeader(head_, "Connection", persistence_ == Persistence::Close ? "close" : "keep-alive");
  head_ += "\r\n";
  if (contentEnd_ == 0 || contentEnd_ > kSmallBody) return;
  head_.append(content());
  bodySent_ = std::exchange(contentEnd_, 0);
}

base::ByteView Outgoing::next() const {
  if (headSent_ < head_.size()) return base::ByteView(head_).substr(headSent_);
  return content().substr(contentBegin_, contentEnd_ - contentBegin_);
}

void Outgoing::advance(std::size_t count) {
  if (headSent_ < head_.size()) {
    headSent_ += count;
    return;
  }
  contentBegin_ += count;
  bodySent_ += count;
}

void Outgoing::readFile() {
  base::Bytes part =
      file_->read(offset_, static_cast<std::size_t>(std::min<std::uint64_t>(unread_, kFilePart)));
  if (part.empty()) throw base::Corrupt(base::Message("web.file-shrank", {}));
  offset_ += part.size();
  unread_ -= part.size();
  contentBegin_ = 0;
  contentEnd_ = part.size();
  content_ = std::move(part);
}

}  // namespace web
