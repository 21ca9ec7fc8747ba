#include "ocfl/detail/ordered_work.h"

#include <algorithm>

namespace ocfl::detail {

OrderedWork::OrderedWork(unsigned threads, const TakeFinding& take) : take_(take) {
  for (unsigned i = 0; i < std::max(1U, threads); ++i) threads_.emplace_back([this] { workOn(); });
}

OrderedWork::~OrderedWork() {
  stop();
}

void OrderedWork::stop() {
  {
    const std::lock_guard lock(mutex_);
    isOver_ = true;
    waiting_.clear();
    changed_.notify_all();
  }
  for (std::thread& thread : threads_) thread.join();
  threads_.clear();
}

void OrderedWork::add(Work work) {
  auto piece = std::make_shared<Piece>();
  piece->work = std::move(work);
  enqueue(std::move(piece));
}

void OrderedWork::add(const Finding& finding) {
  auto piece = std::make_shared<Piece>();
  piece->held.push_back(finding);
  piece->isDone = true;
  enqueue(std::move(piece));
}

void OrderedWork::enqueue(std::shared_ptr<Piece> piece) {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return failure_ || pieces_.size() < kWindow; });
  throwFailure();
  pieces_.push_back(piece);
  if (piece->isDone) {
    release();
    throwFailure();
  } else {
    waiting_.push_back(std::move(piece));
  }
  changed_.notify_all();
}

void OrderedWork::finish() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return failure_ || pieces_.empty(); });
  throwFailure();
}

void OrderedWork::throwFailure() const {
  if (failure_) std::rethrow_exception(failure_);
}

void OrderedWork::workOn() {
  while (const auto piece = nextPiece()) carryOut(*piece);
}

std::shared_ptr<OrderedWork::Piece> OrderedWork::nextPiece() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return isOver_ || failure_ || !waiting_.empty(); });
  if (isOver_ || failure_) return nullptr;
  auto piece = waiting_.front();
  waiting_.pop_front();
  return piece;
}

void OrderedWork::carryOut(Piece& piece) {
  try {
    piece.conclusion = piece.work([&](const Finding& finding) { pass(piece, finding); });
  } catch (const Stopped&) {
    return;
  } catch (...) {
    const std::lock_guard lock(mutex_);
    return fail();
  }
  const std::lock_guard lock(mutex_);
  piece.isDone = true;
  piece.work = nullptr;
  release();
}

void OrderedWork::pass(Piece& piece, const Finding& finding) {
  std::unique_lock lock(mutex_);
  const auto isFirst = [&] { return !pieces_.empty() && pieces_.front().get() == &piece; };
  if (piece.held.size() >= kHeld) changed_.wait(lock, [&] { return isOver_ || failure_ || isFirst(); });
  if (isOver_ || failure_) throw Stopped();
  piece.held.push_back(finding);
  if (isFirst()) release();
}

// Releases the findings of the first piece, and of the next ones while their predecessors are done.
void OrderedWork::release() {
  try {
    while (!failure_ && !pieces_.empty()) {
      Piece& first = *pieces_.front();
      for (const Finding& finding : first.held) take_(finding);
      first.held.clear();
      if (!first.isDone) break;
      if (first.conclusion) first.conclusion(take_);
      pieces_.pop_front();
    }
  } catch (...) {
    fail();
  }
  changed_.notify_all();
}

void OrderedWork::fail() {
  if (!failure_) failure_ = std::current_exception();
  changed_.notify_all();
}

}  // namespace ocfl::detail
