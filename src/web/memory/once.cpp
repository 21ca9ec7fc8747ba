#include "web/memory/once.h"

namespace web {

Response Once::run(const std::string& key, const std::function<Response()>& act) {
  {
    std::unique_lock lock(mutex_);
    while (true) {
      const auto [entry, isNew] = entries_.try_emplace(key);
      if (isNew) break;
      if (entry->second.isDone) return entry->second.answer;
      changed_.wait(lock);
    }
  }
  try {
    Response answer = act();
    if (answer.status != 303) {
      forget(key);
      return answer;
    }
    const std::lock_guard lock(mutex_);
    entries_[key] = {true, answer};
    order_.push_back(key);
    if (order_.size() > most_) {
      entries_.erase(order_.front());
      order_.pop_front();
    }
    changed_.notify_all();
    return answer;
  } catch (...) {
    forget(key);
    throw;
  }
}

void Once::forget(const std::string& key) {
  const std::lock_guard lock(mutex_);
  entries_.erase(key);
  changed_.notify_all();
}

}  // namespace web
