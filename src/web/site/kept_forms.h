// What somebody had typed when his session ended for want of activity: it is shown again once he is in, and
// not sent.
#pragma once

#include <list>
#include <mutex>
#include <optional>
#include <string>

#include "web/http/exchange.h"

namespace web {

// In memory alone, the newest few. Thread-safe.
class KeptForms {
 public:
  explicit KeptForms(std::size_t most = 64) : most_(most) {}

  // Keeps the fields, but no passwords, for the user at this address; returns the key under which he gets
  // them.
  std::string keep(const std::string& user, const std::string& address, const Fields& fields);
  // Gives them back, once. Nothing for another user, address or key.
  std::optional<Fields> take(const std::string& key, const std::string& user, const std::string& address);

 private:
  struct Kept {
    std::string key;
    std::string user;
    std::string address;
    Fields fields;
  };

  const std::size_t most_;
  std::mutex mutex_;
  std::list<Kept> kept_;  // oldest first
};

// The cookie that holds the key.
std::string keptFormCookie(const RequestHead& head);

}  // namespace web
