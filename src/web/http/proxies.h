// Whose word is taken for whom a request comes from.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "web/http/exchange.h"

namespace web {

// An address in the one way we write it: IPv6 by RFC 5952, an IPv4 address that is mapped into IPv6 as IPv4.
// Empty when it is none.
std::string canonicalAddress(const std::string& text);
// Whom the address stands for where requests are counted: itself, and of IPv6 its first 64 bits, since a
// household has as many addresses as it likes (RFC 6177).
std::string networkOf(const std::string& address);
bool isLoopback(const std::string& address);

// The proxies in front of us. Their X-Forwarded-For and X-Forwarded-Proto are believed, nobody else's.
class TrustedProxies {
 public:
  // Addresses and networks: "10.0.0.2", "192.168.7.0/24", "fd00::/8". InvalidSetup when one is neither.
  explicit TrustedProxies(const std::vector<std::string>& networks = {});

  bool trusts(const std::string& address) const;

  // Who asks, by what the proxies say: the last hop that no trusted proxy is. `peer` is canonical.
  Client clientOf(const std::string& peer, bool isEncrypted, const Fields& headers) const;

 private:
  struct Network {
    std::vector<std::uint8_t> address;
    unsigned bits = 0;
  };
  static Network parse(const std::string& text);

  std::vector<Network> networks_;
};

}  // namespace web
