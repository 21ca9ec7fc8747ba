// Boost.Test for every source of a test program but its main.cpp, which defines the program's module.
#pragma once

#undef BOOST_TEST_MODULE
#include <boost/test/unit_test.hpp>
