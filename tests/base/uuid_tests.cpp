#include "base/uuid.h"

#include <set>

#include "base/error.h"
#include "support/boost_test.h"

BOOST_AUTO_TEST_SUITE(uuids)

// The example of RFC 9562, A.6: 2022-02-22 14:22:22 in UTC-5, 017F22E2-79B0-7CC3-98C4-DC0C0C07398F.
BOOST_AUTO_TEST_CASE(a_time_ordered_urn_begins_with_its_milliseconds) {
  const std::string urn = base::timeOrderedUrn(*base::Instant::parse("2022-02-22T14:22:22-05:00"));
  BOOST_TEST(urn.substr(0, 24) == "urn:uuid:017f22e2-79b0-7");
  BOOST_TEST_REQUIRE(urn.size() == 45U);
  BOOST_TEST(std::string("89ab").find(urn[28]) != std::string::npos);
}

BOOST_AUTO_TEST_CASE(time_ordered_urns_differ_and_ascend) {
  const base::Instant start = *base::Instant::parse("2026-11-23T02:00:00Z");
  std::set<std::string> seen;
  std::string last;
  for (int i = 0; i < 1000; ++i) {
    const std::string urn = base::timeOrderedUrn(start.plusMicroseconds(i * 1000));
    BOOST_TEST(urn > last);
    last = urn;
    BOOST_TEST(seen.insert(base::timeOrderedUrn(start)).second);
  }
}

BOOST_AUTO_TEST_CASE(version_and_variant_are_set_over_any_bytes) {
  BOOST_TEST(base::uuidUrn(base::Bytes(16, '\xff'), 8) == "urn:uuid:ffffffff-ffff-8fff-bfff-ffffffffffff");
  BOOST_TEST(base::uuidUrn(base::Bytes(16, '\0'), 7) == "urn:uuid:00000000-0000-7000-8000-000000000000");
  BOOST_CHECK_THROW(base::uuidUrn("short", 7), base::Internal);
}

BOOST_AUTO_TEST_SUITE_END()
