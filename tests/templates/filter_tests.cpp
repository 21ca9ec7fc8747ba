#include "templates/detail/filters.h"

#include <filesystem>
#include <fstream>
#include <limits>
#include <sstream>

#include "support/boost_test.h"
#include "templates/pattern.h"
#include "templates/terbilang.h"

namespace {

using templates::FieldType;

// What `pattern` makes of the one field "x".
std::string filled(FieldType type, const std::vector<std::string>& values, const std::string& pattern) {
  const templates::Field fields{"", FieldType::Group, true, {{"x", type, false}}};
  xml::Element data("data");
  for (const std::string& value : values) data.append(xml::Element("x", value));
  return templates::Pattern::parse(pattern, fields, {}).merge(data);
}

std::string date(const std::string& value, const std::string& filter) {
  return filled(FieldType::Date, {value}, "{x|" + filter + "|bawaan:'kosong'}");
}

std::string number(std::int64_t value, const std::string& filter) {
  return filled(FieldType::Number, {std::to_string(value)}, "{x|" + filter + "|bawaan:'kosong'}");
}

std::string text(const std::string& value, const std::string& filter) {
  return filled(FieldType::Text, {value}, "{x|" + filter + "|bawaan:'kosong'}");
}

std::string list(const std::vector<std::string>& values, const std::string& filter) {
  return filled(FieldType::List, values, "{x|" + filter + "}");
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
      {101, "seratus satu"},
      {110, "seratus sepuluh"},
      {111, "seratus sebelas"},
      {200, "dua ratus"},
      {999, "sembilan ratus sembilan puluh sembilan"},
      {1000, "seribu"},
      {1001, "seribu satu"},
      {1100, "seribu seratus"},
      {2000, "dua ribu"},
      {11'000, "sebelas ribu"},
      {100'000, "seratus ribu"},
      {101'000, "seratus satu ribu"},
      {1'000'000, "satu juta"},
      {1'001'000, "satu juta seribu"},
      {11'011'011, "sebelas juta sebelas ribu sebelas"},
      {1'000'000'000, "satu miliar"},
      {1'000'000'000'000, "satu triliun"},
      {1'000'000'000'000'000, "seribu triliun"},
      {-5, "minus lima"}};
  for (const auto& [value, words] : table) BOOST_TEST(number(value, "terbilang") == words);
  BOOST_TEST(templates::terbilang(std::numeric_limits<std::int64_t>::min()).substr(0, 14) ==
             "minus sembilan");
}

BOOST_AUTO_TEST_CASE(dates_are_written_as_letters_write_them) {
  BOOST_TEST(date("2024-11-11", "tanggal") == "11 November 2024");
  BOOST_TEST(date("2026-01-01", "tanggal") == "1 Januari 2026");
  BOOST_TEST(date("2024-02-29", "hari-tanggal") == "Kamis, 29 Februari 2024");
  BOOST_TEST(date("2024-11-11", "bulan") == "November");
  BOOST_TEST(date("2024-11-11", "bulan-romawi") == "XI");
  BOOST_TEST(date("2024-11-11", "tahun") == "2024");
  BOOST_TEST(date("", "tanggal") == "kosong");
}

BOOST_AUTO_TEST_CASE(the_week_has_seven_days_and_the_year_twelve_months) {
  const char* const days[] = {"Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"};
  for (int i = 0; i < 7; ++i) BOOST_TEST(date("2026-11-2" + std::to_string(3 + i), "hari") == days[i]);
  const char* const months[] = {"Januari", "Februari", "Maret",     "April",   "Mei",      "Juni",
                                "Juli",    "Agustus",  "September", "Oktober", "November", "Desember"};
  for (int i = 0; i < 12; ++i) {
    BOOST_TEST(date(std::string("2026-") + (i < 9 ? "0" : "") + std::to_string(i + 1) + "-01", "bulan") ==
               months[i]);
  }
}

BOOST_AUTO_TEST_CASE(numbers_are_grouped_counted_and_padded) {
  const std::vector<std::pair<std::int64_t, const char*>> table = {
      {0, "0"},      {999, "999"}, {1000, "1.000"}, {18'204, "18.204"}, {-1'234'567, "-1.234.567"},
      {-999, "-999"}};
  for (const auto& [value, digits] : table) BOOST_TEST(number(value, "angka") == digits);
  BOOST_TEST(number(18'204, "bita") == "18.204 bita");
  BOOST_TEST(number(1, "hitung:'berkas'") == "1 (satu) berkas");
  BOOST_TEST(number(18'204, "hitung") == "18.204 (delapan belas ribu dua ratus empat)");
  BOOST_TEST(number(0, "hitung") == "0 (nol)");
  BOOST_CHECK_THROW(number(0, "hitung:'berkas'"), base::InvalidInput);
  BOOST_TEST(number(7, "nol:'000'") == "007");
  BOOST_TEST(number(1234, "nol:'000'") == "1234");
  BOOST_TEST(number(-7, "nol:'000'") == "-007");
}

BOOST_AUTO_TEST_CASE(roman_numbers_go_from_1_to_3999) {
  const std::vector<std::pair<std::int64_t, const char*>> table = {
      {1, "I"}, {4, "IV"}, {9, "IX"}, {40, "XL"}, {1994, "MCMXCIV"}, {3999, "MMMCMXCIX"}};
  for (const auto& [value, digits] : table) BOOST_TEST(number(value, "romawi") == digits);
  BOOST_CHECK_THROW(number(0, "romawi"), base::InvalidInput);
  BOOST_CHECK_THROW(number(4000, "romawi"), base::InvalidInput);
}

BOOST_AUTO_TEST_CASE(a_nip_is_grouped_however_it_was_typed) {
  BOOST_TEST(text("197002061996021001", "nip") == "19700206 199602 1 001");
  BOOST_TEST(text("19700206 199602 1 001", "nip") == "19700206 199602 1 001");
  BOOST_TEST(text("-", "nip") == "-");
  BOOST_CHECK_THROW(text("1970 0206", "nip"), base::InvalidInput);
  BOOST_CHECK_THROW(text("19700206199602100X", "nip"), base::InvalidInput);
}

BOOST_AUTO_TEST_CASE(capitals_are_those_of_every_script) {
  BOOST_TEST(text("kepala dinas çé", "kapital") == "KEPALA DINAS ÇÉ");
}

BOOST_AUTO_TEST_CASE(lists_are_joined_as_a_sentence_joins_them) {
  BOOST_TEST(list({}, "dan") == "");
  BOOST_TEST(list({"a"}, "dan") == "a");
  BOOST_TEST(list({"a", "b"}, "dan") == "a dan b");
  BOOST_TEST(list({"a", "b", "c"}, "dan") == "a, b, dan c");
  BOOST_TEST(list({"a", "", "b", "c"}, "serta") == "a, b, serta c");
}

BOOST_AUTO_TEST_CASE(the_source_procedures_own_number_can_be_expressed) {
  BOOST_TEST(filled(FieldType::Number, {"1660"}, "188.45/{x|bawaan:'-'}/35.73.411/01/2024") ==
             "188.45/1660/35.73.411/01/2024");
}

BOOST_AUTO_TEST_CASE(every_filter_is_in_the_documentation) {
  std::ifstream file(std::filesystem::path(BERKAS_SOURCE_DIR) / "docs/formats/template-language.md");
  std::stringstream page;
  page << file.rdbuf();
  for (const std::string& name : templates::detail::filterNames()) {
    BOOST_TEST(page.str().find("| `" + name) != std::string::npos, name << " is not in its table");
  }
}

BOOST_AUTO_TEST_SUITE_END()
