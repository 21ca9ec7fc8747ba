// Connections for reading, shared by threads.
#pragma once

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "storage/connection.h"

namespace storage {

class ReaderPool {
 public:
  using Work = std::function<void(Connection&)>;
  using Opener = std::function<std::unique_ptr<Connection>()>;

  // Opens connections on demand, at most `most`; further callers wait.
  ReaderPool(Opener open, std::size_t most) : open_(std::move(open)), most_(most) {}

  // Runs `work` on one state of the database, in a transaction that is always rolled back. Thread-safe;
  // `work` must not call the pool.
  void run(const Work& work);

 private:
  std::unique_ptr<Connection> take();
  void giveBack(std::unique_ptr<Connection> connection) noexcept;

  Opener open_;
  std::size_t most_;
  std::mutex mutex_;
  std::condition_variable freed_;
  std::vector<std::unique_ptr<Connection>> idle_;
  std::size_t inUse_ = 0;
};

}  // namespace storage
