// A libcurl handle. All our network traffic goes through libcurl.
#pragma once

#include <curl/curl.h>

#include <array>
#include <chrono>
#include <memory>
#include <string>

#include "base/error.h"

namespace net {

// One thread at a time. It may call back until it is destroyed, so its callbacks' data must outlive it.
class CurlHandle {
 public:
  // Ignores the environment's proxies and uses no signals.
  CurlHandle();
  CurlHandle(const CurlHandle&) = delete;
  CurlHandle& operator=(const CurlHandle&) = delete;

  // curl_easy_setopt. The target of a pointer must outlive the handle; a std::string is copied.
  template <class Value>
  void set(CURLoption option, Value value) {
    base::require(curl_easy_setopt(handle_.get(), option, value) == CURLE_OK, "libcurl knows this option");
  }
  void set(CURLoption option, const std::string& value) { set(option, value.c_str()); }
  void set(CURLoption option, std::chrono::seconds value) { set(option, static_cast<long>(value.count())); }

  // For calls of libcurl that have no wrapper here.
  CURL* get() const { return handle_.get(); }

  CURLcode perform() { return curl_easy_perform(handle_.get()); }

  // libcurl's explanation of `code`, the result of the last perform(); without control characters.
  std::string reason(CURLcode code) const;
  // The protocol's status of the answer; 0 when there is none.
  long status() const;

 private:
  struct Close {
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
  };
  std::array<char, CURL_ERROR_SIZE> error_{};
  std::unique_ptr<CURL, Close> handle_;
};

// The texts of an option that takes a list.
class CurlList {
 public:
  void add(const std::string& text);
  curl_slist* get() const { return list_.get(); }

 private:
  struct Free {
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
  };
  std::unique_ptr<curl_slist, Free> list_;
};

}  // namespace net
