#include "net/http_client.h"

#include <algorithm>

#include "base/error.h"
#include "net/curl_handle.h"

namespace net {
namespace {

constexpr long kMostRedirections = 3;
constexpr const char* kProtocols = "http,https";

// The part of the body that has arrived.
struct Answer {
  base::Bytes body;
  std::size_t most;
  bool isTooLarge = false;
};

std::size_t onBody(char* data, std::size_t, std::size_t size, void* user) noexcept {
  Answer& answer = *static_cast<Answer*>(user);
  answer.isTooLarge = size > answer.most - answer.body.size();
  if (answer.isTooLarge) return 0;
  answer.body.append(data, size);
  return size;
}

base::Unavailable away(const std::string& url, const std::string& why, base::Retry retry,
                       const std::string& cause = {}) {
  return base::Unavailable(url + " cannot be used now: " + why + ".", retry, cause);
}

base::Unavailable failed(const std::string& url, CURLcode code, const std::string& cause) {
  switch (code) {
    case CURLE_OPERATION_TIMEDOUT:
      return away(url, "it did not answer in time", base::Retry::Worthwhile, cause);
    case CURLE_TOO_MANY_REDIRECTS:
      return away(url, "it sends from one address to the next", base::Retry::Useless, cause);
    case CURLE_PARTIAL_FILE:
      return away(url, "its answer breaks off", base::Retry::Worthwhile, cause);
    case CURLE_UNSUPPORTED_PROTOCOL:
      return away(url, "it sends to an address that is not of http or https", base::Retry::Useless, cause);
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_ISSUER_ERROR:
      return away(url, "it cannot prove who it is", base::Retry::Useless, cause);
    default:
      return away(url, "it does not answer", base::Retry::Worthwhile, cause);
  }
}

void demandAddress(const std::string& url) {
  const bool isAddress = url.rfind("http://", 0) == 0 || url.rfind("https://", 0) == 0;
  const std::unique_ptr<CURLU, decltype(&curl_url_cleanup)> parsed(curl_url(), curl_url_cleanup);
  if (isAddress && curl_url_set(parsed.get(), CURLUPART_URL, url.c_str(), 0) == CURLUE_OK) return;
  throw base::InvalidInput("\"" + url + "\" is no address; one begins with http:// or https:// and a host.");
}

void setRequest(CurlHandle& handle, const Request& request, const CurlList& headers) {
  handle.set(CURLOPT_URL, request.url);
  handle.set(CURLOPT_PROTOCOLS_STR, kProtocols);
  handle.set(CURLOPT_REDIR_PROTOCOLS_STR, kProtocols);
  handle.set(CURLOPT_MAXREDIRS, kMostRedirections);
  handle.set(CURLOPT_HTTPHEADER, headers.get());
  handle.set(CURLOPT_FOLLOWLOCATION, request.body.empty() ? 1L : 0L);
  if (request.body.empty()) return;
  handle.set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
  handle.set(CURLOPT_POSTFIELDS, request.body.data());
}

}  // namespace

base::Bytes fetch(const Request& request, const Bounds& bounds) {
  demandAddress(request.url);
  Answer answer{{}, bounds.answerBytes};
  CurlList headers;
  headers.add("Content-Type: " + request.contentType);  // an empty type makes libcurl send none
  CurlHandle handle;
  setRequest(handle, request, headers);
  handle.set(CURLOPT_TIMEOUT, std::chrono::seconds(bounds.seconds));
  handle.set(CURLOPT_WRITEFUNCTION, &onBody);
  handle.set(CURLOPT_WRITEDATA, &answer);
  const CURLcode code = handle.perform();
  if (answer.isTooLarge)
    throw away(request.url, "its answer is larger than " + std::to_string(bounds.answerBytes) + " bytes",
               base::Retry::Useless);
  if (code != CURLE_OK) throw failed(request.url, code, handle.reason(code));
  if (handle.status() != 200)
    throw away(request.url, "it answers with status " + std::to_string(handle.status()),
               base::Retry::Useless);
  return std::move(answer.body);
}

}  // namespace net
