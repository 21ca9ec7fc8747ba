// Text tag files: bagit.txt and bag-info.txt (RFC 8493, 2.1.1, 2.2.2 and 2.3).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bagit/finding.h"

namespace bagit {

// One "Label: value" of bag-info.txt.
struct Label {
  std::string name;
  std::string value;

  bool operator==(const Label&) const = default;
};
using Labels = std::vector<Label>;

// Lines end with LF, CR or CR LF; the last may lack it.
std::vector<std::string_view> linesOf(std::string_view text);

// Converts from UTF-8, US-ASCII, ISO-8859-1, UTF-16, UTF-16BE or UTF-16LE (names in any case). Nothing when
// the encoding is unknown or the text does not fit it.
std::optional<std::string> utf8Of(std::string_view text, std::string_view encoding);

// Joins continuation lines with one blank. Adds malformed lines to `findings`.
Labels readLabels(std::string_view text, const std::string& file, Findings& findings);
// The first with this name, in any case; null when there is none.
const Label* findLabel(const Labels& labels, std::string_view name);

// One line each. Line ends in values become blanks.
std::string labelText(const Labels& labels);

// The whole of bagit.txt as we write it.
std::string_view declarationText();

}  // namespace bagit
