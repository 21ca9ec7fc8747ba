#include "storage/reader_pool.h"

namespace storage {

void ReaderPool::run(const Work& work) {
  std::unique_ptr<Connection> connection = take();
  try {
    if (!connection) connection = open_();
    const OpenTransaction transaction(*connection, Access::ReadOnly);
    work(*connection);
  } catch (...) {
    giveBack(std::move(connection));
    throw;
  }
  giveBack(std::move(connection));
}

// Null when the caller may open a new one.
std::unique_ptr<Connection> ReaderPool::take() {
  std::unique_lock lock(mutex_);
  freed_.wait(lock, [&] { return inUse_ < most_; });
  ++inUse_;
  if (idle_.empty()) return nullptr;
  std::unique_ptr<Connection> connection = std::move(idle_.back());
  idle_.pop_back();
  return connection;
}

void ReaderPool::giveBack(std::unique_ptr<Connection> connection) noexcept {
  const std::lock_guard lock(mutex_);
  --inUse_;
  if (connection && connection->isUsable()) idle_.push_back(std::move(connection));
  freed_.notify_one();
}

}  // namespace storage
