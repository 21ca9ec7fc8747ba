#include "mail/detail/curl_login.h"

#include <string_view>

#include "base/error.h"

namespace mail::detail {
namespace {

constexpr std::uint64_t kPasswordBytes = 4096;

}  // namespace

void demandTls(net::CurlHandle& handle, const std::optional<base::Path>& caFile) {
  handle.set(CURLOPT_USE_SSL, static_cast<long>(CURLUSESSL_ALL));
  handle.set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
  handle.set(CURLOPT_SSL_VERIFYPEER, 1L);
  handle.set(CURLOPT_SSL_VERIFYHOST, 2L);
  if (!caFile) return;
  handle.set(CURLOPT_CAINFO, caFile->string());
  handle.set(CURLOPT_CAPATH, static_cast<const char*>(nullptr));
}

std::string readPassword(const base::Disk& disk, const base::Path& file) {
  std::string password = base::readFile(disk, file, kPasswordBytes);
  if (!password.empty() && password.back() == '\n') password.pop_back();
  if (!password.empty() && password.back() == '\r') password.pop_back();
  if (password.empty() || password.find_first_of(std::string_view("\r\n\0", 3)) != std::string::npos) {
    throw base::InvalidSetup(base::Message("mail.password-file", {{"path", file.string()}}));
  }
  return password;
}

std::string hostInUrl(const std::string& host) {
  return host.find(':') == std::string::npos ? host : "[" + host + "]";
}

void limitTime(net::CurlHandle& handle, std::chrono::seconds time) {
  handle.set(CURLOPT_CONNECTTIMEOUT, time);
  handle.set(CURLOPT_SERVER_RESPONSE_TIMEOUT, time);
  handle.set(CURLOPT_TIMEOUT, time);
}

bool isOperatorFault(CURLcode code) {
  switch (code) {
    case CURLE_USE_SSL_FAILED:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_LOGIN_DENIED:
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_NOT_BUILT_IN:
    case CURLE_URL_MALFORMAT:
      return true;
    default:
      return false;
  }
}

}  // namespace mail::detail
