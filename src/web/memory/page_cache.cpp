#include "web/memory/page_cache.h"

namespace web {

std::shared_ptr<const base::Bytes> PageCache::page(const std::string& key,
                                                   const std::function<base::Bytes()>& make) {
  {
    const std::lock_guard lock(mutex_);
    if (const auto kept = pages_.find(key); kept != pages_.end()) return kept->second;
  }
  auto made = std::make_shared<const base::Bytes>(make());
  const std::lock_guard lock(mutex_);
  const auto [kept, isNew] = pages_.try_emplace(key, made);
  if (!isNew) return kept->second;
  order_.push_back(key);
  if (order_.size() > most_) {
    pages_.erase(order_.front());
    order_.pop_front();
  }
  return made;
}

}  // namespace web
