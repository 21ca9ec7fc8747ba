// Every sentence that Berkas may show, in both languages, by its code.
#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace base {

// `{name}` is a gap.
struct Words {
  std::string_view code;
  std::string_view id;  // Bahasa Indonesia
  std::string_view en;  // English
};

// Null when the catalogue lacks the code.
const Words* wordsOf(std::string_view code);

// All of them, sorted by code.
const std::vector<Words>& catalogue();

}  // namespace base
