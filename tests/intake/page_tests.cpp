// docs/formats/findings.md against the table of codes.
#include <fstream>
#include <regex>

#include "base/catalogue.h"
#include "intake/codes.h"
#include "support/boost_test.h"

namespace {

using Listed = std::vector<std::pair<std::string, std::string>>;

Listed rowsOfPage() {
  static const std::regex kRow("^\\| `([a-z0-9-]+)` \\| ([a-z]+) \\| .+ \\|$");
  std::ifstream page(std::string(BERKAS_SOURCE_DIR) + "/docs/formats/findings.md");
  Listed rows;
  std::smatch match;
  for (std::string line; std::getline(page, line);)
    if (std::regex_match(line, match, kRow)) rows.emplace_back(match[1], match[2]);
  return rows;
}

Listed rowsOfProgram() {
  Listed rows;
  for (const intake::CodeRule& rule : intake::knownCodes())
    rows.emplace_back(rule.code, rule.verdict == intake::Verdict::Accept       ? "accept"
                                 : rule.verdict == intake::Verdict::Quarantine ? "quarantine"
                                                                               : "reject");
  return rows;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(page)

BOOST_AUTO_TEST_CASE(the_page_lists_every_code_with_its_verdict) {
  BOOST_TEST((rowsOfPage() == rowsOfProgram()));
}

BOOST_AUTO_TEST_CASE(every_code_has_words) {
  for (const intake::CodeRule& rule : intake::knownCodes())
    BOOST_TEST(base::wordsOf("finding." + std::string(rule.code)) != nullptr, rule.code);
}

BOOST_AUTO_TEST_SUITE_END()
