// The lock of a home: held shared by everybody who works in it, alone by whoever recovers, rebuilds or
// changes the log's key.
#pragma once

#include "app/home/home.h"
#include "base/file_lock.h"

namespace house {

class HomeHold {
 public:
  // Alone when nobody else is there, else shared; waits while somebody is alone, as long as Home::patience
  // says, then Unavailable, worth a retry. On a disk that is mounted read-only always shared.
  static HomeHold take(const app::Home& home);
  // Waits while anybody works in the home, as long as Home::patience says, then Unavailable, worth a retry;
  // Denied on a disk that is mounted read-only.
  static HomeHold alone(const app::Home& home);

  bool isAlone() const { return isAlone_; }
  // Lets others in.
  void share();

 private:
  HomeHold(base::FileLock lock, bool isAlone) : lock_(std::move(lock)), isAlone_(isAlone) {}

  base::FileLock lock_;
  bool isAlone_;
};

}  // namespace house
