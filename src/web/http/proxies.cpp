#include "web/http/proxies.h"

#include <Poco/Net/IPAddress.h>

#include <algorithm>
#include <optional>

#include "base/error.h"
#include "base/text.h"
#include "web/http/characters.h"

namespace web {
namespace {

using Poco::Net::IPAddress;

// RFC 4291 2.5.5.2.
IPAddress withoutMapping(const IPAddress& address) {
  if (address.family() != IPAddress::IPv6 || !address.isIPv4Mapped()) return address;
  return {static_cast<const std::uint8_t*>(address.addr()) + 12, 4};
}

std::optional<IPAddress> addressIn(const std::string& text) {
  IPAddress address;
  if (!IPAddress::tryParse(text, address)) return std::nullopt;
  // Poco takes "1.2.3" and octal numbers too, which others read differently.
  if (address.family() == IPAddress::IPv4 && address.toString() != text) return std::nullopt;
  return withoutMapping(address);
}

std::vector<std::uint8_t> octetsOf(const IPAddress& address) {
  const auto* const first = static_cast<const std::uint8_t*>(address.addr());
  return {first, first + address.length()};
}

bool agreeInBits(const std::vector<std::uint8_t>& a, const std::vector<std::uint8_t>& b, unsigned bits) {
  if (a.size() != b.size() || !std::equal(a.begin(), a.begin() + bits / 8, b.begin())) return false;
  if (bits % 8 == 0) return true;
  const unsigned mask = 0xFFU << (8 - bits % 8) & 0xFFU;
  return ((a[bits / 8] ^ b[bits / 8]) & mask) == 0;
}

// The hops of X-Forwarded-For, the nearest first.
std::vector<std::string> hopsOf(const Fields& headers) {
  std::vector<std::string> hops;
  for (std::string_view rest : headers.all("x-forwarded-for")) {
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find(','), rest.size());
      hops.emplace_back(base::trimmed(rest.substr(0, end)));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
  std::reverse(hops.begin(), hops.end());
  return hops;
}

}  // namespace

std::string canonicalAddress(const std::string& text) {
  const auto address = addressIn(text);
  return address ? address->toString() : std::string();
}

std::string networkOf(const std::string& text) {
  const auto address = addressIn(text);
  if (!address || address->family() != IPAddress::IPv6) return text;
  return (*address & IPAddress(64U, IPAddress::IPv6)).toString();
}

bool isLoopback(const std::string& address) {
  const auto parsed = addressIn(address);
  return parsed && parsed->isLoopback();
}

TrustedProxies::TrustedProxies(const std::vector<std::string>& networks) {
  std::transform(networks.begin(), networks.end(), std::back_inserter(networks_), parse);
}

TrustedProxies::Network TrustedProxies::parse(const std::string& text) {
  const std::size_t slash = std::min(text.find('/'), text.size());
  const auto address = addressIn(text.substr(0, slash));
  const std::string_view bits = std::string_view(text).substr(std::min(slash + 1, text.size()));
  const bool isBits = slash == text.size() || (isDigits(bits) && bits.size() <= 3);
  if (!address || !isBits) throw base::InvalidSetup(base::Message("web.no-network", {{"text", text}}));
  Network network{octetsOf(*address), static_cast<unsigned>(address->length()) * 8};
  if (slash < text.size()) {
    const auto wanted = static_cast<unsigned>(std::stoul(std::string(bits)));
    if (wanted > network.bits) throw base::InvalidSetup(base::Message("web.no-network", {{"text", text}}));
    network.bits = wanted;
  }
  return network;
}

bool TrustedProxies::trusts(const std::string& address) const {
  const auto parsed = addressIn(address);
  if (!parsed) return false;
  const auto octets = octetsOf(*parsed);
  return std::any_of(networks_.begin(), networks_.end(), [&](const Network& network) {
    return agreeInBits(octets, network.address, network.bits);
  });
}

Client TrustedProxies::clientOf(const std::string& peer, bool isEncrypted, const Fields& headers) const {
  Client client{peer, isEncrypted, false};
  client.isForwarded = headers.has("x-forwarded-for") || headers.has("x-forwarded-proto") ||
                       headers.has("forwarded") || headers.has("via");
  if (!trusts(peer)) return client;
  client.isSecure = isEncrypted || headers.all("x-forwarded-proto") == std::vector<std::string>{"https"};
  for (const std::string& hop : hopsOf(headers)) {
    const std::string address = canonicalAddress(hop);
    if (address.empty()) break;
    client.address = address;
    if (!trusts(address)) break;
  }
  return client;
}

}  // namespace web
