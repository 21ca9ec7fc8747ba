#include "json/document.h"

#include "support/boost_test.h"

namespace {

// "LINE:COLUMN: message" of the refusal.
void parseRefuses(const std::string& text, const std::string& said) {
  BOOST_CHECK_EXCEPTION(json::Document::parse(text, "f"), base::InvalidInput,
                        [&](const base::InvalidInput& problem) {
                          const std::string what = problem.what();
                          BOOST_TEST(what == "f:" + said);
                          return true;
                        });
}

// "name=text" of every value below, depth first.
void flatten(const json::Node& node, std::string& out) {
  for (const json::Node child : node) {
    out +=
        std::string(child.name()) + "=" + json::nameOf(child.kind()) + ":" + std::string(child.text()) + " ";
    flatten(child, out);
  }
}
std::string flattened(const std::string& text) {
  const auto document = json::Document::parse(text, "f");
  std::string out;
  flatten(document.root(), out);
  return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(document)

BOOST_AUTO_TEST_CASE(values_come_in_their_order_with_duplicates) {
  BOOST_TEST(flattened(R"( { "b" : [ 1 , true , null ] , "a" : "x" , "b":{"c":-1.5e+3} } )") ==
             "b=array: =number:1 =boolean:true =null:null a=string:x b=object: c=number:-1.5e+3 ");
  BOOST_TEST(flattened("[[],{},\"\"]") == "=array: =object: =string: ");
  BOOST_TEST(json::Document::parse("{}", "f").root().isEmpty());
  BOOST_TEST(!json::Document::parse("[0]", "f").root().isEmpty());
}

BOOST_AUTO_TEST_CASE(escapes_are_undone) {
  BOOST_TEST(flattened(R"(["\u0041\n\"\\\/ \u00e9\uD83D\uDE00 ḥ"])") ==
             "=string:A\n\"\\/ é\xF0\x9F\x98\x80 ḥ ");
  BOOST_TEST(flattened(R"({"\u0062":1})") == "b=number:1 ");
}

BOOST_AUTO_TEST_CASE(a_value_knows_its_place) {
  const std::string text = "{\n  \"a\": [\n    7]}";
  const auto document = json::Document::parse(text, "f");
  const json::Node list = *document.root().begin();
  BOOST_TEST((list.place("f") == base::Place{"f", 2, 3}));
  BOOST_TEST(((*list.begin()).place("f") == base::Place{"f", 3, 5}));
}

BOOST_AUTO_TEST_CASE(what_is_no_json_is_refused_with_its_place) {
  parseRefuses("", "1:1: expected a JSON value");
  parseRefuses("{\"a\":1", "1:7: expected \",\" or \"}\"");
  parseRefuses("{\"a\" 1}", "1:6: expected \":\"");
  parseRefuses("{a:1}", "1:2: expected the name of a member, in quotes");
  parseRefuses("[1,]", "1:4: expected a JSON value");
  parseRefuses("[01]", "1:3: expected \",\" or \"]\"");
  parseRefuses("[1.]", "1:4: expected a JSON value");
  parseRefuses("[tru]", "1:2: expected a JSON value");
  parseRefuses("[\"a", "1:4: the text ends within a string");
  parseRefuses("[\"a\nb\"]", "1:4: a control character in a string");
  parseRefuses("[\"\\x\"]", "1:4: unknown escape");
  parseRefuses("[\"\\u12g4\"]", "1:7: expected four hexadecimal digits");
  parseRefuses("[\"\\uD800\"]", "1:5: an escape that is half of a surrogate pair");
  parseRefuses("[\"\\uDC00\\uD800\"]", "1:5: an escape that is half of a surrogate pair");
  parseRefuses("1\n2", "2:1: something follows the end of the JSON value");
  parseRefuses("[\"\xFF\"]", "1:3: not UTF-8");
  parseRefuses("\xEF\xBB\xBF{}", "1:1: expected a JSON value");
  parseRefuses(std::string("[1]\0", 4), "1:4: something follows the end of the JSON value");
}

BOOST_AUTO_TEST_CASE(depth_and_size_are_bounded) {
  flattened(std::string(64, '[') + std::string(64, ']'));
  parseRefuses(std::string(65, '['), "1:65: nested more than 64 deep");
  parseRefuses(std::string((64 << 20) + 1, ' '), "1:1: more than 64 MiB, which is not read");
}

BOOST_AUTO_TEST_SUITE_END()
