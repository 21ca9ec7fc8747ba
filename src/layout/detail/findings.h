// Collects a document's problems during layout, so that one attempt names them all.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/error.h"

namespace layout::detail {

// Whole points, as messages say them.
std::int64_t points(double length);

// The words of `text` around `offset`, by which people find the place.
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
