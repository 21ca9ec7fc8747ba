// Text of strangers, made fit to be stored, compared and printed.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace requests::detail {

enum class Lines { One, Many };

struct TextRule {
  std::size_t most = 200;  // code points
  Lines lines = Lines::One;
};

struct CleanText {
  std::string text;
  std::string problem;  // empty when the text may be used; else what is wrong and what would be right
};

// NFC, blanks of other widths made plain, white space at both ends gone. One line: each run of white space is
// one blank. Many: lines end in LF, blanks at their ends are gone. Refused: what is longer than the rule
// allows, control characters, characters that reorder their neighbours on screen, invisible ones. An empty
// text is no problem here.
CleanText clean(std::string_view raw, const TextRule& rule);

// What is wrong with a plain file name (one that `clean` let pass); empty when nothing is: no path, no
// leading dot, none of the characters that some file system forbids, at most 150 bytes.
std::string problemOfFileName(std::string_view name);

// `text` for a message: in quotation marks, at most 60 code points, control and bidirectional characters
// named instead of shown.
std::string quoted(std::string_view text);

// Split at white space; no empty parts.
std::vector<std::string> splitWords(std::string_view text);
std::string joined(const std::vector<std::string>& parts, std::string_view between = ", ");

}  // namespace requests::detail
