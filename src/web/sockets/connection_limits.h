// How many connections there are, in all and from each address.
#pragma once

#include <cstddef>
#include <mutex>
#include <string>
#include <unordered_map>

namespace web {

// Safe to use from several threads.
class ConnectionLimits {
 public:
  ConnectionLimits(std::size_t most, std::size_t mostPerAddress)
      : most_(most), mostPerAddress_(mostPerAddress) {}

  enum class Counting { ByAddress, InAllOnly };
  // False when there would be too many. Each entry ends with leave().
  bool enter(const std::string& address, Counting counting);
  void leave(const std::string& address);
  std::size_t count() const;

 private:
  const std::size_t most_;
  const std::size_t mostPerAddress_;
  mutable std::mutex mutex_;
  std::size_t count_ = 0;
  std::unordered_map<std::string, std::size_t> byAddress_;
};

}  // namespace web
