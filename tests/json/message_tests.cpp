#include "json/message.h"

#include "json/text.h"
#include "support/boost_test.h"

BOOST_AUTO_TEST_SUITE(messages)

BOOST_AUTO_TEST_CASE(a_sentence_is_read_back_as_it_was_with_all_that_fills_its_gaps) {
  const base::Message inner("office.file-missing", {});
  const base::Message all[] = {base::Message(), base::Message("words of others, \"quoted\"\n"),
                               base::Message("problem.at", {{"place", "series.xml"}, {"problem", inner}}),
                               base::Message("list.more", {{"count", 3}})};
  for (const base::Message& message : all) {
    const json::Value kept = json::read(json::canonical(json::fromMessage(message)), "test");
    const auto read = json::messageIn(kept);
    BOOST_TEST_REQUIRE(read.has_value());
    BOOST_TEST((*read == message));
    for (const base::Language language : {base::Language::Indonesian, base::Language::English})
      BOOST_TEST(read->in(language) == message.in(language));
  }
}

BOOST_AUTO_TEST_CASE(what_is_no_sentence_is_not_read) {
  for (const char* text : {"1", "[]", "{}", R"({"code":"x"})", R"({"code":1,"with":{}})",
                           R"({"code":"x","with":{"gap":2}})", R"({"code":"x","with":[]})"})
    BOOST_TEST(!json::messageIn(json::read(text, "test")), text);
}

BOOST_AUTO_TEST_SUITE_END()
