// Letters as they come out, by fonts whose widths are known in the head.
#pragma once

#include <string>

#include "layout/pages.h"
#include "letters/compose.h"
#include "support/monospaced_metrics.h"

namespace letters_tests {

// Arial, Courier New: every glyph half as wide as the font is high.
class OfficeMetrics final : public support::MonospacedMetrics {
 public:
  std::optional<std::uint16_t> family(std::string_view name) const override {
    return name == "Arial" || name == "Courier New" ? std::optional<std::uint16_t>(0) : std::nullopt;
  }
};

letters::Composed composed(const std::string& kind, const xml::Element& data);
layout::Pages pagesOf(const std::string& kind, const xml::Element& data);

// What stands on the pages, a line for each baseline, blanks between what stands apart; "=== page 2" before
// each page. Figures are named.
std::string readable(const layout::Pages& pages);

}  // namespace letters_tests
