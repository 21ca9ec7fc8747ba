// The access log: a line of JSON for each request, without anything that says who asked, or for what exactly.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "base/instant.h"
#include "web/http/exchange.h"

namespace web {

// The client left, or was cut off, before it had an answer.
inline constexpr int kCutOff = 499;

struct AccessLine {
  base::Instant begun;
  std::optional<Method> method;  // nothing when the head was refused
  std::string route;             // Response::route
  int status = 0;
  std::uint64_t bytes = 0;  // of the body that were sent
  std::chrono::milliseconds time{0};
};

// {"bytes":512,"method":"GET","ms":3,"route":"/v/TOKEN","status":200,"time":"2026-11-23T02:15:00Z"}, without
// a line end.
std::string textOf(const AccessLine& line);

}  // namespace web
