#include "signing/detail/der.h"

#include "base/error.h"
#include "support/boost_test.h"

namespace der = signing::detail::der;

BOOST_AUTO_TEST_SUITE(der_writing)

// The values of X.690, 8.19.5 and of well-known files.
BOOST_AUTO_TEST_CASE(object_identifiers_are_packed_by_seven_bits) {
  BOOST_TEST(base::hex(der::oid("2.999.3")) == "0603883703");
  BOOST_TEST(base::hex(der::oid("1.2.840.113549.1.7.2")) == "06092a864886f70d010702");
  BOOST_CHECK_THROW(der::oid("1"), base::Internal);
  BOOST_CHECK_THROW(der::oid("1.x"), base::Internal);
}

BOOST_AUTO_TEST_CASE(lengths_are_as_short_as_can_be) {
  BOOST_TEST(base::hex(der::octets(std::string(2, 'a'))) == "04026161");
  BOOST_TEST(base::hex(der::octets(std::string(127, 'a'))).substr(0, 6) == "047f61");
  BOOST_TEST(base::hex(der::octets(std::string(128, 'a'))).substr(0, 8) == "04818061");
  BOOST_TEST(base::hex(der::octets(std::string(65536, 'a'))).substr(0, 12) == "048301000061");
}

BOOST_AUTO_TEST_CASE(numbers_have_no_needless_octets_and_no_sign) {
  BOOST_TEST(base::hex(der::unsignedInteger(std::string("\0\0\x01", 3))) == "020101");
  BOOST_TEST(base::hex(der::unsignedInteger("\x80")) == "02020080");
  BOOST_TEST(base::hex(der::unsignedInteger(std::string("\0", 1))) == "020100");
  BOOST_TEST(base::hex(der::unsignedInteger("")) == "020100");
}

BOOST_AUTO_TEST_CASE(sets_are_sorted_and_sequences_are_not) {
  const base::Bytes one = der::integer(1);
  const base::Bytes two = der::integer(2);
  BOOST_TEST(base::hex(der::setOf({two, one})) == "3106020101020102");
  BOOST_TEST(base::hex(der::sequence({two, one})) == "3006020102020101");
  const base::Bytes high = der::octets("\xFF");
  BOOST_TEST(base::hex(der::setOf({high, der::octets("\x01")})) == "31060401010401ff");
}

BOOST_AUTO_TEST_SUITE_END()
