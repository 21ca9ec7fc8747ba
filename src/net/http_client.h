// A small HTTP/1.1 client for services that settings and certificates name: time-stamping authorities,
// revocation lists, OCSP responders.
#pragma once

#include <cstddef>
#include <string>

#include "base/bytes.h"

namespace net {

struct Request {
  std::string url;               // http://… or https://…, from a setting or a certificate
  base::Bytes body = {};         // empty: GET; otherwise POST
  std::string contentType = {};  // of the body
};

struct Bounds {
  int seconds = 10;                     // for everything: connection, request, answer, redirections
  std::size_t answerBytes = 16U << 20;  // of the largest accepted answer
};

// Returns the body of a 200 answer. Follows at most three redirections, and only of a GET. For https, the
// system's trusted certificates count. Thread-safe.
//
// InvalidInput when the URL is not an address. Unavailable with Retry::Worthwhile when no answer comes in
// time; Unavailable with Retry::Useless when the status is not 200, the answer is too large, or the server's
// certificate does not match the address. The environment's proxies are not used.
base::Bytes fetch(const Request& request, const Bounds& bounds = {});

}  // namespace net
