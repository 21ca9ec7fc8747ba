// Boost.Test's own main, but for the workers that the tests call.
#define BOOST_TEST_NO_MAIN
#include <boost/test/unit_test.hpp>

#include "cage/worker.h"
#include "works.h"

int main(int argc, char** argv) {
  if (const auto status = cage::workIfCalled(argc, argv, cage_tests::works())) return *status;
  return boost::unit_test::unit_test_main(&init_unit_test, argc, argv);
}
