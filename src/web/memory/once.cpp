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
    if (answer.status == 303) {
      remember(key, answer, leading_);
    } else if (answer.isToldOnce) {
      remember(key, answer, pages_);
    } else {
      forget(key);
    }
    return answer;
  } catch (...) {
    forget(key);
    throw;
  }
}

void Once::remember(const std::string& key, const Response& answer, Order& order) {
  const std::lock_guard lock(mutex_);
  entries_[key] = {true, answer};
  order.keys.push_back(key);
  if (order.keys.size() > order.most) {
    entries_.erase(order.keys.front());
    order.keys.pop_front();
  }
  changed_.notify_all();
}

void Once::forget(const std::string& key) {
  const std::lock_guard lock(mutex_);
  entries_.erase(key);
  changed_.notify_all();
}

}  // namespace web
