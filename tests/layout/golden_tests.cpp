// Whole pages against tests/layout/golden/NAME.txt. With BERKAS_BLESS=1 in the environment the files are
// written anew, and the test fails once and says so: look at the difference, then commit it.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "layout/dump.h"
#include "layout/paginate.h"
#include "sample_letter.h"
#include "support/boost_test.h"
#include "support/monospaced_metrics.h"

namespace {

std::string fileAt(const std::filesystem::path& path) {
  std::ostringstream text;
  text << std::ifstream(path).rdbuf();
  return text.str();
}

// Names the first line that differs.
void checkLines(const std::string& actual, const std::string& expected) {
  std::istringstream actualLines(actual);
  std::istringstream expectedLines(expected);
  std::string a;
  std::string e;
  for (int number = 1;; ++number) {
    const bool moreActual = static_cast<bool>(std::getline(actualLines, a));
    const bool moreExpected = static_cast<bool>(std::getline(expectedLines, e));
    if (!moreActual && !moreExpected) return;
    if (moreActual == moreExpected && a == e) continue;
    BOOST_ERROR("line " << number << " is\n  " << a << "\nand should be\n  " << e
                        << "\nIf the new page is right, run once with BERKAS_BLESS=1.");
    return;
  }
}

void checkGolden(const std::string& name, const layout::Document& document) {
  const support::MonospacedMetrics fonts;
  const std::string actual = layout::dump(layout::paginate(document, fonts));
  const std::filesystem::path path =
      std::filesystem::path(BERKAS_SOURCE_DIR) / "tests/layout/golden" / (name + ".txt");
  const char* bless = std::getenv("BERKAS_BLESS");
  if (bless != nullptr && std::string(bless) == "1" && actual != fileAt(path)) {
    std::ofstream(path) << actual;
    BOOST_ERROR("rewrote " << path);
  } else {
    checkLines(actual, fileAt(path));
  }
}

layout::PageStyle f4() {
  layout::PageStyle page;
  page.width = 609.45;
  page.height = 935.43;
  page.watermark = "KONSEP";
  return page;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(golden)

BOOST_AUTO_TEST_CASE(a_letter_with_its_lampiran_on_a4) {
  checkGolden("letter-a4", sample::letter({}));
}

BOOST_AUTO_TEST_CASE(a_draft_of_the_same_letter_on_f4) {
  checkGolden("draft-f4", sample::letter(f4()));
}

BOOST_AUTO_TEST_CASE(a_lampiran_of_two_pages) {
  checkGolden("lampiran", sample::lampiran(45));
}

BOOST_AUTO_TEST_SUITE_END()
