#include "base/random.h"

#include <set>

#include "support/boost_test.h"

BOOST_AUTO_TEST_SUITE(random_values)

BOOST_AUTO_TEST_CASE(urns_are_version_4_uuids_and_differ) {
  std::set<std::string> seen;
  for (int i = 0; i < 1000; ++i) {
    const std::string urn = base::randomUrn();
    BOOST_TEST_REQUIRE(urn.size() == 45U);
    BOOST_TEST(urn.substr(0, 9) == "urn:uuid:");
    BOOST_TEST(urn[23] == '4');
    BOOST_TEST(std::string("89ab").find(urn[28]) != std::string::npos);
    BOOST_TEST(seen.insert(urn).second);
  }
}

BOOST_AUTO_TEST_CASE(tokens_have_five_bits_a_character) {
  BOOST_TEST(base::randomToken(100).size() == 20U);
  BOOST_TEST(base::randomToken(100) != base::randomToken(100));
}

BOOST_AUTO_TEST_SUITE_END()
