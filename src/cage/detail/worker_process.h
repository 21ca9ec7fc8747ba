// One worker, seen from its parent.
#pragma once

#include <sys/types.h>

#include "cage/cage.h"

namespace cage::detail {

// For one thread at a time. The process ends with the object.
class Worker {
 public:
  // Started and confined; `program` as the cage has it. Unavailable when that cannot be had.
  Worker(const std::string& program, const std::string& work, const Limits& limits);
  ~Worker();
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  // Of no use any more unless it Answered.
  Result run(base::ByteView request);
  // Whether it has answered as many requests as it may.
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
