// Trying again while another process holds what we need.
#pragma once

#include "base/patience.h"
#include "storage/detail/failure.h"

namespace storage::detail {

// Calls `step` until nobody else holds what it needs, or `patience` is over: then Unavailable, worth a retry.
template <class Step>
auto whileBusy(const base::Patience& patience, const base::Path& database, const Step& step) {
  base::Wait wait(patience);
  for (;;) {
    try {
      return step();
    } catch (const Busy& busy) {
      const std::string file = database.string();
      if (wait.rest([&] { return base::Message("database.waiting", {{"database", file}}); })) continue;
      throw base::Unavailable(
          base::Message("database.waited", {{"time", base::describe(patience.most)}, {"database", file}}),
          base::Retry::Worthwhile, busy.cause());
    }
  }
}

}  // namespace storage::detail
