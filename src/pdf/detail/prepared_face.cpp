#include "pdf/detail/prepared_face.h"

#include <algorithm>
#include <cstdio>

#include "base/utf8.h"
#include "crypto/digest.h"
#include "pdf/detail/deflate.h"

namespace pdf::detail {
namespace {

// What letters are written with: printable ASCII, the no-break space, quotation marks, dashes, the ellipsis,
// and the letters of Indonesian names that are in use beyond them.
constexpr char32_t kCommonBeyondAscii[] = {0xA0,   0xB0,   0xB2,   0xB7,   0xC9,   0xE8,
                                           0xE9,   0xEA,   0x2013, 0x2014, 0x2018, 0x2019,
                                           0x201C, 0x201D, 0x2022, 0x2026, 0x1E25};

void addCommon(const TrueTypeFace& face, Subset& subset) {
  const auto add = [&](char32_t c) {
    if (face.glyphFor(c) != 0) subset.add(c);
  };
  for (char32_t c = 0x20; c < 0x7F; ++c) add(c);
  for (const char32_t c : kCommonBeyondAscii) add(c);
}

std::string utf16Hex(char32_t c) {
  char text[16];
  if (c < 0x10000) {
    std::snprintf(text, sizeof text, "%04X", static_cast<unsigned>(c));
  } else {
    const auto rest = static_cast<unsigned>(c - 0x10000);
    std::snprintf(text, sizeof text, "%04X%04X", 0xD800 + (rest >> 10), 0xDC00 + (rest & 0x3FF));
  }
  return text;
}

// ISO 32000-1, 9.10.3; at most 100 entries a block (Adobe technical note 5411).
std::string toUnicodeMap(const std::vector<char32_t>& characters) {
  std::vector<std::string> lines;
  for (std::size_t glyph = 1; glyph < characters.size(); ++glyph) {
    if (characters[glyph] == 0) continue;
    char code[8];
    std::snprintf(code, sizeof code, "<%04X>", static_cast<unsigned>(glyph));
    lines.push_back(code + ("<" + utf16Hex(characters[glyph])) + ">\n");
  }
  std::string map =
      "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
      "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n/CMapName/Adobe-Identity-UCS def\n"
      "/CMapType 2 def\n1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n";
  for (std::size_t start = 0; start < lines.size(); start += 100) {
    const std::size_t end = std::min(start + 100, lines.size());
    map += std::to_string(end - start) + " beginbfchar\n";
    for (std::size_t i = start; i < end; ++i) map += lines[i];
    map += "endbfchar\n";
  }
  return map + "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n";
}

std::string widthsArray(const std::vector<int>& widths) {
  std::string array = "[0[";
  for (const int width : widths) array += std::to_string(width) + " ";
  return array + "]]";
}

// Six capitals that follow from the glyphs (ISO 32000-1, 9.6.4).
std::string tagOf(base::ByteView file) {
  const base::Bytes digest = crypto::digest(crypto::DigestAlgorithm::Sha256, file);
  std::string tag;
  for (std::size_t i = 0; i < 6; ++i)
    tag += static_cast<char>('A' + static_cast<unsigned char>(digest[i]) % 26);
  return tag;
}

}  // namespace

EmbeddedSubset embed(const TrueTypeFace& face, Subset& subset, int level) {
  const base::Bytes file = subset.build();
  return {tagOf(file) + "+" + face.postScriptName(), deflated(file, level), file.size(),
          deflated(toUnicodeMap(subset.characters()), level), widthsArray(subset.widths())};
}

PreparedFace prepareFace(base::Bytes file, const std::string& name, const std::string& sha256) {
  PreparedFace prepared;
  prepared.face = std::make_unique<const TrueTypeFace>(std::move(file), name);
  prepared.sha256 = sha256;
  prepared.common = std::make_unique<Subset>(*prepared.face);
  addCommon(*prepared.face, *prepared.common);
  prepared.commonEmbedded = embed(*prepared.face, *prepared.common, 12);
  return prepared;
}

}  // namespace pdf::detail
