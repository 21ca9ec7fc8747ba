#include "base/message.h"

#include <set>

#include "base/catalogue.h"
#include "base/error.h"
#include "support/boost_test.h"

namespace {

// The gaps of a sentence, each once.
std::set<std::string> gapsOf(std::string_view words) {
  std::set<std::string> gaps;
  for (std::size_t open = words.find('{'); open != std::string_view::npos; open = words.find('{', open + 1))
    gaps.emplace(words.substr(open + 1, words.find('}', open) - open - 1));
  return gaps;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(message)

BOOST_AUTO_TEST_CASE(a_sentence_is_shown_in_either_language_with_its_gaps_filled) {
  const base::Message mistake("mistake", {{"what", "a number was lost"}});
  BOOST_TEST(mistake.in(base::Language::English) == "This is a mistake in Berkas itself: a number was lost");
  BOOST_TEST(mistake.in(base::Language::Indonesian) ==
             "Ini kesalahan dalam Berkas sendiri: a number was lost");
  BOOST_TEST(mistake.code() == "mistake");
}

BOOST_AUTO_TEST_CASE(a_gap_may_hold_a_message_of_its_own) {
  const base::Message list = base::listed(std::vector<std::string>{"a", "b", "c"}, base::Conjunction::Or);
  BOOST_TEST(list.in(base::Language::English) == "a, b or c");
  BOOST_TEST(list.in(base::Language::Indonesian) == "a, b atau c");
  BOOST_TEST(
      base::listed(std::vector<std::string>{"a"}, base::Conjunction::And).in(base::Language::Indonesian) ==
      "a");
  BOOST_TEST(base::listed(std::vector<std::string>(), base::Conjunction::And).empty());
}

BOOST_AUTO_TEST_CASE(words_of_others_stay_as_they_are) {
  const base::Message verbatim("errno {5}");
  BOOST_TEST(verbatim.in(base::Language::Indonesian) == "errno {5}");
  BOOST_TEST(verbatim.code().empty());
}

BOOST_AUTO_TEST_CASE(what_fills_a_gap_opens_no_other) {
  const base::Message mistake("mistake", {{"what", "{what} {first}"}});
  BOOST_TEST(mistake.in(base::Language::English) == "This is a mistake in Berkas itself: {what} {first}");
}

BOOST_AUTO_TEST_CASE(a_code_without_words_is_shown_itself) {
  const base::Message unknown("no-such-code", {{"name", "P-2026-0001"}});
  BOOST_TEST(unknown.in(base::Language::Indonesian) == "no-such-code; name = P-2026-0001");
}

BOOST_AUTO_TEST_CASE(each_code_has_words_in_both_languages_with_the_same_gaps) {
  std::set<std::string_view> codes;
  for (const base::Words& words : base::catalogue()) {
    BOOST_TEST(codes.insert(words.code).second, words.code << " stands in the catalogue twice");
    BOOST_TEST(!words.id.empty(), words.code);
    BOOST_TEST(!words.en.empty(), words.code);
    BOOST_TEST(gapsOf(words.id) == gapsOf(words.en), words.code);
  }
}

BOOST_AUTO_TEST_CASE(an_error_speaks_both_languages) {
  const base::NotFound error(base::Message("mistake", {{"what", "x"}}));
  BOOST_TEST(error.what() == "This is a mistake in Berkas itself: x");
  BOOST_TEST(error.in(base::Language::Indonesian) == "Ini kesalahan dalam Berkas sendiri: x");
  const base::InvalidInput list(base::Problems{{{"form.xml", 3}, base::Message("mistake", {{"what", "y"}})},
                                               {{"form.xml", 4}, "verbatim"}});
  BOOST_TEST(list.in(base::Language::Indonesian) ==
             "form.xml:3: Ini kesalahan dalam Berkas sendiri: y\nform.xml:4: verbatim");
}

BOOST_AUTO_TEST_SUITE_END()
