#include "ocfl/detail/path_rules.h"
#include "ocfl/detail/storage_layout.h"
#include "ocfl/detail/text_rules.h"
#include "ocfl/detail/version_name.h"
#include "support/boost_test.h"
#include "support/simulated_disk.h"

using namespace ocfl::detail;

namespace {

std::string conflictsIn(std::vector<std::string_view> paths) {
  std::string said;
  findConflicts(
      paths, [&](std::string_view path) { said += std::string(path) + " twice;"; },
      [&](std::string_view path, std::string_view file) {
        said += std::string(path) + " in " + std::string(file) + ";";
      });
  return said;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(rules)

BOOST_AUTO_TEST_CASE(paths_have_no_empty_and_no_dotted_elements) {
  for (const char* path : {"a", "a/b", "a./.b", "...", "a b/ c", "a\\b"})
    BOOST_TEST((faultOf(path) == PathFault::None), path);
  for (const char* path : {"/", "/a", "a/", "/a/"})
    BOOST_TEST((faultOf(path) == PathFault::OuterSlash), path);
  for (const char* path : {"", ".", "..", "a//b", "a/./b", "../a", "a/.."})
    BOOST_TEST((faultOf(path) == PathFault::BadElement), path);
}

BOOST_AUTO_TEST_CASE(a_file_is_no_folder_of_others) {
  BOOST_TEST(conflictsIn({"a", "a.b", "a/b", "ab"}) == "a/b in a;");
  BOOST_TEST(conflictsIn({"a/b/c", "a-b", "a/b", "a"}) == "a/b in a;a/b/c in a;");
  BOOST_TEST(conflictsIn({"b", "a", "b"}) == "b twice;");
  BOOST_TEST(conflictsIn({"a/b", "a/c", "b/a"}).empty());
}

BOOST_AUTO_TEST_CASE(version_names_are_v_and_a_number) {
  BOOST_TEST(versionNamed("v1").number == 1U);
  BOOST_TEST(versionNamed("v0012").number == 12U);
  BOOST_TEST(versionNamed("v0012").isPadded());
  for (const char* name : {"v0", "v", "v-1", "V1", "1", "v1a", "v99999999999", "v1 "})
    BOOST_TEST(versionNamed(name).number == 0U, name);
}

BOOST_AUTO_TEST_CASE(times_are_those_of_rfc_3339) {
  for (const char* text :
       {"2026-11-23T09:15:00Z", "2026-11-23T09:15:00.123456789-05:00", "2024-02-29t23:59:60z"})
    BOOST_TEST(isDateTime(text), text);
  for (const char* text : {"2026-11-23", "2026-11-23T09:15Z", "2026-11-23T09:15:00", "2026-11-23 09:15:00Z",
                           "2026-02-29T09:15:00Z", "2026-13-01T09:15:00Z", "2026-11-23T24:00:00Z",
                           "2026-11-23T09:15:00.Z", "2026-11-23T09:15:00+7", "2026-11-23T09:15:00+07:60", ""})
    BOOST_TEST(!isDateTime(text), text);
}

BOOST_AUTO_TEST_CASE(uris_have_a_scheme) {
  for (const char* text : {"urn:uuid:1", "ark:/12345/bcd987", "mailto:a@b.c", "http://example.org/%20"})
    BOOST_TEST(isUri(text), text);
  for (const char* text : {"", "a", ":a", "a:", "1a:b", "a b:c", "urn:a b", "urn:<a>", "ürn:a"})
    BOOST_TEST(!isUri(text), text);
}

// The examples of extensions 0003 and 0004.
BOOST_AUTO_TEST_CASE(layouts_map_ids_as_their_definitions_show) {
  const support::SimulatedDisk disk;
  const auto third = storageLayout(disk, "/", "0003-hash-and-id-n-tuple-storage-layout");
  BOOST_TEST(*third("object-01") == "3c0/ff4/240/object-01");
  BOOST_TEST(*third("..hor/rib:le-$id") == "487/326/d8c/%2e%2ehor%2frib%3ale-%24id");
  const auto fourth = storageLayout(disk, "/", "0004-hashed-n-tuple-storage-layout");
  BOOST_TEST(*fourth("object-01") ==
             "3c0/ff4/240/3c0ff4240c1e116dba14c7627f2319b58aa3d77606d0d90dfc6161608ac987d4");
  BOOST_TEST(!storageLayout(disk, "/", "0010-differential-n-tuple-omit-prefix-storage-layout"));
}

BOOST_AUTO_TEST_SUITE_END()
