// A worker process, as its parent handles it.
#pragma once

#include <sys/types.h>

#include "cage/cage.h"

namespace cage::detail {

// For one thread at a time. The process ends with the object.
class Worker {
 public:
  // Starts and confines the process; `program` as in Cage. Unavailable when that fails.
  Worker(const std::string& program, const std::string& work, const Limits& limits);
  ~Worker();
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  // The worker can be used again only when it Answered.
  Result run(base::ByteView request, int file);
  // Whether it has answered its last request.
  bool isSpent() const { return answered_ >= limits_.requests; }

 private:
  void start(const std::string& program, const std::string& work);
  void awaitReady() const;
  void end();

  Limits limits_;
  pid_t process_ = -1;
  int socket_ = -1;
  int answered_ = 0;
};

}  // namespace cage::detail
