// What is wrong with a document, gathered while it is laid out, so that one attempt names every problem.
#pragma once

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "base/error.h"

namespace layout::detail {

// "12 points", as messages say it.
inline std::string points(double length) {
  return std::to_string(std::lround(length)) + " points";
}

class Findings {
 public:
  // The same words are kept once, and no more than kMost of them: a wrong font would fill a screen.
  void add(std::string message) {
    base::Problem problem{{}, std::move(message)};
    const bool known = std::find(problems_.begin(), problems_.end(), problem) != problems_.end();
    if (!known && problems_.size() < kMost) problems_.push_back(std::move(problem));
  }

  // Throws InvalidInput when anything was added.
  void raise() const {
    if (!problems_.empty()) throw base::InvalidInput(problems_);
  }

 private:
  static constexpr std::size_t kMost = 20;
  base::Problems problems_;
};

}  // namespace layout::detail
