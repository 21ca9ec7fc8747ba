#include "letters/number_pattern.h"

#include "letters/sample_office.h"
#include "support/boost_test.h"
#include "support/problems.h"

namespace {

using letters::PatternUse;
using letters_tests::day;

letters::Series series(const std::string& pattern, const std::string& inserted) {
  const auto parse = [](const std::string& text, PatternUse use) {
    return templates::Pattern::parse(text, letters::patternFields(use), {"series.xml"});
  };
  return {"DISKOMINFO",
          "surat-dinas",
          "",
          {"ralat"},
          parse(pattern, PatternUse::Counted),
          parse(inserted, PatternUse::Inserted)};
}

const std::string kPattern = "{klasifikasi}/{urut}/{unit}/{tahun}";
const std::string kInserted = "{klasifikasi}/{urut}.{sisipan}/{unit}/{tahun}";

std::string printed(const std::string& pattern, const letters::NumberParts& parts) {
  return letters::printedNumber(series(pattern, kInserted), parts);
}

std::vector<std::string> problemsOf(const std::string& pattern, const std::string& inserted) {
  base::Problems problems;
  letters::checkPatterns(series(pattern, inserted), {"series.xml", 3, 4}, problems);
  std::vector<std::string> lines;
  for (const base::Problem& problem : problems) lines.push_back(base::describe(problem));
  return lines;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(number_pattern)

BOOST_AUTO_TEST_CASE(the_numbers_of_the_procedure_are_printed) {
  BOOST_TEST(printed(kPattern, {"500.14.4.1", "B", 87, "", "35.73.411", day(2024, 11, 25)}) ==
             "500.14.4.1/87/35.73.411/2024");
  BOOST_TEST(printed("{klasifikasi}/{urut}/{unit}/01/{tahun}",
                     {"188.45", "B", 1660, "", "35.73.411", day(2024, 11, 11)}) ==
             "188.45/1660/35.73.411/01/2024");
}

BOOST_AUTO_TEST_CASE(numbers_of_other_offices_are_printed) {
  const letters::NumberParts parts{"500.14.5", "T", 7, "", "DISKOMINFO", day(2026, 6, 9)};
  BOOST_TEST(printed("{klasifikasi}/{urut|nol:'000'}-{unit}/{tahun}", parts) ==
             "500.14.5/007-DISKOMINFO/2026");
  BOOST_TEST(printed("{keamanan}-{urut}/{unit}/{tanggal|bulan-romawi}/{tahun}", parts) ==
             "T-7/DISKOMINFO/VI/2026");
}

BOOST_AUTO_TEST_CASE(an_inserted_number_hangs_on_its_parent) {
  BOOST_TEST(printed(kPattern, {"500.14.4.1", "B", 87, "a", "35.73.411", day(2024, 11, 25)}) ==
             "500.14.4.1/87.a/35.73.411/2024");
}

BOOST_AUTO_TEST_CASE(the_usual_patterns_make_no_twins) {
  BOOST_TEST(problemsOf(kPattern, kInserted).empty());
  BOOST_TEST(problemsOf("{urut}/{tanggal|tahun}", "{urut}{sisipan}/{tanggal|tahun}").empty());
}

BOOST_AUTO_TEST_CASE(a_pattern_that_would_make_twins_is_told) {
  support::requireProblems(problemsOf("urut/{tahun}", kInserted),
                           {"series.xml:3:4: pattern must hold {urut}"});
  support::requireProblems(problemsOf("{klasifikasi}/{urut}/{tanggal|bulan-romawi}", kInserted),
                           {"pattern must hold {tahun}"});
  support::requireProblems(problemsOf(kPattern, "{urut}.sisipan/{tahun}"),
                           {"inserted-pattern must hold {sisipan}"});
  support::requireProblems(problemsOf(kPattern, "{urut}.{sisipan}"),
                           {"inserted-pattern must hold {urut} and {tahun}"});
  support::requireProblems(problemsOf(kPattern, "x{sisipan}/{tahun}"),
                           {"inserted-pattern must hold {urut} and {tahun}"});
  support::requireProblems(problemsOf(kPattern, kPattern),
                           {"inserted-pattern must hold {sisipan}", "gives the number of the parent itself"});
}

BOOST_AUTO_TEST_CASE(two_series_of_an_issuer_must_be_told_apart) {
  BOOST_TEST(letters::wouldClash(series(kPattern, kInserted),
                                 series("{klasifikasi}/{urut}/{unit}/{tahun}", kInserted)));
  BOOST_TEST(
      !letters::wouldClash(series(kPattern, kInserted), series("ND-{urut}/{unit}/{tahun}", kInserted)));
  const std::string second = "<series issuer=\"DISKOMINFO\" id=\"nota\" kinds=\"nota\" pattern=\"" +
                             kPattern + "\" inserted-pattern=\"" + kInserted + "\"/></all-series>";
  support::requireProblems(support::problemsOf<base::InvalidInput>(
                               [&] { letters_tests::readChanged("series.xml", "</all-series>", second); }),
                           {"gives the same numbers as the series \"surat-dinas\" of the same issuer"});
}

BOOST_AUTO_TEST_CASE(an_unknown_field_of_a_pattern_is_told_at_its_place) {
  const auto problems = support::problemsOf<base::InvalidInput>([] {
    letters_tests::readChanged("series.xml", "{klasifikasi}/{urut}/{unit}/{tahun}",
                               "{klasifikasi}/{uru}/{sisipan}/{tahun}");
  });
  support::requireProblems(problems,
                           {"unknown field \"uru\"; did you mean \"urut\"?", "unknown field \"sisipan\""});
  BOOST_TEST(problems.front().find("series.xml:5:") == 0U, problems.front());
}

BOOST_AUTO_TEST_SUITE_END()
