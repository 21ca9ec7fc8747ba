// What an operator may set of the server.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/disk.h"
#include "web/http/guard.h"

namespace web {

struct ServerOptions {
  std::string host = "127.0.0.1";  // a numeric address
  std::uint16_t port = 8080;       // 0 takes any that is free
  // PEM files: the certificate with its chain, and its key. Without them the server speaks plain HTTP.
  base::Path certificate = {};
  base::Path key = {};
  std::vector<std::string> proxies = {};  // see TrustedProxies

  std::size_t loops = 2;      // threads that move bytes
  std::size_t workers = 8;    // threads that answer
  std::size_t waiting = 256;  // requests that wait for a worker; one more is answered with 503
  std::size_t connections = 2000;
  std::size_t connectionsPerAddress = 100;  // not counted for loopback and trusted proxies
  HeadLimits head = {};

  std::chrono::milliseconds headTime{
      10'000};  // for a head, from its first byte on, and for the TLS handshake
  std::chrono::milliseconds idleTime{60'000};   // between two requests
  std::chrono::milliseconds lingerTime{2'000};  // for the client to read the last answer
  std::chrono::milliseconds stopTime{30'000};   // for running requests, when the server stops
  // A client that we wait for must move so many bytes a second, measured over each such time.
  std::uint64_t bytesPerSecond = 1024;
  std::chrono::milliseconds paceTime{10'000};
};

}  // namespace web
