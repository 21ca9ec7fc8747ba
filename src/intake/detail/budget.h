// What the examination of one file may cost, with all that lies in it. Whoever needs more is a bomb.
#pragma once

#include <cstdint>

namespace intake::detail {

struct Budget {
  static constexpr std::uint64_t kMemberInMemory = 64ULL << 20;  // bytes of one file within another
  static constexpr int kDeepest = 3;                             // archives within archives

  std::uint64_t inflated = 4ULL << 30;  // bytes that may still be unpacked
  std::uint64_t entries = 20'000;       // files in archives that may still be looked at

  // False, and nothing is left, when there is not so much.
  bool spendBytes(std::uint64_t bytes) { return spend(inflated, bytes); }
  bool spendEntries(std::uint64_t count) { return spend(entries, count); }

 private:
  static bool spend(std::uint64_t& left, std::uint64_t amount) {
    const bool isEnough = amount <= left;
    left = isEnough ? left - amount : 0;
    return isEnough;
  }
};

}  // namespace intake::detail
