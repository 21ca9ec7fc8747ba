// The HTTP/1.1 server of the portal.
//
// A few event loops move the bytes of all connections, and a pool of workers answers complete requests, so
// that a connection that is idle or slow costs its buffers and nothing else. Bodies go to their sinks on the
// workers too, in pieces, and nothing more is read meanwhile. See docs/decisions/0041.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string_view>

#include "base/clock.h"
#include "web/http/exchange.h"
#include "web/sockets/server_options.h"

namespace web {

// What the server tells. Called from several threads; what it does must not wait long.
struct ServerLogs {
  // A line of JSON for each request, see web/http/access_line.h.
  std::function<void(std::string_view)> access = [](std::string_view) {};
  // What the application threw, for the operator. It may hold personal data.
  std::function<void(std::string_view)> failure = [](std::string_view) {};
};

class Server {
 public:
  // Serves from now on. `application` and `clock` outlive it. InvalidSetup for an address, a certificate or a
  // proxy that is none; Unavailable when the port is taken.
  Server(ServerOptions options, Application& application, const base::Clock& clock, ServerLogs logs = {});
  // Stops it.
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  std::uint16_t port() const;
  // Open now.
  std::size_t connections() const;
  // Takes nobody new, closes what is idle, and returns when running requests were answered, or cut off after
  // ServerOptions::stopTime. A call of the application that runs longer is waited for. May be called again.
  void stop();

 private:
  struct Running;
  std::unique_ptr<Running> running_;
};

}  // namespace web
