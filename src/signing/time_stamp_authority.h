// Stamps signatures with the time (RFC 3161).
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

  // Returns a verified token of the content with this digest, made for this query. Unavailable when there is
  // none now.
  virtual base::Bytes stamp(crypto::DigestAlgorithm algorithm, base::ByteView digest) const = 0;

  // The size of a token in bytes: that of one requested at the first call, and a margin for longer serial
  // numbers and signatures. Errors as in stamp().
  std::size_t tokenRoom() const;

 private:
  mutable std::atomic<std::size_t> room_ = 0;
};

// RFC 3161 servers over HTTP (3.4), asked in order until one answers. A server that did not answer is asked
// last for a minute.
class TimeStampServers final : public TimeStampAuthority {
 public:
  // `urls` must not be empty.
  explicit TimeStampServers(std::vector<std::string> urls, net::Bounds bounds = {})
      : urls_(std::move(urls)), bounds_(bounds) {}

  base::Bytes stamp(crypto::DigestAlgorithm algorithm, base::ByteView digest) const override;

 private:
  using Clock = std::chrono::steady_clock;

  // The servers in the order of asking: those that recently did not answer come last.
  std::vector<std::string> inTurn() const;
  void noteAway(const std::string& url) const;

  std::vector<std::string> urls_;
  net::Bounds bounds_;
  mutable std::mutex mutex_;
  mutable std::map<std::string, Clock::time_point> away_;
};

}  // namespace signing
