#include "support/boost_test.h"
#include "templates/template.h"
#include "templates/terbilang.h"
#include "xml/reader.h"

namespace {

templates::Field leaf(const char* name, templates::FieldType type) {
  templates::Field field;
  field.name = name;
  field.type = type;
  return field;
}

// What `pattern` makes of a document with a date, a number, a text and a list.
std::string filled(const std::string& pattern) {
  templates::Field fields;
  fields.type = templates::FieldType::Group;
  fields.children = {leaf("d", templates::FieldType::Date), leaf("n", templates::FieldType::Number),
                     leaf("t", templates::FieldType::Text), leaf("l", templates::FieldType::List)};
  const xml::Element data = xml::read(
      "<data><d>2024-11-11</d><n>18204</n><t>197002061996021001</t><l>a</l><l>b</l><l>ç</l></data>", "data");
  return templates::Pattern::parse(pattern, fields, {}).merge(data);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(filters)

BOOST_AUTO_TEST_CASE(numbers_are_written_in_words) {
  const std::vector<std::pair<std::int64_t, const char*>> table = {
      {0, "nol"},
      {1, "satu"},
      {10, "sepuluh"},
      {11, "sebelas"},
      {12, "dua belas"},
      {19, "sembilan belas"},
      {20, "dua puluh"},
      {21, "dua puluh satu"},
      {100, "seratus"},
      {111, "seratus sebelas"},
      {200, "dua ratus"},
      {999, "sembilan ratus sembilan puluh sembilan"},
      {1000, "seribu"},
      {1001, "seribu satu"},
      {2000, "dua ribu"},
      {1'000'000, "satu juta"},
      {11'011'011, "sebelas juta sebelas ribu sebelas"},
      {1'000'000'000, "satu miliar"},
      {-5, "minus lima"}};
  for (const auto& [number, words] : table) BOOST_TEST(templates::terbilang(number) == words);
  BOOST_TEST(templates::terbilang(std::numeric_limits<std::int64_t>::min()).substr(0, 5) == "minus");
}

BOOST_AUTO_TEST_CASE(dates_are_written_as_letters_write_them) {
  BOOST_TEST(filled("{d|tanggal}") == "11 November 2024");
  BOOST_TEST(filled("{d|hari}") == "Senin");
  BOOST_TEST(filled("{d|hari-tanggal}") == "Senin, 11 November 2024");
  BOOST_TEST(filled("{d|bulan} {d|bulan-romawi} {d|tahun}") == "November XI 2024");
  BOOST_TEST(filled("{d}") == "2024-11-11");
}

BOOST_AUTO_TEST_CASE(numbers_are_grouped_counted_and_padded) {
  BOOST_TEST(filled("{n|angka}") == "18.204");
  BOOST_TEST(filled("{n|bita}") == "18.204 bita");
  BOOST_TEST(filled("{n|hitung:'berkas'}") == "18.204 (delapan belas ribu dua ratus empat) berkas");
  BOOST_TEST(filled("{count(l)|hitung:'berkas'}") == "3 (tiga) berkas");
  BOOST_TEST(filled("{count(l)|nol:'000'}") == "003");
  BOOST_TEST(filled("{count(l)|romawi}") == "III");
  BOOST_TEST(templates::grouped(-1234567) == "-1.234.567");
  BOOST_TEST(templates::grouped(999) == "999");
  BOOST_TEST(templates::roman(1994) == "MCMXCIV");
}

BOOST_AUTO_TEST_CASE(texts_are_grouped_joined_and_raised) {
  BOOST_TEST(filled("{t|nip}") == "19700206 199602 1 001");
  BOOST_TEST(filled("{l|dan}") == "a, b, dan ç");
  BOOST_TEST(filled("{l|serta|kapital}") == "A, B, SERTA Ç");
  BOOST_TEST(filled("{{{t}}}") == "{197002061996021001}");
}

BOOST_AUTO_TEST_CASE(the_source_procedures_own_number_can_be_expressed) {
  BOOST_TEST(filled("188.45/{count(l)}/35.73.411/01/{d|tahun}") == "188.45/3/35.73.411/01/2024");
}

BOOST_AUTO_TEST_SUITE_END()
