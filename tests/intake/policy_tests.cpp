#include "intake/policy.h"

#include "intake/codes.h"
#include "intake/virus_scanner.h"
#include "support/boost_test.h"
#include "support/problems.h"
#include "xml/reader.h"

namespace {

using intake::Finding;
using intake::Inspection;
using intake::Policy;
using intake::Verdict;

Policy policyOf(const std::string& text) {
  return Policy::read(xml::read(text, "dokumen.xml", xml::WhiteSpace::Drop), "dokumen.xml");
}

constexpr const char* kSmall = R"(<documents version="1">
  <document kind="kak" title="KAK" types="pdf docx" largest-mib="1" most="1">
    <finding code="virus-found" verdict="quarantine"/>
  </document>
  <document kind="lain" title="Lain"/>
  <finding code="scanner-away" verdict="accept"/>
</documents>)";

Verdict judged(const Policy& policy, const char* kind, const char* type, std::vector<Finding> findings,
               std::uint64_t size = 1) {
  Inspection inspection{type, std::move(findings)};
  return policy.judge(kind, size, inspection);
}

void requireRefused(const std::string& text, const std::vector<std::string>& problems) {
  support::requireProblems(support::problemsOf<base::InvalidSetup>([&] { policyOf(text); }), problems);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(policy)

BOOST_AUTO_TEST_CASE(the_most_severe_finding_decides) {
  const Policy policy = policyOf(kSmall);
  BOOST_TEST((judged(policy, "lain", "application/pdf", {}) == Verdict::Accept));
  BOOST_TEST((judged(policy, "lain", "application/pdf", {{"not-scanned"}}) == Verdict::Accept));
  BOOST_TEST(
      (judged(policy, "lain", "application/pdf", {{"scan-failed"}, {"not-scanned"}}) == Verdict::Quarantine));
  BOOST_TEST(
      (judged(policy, "lain", "application/pdf", {{"scan-failed"}, {"virus-found"}}) == Verdict::Reject));
}

BOOST_AUTO_TEST_CASE(a_row_of_the_kind_goes_before_one_of_all_kinds_and_that_before_the_program) {
  const Policy policy = policyOf(kSmall);
  BOOST_TEST((policy.verdictOf("kak", {"virus-found"}) == Verdict::Quarantine));
  BOOST_TEST((policy.verdictOf("dpa", {"virus-found"}) == Verdict::Reject));
  BOOST_TEST((policy.verdictOf("kak", {"scanner-away"}) == Verdict::Accept));
  BOOST_TEST((policy.verdictOf("kak", {"scan-failed"}) == Verdict::Quarantine));
  BOOST_TEST((policy.verdictOf("kak", {"what-nobody-knows"}) == Verdict::Reject));
}

BOOST_AUTO_TEST_CASE(type_and_size_that_a_kind_does_not_take_are_refused_and_named) {
  const Policy policy = policyOf(kSmall);
  Inspection inspection{"text/csv", {}};
  BOOST_TEST((policy.judge("kak", (1 << 20) + 1, inspection) == Verdict::Reject));
  BOOST_TEST((inspection.findings == intake::Findings{{intake::kTypeNotAccepted, "", "pdf, docx"},
                                                      {intake::kLargerThanAccepted, "", "1 MiB"}}));
  BOOST_TEST((judged(policy, "kak", "application/pdf", {}, 1 << 20) == Verdict::Accept));
  BOOST_TEST((judged(policy, "dpa", "text/csv", {}, 1 << 30) == Verdict::Accept));
}

BOOST_AUTO_TEST_CASE(without_dokumen_every_type_is_taken_and_findings_have_the_programs_verdicts) {
  const Policy policy = Policy::standard();
  BOOST_TEST((judged(policy, "kak", "text/csv", {}) == Verdict::Accept));
  BOOST_TEST((judged(policy, "kak", "text/csv", {{"virus-found"}}) == Verdict::Reject));
}

BOOST_AUTO_TEST_CASE(every_code_has_words_in_both_languages) {
  for (const intake::CodeRule& rule : intake::knownCodes()) {
    const base::Message message = intake::messageOf({std::string(rule.code), "tempat", "rincian"});
    for (const base::Language language : {base::Language::Indonesian, base::Language::English})
      BOOST_TEST(message.in(language).find("finding.") == std::string::npos, rule.code);
  }
}

BOOST_AUTO_TEST_CASE(what_is_wrong_in_dokumen_is_told_with_its_place) {
  requireRefused("<dokumen/>", {"the root element is <dokumen>", "\"lain\" must be there"});
  requireRefused(R"(<documents><document kind="lain" title="L" types="pdf exe"/></documents>)",
                 {"there is no type of file \"exe\""});
  requireRefused(R"(<documents><document kind="lain" title=""/></documents>)",
                 {"dokumen.xml:1:12: the attribute \"title\" is missing or empty"});
  requireRefused(R"(<documents><document kind="lain" title="L" most="0" largest-mib="-1"/></documents>)",
                 {"\"largest-mib\" must be a whole number", "\"most\" must be a whole number"});
  requireRefused(
      R"(<documents><document kind="lain" title="L"/><document kind="lain" title="M"/><x/></documents>)",
      {"\"lain\" is there already", "<x> is not known here"});
  requireRefused(R"(<documents><document kind="lain" title="L"><finding code="nix" verdict="ok"/>
                 <finding code="virus-found" verdict="reject"/><finding code="virus-found" verdict="accept"/>
                 </document></documents>)",
                 {"no finding \"nix\"", "the verdict \"ok\" is none", "\"virus-found\" is there already"});
}

BOOST_AUTO_TEST_SUITE_END()
