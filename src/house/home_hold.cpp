#include "house/home_hold.h"

#include "base/error.h"
#include "base/volume.h"

namespace house {

using base::FileLock;

HomeHold HomeHold::take(const app::Home& home) {
  const base::Path path = home.lock();
  if (!base::volumeOf(home.path()).isReadOnly) {
    if (auto lock = FileLock::tryAcquire(path, FileLock::Mode::Exclusive)) return {std::move(*lock), true};
  }
  const base::Message what("home.held-alone", {{"home", home.path().string()}});
  return {FileLock::acquire(path, FileLock::Mode::Shared, what, home.patience()), false};
}

HomeHold HomeHold::alone(const app::Home& home) {
  const base::Message what("home.held", {{"home", home.path().string()}});
  return {FileLock::acquire(home.lock(), FileLock::Mode::Exclusive, what, home.patience()), true};
}

void HomeHold::share() {
  lock_.share();
  isAlone_ = false;
}

}  // namespace house
