// The stack of letters of this process, and the threads on which its runs are signed: whoever signs gets his
// answer at once, and looks at how far it has come.
#pragma once

#include <functional>
#include <future>
#include <list>
#include <mutex>
#include <string>

#include "app/home/workplace.h"
#include "app/letters/signing_stack.h"

namespace web {

// Thread-safe. Its end waits for the runs that were begun.
class SigningRoom {
 public:
  // `complain` is told, from any thread, why a run broke off.
  SigningRoom(std::function<app::Workplace()> workplace, std::function<void(const std::string&)> complain)
      : workplace_(std::move(workplace)), complain_(std::move(complain)) {}

  app::SigningStack& stack() { return stack_; }
  // Signs the letters of a run that `stack().begin` returned, on a thread of its own.
  void start(const app::Actor& actor, const std::string& run);

 private:
  void work(const app::Actor& actor, const std::string& run);

  const std::function<app::Workplace()> workplace_;
  const std::function<void(const std::string&)> complain_;
  app::SigningStack stack_;
  std::mutex mutex_;
  std::list<std::future<void>> runs_;
};

}  // namespace web
