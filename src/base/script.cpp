#include "base/script.h"

#include <utf8proc.h>

#include <algorithm>
#include <iterator>
#include <string_view>

namespace base {
namespace {

struct ScriptRange {
  char32_t first;
  char32_t last;
  std::string_view script;
};

// From Scripts.txt of Unicode 15, in the order of the code points. A range may hold characters that are not
// assigned, and punctuation that stands in texts of that script alone.
constexpr ScriptRange kRanges[] = {
    {0x0591, 0x05F4, "Hebrew"},
    {0x0600, 0x06FF, "Arabic"},
    {0x0700, 0x074F, "Syriac"},
    {0x0750, 0x077F, "Arabic"},
    {0x0780, 0x07B1, "Thaana"},
    {0x07C0, 0x07FF, "N'Ko"},
    {0x0800, 0x083E, "Samaritan"},
    {0x0840, 0x085E, "Mandaic"},
    {0x0860, 0x086A, "Syriac"},
    {0x0870, 0x08FF, "Arabic"},
    {0x0900, 0x097F, "Devanagari"},
    {0x0980, 0x09FE, "Bengali"},
    {0x0A01, 0x0A76, "Gurmukhi"},
    {0x0A81, 0x0AFF, "Gujarati"},
    {0x0B01, 0x0B77, "Oriya"},
    {0x0B82, 0x0BFA, "Tamil"},
    {0x0C00, 0x0C7F, "Telugu"},
    {0x0C80, 0x0CF2, "Kannada"},
    {0x0D00, 0x0D7F, "Malayalam"},
    {0x0D81, 0x0DF4, "Sinhala"},
    {0x0E01, 0x0E3A, "Thai"},
    {0x0E40, 0x0E5B, "Thai"},
    {0x0E81, 0x0EDF, "Lao"},
    {0x0F00, 0x0FDA, "Tibetan"},
    {0x1000, 0x109F, "Myanmar"},
    {0x1700, 0x171F, "Tagalog"},
    {0x1720, 0x1734, "Hanunoo"},
    {0x1740, 0x1753, "Buhid"},
    {0x1760, 0x1773, "Tagbanwa"},
    {0x1780, 0x17F9, "Khmer"},
    {0x1800, 0x18AA, "Mongolian"},
    {0x1900, 0x194F, "Limbu"},
    {0x1950, 0x1974, "Tai Le"},
    {0x1980, 0x19DF, "New Tai Lue"},
    {0x19E0, 0x19FF, "Khmer"},
    {0x1A00, 0x1A1F, "Buginese"},
    {0x1A20, 0x1AAD, "Tai Tham"},
    {0x1B00, 0x1B7E, "Balinese"},
    {0x1B80, 0x1BBF, "Sundanese"},
    {0x1BC0, 0x1BFF, "Batak"},
    {0x1C00, 0x1C4F, "Lepcha"},
    {0x1CC0, 0x1CC7, "Sundanese"},
    {0xA800, 0xA82C, "Syloti Nagri"},
    {0xA840, 0xA877, "Phags-pa"},
    {0xA880, 0xA8D9, "Saurashtra"},
    {0xA8E0, 0xA8FF, "Devanagari"},
    {0xA900, 0xA92F, "Kayah Li"},
    {0xA930, 0xA95F, "Rejang"},
    {0xA980, 0xA9DF, "Javanese"},
    {0xA9E0, 0xA9FE, "Myanmar"},
    {0xAA00, 0xAA5F, "Cham"},
    {0xAA60, 0xAA7F, "Myanmar"},
    {0xAA80, 0xAADF, "Tai Viet"},
    {0xAAE0, 0xAAF6, "Meetei Mayek"},
    {0xABC0, 0xABF9, "Meetei Mayek"},
    {0xFB1D, 0xFB4F, "Hebrew"},
    {0xFB50, 0xFDFF, "Arabic"},
    {0xFE70, 0xFEFC, "Arabic"},
    {0x10A00, 0x10A58, "Kharoshthi"},
    {0x10D00, 0x10D39, "Hanifi Rohingya"},
    {0x10E60, 0x10E7E, "Arabic"},
    {0x11000, 0x1107F, "Brahmi"},
    {0x11080, 0x110CD, "Kaithi"},
    {0x11100, 0x11147, "Chakma"},
    {0x11150, 0x11176, "Mahajani"},
    {0x11180, 0x111DF, "Sharada"},
    {0x111E1, 0x111F4, "Sinhala"},
    {0x11200, 0x1123E, "Khojki"},
    {0x11280, 0x112A9, "Multani"},
    {0x112B0, 0x112F9, "Khudawadi"},
    {0x11300, 0x11374, "Grantha"},
    {0x11400, 0x11461, "Newa"},
    {0x11480, 0x114D9, "Tirhuta"},
    {0x11580, 0x115DD, "Siddham"},
    {0x11600, 0x11659, "Modi"},
    {0x11660, 0x1166C, "Mongolian"},
    {0x11680, 0x116C9, "Takri"},
    {0x11700, 0x11746, "Ahom"},
    {0x11800, 0x1183B, "Dogra"},
    {0x11900, 0x11959, "Dives Akuru"},
    {0x119A0, 0x119E4, "Nandinagari"},
    {0x11A00, 0x11A47, "Zanabazar Square"},
    {0x11A50, 0x11AA2, "Soyombo"},
    {0x11C00, 0x11C6C, "Bhaiksuki"},
    {0x11C70, 0x11CB6, "Marchen"},
    {0x11D00, 0x11D59, "Masaram Gondi"},
    {0x11D60, 0x11DA9, "Gunjala Gondi"},
    {0x11EE0, 0x11EF8, "Makasar"},
    {0x11F00, 0x11F59, "Kawi"},
    {0x11FC0, 0x11FFF, "Tamil"},
    {0x1E900, 0x1E95F, "Adlam"},
    {0x1EE00, 0x1EEF1, "Arabic"},
};

// The scripts that have another name in Bahasa Indonesia.
struct ScriptWords {
  std::string_view script;
  std::string_view code;
};
constexpr ScriptWords kNames[] = {
    {"Arabic", "script.arabic"},       {"Balinese", "script.balinese"},   {"Bengali", "script.bengali"},
    {"Buginese", "script.buginese"},   {"Hebrew", "script.hebrew"},       {"Javanese", "script.javanese"},
    {"Makasar", "script.makassarese"}, {"Mongolian", "script.mongolian"}, {"Sundanese", "script.sundanese"},
    {"Syriac", "script.syriac"},       {"Tibetan", "script.tibetan"}};

Message nameOf(std::string_view script) {
  for (const ScriptWords& one : kNames) {
    if (one.script == script) return {one.code, {}};
  }
  return script;
}

bool runsFromRightToLeft(char32_t codePoint) {
  const auto direction = utf8proc_get_property(static_cast<utf8proc_int32_t>(codePoint))->bidi_class;
  return direction == UTF8PROC_BIDI_CLASS_R || direction == UTF8PROC_BIDI_CLASS_AL;
}

}  // namespace

std::optional<Message> scriptToBeShaped(char32_t codePoint) {
  if (codePoint < kRanges[0].first) return std::nullopt;
  const auto* range = std::upper_bound(std::begin(kRanges), std::end(kRanges), codePoint,
                                       [](char32_t c, const ScriptRange& one) { return c < one.first; });
  --range;
  if (codePoint <= range->last) return nameOf(range->script);
  if (runsFromRightToLeft(codePoint)) return Message("script.right-to-left", {});
  return std::nullopt;
}

}  // namespace base
