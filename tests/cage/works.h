// What the workers of these tests do, good and evil: the request says which.
#pragma once

#include "cage/worker.h"

namespace cage_tests {

const cage::Works& works();

}  // namespace cage_tests
