#include "house/gate.h"

#include <utility>

#include "base/error.h"
#include "base/sentences.h"

namespace house {

void Gate::close(std::exception_ptr why) {
  const std::lock_guard guard(mutex_);
  why_ = std::move(why);
  isClosed_ = true;
}

void Gate::open() {
  const std::lock_guard guard(mutex_);
  isClosed_ = false;
  why_ = nullptr;
}

void Gate::refuse() const {
  std::exception_ptr why;
  {
    const std::lock_guard guard(mutex_);
    why = why_;
  }
  if (why) std::rethrow_exception(why);
}

base::Message Gate::reason() const {
  try {
    refuse();
  } catch (const base::Error& why) {
    return base::messageOf(why);
  }
  return {};
}

}  // namespace house
