// A bounded set of ids; eight bytes each.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace ocfl::detail {

class IdSet {
 public:
  static constexpr std::size_t kMost = 2 << 20;

  // Whether the id was in the set already. Does not add new ids beyond kMost.
  bool insert(std::string_view id);

 private:
  std::size_t slotOf(std::uint64_t key) const;
  void grow();

  std::vector<std::uint64_t> slots_ = std::vector<std::uint64_t>(64);  // 0: free
  std::size_t count_ = 0;
};

}  // namespace ocfl::detail
