// Fonts as hostile input: whatever is damaged ends in a message, never in a read outside of the file.
#include "pdf/detail/truetype.h"

#include <random>
#include <set>

#include "base/error.h"
#include "font_folder.h"
#include "pdf/detail/deflate.h"
#include "pdf/detail/prepared_face.h"
#include "support/boost_test.h"

namespace {

using namespace pdf::detail;
using pdf_tests::contentOf;
using pdf_tests::kSansFile;

// Everything that the writer does with a face. False when it was refused.
bool survives(const base::Bytes& file) {
  try {
    const PreparedFace prepared(file, "face.ttf", "digest");
    Subset further(prepared.face);
    for (char32_t c = 0x80; c < 0x3000; c += 13) {
      const GlyphId glyph = prepared.face.glyphFor(c);
      prepared.face.box(glyph);
      prepared.face.advance(glyph);
      if (glyph != 0) further.add(c);
    }
    embed(prepared.face, further, Deflater(Effort::Letter));
    return true;
  } catch (const base::InvalidSetup&) {
    return false;
  }
}

struct Record {
  std::size_t at = 0;  // in the directory
  std::size_t offset = 0;
  std::size_t length = 0;
};

Record recordOf(const base::Bytes& file, const std::string& tag) {
  for (std::size_t at = 12; at < 12 + 16U * readU16(file, 4); at += 16) {
    if (file.substr(at, 4) == tag) return {at, readU32(file, at + 8), readU32(file, at + 12)};
  }
  BOOST_FAIL("no table " + tag);
  return {};
}

void put16(base::Bytes& file, std::size_t at, unsigned value) {
  file[at] = static_cast<char>(value >> 8);
  file[at + 1] = static_cast<char>(value & 0xFF);
}

// Where the format-4 map of (3, 1) begins.
std::size_t basicMap(const base::Bytes& file) {
  const Record cmap = recordOf(file, "cmap");
  for (std::size_t i = 0; i < readU16(file, cmap.offset + 2); ++i) {
    const std::size_t record = cmap.offset + 4 + 8 * i;
    if (readU16(file, record) == 3 && readU16(file, record + 2) == 1)
      return cmap.offset + readU32(file, record + 4);
  }
  BOOST_FAIL("no map");
  return 0;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(truetype)

BOOST_AUTO_TEST_CASE(a_whole_font_is_taken) {
  BOOST_TEST(survives(contentOf(kSansFile)));
  const TrueTypeFace face(contentOf(kSansFile), "face.ttf");
  BOOST_TEST(face.postScriptName() == "LiberationSans");
  BOOST_TEST(face.advance(face.glyphFor(U' ')) == 278);
  BOOST_TEST(face.box(face.glyphFor(U' ')).isBlank());
  BOOST_TEST(face.box(face.glyphFor(U'M')).top == 688);
  BOOST_TEST(face.glyphFor(0xA98F) == 0);
  BOOST_TEST(face.glyphFor(0x10FFFF) == 0);
}

BOOST_AUTO_TEST_CASE(a_font_cut_at_or_near_the_end_of_any_table_is_refused) {
  const base::Bytes whole = contentOf(kSansFile);
  std::set<std::size_t> ends = {0, 1, 4, 11, 12, 20};
  for (std::size_t at = 12; at < 12 + 16U * readU16(whole, 4); at += 16) {
    const std::size_t offset = readU32(whole, at + 8);
    ends.insert({at, at + 15, offset, offset + 1, offset + readU32(whole, at + 12) - 1});
  }
  for (const std::size_t end : ends) BOOST_TEST(!survives(whole.substr(0, end)), "cut at " << end);
}

BOOST_AUTO_TEST_CASE(a_font_with_any_shortened_table_is_refused_or_read_within_it) {
  const base::Bytes whole = contentOf(kSansFile);
  for (const char* tag : {"head", "hhea", "maxp", "hmtx", "loca", "glyf", "cmap", "name", "post", "OS/2"}) {
    const Record record = recordOf(whole, tag);
    for (const std::size_t length :
         {std::size_t{0}, std::size_t{1}, std::size_t{7}, record.length / 2, record.length - 1}) {
      base::Bytes shortened = whole;
      put16(shortened, record.at + 12, static_cast<unsigned>(length >> 16));
      put16(shortened, record.at + 14, static_cast<unsigned>(length & 0xFFFF));
      // In memory of its own size, so that a sanitizer sees a read beyond.
      const bool taken = survives(shortened);
      if (length == 0) BOOST_TEST(!taken, tag << " of no bytes");
    }
  }
}

BOOST_AUTO_TEST_CASE(a_font_with_damaged_bytes_is_refused_or_read_within_its_bounds) {
  const base::Bytes whole = contentOf(kSansFile);
  std::mt19937 random(20261123);
  for (int round = 0; round < 150; ++round) {
    base::Bytes damaged = whole;
    for (const char* tag : {"head", "hhea", "maxp", "loca", "glyf", "cmap", "name", "hmtx"}) {
      const Record record = recordOf(whole, tag);
      if (random() % 4 != 0) continue;
      for (int i = 0; i < 8; ++i)
        damaged[record.offset + random() % std::min<std::size_t>(record.length, 4096)] =
            static_cast<char>(random());
    }
    survives(damaged);
  }
}

BOOST_AUTO_TEST_CASE(ranges_of_characters_that_overlap_are_refused_at_once) {
  base::Bytes file = contentOf(kSansFile);
  const std::size_t map = basicMap(file);
  const std::size_t doubled = readU16(file, map + 6);
  for (std::size_t i = 0; i < doubled; i += 2) {
    put16(file, map + 14 + i, 0xFFFF);
    put16(file, map + 16 + doubled + i, 0);
  }
  BOOST_TEST(!survives(file));
}

BOOST_AUTO_TEST_CASE(a_font_whose_licence_forbids_embedding_is_refused) {
  for (const unsigned bits : {0x0002U, 0x0100U, 0x0200U}) {
    base::Bytes file = contentOf(kSansFile);
    put16(file, recordOf(file, "OS/2").offset + 8, bits);
    BOOST_TEST(!survives(file));
  }
  base::Bytes editable = contentOf(kSansFile);
  put16(editable, recordOf(editable, "OS/2").offset + 8, 0x0008);
  BOOST_TEST(survives(editable));
}

BOOST_AUTO_TEST_CASE(a_subset_is_a_font_with_the_same_widths_and_outlines) {
  const TrueTypeFace face(contentOf(kSansFile), "face.ttf");
  Subset subset(face);
  const GlyphId letter = subset.add(U'ḥ');
  BOOST_TEST(subset.add(U'ḥ') == letter);
  BOOST_TEST(subset.find(U'ḥ') == letter);
  BOOST_TEST(subset.find(U'x') == 0);
  BOOST_TEST(subset.add(U' ') != subset.add(0xA0));
  const base::Bytes file = subset.build();
  const Record hmtx = recordOf(file, "hmtx");
  BOOST_TEST(readU16(file, hmtx.offset + std::size_t{4} * letter) == face.rawAdvance(face.glyphFor(U'ḥ')));
  BOOST_TEST(readU16(file, recordOf(file, "maxp").offset + 4) == subset.characters().size());
  BOOST_TEST(subset.widths().size() == subset.characters().size());
  std::uint32_t sum = 0;
  for (std::size_t i = 0; i < file.size(); i += 4) sum += readU32(file, i);
  BOOST_TEST(sum == 0xB1B0AFBAU);
}

BOOST_AUTO_TEST_SUITE_END()
