// The figures of the menus (app/overview/waiting_counts.h), kept between pages: they look at every open case.
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <string>

#include "app/overview/waiting_counts.h"
#include "base/instant.h"

namespace web {

// Thread-safe.
class MenuCounts {
 public:
  // What another process does counts after so many seconds.
  static constexpr std::int64_t kSeconds = 5;

  app::WaitingCounts of(const app::Workplace& workplace, const app::Actor& actor, app::OpenCases& cases,
                        const app::SigningStack& stack);
  // Something was done: nobody's figures hold any more.
  void forget();

 private:
  struct Counted {
    app::WaitingCounts counts;
    base::Instant at;
  };

  std::mutex mutex_;
  std::map<std::string, Counted, std::less<>> counted_;  // by account
  std::uint64_t forgotten_ = 0;
};

}  // namespace web
