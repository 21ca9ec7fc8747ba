#include "pdf/detail/qr_code.h"

#include <algorithm>
#include <sstream>

#include "base/error.h"
#include "pdf/press.h"
#include "pdf/sample_letter.h"
#include "support/boost_test.h"

namespace {

// The modules as rows of '#' and '.', read back from the drawing operators.
std::vector<std::string> modulesOf(const std::string& drawing) {
  std::istringstream in(drawing);
  std::string line;
  std::getline(in, line);  // the matrix
  std::vector<std::string> rows(177, std::string(177, '.'));
  int side = 0;
  while (std::getline(in, line) && line != "f Q") {
    std::istringstream numbers(line);
    int x = 0, y = 0, width = 0, height = 0;
    numbers >> x >> y >> width >> height;
    BOOST_REQUIRE(height == 1);
    rows[static_cast<std::size_t>(y)].replace(static_cast<std::size_t>(x), static_cast<std::size_t>(width),
                                              static_cast<std::size_t>(width), '#');
    side = std::max(side, std::max(x + width, y + 1));
  }
  rows.resize(static_cast<std::size_t>(side));
  for (std::string& row : rows) row.resize(static_cast<std::size_t>(side));
  std::reverse(rows.begin(), rows.end());
  return rows;
}

std::string drawingOf(const std::string& content) {
  std::string out;
  pdf::detail::appendQrCode(out, content, 100, 200, 74);
  return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(qr_codes)

BOOST_AUTO_TEST_CASE(have_finders_in_three_corners_and_none_in_the_fourth) {
  const auto rows = modulesOf(drawingOf("https://surat.example/v/7H2KQ9XW4M"));
  BOOST_REQUIRE(rows.size() == 29U);  // version 3
  BOOST_TEST(rows[0].substr(0, 8) == "#######.");
  BOOST_TEST(rows[3].substr(0, 8) == "#.###.#.");
  BOOST_TEST(rows[0].substr(21) == ".#######");
  BOOST_TEST(rows[28].substr(0, 8) == "#######.");
  BOOST_TEST(rows[28].substr(21) != ".#######");
}

BOOST_AUTO_TEST_CASE(fill_their_square_but_for_a_quiet_zone_of_four_modules) {
  const std::string drawing = drawingOf("https://surat.example/v/7H2KQ9XW4M");
  BOOST_TEST(drawing.substr(0, drawing.find('\n')) == "q 2 0 0 2 108 208 cm");  // 29 + 8 modules of 2
}

// From small to large: each version has its own places for the mask and the format.
BOOST_AUTO_TEST_CASE(are_read_by_another_program) {
  const pdf_tests::Press press;
  for (const std::size_t length : {1U, 17U, 58U, 150U, 400U}) {
    std::string content = "https://surat.example/v/";
    while (content.size() < length) content += static_cast<char>('A' + content.size() * 7 % 26);
    content.resize(length);
    layout::Document document = sample::letter();
    layout::QrCode code;
    code.content = content;
    code.size = 200;
    code.alternative = "Kode QR";
    document.blocks.clear();
    document.blocks.push_back({code});
    const pdf_tests::PrintedFile file(press.print(document).bytes);
    const std::string read = file.tell(
        "sh -c 'd=$(mktemp -d); pdftoppm -r 150 -png -singlefile \"$0\" \"$d/p\"; zbarimg -q --raw "
        "\"$d/p.png\" "
        "2>/dev/null; rm -r \"$d\"'");
    BOOST_TEST(read.substr(0, read.find('\n')) == content);
  }
}

BOOST_AUTO_TEST_CASE(that_are_too_long_are_refused) {
  BOOST_CHECK_THROW(drawingOf(std::string(3000, 'a')), base::InvalidInput);
}

BOOST_AUTO_TEST_SUITE_END()
