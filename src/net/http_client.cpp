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

base::Unavailable failed(const std::string& url, CURLcode code, const std::string& cause) {
  const auto away = [&](base::Retry retry, std::string_view why) {
    return base::Unavailable(base::Message(why, {{"url", url}}), retry, cause);
  };
  switch (code) {
    case CURLE_OPERATION_TIMEDOUT:
      return away(base::Retry::Worthwhile, "net.timed-out");
    case CURLE_TOO_MANY_REDIRECTS:
      return away(base::Retry::Useless, "net.too-many-redirections");
    case CURLE_PARTIAL_FILE:
      return away(base::Retry::Worthwhile, "net.answer-breaks-off");
    case CURLE_UNSUPPORTED_PROTOCOL:
      return away(base::Retry::Useless, "net.other-protocol");
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_ISSUER_ERROR:
      return away(base::Retry::Useless, "net.not-proven");
    default:
      return away(base::Retry::Worthwhile, "net.no-answer");
  }
}

void demandAddress(const std::string& url) {
  const bool isAddress = url.rfind("http://", 0) == 0 || url.rfind("https://", 0) == 0;
  const std::unique_ptr<CURLU, decltype(&curl_url_cleanup)> parsed(curl_url(), curl_url_cleanup);
  if (isAddress && curl_url_set(parsed.get(), CURLUPART_URL, url.c_str(), 0) == CURLUE_OK) return;
  throw base::InvalidInput(base::Message("net.no-address", {{"url", url}}));
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
    throw base::Unavailable(
        base::Message("net.answer-too-large", {{"url", request.url}, {"most", bounds.answerBytes}}));
  if (code != CURLE_OK) throw failed(request.url, code, handle.reason(code));
  if (handle.status() != 200)
    throw base::Unavailable(
        base::Message("net.bad-status", {{"url", request.url}, {"status", handle.status()}}));
  return std::move(answer.body);
}

}  // namespace net
