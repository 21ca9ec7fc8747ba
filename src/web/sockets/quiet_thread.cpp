#include "web/sockets/quiet_thread.h"

#include <csignal>

namespace web {

// A thread inherits the mask of the one that starts it.
std::thread quietThread(std::function<void()> work) {
  sigset_t all;
  sigset_t before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  std::thread thread(std::move(work));
  pthread_sigmask(SIG_SETMASK, &before, nullptr);
  return thread;
}

}  // namespace web
