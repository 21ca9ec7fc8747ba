#include "bagit/check.h"

#include "bagit/bags.h"
#include "base/error.h"
#include "support/boost_test.h"
#include "support/temporary_folder.h"

namespace {

using bagit::Severity;
using bagit_tests::Files;
using bagit_tests::rulesOf;
using bagit_tests::sha256;
using bagit_tests::smallBag;
using Rules = std::map<std::string, Severity>;

Files with(const std::string& path, const std::string& content) {
  Files files = smallBag();
  files[path] = content;
  return files;
}

// The rules of the small bag with one file changed.
Rules changed(const std::string& path, const std::string& content) {
  return rulesOf(with(path, content));
}

void requireOnly(const Rules& rules, const std::string& rule, Severity severity = Severity::Error) {
  std::string all;
  for (const auto& [name, how] : rules) all += " " + name;
  BOOST_TEST(rules.size() == 1U, rule << " alone is expected, found" << all);
  const auto found = rules.find(rule);
  BOOST_TEST((found != rules.end() && found->second == severity), rule << ":" << all);
}

const std::string kDeclaration = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

}  // namespace

BOOST_AUTO_TEST_SUITE(check)

BOOST_AUTO_TEST_CASE(a_small_bag_is_valid_and_its_bytes_are_counted) {
  support::SimulatedDisk disk;
  bagit_tests::provide(disk, smallBag());
  const auto report = bagit::check(disk, bagit_tests::kBag);
  BOOST_TEST(report.findings.empty());
  BOOST_TEST(report.isValid());
  BOOST_TEST(report.version == "1.0");
  BOOST_TEST(report.files == 3U);
}

BOOST_AUTO_TEST_CASE(the_declaration_is_exactly_two_lines) {
  Files without = smallBag();
  without.erase("bagit.txt");
  requireOnly(rulesOf(without), "declaration-missing");
  for (const std::string& text :
       {"\xEF\xBB\xBF" + kDeclaration, kDeclaration + "\n", kDeclaration.substr(0, 19),
        std::string("BagIt-Version:1.0\nTag-File-Character-Encoding: UTF-8\n")})
    requireOnly(changed("bagit.txt", text), "declaration-form");
  requireOnly(changed("bagit.txt", "BagIt-Version: 2.0\nTag-File-Character-Encoding: UTF-8\n"),
              "declaration-version");
  requireOnly(changed("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: EBCDIC\n"),
              "tag-encoding");
}

BOOST_AUTO_TEST_CASE(files_are_there_and_listed_and_as_they_were) {
  requireOnly(changed("data/a.txt", "surat!"), "checksum-wrong");
  requireOnly(changed("data/b.txt", "lain"), "file-unlisted");
  Files gone = smallBag();
  gone.erase("data/a.txt");
  gone["data/b.txt"] = "surat\n";
  const Rules rules = rulesOf(gone);
  BOOST_TEST(rules.count("file-missing") == 1U);
  BOOST_TEST(rules.count("file-unlisted") == 1U);
}

BOOST_AUTO_TEST_CASE(since_1_0_every_payload_manifest_lists_everything) {
  const std::string md5 = "d41d8cd98f00b204e9800998ecf8427e  data/kosong\n";
  Files files = with("manifest-md5.txt", md5);
  files["data/kosong"] = "";
  requireOnly(rulesOf(files), "file-unlisted");
  files["bagit.txt"] = "BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n";
  BOOST_TEST(rulesOf(files).empty());
}

BOOST_AUTO_TEST_CASE(a_bag_has_a_manifest_that_can_be_computed_and_a_payload) {
  Files files = smallBag();
  files.erase("manifest-sha256.txt");
  BOOST_TEST(rulesOf(files).count("manifest-missing") == 1U);
  files["manifest-blake3.txt"] = "00  data/a.txt\n";
  const Rules rules = rulesOf(files);
  BOOST_TEST(rules.count("manifest-missing") == 1U);
  BOOST_TEST((rules.at("manifest-algorithm") == Severity::Warning));
  Files empty = with("manifest-sha256.txt", "");
  empty.erase("data/a.txt");
  requireOnly(rulesOf(empty), "payload-missing");
}

BOOST_AUTO_TEST_CASE(a_manifest_lists_payload_alone_and_a_tag_manifest_the_rest) {
  requireOnly(changed("manifest-sha256.txt",
                      smallBag().at("manifest-sha256.txt") + sha256(kDeclaration) + "  bagit.txt\n"),
              "manifest-path");
  const std::string listed = sha256(smallBag().at("manifest-sha256.txt")) + "  manifest-sha256.txt\n";
  BOOST_TEST(changed("tagmanifest-sha256.txt", listed).empty());
  requireOnly(changed("tagmanifest-sha256.txt", ""), "tag-manifest-incomplete", Severity::Warning);
  requireOnly(changed("tagmanifest-sha256.txt", listed + sha256("surat\n") + "  data/a.txt\n"),
              "tag-manifest-path");
  requireOnly(changed("tagmanifest-sha256.txt", listed + sha256("x") + "  bagit.txt\n"), "checksum-wrong");
}

BOOST_AUTO_TEST_CASE(bag_info_has_labels_and_the_right_oxum) {
  BOOST_TEST(changed("bag-info.txt", "Payload-Oxum: 6.1\nContact-Name: A\n").empty());
  requireOnly(changed("bag-info.txt", "payload-oxum: 7.1\n"), "payload-oxum");
  requireOnly(changed("bag-info.txt", "Contact\n"), "tag-line");
}

BOOST_AUTO_TEST_CASE(what_lies_elsewhere_is_refused) {
  requireOnly(changed("fetch.txt", "http://example.com/a 6 data/b.txt\n"), "fetch");
}

BOOST_AUTO_TEST_CASE(tag_files_are_read_in_their_encoding) {
  Files files = smallBag();
  files["bagit.txt"] = "BagIt-Version: 1.0\nTag-File-Character-Encoding: ISO-8859-1\n";
  files["data/é"] = "1";
  files["manifest-sha256.txt"] += sha256("1") + "  data/\xE9\n";
  BOOST_TEST(rulesOf(files).empty());
  files["bagit.txt"] = kDeclaration;
  BOOST_TEST(rulesOf(files).count("tag-encoding") == 1U);
}

BOOST_AUTO_TEST_CASE(names_in_another_normal_form_or_case_and_bare_percent_signs_are_warnings) {
  Files files = smallBag();
  files["data/e\xCC\x81.txt"] = "1";
  files["manifest-sha256.txt"] += sha256("1") + "  data/é.txt\n";
  requireOnly(rulesOf(files), "name-normalisation", Severity::Warning);
  Files cases = with("data/A.TXT", "surat\n");
  cases["manifest-sha256.txt"] += sha256("surat\n") + "  data/A.TXT\n";
  requireOnly(rulesOf(cases), "name-clash", Severity::Warning);
  Files percent = with("data/50%25.txt", "1");
  percent["manifest-sha256.txt"] += sha256("1") + "  data/50%25.txt\n";
  requireOnly(rulesOf(percent), "manifest-percent", Severity::Warning);
}

BOOST_AUTO_TEST_CASE(a_link_is_never_followed) {
  const support::TemporaryFolder folder;
  base::PosixDisk disk;
  for (const auto& [path, content] : smallBag()) {
    base::makeDirectories(disk, (folder.path() / path).parent_path());
    base::writeNewFile(disk, folder.path() / path, content);
  }
  std::filesystem::create_symlink("/etc/passwd", folder.path() / "data" / "b.txt");
  std::filesystem::create_symlink(folder.path(), folder.path() / "loop");
  requireOnly(rulesOf(bagit::check(disk, folder.path()).findings), "link");
  BOOST_CHECK_THROW(bagit::check(disk, folder.path() / "nothing"), base::NotFound);
}

BOOST_AUTO_TEST_SUITE_END()
