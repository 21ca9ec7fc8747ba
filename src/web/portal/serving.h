// The portal of an opened home, as it runs: its server, its pages, and the jobs of the home.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "house/open_home.h"

namespace web {

struct ServingOrder {
  base::Path pageTemplates;  // these folders came with the program
  base::Path bundleTexts;
  std::string address;  // "127.0.0.1:8080"; empty: the setting web.address
  bool withJobs = true;
  // A line for whoever runs it: of the access log (JSON), and what went wrong. From any thread.
  std::function<void(std::string_view)> access = [](std::string_view) {};
  std::function<void(std::string_view)> complain = [](std::string_view) {};
};

// Serves until it is destroyed; then running requests and jobs are finished first.
class Serving {
 public:
  // `home` outlives it. InvalidSetup for settings or page templates that are not right, Unavailable when the
  // port is taken.
  Serving(const house::OpenHome& home, ServingOrder order);
  ~Serving();
  Serving(const Serving&) = delete;
  Serving& operator=(const Serving&) = delete;

  // "http://127.0.0.1:8080"
  std::string url() const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace web
