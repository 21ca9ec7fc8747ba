#include "requests/balikan.h"

#include "requests/case_builder.h"
#include "support/boost_test.h"
#include "support/problems.h"

namespace {

using namespace requests;

void requireBalikanRefused(const std::string& text, const std::vector<std::string>& expected) {
  support::requireProblems(
      support::problemsOf<base::InvalidInput>([&] { readDataBalikan(text, "BALIKAN.xml"); }), expected);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(balikan)

BOOST_AUTO_TEST_CASE(the_sample_is_read_whole) {
  const DataBalikan balikan =
      readDataBalikan(requests_tests::readSource("tests/requests/data/balikan.xml"), "BALIKAN.xml");
  BOOST_TEST(balikan.title == "Rencana Pembangunan Jangka Menengah Daerah 2027–2031");
  BOOST_TEST(balikan.summary.find("\n\nHasilnya") != std::string::npos);
  BOOST_TEST(balikan.files == std::vector<std::string>{"bab-2.pdf"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(every_problem_is_told) {
  requireBalikanRefused("<data-balikan><judul/><berkas nama='a/b'/><berkas/></data-balikan>",
                        {"<judul> is empty", "no <ringkasan>", "the file name \"a/b\" holds a path",
                         "\"nama\" of <berkas> is missing"});
  requireBalikanRefused("<data-balikan><judul>x</judul><ringkasan>x</ringkasan></data-balikan>",
                        {"no <berkas>"});
}

BOOST_AUTO_TEST_SUITE_END()
