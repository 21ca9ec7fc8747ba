#include "pdf/detail/prepared_face.h"

#include <algorithm>

#include "pdf/detail/syntax.h"

namespace pdf::detail {
namespace {

// The common characters of letters: printable ASCII, the no-break space, quotation marks, dashes, the
// ellipsis, and further letters of Indonesian names.
constexpr char32_t kCommonBeyondAscii[] = {0xA0,   0xB0,   0xB2,   0xB7,   0xC9,   0xE8,
                                           0xE9,   0xEA,   0x2013, 0x2014, 0x2018, 0x2019,
                                           0x201C, 0x201D, 0x2022, 0x2026, 0x1E25};

Subset commonSubset(const TrueTypeFace& face) {
  Subset subset(face);
  const auto add = [&](char32_t c) {
    if (face.glyphFor(c) != 0) subset.add(c);
  };
  for (char32_t c = 0x20; c < 0x7F; ++c) add(c);
  for (const char32_t c : kCommonBeyondAscii) add(c);
  return subset;
}

constexpr const char* kMapHead =
    "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
    "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n/CMapName/Adobe-Identity-UCS def\n"
    "/CMapType 2 def\n1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n";

std::vector<std::string> mapLines(const std::vector<char32_t>& characters) {
  std::vector<std::string> lines;
  for (std::size_t glyph = 1; glyph < characters.size(); ++glyph) {
    if (characters[glyph] == 0) continue;
    std::string& line = lines.emplace_back("<");
    appendUtf16Hex(line, static_cast<char32_t>(glyph));
    line += "><";
    appendUtf16Hex(line, characters[glyph]);
    line += ">\n";
  }
  return lines;
}

// ISO 32000-1, 9.10.3; at most 100 entries per block (Adobe technical note 5411).
std::string toUnicodeMap(const std::vector<char32_t>& characters) {
  const std::vector<std::string> lines = mapLines(characters);
  std::string map = kMapHead;
  for (std::size_t start = 0; start < lines.size(); start += 100) {
    const std::size_t end = std::min(start + 100, lines.size());
    appendInteger(map, static_cast<long>(end - start));
    map += " beginbfchar\n";
    for (std::size_t i = start; i < end; ++i) map += lines[i];
    map += "endbfchar\n";
  }
  return map + "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n";
}

std::string widthsArray(const std::vector<int>& widths) {
  std::string array = "[0[";
  for (const int width : widths) {
    appendInteger(array, width);
    array += ' ';
  }
  return array + "]]";
}

// Six capitals computed from the characters, and so from the glyphs, by FNV-1a (ISO 32000-1, 9.6.4).
std::string tagOf(const std::vector<char32_t>& characters) {
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const char32_t c : characters) hash = (hash ^ c) * 0x100000001B3U;
  std::string tag;
  for (int i = 0; i < 6; ++i, hash /= 26) tag += static_cast<char>('A' + hash % 26);
  return tag;
}

}  // namespace

EmbeddedSubset embed(const TrueTypeFace& face, Subset& subset, const Deflater& deflate) {
  const base::Bytes file = subset.build();
  return {tagOf(subset.characters()) + "+" + face.postScriptName(), deflate(file), file.size(),
          deflate(toUnicodeMap(subset.characters())), widthsArray(subset.widths())};
}

PreparedFace::PreparedFace(base::Bytes file, const std::string& name, std::string digest)
    : face(std::move(file), name),
      sha256(std::move(digest)),
      common(commonSubset(face)),
      commonEmbedded(embed(face, common, Deflater(Effort::Once))) {}

}  // namespace pdf::detail
