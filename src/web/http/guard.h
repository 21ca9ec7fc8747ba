// Reads the head of a request, strictly (RFC 9110, RFC 9112): what two readers could understand differently
// is refused, so that nobody can smuggle a request past a proxy in front of us.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "web/http/exchange.h"

namespace web {

struct HeadLimits {
  std::size_t lineBytes = 8 << 10;     // of the request line, without its end: 414
  std::size_t headerBytes = 32 << 10;  // of all headers: 431
  std::size_t headers = 100;           // 431
};

// A head that came whole.
struct IncomingHead {
  RequestHead request;  // without the client, who is known by the connection
  bool keepsAlive = true;
  bool expectsContinue = false;  // RFC 9110 10.1.1
};

// Reads one head, in pieces of any size. It refuses with
//   400  line ends other than CR LF, folded lines, controls, names that are no tokens, a target that
//        readTarget refuses, a Host that is missing, malformed or there twice, several lengths, a length
//        that is no number, a length beside a Transfer-Encoding
//   411  a body without a length: chunked, or a POST, PUT or PATCH that does not say
//   417  an expectation other than 100-continue
//   501  another Transfer-Encoding, or a method that we do not know
//   505  a version other than HTTP/1.0 and HTTP/1.1
// and by its limits. It decides as soon as a line is complete, and needs no more memory than the limits.
class HeadReader {
 public:
  explicit HeadReader(HeadLimits limits = {}) : limits_(limits) {}

  // How many of the bytes it took; fewer than all only when the head is complete or refused.
  std::size_t take(std::string_view bytes);

  bool hasBegun() const { return !line_.empty() || hasRequestLine_ || isComplete_ || status_ != 0; }
  bool isComplete() const { return isComplete_; }
  // What to answer; 0 while nothing is wrong.
  int refusal() const { return status_; }
  // Of a complete head, once.
  IncomingHead head() { return std::move(head_); }

 private:
  void endLine();
  void readRequestLine(std::string_view line);
  void readHeader(std::string_view line);
  void complete();
  void checkHost();
  void readLength();
  void readConnection();
  void refuse(int status);

  HeadLimits limits_;
  std::string line_;
  std::size_t headerBytes_ = 0;
  bool hasRequestLine_ = false;
  bool isComplete_ = false;
  int status_ = 0;
  bool isOldVersion_ = false;  // HTTP/1.0
  IncomingHead head_;
};

}  // namespace web
