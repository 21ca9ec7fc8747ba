#include "ocfl/detail/id_set.h"

#include <cstring>

#include "crypto/digest.h"

namespace ocfl::detail {

bool IdSet::insert(std::string_view id) {
  const base::Bytes digest = crypto::digest(crypto::DigestAlgorithm::Sha256, id);
  std::uint64_t key = 0;
  std::memcpy(&key, digest.data(), sizeof key);
  if (key == 0) key = 1;
  const std::size_t slot = slotOf(key);
  if (slots_[slot] == key) return true;
  if (count_ == kMost) return false;
  slots_[slot] = key;
  if (++count_ * 2 > slots_.size()) grow();
  return false;
}

// The slot where `key` is or belongs.
std::size_t IdSet::slotOf(std::uint64_t key) const {
  std::size_t slot = key & (slots_.size() - 1);
  while (slots_[slot] != 0 && slots_[slot] != key) slot = (slot + 1) & (slots_.size() - 1);
  return slot;
}

void IdSet::grow() {
  std::vector<std::uint64_t> old(slots_.size() * 2);
  old.swap(slots_);
  for (const std::uint64_t key : old) {
    if (key != 0) slots_[slotOf(key)] = key;
  }
}

}  // namespace ocfl::detail
