#include "web/sockets/connection_limits.h"

namespace web {

bool ConnectionLimits::enter(const std::string& address, Counting counting) {
  const std::lock_guard lock(mutex_);
  if (count_ >= most_) return false;
  std::size_t& here = byAddress_[address];
  if (counting == Counting::ByAddress && here >= mostPerAddress_) return false;
  ++here;
  ++count_;
  return true;
}

void ConnectionLimits::leave(const std::string& address) {
  const std::lock_guard lock(mutex_);
  --count_;
  const auto found = byAddress_.find(address);
  if (--found->second == 0) byAddress_.erase(found);
}

std::size_t ConnectionLimits::count() const {
  const std::lock_guard lock(mutex_);
  return count_;
}

}  // namespace web
