// The suite's templates and data with random damage: each is accepted or refused, and nothing else happens.
#include <filesystem>
#include <random>

#include "support/boost_test.h"
#include "templates/suite.h"

namespace {

using templates_tests::Case;
using templates_tests::File;
using templates_tests::Section;

constexpr int kRounds = 30;

const std::vector<std::string> kFragments = {"{",
                                             "}",
                                             "{{",
                                             "|",
                                             "|dan",
                                             "|bawaan:'",
                                             "'",
                                             "(",
                                             ")",
                                             "not(",
                                             "count(",
                                             "..",
                                             "/",
                                             "$",
                                             "$nomor",
                                             "@",
                                             "=",
                                             " and ",
                                             "<jika uji='a'>",
                                             "</jika>",
                                             "<lain>",
                                             "</lain>",
                                             "<ulang pilih='berkas'>",
                                             "</ulang>",
                                             "<sisip berkas='t.xml'/>",
                                             "<b/>",
                                             "<![CDATA[",
                                             "]]>",
                                             "&#0;",
                                             "\xFF",
                                             std::string(1, '\0'),
                                             "-",
                                             "99999999999999999999"};

class Damage {
 public:
  explicit Damage(unsigned seed) : random_(seed) {}

  // One to three places are cut out, doubled, or filled with what means something to the language.
  std::string of(std::string text) {
    for (std::size_t i = 1 + below(3); i > 0; --i) {
      const std::size_t at = below(text.size() + 1);
      const std::size_t length = below(12);
      switch (below(3)) {
        case 0:
          text.erase(at, length);
          break;
        case 1:
          text.insert(at, text.substr(at, length));
          break;
        default:
          text.insert(at, kFragments[below(kFragments.size())]);
      }
    }
    return text;
  }

  std::size_t below(std::size_t bound) { return random_() % bound; }

 private:
  std::mt19937 random_;
};

Case damaged(Damage& damage, const Case& one) {
  Case result = one;
  Section& section = result.sections[damage.below(result.sections.size())];
  section.text = damage.of(section.text);
  return result;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(damage)

BOOST_AUTO_TEST_CASE(what_is_damaged_at_random_is_accepted_or_refused) {
  Damage damage(20261123);
  std::size_t merged = 0;
  std::size_t refused = 0;
  for (const auto& entry : std::filesystem::directory_iterator(BERKAS_SOURCE_DIR "/tests/templates/suite")) {
    const File file = templates_tests::read(entry.path());
    for (const Case& one : file.cases) {
      for (int i = 0; i < kRounds; ++i) {
        const bool inShared = !file.shared.sections.empty() && i % 4 == 0;
        const Section outcome = inShared ? templates_tests::replayed(damaged(damage, file.shared), one)
                                         : templates_tests::replayed(file.shared, damaged(damage, one));
        ++(outcome.title == "gives" ? merged : refused);
      }
    }
  }
  BOOST_TEST(merged > 100U);
  BOOST_TEST(refused > 100U);
}

BOOST_AUTO_TEST_SUITE_END()
