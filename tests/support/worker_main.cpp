// Boost.Test's own main, but for the workers that the examiner calls in a process of their own: this program
// again.
#define BOOST_TEST_NO_MAIN
#include <boost/test/unit_test.hpp>

#include "mail/delivery_report.h"
#include "verification/examiner.h"

int main(int argc, char** argv) {
  const cage::Works works = {{verification::kExaminerWork, verification::examinerWork()},
                             {mail::ReportReader::kWork, mail::ReportReader::work()}};
  if (const auto status = cage::workIfCalled(argc, argv, works)) return *status;
  return boost::unit_test::unit_test_main(&init_unit_test, argc, argv);
}
