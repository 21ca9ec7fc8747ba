#include "letters/office_check.h"

#include "letters/sample_office.h"
#include "support/boost_test.h"
#include "support/problems.h"

namespace {

std::vector<std::string> problemsWith(const std::string& from, const std::string& to) {
  base::Problems problems;
  letters::checkSeries(letters_tests::readChanged("series.xml", from, to), letters_tests::catalogue(),
                       problems);
  std::vector<std::string> lines;
  for (const base::Problem& problem : problems) lines.push_back(base::describe(problem));
  return lines;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(office_check)

BOOST_AUTO_TEST_CASE(the_sample_office_numbers_every_letter) {
  support::requireProblems(problemsWith("<all-series>", "<all-series>"), {});
}

BOOST_AUTO_TEST_CASE(a_letter_that_no_series_numbers_is_told) {
  support::requireProblems(problemsWith(" ralat\"", "\""),
                           {"series.xml: DISKOMINFO has no series for letters of the kind \"ralat\""});
}

BOOST_AUTO_TEST_CASE(every_produsen_needs_a_series_of_its_own) {
  const std::string rest =
      " title=\"Surat dinas\" kinds=\"surat-tindaklanjuti\" drafter-signs=\"yes\"\n          pattern=\"";
  support::requireProblems(problemsWith("issuer=\"DINSOS\" id=\"surat-dinas\"" + rest,
                                        "issuer=\"DISKOMINFO\" id=\"lain\"" + rest + "L-"),
                           {"DINSOS has no series for letters of the kind \"surat-tindaklanjuti\""});
}

BOOST_AUTO_TEST_CASE(a_series_numbers_only_letters_that_there_are) {
  support::requireProblems(problemsWith(" ralat\"", " ralat undangan nota-perpanjangan\""),
                           {"\"undangan\", which has no template",
                            "\"nota-perpanjangan\", whose template does not say bernomor=\"ya\""});
}

BOOST_AUTO_TEST_SUITE_END()
