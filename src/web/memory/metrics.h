// What the portal counts, for Prometheus: requests by route and status, and how long they take. Names of
// routes, never addresses, so that no ticket or token is told.
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "web/http/exchange.h"

namespace web {

// Thread-safe.
class Metrics {
 public:
  // With a row for each route from the beginning, so that a route that nobody asks for is seen too.
  explicit Metrics(const std::vector<std::string>& routes);
  ~Metrics();

  void count(const Response& response, std::chrono::steady_clock::duration time);
  // A figure as it stands now, by its name with the unit ("berkas_mails_waiting").
  void set(const std::string& name, const std::string& help, double value);
  // In the text format of Prometheus, version 0.0.4.
  std::string text() const;

 private:
  struct Families;
  std::unique_ptr<Families> families_;
};

}  // namespace web
