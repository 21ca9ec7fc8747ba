#include "net/curl_handle.h"

#include "base/text.h"

namespace net {

CurlHandle::CurlHandle() : handle_(curl_easy_init()) {
  base::require(handle_ != nullptr, "libcurl gives a handle");
  set(CURLOPT_PROXY, "");
  set(CURLOPT_NOSIGNAL, 1L);
  set(CURLOPT_ERRORBUFFER, error_.data());
}

std::string CurlHandle::reason(CURLcode code) const {
  std::string reason = error_[0] != '\0' ? error_.data() : curl_easy_strerror(code);
  std::erase_if(reason, [](unsigned char c) { return c < ' ' || c == 0x7F; });
  return std::string(base::trimmed(reason));
}

long CurlHandle::status() const {
  long status = 0;
  curl_easy_getinfo(handle_.get(), CURLINFO_RESPONSE_CODE, &status);
  return status;
}

void CurlList::add(const std::string& text) {
  curl_slist* longer = curl_slist_append(list_.get(), text.c_str());
  base::require(longer != nullptr, "there is memory for a list");
  static_cast<void>(list_.release());
  list_.reset(longer);
}

}  // namespace net
