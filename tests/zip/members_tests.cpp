#include "zip/members.h"

#include "support/boost_test.h"
#include "support/stored_zip.h"

namespace {

using support::zipOf;
using Files = support::ZipFiles;

Files membersOf(const base::Bytes& zip, std::uint64_t most = 1000) {
  Files members;
  zip::readMembers(
      zip, most, [](const std::string& name) { return name != "b"; },
      [&](const std::string& name, const base::Bytes& content) { members.emplace_back(name, content); });
  return members;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(members)

BOOST_AUTO_TEST_CASE(what_is_wanted_is_given_whole) {
  BOOST_TEST(
      (membersOf(zipOf({{"a", "satu"}, {"b", "dua"}, {"c/d", ""}})) == Files{{"a", "satu"}, {"c/d", ""}}));
}

BOOST_AUTO_TEST_CASE(what_is_too_large_or_damaged_is_passed_over) {
  const base::Bytes zip = zipOf({{"a", "tiga"}, {"c", std::string(1001, 'x')}, {"d", "empat"}});
  BOOST_TEST((membersOf(zip) == Files{{"a", "tiga"}, {"d", "empat"}}));
  BOOST_TEST(membersOf(zip, 1001).size() == 3U);
  base::Bytes damaged = zip;
  damaged[damaged.find("tiga")] = 'T';
  BOOST_TEST((membersOf(damaged) == Files{{"d", "empat"}}));
}

BOOST_AUTO_TEST_CASE(what_is_no_zip_has_no_members) {
  for (const char* none : {"", "PK", "PK\x03\x04", "%PDF-1.7"}) BOOST_TEST(membersOf(none).empty());
  const base::Bytes zip = zipOf({{"a", "satu"}, {"c", "dua"}});
  for (std::size_t length = 0; length < zip.size(); ++length)
    BOOST_CHECK_NO_THROW(membersOf(zip.substr(0, length)));
}

BOOST_AUTO_TEST_SUITE_END()
