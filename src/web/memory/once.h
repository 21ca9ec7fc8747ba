// Each form that is shown may take effect once: who sends it twice, by a double click or by going back, gets
// the answer of the first time.
#pragma once

#include <condition_variable>
#include <functional>
#include <list>
#include <map>
#include <mutex>
#include <string>

#include "web/http/exchange.h"

namespace web {

// Thread-safe. What is remembered ends with the process; what a form did is in the archive.
class Once {
 public:
  // The newest are remembered: so many that lead on, and so many pages.
  explicit Once(std::size_t mostLeading = 10'000, std::size_t mostPages = 100)
      : leading_{mostLeading}, pages_{mostPages} {}

  // Runs `act` unless the same key was sent before. While the first still runs, the second waits for it. An
  // answer that leads on (303) is remembered, and one that is told once; after any other, or an exception,
  // the form may be sent again.
  Response run(const std::string& key, const std::function<Response()>& act);

 private:
  struct Entry {
    bool isDone = false;
    Response answer = {};
  };

  // Keys of answers that are done, oldest first.
  struct Order {
    std::size_t most;
    std::list<std::string> keys = {};
  };

  void remember(const std::string& key, const Response& answer, Order& order);
  void forget(const std::string& key);

  std::mutex mutex_;
  std::condition_variable changed_;
  std::map<std::string, Entry> entries_;
  Order leading_;
  Order pages_;
};

}  // namespace web
