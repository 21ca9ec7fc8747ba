#include "archive/tombstone.h"

namespace archive {

bool isTombstone(const Inventory& inventory) {
  return inventory.head() == 1 && inventory.version(1).state.count(kTombstonePath) > 0;
}

}  // namespace archive
