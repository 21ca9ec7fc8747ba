#include "base/sentences.h"

#include <stdexcept>

#include "base/error.h"
#include "support/boost_test.h"

namespace {

base::Message told(const char* what) {
  return {"mistake", {{"what", what}}};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(sentences)

BOOST_AUTO_TEST_CASE(sentences_stand_one_behind_the_other_in_the_same_language) {
  const base::Message both = base::inSequence({told("a."), told("b.")});
  BOOST_TEST(both.in(base::Language::English) ==
             "This is a mistake in Berkas itself: a. This is a mistake in Berkas itself: b.");
  BOOST_TEST(both.in(base::Language::Indonesian) ==
             "Ini kesalahan dalam Berkas sendiri: a. Ini kesalahan dalam Berkas sendiri: b.");
  BOOST_TEST(base::inLines({"a", "b", "c"}).in(base::Language::English) == "a\nb\nc");
  BOOST_TEST(base::inOneSentence({"a", "b", "c"}).in(base::Language::English) == "a; b; c");
  BOOST_TEST(base::inSequence({}).empty());
}

BOOST_AUTO_TEST_CASE(an_error_is_told_whole_within_another_message) {
  const base::InvalidInput list(base::Problems{{{"form.xml", 3}, told("y")}, {{}, "verbatim"}});
  BOOST_TEST(base::messageOf(list).in(base::Language::Indonesian) ==
             "form.xml:3: Ini kesalahan dalam Berkas sendiri: y\nverbatim");
  BOOST_TEST(base::messageOf(base::NotFound(told("x"))).code() == "mistake");
  BOOST_TEST(base::messageOf(std::runtime_error("errno 5")).in(base::Language::Indonesian) == "errno 5");
}

BOOST_AUTO_TEST_SUITE_END()
