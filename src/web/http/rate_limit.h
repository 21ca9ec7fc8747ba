// How often one address may ask for something costly: a bucket of tokens for each, which fills at a steady
// rate.
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>

#include "base/instant.h"

namespace web {

// Thread-safe. What it knows ends with the process, and is of no address longer than a minute.
class RateLimit {
 public:
  // More addresses at once share one bucket.
  explicit RateLimit(std::size_t addresses = 10'000) : most_(addresses) {}

  // Takes a token of the client's network (networkOf in web/http/proxies.h). Its bucket holds a minute's
  // worth and so allows that much at once. Nothing when there was one; else when there will be.
  std::optional<base::Instant> take(const std::string& network, std::int64_t perMinute, base::Instant now);

 private:
  struct Bucket {
    double tokens = 0;
    base::Instant filled;
  };

  Bucket& bucketOf(const std::string& network, std::int64_t perMinute, base::Instant now);

  const std::size_t most_;
  std::mutex mutex_;
  std::map<std::string, Bucket> buckets_;
};

}  // namespace web
