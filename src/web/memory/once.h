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
  explicit Once(std::size_t most = 10'000) : most_(most) {}

  // Runs `act` unless the same key was sent before. While the first still runs, the second waits for it. An
  // answer that leads on (303) is remembered; after any other, or an exception, the form may be sent again.
  Response run(const std::string& key, const std::function<Response()>& act);

 private:
  struct Entry {
    bool isDone = false;
    Response answer = {};
  };

  void forget(const std::string& key);

  const std::size_t most_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::map<std::string, Entry> entries_;
  std::list<std::string> order_;  // of those that are done, oldest first
};

}  // namespace web
