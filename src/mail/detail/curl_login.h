// What libcurl needs to know of a mail server, for sending and for fetching alike.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "base/disk.h"
#include "net/curl_handle.h"

namespace mail::detail {

// TLS 1.2 or later is demanded, the certificate and its name are verified. `caFile` replaces the system's
// trusted certificates.
void demandTls(net::CurlHandle& handle, const std::optional<base::Path>& caFile);

// The password in the file, without its line end. InvalidSetup when it is not one line.
std::string readPassword(const base::Disk& disk, const base::Path& file);

// The address with "[]" where it is one of IPv6.
std::string hostInUrl(const std::string& host);

// Everything up to and including the login takes at most so long.
void limitTime(net::CurlHandle& handle, std::chrono::seconds time);

// Whether libcurl gave up because of TLS, the login or the settings, and not because of the network.
bool isOperatorFault(CURLcode code);

}  // namespace mail::detail
