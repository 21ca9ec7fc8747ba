// A connection for a dialog in lines. libcurl makes it: address, TLS with certificate and host name,
// STARTTLS, login. Then the dialog is the caller's.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "base/bytes.h"
#include "net/curl_handle.h"

namespace net {

// One thread at a time. It ends with the object, without a farewell.
class Connection {
 public:
  using Deadline = std::chrono::steady_clock::time_point;
  static Deadline in(std::chrono::seconds time) { return std::chrono::steady_clock::now() + time; }

  // Set what the server, its security and the login need before `open`.
  CurlHandle& handle() { return handle_; }
  // Connects up to and including the login.
  CURLcode open();

  // Whether everything was given to the system before the deadline. Otherwise the connection is lost.
  bool send(base::ByteView bytes, Deadline deadline);
  // The next line, without its line end. Nothing, and the connection is lost, when it is not complete before
  // the deadline or has more than `most` bytes.
  std::optional<std::string> line(std::size_t most, Deadline deadline);
  // The next `count` bytes; as `line`.
  std::optional<base::Bytes> bytes(std::size_t count, Deadline deadline);

 private:
  enum class Wish { Read, Write };

  bool receive(Deadline deadline);
  bool waitFor(Wish wish, Deadline deadline) const;
  base::Bytes taken(std::size_t count);

  CurlHandle handle_;
  base::Bytes received_;  // and not yet asked for
};

}  // namespace net
