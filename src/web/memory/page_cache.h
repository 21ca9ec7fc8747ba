// Pages that are the same for everybody who is not signed in, kept as they are sent.
#pragma once

#include <functional>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "base/bytes.h"

namespace web {

// Thread-safe.
class PageCache {
 public:
  explicit PageCache(std::size_t most = 1000) : most_(most) {}

  // The page of this key, which names everything that it is made of; made when it is not there. The oldest
  // make room.
  std::shared_ptr<const base::Bytes> page(const std::string& key, const std::function<base::Bytes()>& make);

 private:
  const std::size_t most_;
  std::mutex mutex_;
  std::map<std::string, std::shared_ptr<const base::Bytes>> pages_;
  std::list<std::string> order_;
};

}  // namespace web
