#include "mail/detail/printable.h"

#include "base/utf8.h"

namespace mail::detail {

std::string printable(std::string_view line, std::size_t most) {
  line = line.substr(0, most);
  const bool isUtf8 = !base::findInvalidUtf8(line);
  std::string result;
  for (std::size_t at = 0; at < line.size();) {
    const char32_t c = isUtf8 ? base::nextCodePoint(line, at) : static_cast<unsigned char>(line[at++]);
    const bool shown = !base::isControl(c) && !base::isBidiControl(c) && (isUtf8 || c < 0x7F);
    base::appendUtf8(result, shown ? c : U'?');
  }
  return result;
}

}  // namespace mail::detail
