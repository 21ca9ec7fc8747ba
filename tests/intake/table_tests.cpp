// The table of hostile files: kind, verdict, code. intake_tests -t table -l message prints it.
#include <algorithm>
#include <set>

#include "case.h"
#include "desk.h"
#include "intake/codes.h"
#include "support/boost_test.h"

using namespace intake_tests;

namespace {

intake::Verdict verdictOf(const intake::Inspection& inspection) {
  intake::Verdict worst = kAccept;
  for (const intake::Finding& finding : inspection.findings) {
    const intake::CodeRule* rule = intake::ruleOf(finding.code);
    BOOST_TEST_REQUIRE(rule != nullptr, finding.code << " is no known code");
    worst = std::max(worst, rule->verdict);
  }
  return worst;
}

const char* wordOf(intake::Verdict verdict) {
  return verdict == kAccept ? "accept" : verdict == kQuarantine ? "quarantine" : "reject";
}

std::string shown(const intake::Inspection& inspection) {
  std::string text = inspection.type;
  for (const intake::Finding& finding : inspection.findings)
    text += " [" + finding.code + " @" + finding.place + " " + finding.detail + "]";
  return text;
}

bool isFound(const Case& one, const intake::Inspection& inspection) {
  if (one.code.empty()) return inspection.findings.empty();
  return std::any_of(inspection.findings.begin(), inspection.findings.end(), [&](const auto& finding) {
    return finding.code == one.code && (one.place == "*" || finding.place == one.place);
  });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(table)

BOOST_AUTO_TEST_CASE(each_file_gets_its_verdict_and_code) {
  Desk desk;
  std::size_t hostile = 0;
  for (const Case& one : allCases()) {
    const intake::Inspection inspection = desk.inspect(one.bytes, one.name);
    BOOST_TEST(isFound(one, inspection), one.what << " (" << one.name << "): " << shown(inspection));
    const bool isRight = verdictOf(inspection) == one.verdict;
    BOOST_TEST(isRight, one.what << " (" << one.name << ") is " << wordOf(verdictOf(inspection)) << ": "
                                 << shown(inspection));
    BOOST_TEST_MESSAGE(one.name << " | " << one.what << " | " << wordOf(one.verdict) << " | " << one.code);
    hostile += one.code.empty() ? 0 : 1;
  }
  BOOST_TEST(hostile >= 120U);
}

// Two come in inspector_tests.cpp; a signature that nobody can judge takes a forger.
BOOST_AUTO_TEST_CASE(each_code_has_a_file) {
  std::set<std::string> shown = {// of the policy and the virus scanner, which have tests of their own
                                 "type-not-accepted", "larger-than-accepted", "virus-found", "scanner-away",
                                 "scan-failed", "too-large-to-scan", "not-scanned",
                                 // of the worker's own end, and bounds that take too long to reach
                                 "cannot-be-examined", "pdf-empty-password", "signature-not-judged"};
  for (const Case& one : allCases()) shown.insert(one.code);
  for (const intake::CodeRule& rule : intake::knownCodes())
    BOOST_TEST(shown.count(std::string(rule.code)) == 1U, rule.code);
}

BOOST_AUTO_TEST_SUITE_END()
