#include "web/memory/signing_room.h"

#include <chrono>
#include <exception>

namespace web {

void SigningRoom::start(const app::Actor& actor, const std::string& run) {
  const std::lock_guard guard(mutex_);
  runs_.remove_if([](const std::future<void>& one) {
    return one.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
  });
  runs_.push_back(std::async(std::launch::async, [this, actor, run] { work(actor, run); }));
}

void SigningRoom::work(const app::Actor& actor, const std::string& run) {
  try {
    stack_.work(workplace_(), actor, run);
  } catch (const std::exception& problem) {
    complain_(std::string("signing: ") + problem.what());
  }
}

}  // namespace web
