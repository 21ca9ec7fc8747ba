#include "json/text.h"

#include "base/error.h"
#include "support/boost_test.h"

namespace {

std::string rewritten(const std::string& text) {
  return json::canonical(json::read(text, "test"));
}

void readRefuses(const std::string& text, const std::string& message) {
  BOOST_CHECK_EXCEPTION(json::read(text, "record.json"), base::InvalidInput,
                        [&](const base::InvalidInput& problem) {
                          const std::string what = problem.what();
                          if (what.find(message) == std::string::npos) BOOST_TEST_MESSAGE(what);
                          return what.find("record.json") == 0 && what.find(message) != std::string::npos;
                        });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(text)

BOOST_AUTO_TEST_CASE(canonical_form_sorts_members_and_drops_white_space) {
  BOOST_TEST(rewritten(R"( { "b" : [ 1 , true , null ] , "a" : "x" } )") == R"({"a":"x","b":[1,true,null]})");
  BOOST_TEST(rewritten("{}") == "{}");
  BOOST_TEST(rewritten("[-9223372036854775808, 9223372036854775807]") ==
             "[-9223372036854775808,9223372036854775807]");
}

// RFC 8785, 3.2.2.2 and 3.2.3: control characters in the shortest form, everything else as UTF-8, names by
// UTF-16.
BOOST_AUTO_TEST_CASE(canonical_form_escapes_as_rfc_8785_says) {
  BOOST_TEST(rewritten(R"("\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/")") ==
             "\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
  BOOST_TEST(rewritten("{\"\xEF\xAC\xB3\":1,\"\xF0\x9F\x98\x80\":2}") ==
             "{\"\xF0\x9F\x98\x80\":2,\"\xEF\xAC\xB3\":1}");
}

BOOST_AUTO_TEST_CASE(what_is_written_is_read_back) {
  const json::Value value =
      json::Object{{"daftar", json::Array{1, "dua", json::Object{{"ḥ", true}}}}, {"kosong", json::Value()}};
  BOOST_CHECK(json::read(json::canonical(value), "test") == value);
  BOOST_CHECK(json::read(json::indented(value), "test") == value);
}

BOOST_AUTO_TEST_CASE(fractions_are_written_with_their_shortest_digits) {
  BOOST_TEST(json::canonical(json::Array{0.1, 1234.5, 1e21, 3.0}) == "[0.1,1234.5,1000000000000000000000,3]");
}

BOOST_AUTO_TEST_CASE(refuses_what_would_be_understood_in_two_ways) {
  readRefuses(R"({"a":1,"a":2})", "record.json:1:8: the member \"a\" stands twice");
  readRefuses("[1.5]", "64-bit integer");
  readRefuses("[18446744073709551615]", "64-bit integer");
  readRefuses("[9223372036854775808]",
              "record.json:1:2: the number 9223372036854775808 is not a 64-bit integer");
  readRefuses("[\n 1e3]", "record.json:2:2: the number 1e3 is not");
  readRefuses("{\"a\":1", "record.json:1:7: expected");
  readRefuses("", "expected a JSON value");
  readRefuses("[\"\xFF\"]", "record.json:1:3: not UTF-8");
  readRefuses(std::string("[1]\0", 4), "record.json:1:4: something follows");
  readRefuses(std::string(65, '[') + std::string(65, ']'), "nested more than 64 deep");
}

BOOST_AUTO_TEST_CASE(a_member_of_the_wrong_type_is_named) {
  const json::Value value = json::read(R"({"tiket":7})", "test");
  BOOST_CHECK_EXCEPTION(value.stringAt("tiket"), base::Corrupt, [](const auto& e) {
    return std::string(e.what()).find("\"tiket\"") != std::string::npos;
  });
  BOOST_CHECK_THROW(value.at("nomor"), base::Corrupt);
}

BOOST_AUTO_TEST_SUITE_END()
