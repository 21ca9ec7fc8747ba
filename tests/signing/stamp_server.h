// A time-stamping authority on a port of this machine, as good or as bad as a test wants.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "base/clock.h"
#include "signing/own_time_stamp_authority.h"

namespace signing_tests {

// With a new key of an authority of its own.
struct Stamper {
  explicit Stamper(const base::Clock& clock);

  base::Bytes rootPem;
  signing::OwnTimeStampAuthority authority;
};

class StampServer {
 public:
  // Answers a query (TimeStampReq) with what `answer` returns.
  explicit StampServer(std::function<base::Bytes(const base::Bytes&)> answer);
  ~StampServer();
  StampServer(const StampServer&) = delete;
  StampServer& operator=(const StampServer&) = delete;

  std::string url() const;
  int questions() const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace signing_tests
