// What the conditions of a request make of a successful answer (RFC 9110 13 and 14).
#pragma once

#include <cstdint>
#include <string>

#include "web/http/exchange.h"

namespace web {

// Which bytes of the body are sent, and with which status: 200 all of them, 206 some, 304 and 416 none.
struct Selection {
  int status = 200;
  std::uint64_t first = 0;
  std::uint64_t size = 0;
};

// For an answer of `size` bytes with this status and ETag (empty: it has none). A GET or HEAD whose
// If-None-Match names the ETag gets 304. A GET of a file gets the one range that it asks for, unless its
// If-Range names another ETag. Several ranges, and what cannot be read, are as if nothing had been asked.
enum class Ranges { Served, Ignored };
Selection select(const RequestHead& request, int status, std::string_view etag, std::uint64_t size,
                 Ranges ranges);

}  // namespace web
