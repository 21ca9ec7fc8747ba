// What is wrong with a document, gathered while it is laid out, so that one attempt names every problem.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/error.h"

namespace layout::detail {

// Whole points, as messages say them.
std::int64_t points(double length);

// Some words of `text` around a character, to find the place again.
std::string excerpt(std::string_view text, std::size_t offset);

class Findings {
 public:
  // The same words are kept once, and no more than kMost of them: a wrong font would fill a screen.
  void add(base::Message message);

  // Throws InvalidInput when anything was added.
  void raise() const;

 private:
  static constexpr std::size_t kMost = 20;
  base::Problems problems_;
};

}  // namespace layout::detail
