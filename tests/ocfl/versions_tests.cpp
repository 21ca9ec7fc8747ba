// Objects that are valid in ways that one does not see every day.
#include "ocfl/validate.h"
#include "specimen.h"
#include "support/boost_test.h"
#include "support/temporary_folder.h"

using namespace ocfl_tests;

namespace {

void requireCodes(const Specimen& made, const std::vector<std::string>& expected) {
  const support::TemporaryFolder folder;
  made.write(folder.path());
  BOOST_TEST(codesOf(folder.path()) == expected, boost::test_tools::per_element());
}

std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    out += c == 'a' ? "\\u0061" : std::string(1, c);
  }
  return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(versions)

BOOST_AUTO_TEST_CASE(the_standard_may_rise_from_1_0_to_1_1) {
  Specimen made = specimenOfTwo();
  made.inventories[0]["type"] = "https://ocfl.io/1.0/spec/#inventory";
  requireCodes(made, {});
}

// In 1.0 nothing said that every digest of the manifest is used, and ids that change had another code.
BOOST_AUTO_TEST_CASE(each_version_of_the_standard_has_its_own_codes) {
  Specimen unused = specimen("1.0");
  unused.files["v1/content/b.txt"] = "dua";
  edit(unused.inventory(), {"manifest"},
       [&](json::Object& manifest) { manifest[unused.digest("dua")] = json::Array{"v1/content/b.txt"}; });
  requireCodes(unused, {});
  Specimen renamed = specimenOfTwo("1.0");
  renamed.inventories[0]["id"] = "urn:example:2";
  requireCodes(renamed, {"E037"});
}

BOOST_AUTO_TEST_CASE(the_digest_algorithm_may_change_between_versions) {
  Specimen made = specimenOfTwo();
  const Specimen old = specimen("1.1", "sha256");
  made.inventories[0] = old.inventories[0];
  requireCodes(made, {"W004"});
  edit(made.inventories[0], {"versions", "v1"}, [&](json::Object& version) {
    version["state"] = json::Object{{old.digest("satu"), json::Array{"lain.txt"}}};
  });
  requireCodes(made, {"E066", "W004"});
}

BOOST_AUTO_TEST_CASE(digests_may_be_in_capitals) {
  Specimen made = specimen();
  std::string capitals = made.digest("satu");
  for (char& c : capitals) c = static_cast<char>(std::toupper(c));
  made.inventory()["manifest"] = json::Object{{capitals, json::Array{"v1/content/a.txt"}}};
  edit(made.inventory(), {"versions", "v1"}, [&](json::Object& version) {
    version["state"] = json::Object{{capitals, json::Array{"a.txt"}}};
  });
  requireCodes(made, {});
}

BOOST_AUTO_TEST_CASE(escapes_in_an_inventory_mean_their_characters) {
  Specimen made = specimen();
  made.respelt = [](std::string text) {
    const std::string name = "a.txt";
    for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name, at + 1))
      text.replace(at, name.size(), escaped(name));
    return text;
  };
  requireCodes(made, {});
}

BOOST_AUTO_TEST_CASE(every_algorithm_of_the_vocabulary_is_checked_or_passed_over) {
  Specimen made = specimen();
  const auto entry = [](const std::string& digest) {
    return json::Object{{digest, json::Array{"v1/content/a.txt"}}};
  };
  made.inventory()["fixity"] = json::Object{{"md5", entry("9bd4c63d97d65fb3a9cfc6c3bfa1ffb9")},
                                            {"size", entry("4")},
                                            {"blake2b-160", entry(std::string(40, '0'))}};
  const support::TemporaryFolder folder;
  made.write(folder.path());
  std::vector<std::string> said;
  ocfl::validateObject(base::PosixDisk(), folder.path(), [&](const ocfl::Finding& finding) {
    said.push_back(finding.message.in(base::Language::English));
  });
  // The MD5 is another one's; the size is right; BLAKE2b-160 is not computed here (E028).
  BOOST_TEST(said ==
                 std::vector<std::string>{
                     "the file does not have the md5 that the fixity block of inventory.json records"},
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(content_may_lie_deep_under_any_name) {
  Specimen made = specimen();
  std::string path = "v1/content";
  for (int depth = 0; depth < 200; ++depth) path += "/d" + std::to_string(depth);
  made.moveFile("v1/content/a.txt", path + "/ḥuruf 'b' … .txt");
  requireCodes(made, {});
}

BOOST_AUTO_TEST_CASE(an_object_or_a_root_is_known_by_its_look) {
  const support::TemporaryFolder folder;
  specimen().write(folder.path() / "object");
  RootSpecimen root;
  root.add("aa/satu", specimen());
  root.write(folder.path() / "root");
  std::vector<std::string> codes;
  const auto take = [&](const ocfl::Finding& finding) { codes.push_back(finding.code); };
  BOOST_TEST(ocfl::validate(base::PosixDisk(), folder.path() / "object", 1, take).objects == 1U);
  const ocfl::Tally tally = ocfl::validate(base::PosixDisk(), folder.path() / "root", 1, take);
  BOOST_TEST(tally.objects == 1U);
  BOOST_TEST(tally.files == 1U);
  BOOST_TEST(tally.bytes == 4U);
  BOOST_TEST(codes.empty());
  BOOST_TEST(ocfl::validate(base::PosixDisk(), folder.path(), 1, take).errors == 3U);
  BOOST_TEST(codes == (std::vector<std::string>{"E003", "E063", "E069"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
