#include "zip/survey.h"

#include "support/boost_test.h"
#include "zip/zips.h"

namespace {

using zip_tests::rulesOf;
using zip_tests::sample;

zip::Survey look(const std::string& name, const zip::Limits& limits = {}) {
  const base::PosixDisk disk;
  return zip::survey(zip::DiskSource(disk, sample(name)), limits);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(survey)

BOOST_AUTO_TEST_CASE(zips_of_other_programs_have_no_flaw_and_are_not_ours) {
  for (const char* name : {"plain", "stored", "utf8", "piped", "large"}) {
    const zip::Survey survey = look(name);
    for (const zip::Flaw& flaw : survey.flaws)
      BOOST_ERROR(name << ": " << flaw.rule << " " << flaw.message.in(base::Language::English));
    BOOST_TEST(!survey.entries.empty(), name);
    BOOST_TEST(!survey.isCanonical, name);
  }
}

BOOST_AUTO_TEST_CASE(each_danger_is_refused_by_its_rule) {
  const std::map<std::string, std::string> expected = {{"name-up", "zip-name"},
                                                       {"name-middle", "zip-name"},
                                                       {"name-root", "zip-name"},
                                                       {"name-drive", "zip-name"},
                                                       {"name-backslash", "zip-name"},
                                                       {"name-step", "zip-name"},
                                                       {"name-dot", "zip-name"},
                                                       {"name-long", "zip-name"},
                                                       {"name-nul", "zip-name"},
                                                       {"name-bytes", "zip-name"},
                                                       {"twice", "zip-duplicate"},
                                                       {"file-as-folder", "zip-duplicate"},
                                                       {"link", "zip-kind"},
                                                       {"device", "zip-kind"},
                                                       {"bzip2", "zip-method"},
                                                       {"encrypted", "zip-encrypted"},
                                                       {"differ-name", "zip-headers-differ"},
                                                       {"differ-size", "zip-headers-differ"},
                                                       {"differ-crc", "zip-headers-differ"},
                                                       {"unlisted", "zip-structure"},
                                                       {"prefix", "zip-structure"},
                                                       {"suffix", "zip-structure"},
                                                       {"cut", "zip-structure"},
                                                       {"text", "zip-structure"},
                                                       {"nothing", "zip-structure"},
                                                       {"gap", "zip-structure"},
                                                       {"two-ends", "zip-structure"},
                                                       {"overlap", "zip-overlap"},
                                                       {"bomb", "zip-limit"}};
  for (const auto& [name, rule] : expected) {
    const auto rules = rulesOf(look(name).flaws);
    BOOST_TEST(rules.count(rule) == 1U,
               name << " is refused by " << (rules.empty() ? "nothing" : *rules.begin()));
  }
}

// Its name would reach beyond the file, and so would the next entry.
BOOST_AUTO_TEST_CASE(a_header_that_promises_more_than_the_file_has_is_a_flaw) {
  base::Bytes bytes = base::readFile(base::PosixDisk(), sample("stored"));
  const std::size_t second = bytes.find("PK\1\2", bytes.find("PK\1\2") + 4);
  BOOST_REQUIRE(second != base::Bytes::npos);
  bytes.replace(26, 2, "\xFF\xFF");
  bytes.replace(second + 42, 4, "\xF0\xFF\xFF\x0F");
  BOOST_TEST(rulesOf(zip::survey(zip::MemorySource(bytes)).flaws).count("zip-structure") == 1U);
}

BOOST_AUTO_TEST_CASE(limits_are_the_caller_s) {
  zip::Limits few;
  few.entries = 3;
  BOOST_TEST(rulesOf(look("plain", few).flaws) == std::set<std::string>{"zip-limit"});
  zip::Limits little;
  little.bytes = 1000;
  BOOST_TEST(rulesOf(look("plain", little).flaws) == std::set<std::string>{"zip-limit"});
  zip::Limits narrow;
  narrow.directory = 50;
  BOOST_TEST(rulesOf(look("plain", narrow).flaws) == std::set<std::string>{"zip-limit"});
}

BOOST_AUTO_TEST_SUITE_END()
