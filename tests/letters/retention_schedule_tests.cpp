#include "letters/retention_schedule.h"

#include "letters/sample_office.h"
#include "support/boost_test.h"
#include "support/problems.h"

namespace {

using letters::Fate;
using letters::retentionOf;
using letters_tests::readChanged;
using letters_tests::sampleOffice;

base::Date day(const char* text) {
  return *base::Date::parse(text);
}

letters::RetentionRule keptFor(int active, int inactive) {
  letters::RetentionRule rule;
  rule.activeYears = active;
  rule.inactiveYears = inactive;
  return rule;
}

void expectProblems(const std::string& from, const std::string& to,
                    const std::vector<std::string>& expected) {
  support::requireProblems(
      support::problemsOf<base::InvalidInput>([&] { readChanged("retention.xml", from, to); }), expected);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(retention_schedule)

BOOST_AUTO_TEST_CASE(periods_are_whole_years_from_the_day_of_closing) {
  const auto period = retentionOf(keptFor(1, 2), day("2026-11-23"));
  BOOST_TEST(period.activeUntil.iso() == "2027-11-23");
  BOOST_TEST(period.inactiveUntil.iso() == "2029-11-23");
  BOOST_TEST(retentionOf(keptFor(0, 0), day("2026-11-23")).inactiveUntil.iso() == "2026-11-23");
}

BOOST_AUTO_TEST_CASE(a_period_from_a_leap_day_never_ends_early) {
  BOOST_TEST(retentionOf(keptFor(1, 0), day("2028-02-29")).activeUntil.iso() == "2029-03-01");
  BOOST_TEST(retentionOf(keptFor(1, 3), day("2028-02-29")).inactiveUntil.iso() == "2032-02-29");
  BOOST_TEST(retentionOf(keptFor(1, 0), day("2028-02-28")).activeUntil.iso() == "2029-02-28");
  // 2100 has no leap day.
  BOOST_TEST(retentionOf(keptFor(2, 2), day("2096-02-29")).inactiveUntil.iso() == "2100-03-01");
}

BOOST_AUTO_TEST_CASE(a_period_ends_with_the_calendar) {
  BOOST_TEST(retentionOf(keptFor(100, 100), day("9950-05-05")).inactiveUntil.iso() == "9999-05-05");
}

BOOST_AUTO_TEST_CASE(the_rule_is_that_of_the_day) {
  const std::string earlier =
      "<rule code='500.14.4.1' from='2013-01-01' to='2022-12-31' active-years='2' inactive-years='4' "
      "fate='dinilai-kembali' basis='JRA lama'/></retention>";
  const letters::OfficeData office = readChanged("retention.xml", "</retention>", earlier);
  BOOST_TEST((office.retention.rule("500.14.4.1", day("2022-12-31"))->fate == Fate::Appraise));
  const letters::RetentionRule& now = *office.retention.rule("500.14.4.1", day("2023-01-01"));
  BOOST_TEST((now.fate == Fate::Destroy));
  BOOST_TEST(now.years() == 2);
  BOOST_TEST(now.approval == "Wali Kota Malang");
  BOOST_TEST(!office.retention.rule("500.14.4.1", day("2012-12-31")));
  BOOST_TEST(!office.retention.rule("500.14.4", day("2026-01-01")));
}

BOOST_AUTO_TEST_CASE(what_does_not_fit_together_is_told) {
  expectProblems("</retention>",
                 "<rule code='500.14.4.1' from='2024-01-01' active-years='1' inactive-years='1' "
                 "fate='permanen' basis='x'/></retention>",
                 {"a second rule for \"500.14.4.1\" for the same time"});
  expectProblems("code=\"500.14.1\"", "code=\"500.99\"",
                 {"\"500.99\" is no classification of classifications.xml"});
  expectProblems("code=\"500.14.4.1\"", "code=\"500.14.4.2\" to=\"2023-05-05\"",
                 {"a second rule for", "there is no rule for the classification 500.14.4.1 of DISKOMINFO",
                  "of DINSOS", "of DISPENDUK"});
  expectProblems("from=\"2023-01-01\"", "from=\"2023-01-01\" to=\"2022-01-01\"", {"to is earlier than from"});
  expectProblems("active-years=\"2\"", "active-years=\"1.5\"", {"must be a whole number"});
  expectProblems("fate=\"permanen\"", "fate=\"buang\"",
                 {"fate=\"buang\" must be one of musnah, dinilai-kembali, permanen"});
  expectProblems(" basis=\"JRA contoh\"", "", {"lacks the attribute \"basis\""});
}

BOOST_AUTO_TEST_CASE(ten_years_and_more_need_an_approval_from_outside) {
  const std::string kept =
      "active-years=\"1\" inactive-years=\"1\" fate=\"musnah\" approval=\"Wali Kota Malang\"";
  expectProblems(kept, "active-years=\"5\" inactive-years=\"5\" fate=\"musnah\"", {"approval from outside"});
  readChanged("retention.xml", kept, "active-years=\"5\" inactive-years=\"4\" fate=\"musnah\"");
  readChanged("retention.xml", kept, "active-years=\"5\" inactive-years=\"25\" fate=\"permanen\"");
}

BOOST_AUTO_TEST_SUITE_END()
