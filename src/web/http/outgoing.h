// An answer on its way out: its head as bytes, and what of its body is still to be sent.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <variant>

#include "base/bytes.h"
#include "base/instant.h"
#include "base/open_file.h"
#include "web/http/exchange.h"

namespace web {

enum class Persistence { KeepAlive, Close };

// One thread at a time.
class Outgoing {
 public:
  // `request` is null when it could not be read. HEAD, If-None-Match, Range and the statuses that have no
  // body are obeyed here. Opens the file of a body. Internal for a header that is none, or that is the
  // server's own (a bug; so nobody can split an answer); the errors of OpenFile.
  Outgoing(const RequestHead* request, Response response, Persistence persistence, base::Instant now);

  int status() const { return status_; }
  const std::string& route() const { return route_; }
  Persistence persistence() const { return persistence_; }
  // Of the body, as far as they were handed on.
  std::uint64_t bodyBytesSent() const { return bodySent_; }

  // What comes next; empty when a part of the file must be read before, or everything was sent.
  base::ByteView next() const;
  // `count` bytes of next() were sent.
  void advance(std::size_t count);
  bool needsFile() const { return next().empty() && unread_ > 0; }
  // Reads the next part of the file, waiting for the disk. Corrupt when it has become shorter.
  void readFile();

 private:
  base::ByteView content() const;
  void selectBody(const RequestHead* request, const std::string& etag);
  void writeHead(const Response& response, base::Instant now);

  int status_;
  std::string route_;
  Persistence persistence_;
  std::uint64_t wholeSize_ = 0;
  std::uint64_t first_ = 0;   // of the whole, the first byte that is sent
  std::uint64_t length_ = 0;  // that the head announces

  base::Bytes head_;
  // Of a file: the part that was read.
  std::variant<base::Bytes, std::shared_ptr<const base::Bytes>> content_;
  std::size_t headSent_ = 0;
  std::size_t contentBegin_ = 0;
  std::size_t contentEnd_ = 0;
  std::uint64_t bodySent_ = 0;
  std::unique_ptr<base::OpenFile> file_;
  std::uint64_t offset_ = 0;  // in the file
  std::uint64_t unread_ = 0;  // bytes of the file
};

// What a status is called in an answer: "Not Found".
std::string_view reasonOf(int status);

}  // namespace web
