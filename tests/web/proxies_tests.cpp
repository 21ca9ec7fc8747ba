#include "web/http/proxies.h"

#include "base/error.h"
#include "support/boost_test.h"

using namespace web;

namespace {

Fields forwardedFor(const std::string& hops, const std::string& protocol = {}) {
  Fields headers;
  headers.add("x-forwarded-for", hops);
  if (!protocol.empty()) headers.add("x-forwarded-proto", protocol);
  return headers;
}

const TrustedProxies& office() {
  static const TrustedProxies kProxies({"127.0.0.1", "10.1.0.0/16", "fd00::/8", "192.168.4.128/25"});
  return kProxies;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(proxies)

BOOST_AUTO_TEST_CASE(networks_hold_their_addresses) {
  for (const char* address : {"127.0.0.1", "10.1.255.3", "fd12::1", "192.168.4.200", "::ffff:10.1.0.1"})
    BOOST_TEST(office().trusts(address), address);
  for (const char* address : {"127.0.0.2", "10.2.0.1", "fe80::1", "192.168.4.127", "", "x", "::1"})
    BOOST_TEST(!office().trusts(address), address);
}

BOOST_AUTO_TEST_CASE(nobody_else_is_believed) {
  const Client client = office().clientOf("203.0.113.9", false, forwardedFor("198.51.100.1", "https"));
  BOOST_TEST(client.address == "203.0.113.9");
  BOOST_TEST(!client.isSecure);
  BOOST_TEST(client.isForwarded);
  BOOST_TEST(!office().clientOf("203.0.113.9", false, {}).isForwarded);
}

BOOST_AUTO_TEST_CASE(the_client_is_the_last_hop_that_no_proxy_is) {
  const auto addressFor = [](const std::string& hops) {
    return office().clientOf("127.0.0.1", false, forwardedFor(hops)).address;
  };
  BOOST_TEST(addressFor("198.51.100.1") == "198.51.100.1");
  BOOST_TEST(addressFor("6.6.6.6, 198.51.100.1, 10.1.2.3") == "198.51.100.1");
  BOOST_TEST(addressFor("6.6.6.6, liar") == "127.0.0.1");
  BOOST_TEST(addressFor("6.6.6.6, liar, 10.1.2.3") == "10.1.2.3");
  BOOST_TEST(addressFor("2001:DB8:0::1") == "2001:db8::1");
  BOOST_TEST(addressFor("::ffff:198.51.100.1") == "198.51.100.1");
  Fields twice = forwardedFor("6.6.6.6");
  twice.add("x-forwarded-for", "198.51.100.1");
  BOOST_TEST(office().clientOf("127.0.0.1", false, twice).address == "198.51.100.1");
}

BOOST_AUTO_TEST_CASE(a_proxy_says_whether_its_client_is_secure) {
  const auto isSecure = [](const std::string& protocol) {
    return office().clientOf("127.0.0.1", false, forwardedFor("198.51.100.1", protocol)).isSecure;
  };
  BOOST_TEST(isSecure("https"));
  BOOST_TEST(!isSecure("http"));
  BOOST_TEST(!isSecure("http, https"));
  BOOST_TEST(!isSecure({}));
  BOOST_TEST(office().clientOf("203.0.113.9", true, {}).isSecure);
}

BOOST_AUTO_TEST_CASE(what_is_no_network_is_refused) {
  for (const char* text :
       {"", "proxy.example", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/-1", "fd00::/129", "1.2.3"})
    BOOST_CHECK_THROW(TrustedProxies({text}), base::InvalidSetup);
}

BOOST_AUTO_TEST_SUITE_END()
