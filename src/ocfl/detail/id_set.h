// Ids that were seen, eight bytes each and so many at most.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace ocfl::detail {

class IdSet {
 public:
  static constexpr std::size_t kMost = 2 << 20;

  // Whether the id was there already. After kMost ids no new one is remembered.
  bool insert(std::string_view id);

 private:
  std::size_t slotOf(std::uint64_t key) const;
  void grow();

  std::vector<std::uint64_t> slots_ = std::vector<std::uint64_t>(64);  // 0: free
  std::size_t count_ = 0;
};

}  // namespace ocfl::detail
