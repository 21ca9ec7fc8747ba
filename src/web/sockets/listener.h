// Where clients connect.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <Poco/Net/ServerSocket.h>
#include <Poco/Net/StreamSocket.h>

namespace web {

struct Accepted {
  Poco::Net::StreamSocket socket;  // does not block
  std::string address;             // canonical
};

// Safe to use from several threads.
class Listener {
 public:
  // InvalidSetup when the address is none; Unavailable when it is taken or not ours.
  Listener(const std::string& host, std::uint16_t port);

  std::uint16_t port() const { return port_; }
  // Whoever connects from now on is refused by the kernel.
  void close();
  int descriptor() const { return socket_.impl()->sockfd(); }

  enum class State { Accepted, Nobody, Exhausted };  // Exhausted: the process has no descriptor left
  // The next client, without waiting.
  State accept(std::optional<Accepted>& client) const;

 private:
  Poco::Net::ServerSocket socket_;
  std::uint16_t port_ = 0;
};

}  // namespace web
