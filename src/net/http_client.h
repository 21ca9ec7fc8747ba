// A small HTTP/1.1 client for services that a setting or a certificate names: time-stamping authorities,
// revocation lists and responders.
#pragma once

#include <cstddef>
#include <string>

#include "base/bytes.h"

namespace net {

struct Request {
  std::string url;               // http://… or https://…, as a setting or a certificate gives it
  base::Bytes body = {};         // empty: GET; else POST
  std::string contentType = {};  // of the body
};

struct Bounds {
  int seconds = 10;                     // for all of it: connecting, sending, answering, redirections
  std::size_t answerBytes = 16U << 20;  // the largest answer that is read
};

// The body of a 200 answer. Follows at most three redirections, of a GET only. Certificates of https are held
// against those that the system trusts. Thread-safe.
//
// InvalidInput when the address is none; Unavailable, with Retry::Worthwhile, when nobody answers in time,
// and with Retry::Useless when the answer is something else than 200, too large, or from somebody who is not
// whom the address names. The environment's proxies are not used.
base::Bytes fetch(const Request& request, const Bounds& bounds = {});

}  // namespace net
