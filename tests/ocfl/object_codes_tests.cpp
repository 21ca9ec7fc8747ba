#include "object_codes.h"

#include "support/boost_test.h"
#include "support/temporary_folder.h"

using namespace ocfl_tests;

BOOST_AUTO_TEST_SUITE(object_codes)

BOOST_AUTO_TEST_CASE(whole_objects_have_no_finding) {
  for (const Specimen& made :
       {specimen("1.0"), specimen("1.1"), specimenOfTwo("1.0"), specimenOfTwo("1.1")}) {
    const support::TemporaryFolder folder;
    made.write(folder.path());
    BOOST_TEST(codesOf(folder.path()).empty());
  }
}

BOOST_AUTO_TEST_CASE(each_object_fails_in_its_code_alone) {
  for (const ObjectCase& row : objectCases()) {
    const support::TemporaryFolder folder;
    row.make().write(folder.path());
    if (row.after) row.after(folder.path());
    BOOST_TEST_CONTEXT(row.name) {
      BOOST_TEST(codesOf(folder.path()) == row.expect, boost::test_tools::per_element());
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
