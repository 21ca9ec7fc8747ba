#include "app/views/tabulation.h"

#include "json/text.h"
#include "support/boost_test.h"

namespace {

using app::CellKind;
using app::Tabulation;

// One column of texts with one of numbers.
Tabulation tabulationOf(const std::vector<json::Value>& texts) {
  Tabulation made;
  made.name = "sample";
  made.columns = {{"text", "Text", "Teks"}, {"number", "Number", "Angka", CellKind::Number}};
  for (const json::Value& text : texts) made.rows.push_back({{"text", text}, {"number", -1}, {"more", "x"}});
  made.query = {{"report", "Laporan", "sample"}, {"from", "Sejak", {}}};
  return made;
}

// The record of the only row.
std::string recordOf(const json::Value& text) {
  const std::string csv = csvOf(tabulationOf({text}));
  const std::string head = "text,number\r\n";
  const std::string end = ",-1\r\n# report=sample,\r\n";
  BOOST_TEST_REQUIRE(csv.substr(0, head.size()) == head, csv);
  BOOST_TEST_REQUIRE(csv.size() > head.size() + end.size() - 1, csv);
  BOOST_TEST_REQUIRE(csv.substr(csv.size() - end.size()) == end, csv);
  return csv.substr(head.size(), csv.size() - head.size() - end.size());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(tabulation)

BOOST_AUTO_TEST_CASE(csv_quotes_what_would_end_a_field) {
  BOOST_TEST(recordOf("biasa") == "biasa");
  BOOST_TEST(recordOf("a, b") == "\"a, b\"");
  BOOST_TEST(recordOf("\"kutip\"") == "\"\"\"kutip\"\"\"");
  BOOST_TEST(recordOf("satu\ndua") == "\"satu\ndua\"");
  BOOST_TEST(recordOf(json::Array{"P-1", "P-2"}) == "\"P-1, P-2\"");
  BOOST_TEST(recordOf(json::Value()) == "");
}

BOOST_AUTO_TEST_CASE(csv_leaves_a_spreadsheet_nothing_to_run) {
  BOOST_TEST(recordOf("=cmd|' /C calc'!A0") == "'=cmd|' /C calc'!A0");
  BOOST_TEST(recordOf("+62") == "'+62");
  BOOST_TEST(recordOf("-1+1") == "'-1+1");
  BOOST_TEST(recordOf("@SUM(A1)") == "'@SUM(A1)");
  BOOST_TEST(recordOf("=1,2") == "\"'=1,2\"");
  BOOST_TEST(recordOf("\n=1") == "\"'\n=1\"");
  BOOST_TEST(recordOf("\t=1") == "<U+0009>=1");
  BOOST_TEST(recordOf("\r=1") == "<U+000D>=1");
  BOOST_TEST(recordOf(json::Array{"=1"}) == "'=1");
  BOOST_TEST(recordOf("a=1") == "a=1");
}

BOOST_AUTO_TEST_CASE(csv_is_utf8_whatever_the_texts_are) {
  BOOST_TEST(recordOf("\xff") == "<0xFF>");
  BOOST_TEST(recordOf("\xC3\xA9") == "\xC3\xA9");
  BOOST_TEST(recordOf("\x1b[0m") == "<U+001B>[0m");
}

BOOST_AUTO_TEST_CASE(a_table_without_rows_says_its_query_all_the_same) {
  BOOST_TEST(csvOf(tabulationOf({})) == "text,number\r\n# report=sample,\r\n");
}

BOOST_AUTO_TEST_CASE(json_has_whole_rows_and_an_unlimited_query_as_null) {
  BOOST_TEST(json::canonical(toJson(tabulationOf({"a"}))) ==
             R"({"columns":["text","number"],"query":{"from":null,"report":"sample"},"report":"sample",)"
             R"("rows":[{"more":"x","number":-1,"text":"a"}],"title":""})");
}

BOOST_AUTO_TEST_SUITE_END()
