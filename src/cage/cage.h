// Works on hostile bytes in a process that can do nothing else: it has no files, no network, no child
// processes, and bounded memory and time. The process is this program, or a companion, started by exec, so it
// holds none of our keys, secrets and open files. One start serves many requests.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "base/bytes.h"
#include "base/open_file.h"

namespace cage {

struct Limits {
  std::size_t memoryBytes = 1UL << 30;  // address space beyond the ready worker's
  int seconds = 20;                     // wall-clock time of one request
  std::size_t answerBytes = 64UL << 20;
  int requests = 1000;  // after which a worker is replaced
};

enum class Outcome {
  Answered,
  OutOfTime,
  Died,  // it crashed or exceeded what it may use, do or answer
};

struct Result {
  Outcome outcome = Outcome::Died;
  base::Bytes answer = {};  // not trusted: hostile bytes may have taken over the process
};

namespace detail {
class Worker;
}

// Workers for one kind of work (worker.h). Thread-safe: each worker runs one request, further requests wait.
// Workers start when they are needed and end with the cage.
class Cage {
 public:
  // `program` lies in this program's folder and calls workIfCalled(); empty: this program itself.
  explicit Cage(std::string work, Limits limits = {}, std::size_t workers = 1, std::string program = {});
  ~Cage();
  Cage(const Cage&) = delete;
  Cage& operator=(const Cage&) = delete;

  // Never hangs: a worker that does not answer in time is killed, and the next request gets a new one. When a
  // used worker dies, the request goes once to a fresh one, since the worker may have been dead before.
  // Unavailable when no worker can be started or confined.
  Result run(base::ByteView request);

  // The same about an open file, for Work::read: the worker gets the descriptor, and nothing of the file
  // passes through this process. `isHarmless` looks at the answer; a worker that gave another one serves no
  // further request.
  Result read(base::ByteView request, const base::OpenFile& file,
              const std::function<bool(base::ByteView answer)>& isHarmless);

 private:
  struct Task;
  Result serve(const Task& task);
  std::unique_ptr<detail::Worker> start() const;
  std::unique_ptr<detail::Worker> take();
  void giveBack(std::unique_ptr<detail::Worker> worker);

  std::string work_;
  std::string program_;
  Limits limits_;
  std::mutex mutex_;
  std::condition_variable isFree_;
  std::size_t unborn_;  // how many more workers may be started
  std::vector<std::unique_ptr<detail::Worker>> idle_;
};

}  // namespace cage
