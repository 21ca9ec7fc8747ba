// Work on hostile bytes in a process that can do nothing else: no file, no network, no other process, bounded
// in memory and time. The process is this program, or one that comes with it, begun anew by exec, so that
// nothing of ours (keys, secrets, open files) is in it; it is warm, one start serves many requests.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "base/bytes.h"

namespace cage {

struct Limits {
  std::size_t memoryBytes = 1UL << 30;  // address space beyond what the worker has when it is ready
  int seconds = 20;                     // of one request, by the clock on the wall
  std::size_t answerBytes = 64UL << 20;
  int requests = 1000;  // after which a worker makes way for a new one
};

enum class Outcome {
  Answered,
  OutOfTime,
  Died,  // it crashed, wanted more memory, did what it may not, or answered more than it may
};

struct Result {
  Outcome outcome = Outcome::Died;
  base::Bytes answer = {};  // of who Answered; made by a process that hostile bytes may have taken over
};

namespace detail {
class Worker;
}

// Workers for one kind of work (worker.h). Thread-safe: as many requests as there are workers run at once,
// the others wait. The workers start when they are needed and end with the cage.
class Cage {
 public:
  // `program` lies in the folder of this program and calls workIfCalled(); by itself, this program does.
  explicit Cage(std::string work, Limits limits = {}, std::size_t workers = 1, std::string program = {});
  ~Cage();
  Cage(const Cage&) = delete;
  Cage& operator=(const Cage&) = delete;

  // Never hangs; a worker that does not answer is killed, and the next request gets another. A request at
  // which a warm worker died goes to a fresh one once more, since the worker may have been killed before.
  // Unavailable when no worker can be started or confined.
  Result run(base::ByteView request);

 private:
  std::unique_ptr<detail::Worker> start() const;
  std::unique_ptr<detail::Worker> take();
  void giveBack(std::unique_ptr<detail::Worker> worker);

  std::string work_;
  std::string program_;
  Limits limits_;
  std::mutex mutex_;
  std::condition_variable isFree_;
  std::size_t unborn_;  // how many more may be started
  std::vector<std::unique_ptr<detail::Worker>> idle_;
};

}  // namespace cage
