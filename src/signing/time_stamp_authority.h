// Who stamps signatures with the time (RFC 3161).
#pragma once

#include <atomic>
#include <chrono>
#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "crypto/time_stamp.h"
#include "net/http_client.h"

namespace signing {

// Implementations are safe to use from several threads.
class TimeStampAuthority {
 public:
  virtual ~TimeStampAuthority() = default;

  // A token of the content with this digest, which answers this very question and holds. Unavailable when
  // none can be had now.
  virtual base::Bytes stamp(crypto::DigestAlgorithm algorithm, base::ByteView digest) const = 0;

  // How many bytes a token takes: of one that was asked for when this was first called, and some for serial
  // numbers and signatures that grow. What stamp() throws.
  std::size_t tokenRoom() const;

 private:
  mutable std::atomic<std::size_t> room_ = 0;
};

// Servers of RFC 3161 over HTTP (its 3.4), asked in their order until one answers. One that did not is not
// asked again for a minute as long as there is another.
class TimeStampServers final : public TimeStampAuthority {
 public:
  // `urls` must not be empty.
  explicit TimeStampServers(std::vector<std::string> urls, net::Bounds bounds = {})
      : urls_(std::move(urls)), bounds_(bounds) {}

  base::Bytes stamp(crypto::DigestAlgorithm algorithm, base::ByteView digest) const override;

 private:
  using Clock = std::chrono::steady_clock;

  // Those that answered, or were not asked for a while, before the others.
  std::vector<std::string> inTurn() const;
  void noteAway(const std::string& url) const;

  std::vector<std::string> urls_;
  net::Bounds bounds_;
  mutable std::mutex mutex_;
  mutable std::map<std::string, Clock::time_point> away_;
};

}  // namespace signing
