// Files that were damaged at random: each is read or refused as input, and nothing else happens.
#include <random>

#include "requests/answer.h"
#include "requests/balikan.h"
#include "requests/case_builder.h"
#include "requests/request_form.h"
#include "support/boost_test.h"
#include "xml/reader.h"

namespace {

using namespace requests;
using requests_tests::readSource;
using requests_tests::rules;

// Deletes, doubles or moves random pieces, or writes random bytes.
class Damage {
 public:
  explicit Damage(std::string text) : text_(std::move(text)) {}

  std::string next() {
    std::string damaged = text_;
    for (std::size_t times = 1 + pick(3); times > 0; --times) harm(damaged);
    return damaged;
  }

 private:
  std::size_t pick(std::size_t count) {
    return std::uniform_int_distribution<std::size_t>(0, count - 1)(random_);
  }

  void harm(std::string& text) {
    const std::size_t from = pick(text.size());
    const std::string piece = text.substr(from, pick(60));
    switch (pick(4)) {
      case 0:
        text.erase(from, piece.size());
        break;
      case 1:
        text.insert(pick(text.size()), piece);
        break;
      case 2:
        swapValues(text);
        break;
      default:
        text[from] = static_cast<char>(pick(256));
    }
  }

  // Puts the value of one attribute in the place of another's.
  void swapValues(std::string& text) {
    const auto [from, length] = quotedAfter(text, pick(text.size()));
    const std::string value = text.substr(from, length);
    const auto [at, oldLength] = quotedAfter(text, pick(text.size()));
    text.replace(at, oldLength, value);
  }

  static std::pair<std::size_t, std::size_t> quotedAfter(const std::string& text, std::size_t start) {
    const std::size_t open = text.find("=\"", start);
    if (open == std::string::npos) return {0, 0};
    const std::size_t close = text.find('"', open + 2);
    return close == std::string::npos ? std::pair<std::size_t, std::size_t>{0, 0}
                                      : std::pair{open + 2, close - open - 2};
  }

  std::string text_;
  std::mt19937 random_{20261123};
};

template <class Read>
void requireReadOrRefused(const std::string& sample, int times, Read read) {
  Damage damage(readSource(sample));
  int refused = 0;
  for (int i = 0; i < times; ++i) {
    const std::string text = damage.next();
    try {
      read(text);
    } catch (const base::InvalidInput& error) {
      BOOST_REQUIRE(!error.problems().empty());
      ++refused;
    }
  }
  BOOST_TEST(refused > times / 2);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(mutation)

BOOST_AUTO_TEST_CASE(forms_are_read_or_refused) {
  requireReadOrRefused("tests/requests/data/form.xml", 700,
                       [](const std::string& text) { readRequestForm(text, "f"); });
  requireReadOrRefused("tests/requests/data/answer.xml", 700,
                       [](const std::string& text) { readAnswer(text, "f", rules().reasons); });
  requireReadOrRefused("tests/requests/data/balikan.xml", 500,
                       [](const std::string& text) { readDataBalikan(text, "f"); });
}

BOOST_AUTO_TEST_CASE(office_data_are_read_or_refused) {
  requireReadOrRefused("samples/office/procedure.xml", 200, [](const std::string& text) {
    Procedure::read(xml::read(text, "f", xml::WhiteSpace::Drop), "f");
  });
  requireReadOrRefused("samples/office/reasons.xml", 200, [](const std::string& text) {
    Reasons::read(xml::read(text, "f", xml::WhiteSpace::Drop), "f");
  });
  requireReadOrRefused("samples/office/holidays.xml", 200, [](const std::string& text) {
    Calendar::read(xml::read(text, "f", xml::WhiteSpace::Drop), "f");
  });
}

BOOST_AUTO_TEST_SUITE_END()
