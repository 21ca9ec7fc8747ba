#include "signing/time_stamp_authority.h"

#include <algorithm>

#include "base/error.h"
#include "base/sentences.h"

namespace signing {
namespace {

// ECDSA signatures and serial numbers vary by a few bytes; the chain is the same in each token.
constexpr std::size_t kDrift = 128;
constexpr auto kRest = std::chrono::minutes(1);

}  // namespace

std::size_t TimeStampAuthority::tokenRoom() const {
  if (room_ == 0) {
    const auto algorithm = crypto::DigestAlgorithm::Sha256;
    room_ = stamp(algorithm, crypto::digest(algorithm, "")).size() + kDrift;
  }
  return room_;
}

base::Bytes TimeStampServers::stamp(crypto::DigestAlgorithm algorithm, base::ByteView digest) const {
  std::vector<base::Message> refusals;
  for (const std::string& url : inTurn()) {
    try {
      const crypto::TimeStampQuery query(algorithm, digest);
      return query.accept(net::fetch({url, query.der(), "application/timestamp-query"}, bounds_)).der();
    } catch (const base::Unavailable& problem) {
      refusals.push_back(problem.message());
    } catch (const base::InvalidInput& problem) {
      refusals.push_back(
          base::Message("problem.at", {{"place", url}, {"problem", base::messageOf(problem)}}));
    }
    noteAway(url);
  }
  throw base::Unavailable(base::Message("time-stamp.unavailable", {{"refusals", base::inSequence(refusals)}}),
                          base::Retry::Worthwhile);
}

std::vector<std::string> TimeStampServers::inTurn() const {
  const std::lock_guard guard(mutex_);
  std::vector<std::string> order = urls_;
  std::stable_partition(order.begin(), order.end(), [&](const std::string& url) {
    const auto found = away_.find(url);
    return found == away_.end() || Clock::now() - found->second > kRest;
  });
  return order;
}

void TimeStampServers::noteAway(const std::string& url) const {
  const std::lock_guard guard(mutex_);
  away_[url] = Clock::now();
}

}  // namespace signing
