// Fonts: the catalogue, fallback, and files that are damaged.
#include <fstream>

#include "base/error.h"
#include "pdf/detail/subset.h"
#include "pdf/detail/truetype.h"
#include "pdf/font_library.h"
#include "pdf/image_library.h"
#include "support/boost_test.h"
#include "support/temporary_folder.h"

namespace {

const base::Path kCatalogue = base::Path(BERKAS_SOURCE_DIR) / "fonts" / "fonts.xml";
const base::Path kSans = "/usr/share/fonts/truetype/liberation2/LiberationSans-Regular.ttf";

base::Bytes sansBytes() {
  return base::readFile(base::PosixDisk(), kSans);
}

std::string refusalOf(const std::string& catalogue) {
  const support::TemporaryFolder folder;
  std::ofstream(folder.path() / "fonts.xml") << catalogue;
  try {
    const base::PosixDisk disk;
    pdf::FontLibrary::open(disk, folder.path() / "fonts.xml")->checkAll();
  } catch (const base::InvalidSetup& problem) {
    return problem.what();
  }
  return "accepted";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(fonts)

BOOST_AUTO_TEST_CASE(every_file_of_the_catalogue_is_the_one_that_it_names) {
  const base::PosixDisk disk;
  pdf::FontLibrary::open(disk, kCatalogue)->checkAll();
}

BOOST_AUTO_TEST_CASE(families_are_found_by_their_equivalents) {
  const base::PosixDisk disk;
  const auto library = pdf::FontLibrary::open(disk, kCatalogue);
  BOOST_TEST(*library->family("arial") == *library->family("Liberation Sans"));
  BOOST_TEST(*library->family("Times New Roman") != *library->family("Arial"));
  BOOST_TEST(!library->family("Comic Sans"));
}

BOOST_AUTO_TEST_CASE(a_character_is_drawn_by_the_next_family_that_has_it) {
  const base::PosixDisk disk;
  const auto library = pdf::FontLibrary::open(disk, kCatalogue);
  const layout::FontRequest sans{*library->family("Arial"), false, false};
  BOOST_TEST(library->fileOf(*library->faceFor(sans, U'ḥ')).name == "LiberationSans");
  BOOST_TEST(library->fileOf(*library->faceFor(sans, U'☎')).name == "DejaVuSans");
  BOOST_TEST(!library->faceFor(sans, U'日'));
  const layout::FontRequest bold{*library->family("Arial"), true, false};
  BOOST_TEST(library->fileOf(*library->faceFor(bold, U'a')).name == "LiberationSans-Bold");
}

BOOST_AUTO_TEST_CASE(a_wrong_catalogue_is_refused_with_every_problem) {
  BOOST_TEST(refusalOf("<fonts/>").find("no <family>") != std::string::npos);
  BOOST_TEST(
      refusalOf("<fonts><family name='A' package='fonts-a'><face style='regular' file='/none.ttf' sha256='" +
                std::string(64, '0') + "'/></family></fonts>")
          .find("install the package fonts-a") != std::string::npos);
  BOOST_TEST(refusalOf("<fonts><family name='A'><face style='regular' file='" + kSans.string() +
                       "' sha256='" + std::string(64, '0') + "'/></family></fonts>")
                 .find("is not the one that fonts.xml names") != std::string::npos);
  BOOST_TEST(refusalOf("<fonts><family name='A'><face style='fat' file='x' sha256='y'/></family></fonts>")
                 .find("regular|bold") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_font_cut_anywhere_ends_in_a_message_or_a_subset_never_in_a_crash) {
  const base::Bytes whole = sansBytes();
  int refused = 0;
  for (std::size_t size = 0; size < whole.size(); size += whole.size() / 97 + 1) {
    try {
      const pdf::detail::TrueTypeFace face(whole.substr(0, size), "cut");
      pdf::detail::Subset subset(face);
      if (face.glyphFor(U'a') != 0) subset.add(U'a');
      subset.build();
    } catch (const base::Error&) {
      ++refused;
    }
  }
  BOOST_TEST(refused > 50);
}

BOOST_AUTO_TEST_CASE(a_font_with_flipped_bytes_never_crashes) {
  const base::Bytes whole = sansBytes();
  for (std::size_t at = 0; at < 4096; at += 7) {
    base::Bytes damaged = whole;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x5A);
    try {
      const pdf::detail::TrueTypeFace face(damaged, "flipped");
      pdf::detail::Subset subset(face);
      for (const char32_t c : {U'a', U'ḥ', U'é'}) {
        if (face.glyphFor(c) != 0) subset.add(c);
      }
      subset.build();
    } catch (const base::Error&) {
    }
  }
}

BOOST_AUTO_TEST_CASE(a_subset_is_small_and_numbers_each_character_once) {
  const pdf::detail::TrueTypeFace face(sansBytes(), "sans");
  pdf::detail::Subset subset(face);
  BOOST_TEST(subset.add(U'a') == 1);
  BOOST_TEST(subset.add(U'é') == 2);
  BOOST_TEST(subset.add(U'a') == 1);
  BOOST_TEST(subset.find(U'b') == 0);
  BOOST_TEST(subset.build().size() < 4000U);
  BOOST_TEST(subset.characters().size() == subset.widths().size());
  BOOST_TEST(subset.characters().size() > 3U);  // é brings its parts
}

BOOST_AUTO_TEST_CASE(what_is_no_png_is_refused) {
  pdf::ImageLibrary images;
  BOOST_CHECK_THROW(images.add("", "empty.png"), base::InvalidInput);
  BOOST_CHECK_THROW(images.add("\x89PNG\r\n\x1a\n garbage", "broken.png"), base::InvalidInput);
  const base::Bytes png = base::readFile(
      base::PosixDisk(), base::Path(BERKAS_SOURCE_DIR) / "samples" / "office" / "logos" / "kota.png");
  const pdf::PreparedImage& image = images.image(images.add(png, "kota.png"));
  BOOST_TEST(image.width == 200);
  BOOST_TEST(!image.alpha.empty());
}

BOOST_AUTO_TEST_SUITE_END()
