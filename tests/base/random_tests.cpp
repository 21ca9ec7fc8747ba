#include "base/random.h"

#include "support/boost_test.h"

BOOST_AUTO_TEST_SUITE(random_values)

BOOST_AUTO_TEST_CASE(tokens_have_five_bits_a_character) {
  BOOST_TEST(base::randomToken(100).size() == 20U);
  BOOST_TEST(base::randomToken(100) != base::randomToken(100));
}

BOOST_AUTO_TEST_SUITE_END()
