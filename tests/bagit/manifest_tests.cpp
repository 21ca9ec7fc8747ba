#include "bagit/manifest.h"

#include "support/boost_test.h"

namespace {

const std::string kDigest(64, 'a');

bagit::Manifest read(const std::string& text, bagit::Findings& findings) {
  return bagit::readManifest(text, "manifest-sha256.txt", "sha256", findings);
}

std::string ruleOf(const std::string& text) {
  bagit::Findings findings;
  read(text, findings);
  return findings.empty() ? "" : findings.front().rule;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(manifest)

BOOST_AUTO_TEST_CASE(the_kind_and_algorithm_stand_in_the_name) {
  BOOST_TEST(bagit::manifestNameOf("manifest-SHA256.txt")->algorithm == "sha256");
  BOOST_TEST(bagit::manifestNameOf("tagmanifest-md5.txt")->kind == "tagmanifest");
  for (const char* other : {"manifest.txt", "manifest-.txt", "data/manifest-md5.txt", "manifest-md5.csv"})
    BOOST_TEST(!bagit::manifestNameOf(other), other);
}

BOOST_AUTO_TEST_CASE(line_ends_blanks_and_case_of_others_are_understood) {
  bagit::Findings findings;
  const auto manifest = read(
      kDigest + "  data/a b.txt\r\n" + std::string(64, 'B') + "\tdata/c\r" + kDigest + " data/d", findings);
  BOOST_TEST(findings.empty());
  BOOST_TEST(manifest.digests.size() == 3U);
  BOOST_TEST(manifest.digests.at("data/a b.txt") == kDigest);
  BOOST_TEST(manifest.digests.at("data/c") == std::string(64, 'b'));
}

BOOST_AUTO_TEST_CASE(only_line_ends_and_the_percent_sign_are_encoded) {
  BOOST_TEST(bagit::encodedPath("a\nb\rc%d e") == "a%0Ab%0Dc%25d e");
  BOOST_TEST(bagit::decodedPath("a%0ab%0Dc%25d%20e%") == "a\nb\rc%d%20e%");
  BOOST_TEST(bagit::decodedPath("%250A") == "%0A");
}

BOOST_AUTO_TEST_CASE(each_broken_line_is_told) {
  BOOST_TEST(ruleOf("data/a.txt\n") == "manifest-line");
  BOOST_TEST(ruleOf("\n") == "manifest-line");
  BOOST_TEST(ruleOf(kDigest + "\n") == "manifest-line");
  BOOST_TEST(ruleOf("abc  data/a\n") == "manifest-line");
  BOOST_TEST(ruleOf(std::string(64, 'x') + "  data/a\n") == "manifest-line");
  BOOST_TEST(ruleOf(kDigest + "  data/../a\n") == "manifest-path");
  BOOST_TEST(ruleOf(kDigest + "  /etc/passwd\n") == "manifest-path");
  BOOST_TEST(ruleOf(kDigest + "  ~/a\n") == "manifest-path");
  BOOST_TEST(ruleOf(kDigest + "  data//a\n") == "manifest-path");
  BOOST_TEST(ruleOf(kDigest + " *data/a\n") == "manifest-asterisk");
  BOOST_TEST(ruleOf(kDigest + "  data/a\n" + kDigest + "  data/a\n") == "manifest-duplicate");
}

BOOST_AUTO_TEST_CASE(what_is_written_is_read_again) {
  const bagit::Digests digests = {{"data/50%\n.txt", kDigest}, {"data/a", kDigest}};
  bagit::Findings findings;
  BOOST_TEST((read(bagit::manifestText(digests), findings).digests == digests));
  BOOST_TEST(findings.empty());
}

BOOST_AUTO_TEST_SUITE_END()
