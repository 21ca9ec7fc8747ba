// Runs work on several threads and releases findings in the order in which the work was added.
#pragma once

#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "ocfl/finding.h"

namespace ocfl::detail {

// Holds at most kWindow pieces of work and kHeld findings of each; beyond that, the caller or worker waits
// for the pieces before. `take` is called by one thread at a time.
class OrderedWork {
 public:
  static constexpr std::size_t kWindow = 64;
  static constexpr std::size_t kHeld = 256;

  // Called in order once the work's findings are released; may report more.
  using Conclusion = std::function<void(const TakeFinding&)>;
  using Work = std::function<Conclusion(const TakeFinding&)>;

  OrderedWork(unsigned threads, const TakeFinding& take);
  ~OrderedWork();  // stops
  OrderedWork(const OrderedWork&) = delete;
  OrderedWork& operator=(const OrderedWork&) = delete;

  // Call these from one thread only.
  void add(Work work);
  void add(const Finding& finding);
  // Drops work that has not begun and waits for the rest.
  void stop();
  // Waits until everything is released. An exception of `take` or of a piece of work is thrown here or by
  // `add`.
  void finish();

 private:
  struct Piece {
    Work work;
    std::vector<Finding> held;
    Conclusion conclusion;
    bool isDone = false;
  };
  struct Stopped {};  // ends a piece of work after another one has failed

  void enqueue(std::shared_ptr<Piece> piece);
  void workOn();
  std::shared_ptr<Piece> nextPiece();
  void carryOut(Piece& piece);
  void pass(Piece& piece, const Finding& finding);
  void release();  // mutex_ is held
  void fail();     // mutex_ is held
  void throwFailure() const;

  const TakeFinding& take_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::shared_ptr<Piece>> pieces_;   // not released yet, in order
  std::deque<std::shared_ptr<Piece>> waiting_;  // not begun yet
  std::exception_ptr failure_;
  bool isOver_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace ocfl::detail
