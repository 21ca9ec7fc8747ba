#include "web/http/rate_limit.h"

#include <algorithm>
#include <cmath>

namespace web {
namespace {

constexpr double kMicrosecondsPerMinute = 60e6;

double filledAfter(double tokens, std::int64_t perMinute, base::Instant before, base::Instant now) {
  const auto passed =
      static_cast<double>(std::max<std::int64_t>(now.microseconds() - before.microseconds(), 0));
  const auto rate = static_cast<double>(perMinute);
  return std::min(tokens + passed / kMicrosecondsPerMinute * rate, rate);
}

}  // namespace

RateLimit::Bucket& RateLimit::bucketOf(const std::string& network, std::int64_t perMinute,
                                       base::Instant now) {
  const auto known = buckets_.find(network);
  if (known != buckets_.end()) return known->second;
  if (buckets_.size() >= most_) {
    std::erase_if(buckets_, [&](const auto& entry) {
      return filledAfter(entry.second.tokens, perMinute, entry.second.filled, now) >=
             static_cast<double>(perMinute);
    });
  }
  const std::string key = buckets_.size() < most_ ? network : std::string();
  return buckets_.try_emplace(key, Bucket{static_cast<double>(perMinute), now}).first->second;
}

std::optional<base::Instant> RateLimit::take(const std::string& network, std::int64_t perMinute,
                                             base::Instant now) {
  const std::lock_guard lock(mutex_);
  Bucket& bucket = bucketOf(network, perMinute, now);
  bucket = {filledAfter(bucket.tokens, perMinute, bucket.filled, now), now};
  if (bucket.tokens >= 1) {
    bucket.tokens -= 1;
    return std::nullopt;
  }
  const double wait = (1 - bucket.tokens) * kMicrosecondsPerMinute / static_cast<double>(perMinute);
  return now.plusMicroseconds(static_cast<std::int64_t>(std::ceil(wait)));
}

}  // namespace web
