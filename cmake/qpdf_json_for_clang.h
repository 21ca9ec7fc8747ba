// clang refuses qpdf's JSON class with libstdc++ 12 as C++20: a vector of the class within the class. Nothing
// here uses it; with its header passed over, the declarations that name it are enough.
#pragma once

#define JSON_HH  // the header's own guard

#include <memory>

class JSON {
 public:
  class Reactor;
};
