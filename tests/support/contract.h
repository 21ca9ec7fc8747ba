// What every implementation of a port must keep, as a list of rules. A test program runs them with one case:
//
//   BOOST_DATA_TEST_CASE(requests_in_sqlite_keep_the_contract, support::requestContract(), rule) {
//     rule.check(emptyDatabase);
//   }
#pragma once

#include "support/boost_test.h"
// After the line above, which keeps it from defining the program's main.
#include <boost/test/data/test_case.hpp>

#include <functional>
#include <ostream>
#include <vector>

namespace support {

template <class Port>
struct Rule {
  const char* sentence;
  std::function<void(Port&)> check;
};

template <class Port>
std::ostream& operator<<(std::ostream& out, const Rule<Port>& rule) {
  return out << rule.sentence;
}

template <class Port>
using Contract = std::vector<Rule<Port>>;

}  // namespace support
