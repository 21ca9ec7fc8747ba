#include "support/boost_test.h"
