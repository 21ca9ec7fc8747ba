// Templates and data that are too large, too deep, or made to do harm.
#include <chrono>

#include "base/error.h"
#include "support/boost_test.h"
#include "support/problems.h"
#include "templates/card_builder.h"
#include "templates/pattern.h"
#include "xml/reader.h"

namespace {

using templates_tests::card;
using templates_tests::loaded;

const std::string kList = "<bidang><daftar nama='l'/></bidang>";

std::string repeated(const std::string& text, std::size_t count) {
  std::string result;
  for (std::size_t i = 0; i < count; ++i) result += text;
  return result;
}

void refuses(std::map<std::string, std::string> files, const std::vector<std::string>& expected) {
  support::requireProblems(support::problemsOf<base::InvalidInput>([&] { loaded(std::move(files)); }),
                           expected);
}

void cardRefuses(const std::string& content, const std::vector<std::string>& expected) {
  refuses({{"t.xml", "<kartu jenis='x'>" + content + "</kartu>"}}, expected);
}

void mergeRefuses(const templates::Template& card, const xml::Element& data, const std::string& expected) {
  BOOST_CHECK_EXCEPTION(card.merge(data), base::InvalidInput, [&](const base::InvalidInput& error) {
    return std::string(error.what()).find(expected) != std::string::npos;
  });
}

xml::Element listOf(std::size_t count, const std::string& text = "x") {
  xml::Element data("data");
  for (std::size_t i = 0; i < count; ++i) data.append(xml::Element("l", text));
  return data;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(bounds)

BOOST_AUTO_TEST_CASE(brackets_are_bounded) {
  const auto test = [](std::size_t depth) {
    return "<bidang><teks nama='a'/></bidang><jika uji='" + repeated("(", depth) + "a" +
           repeated(")", depth) + "'><p>x</p></jika>";
  };
  BOOST_TEST(card(test(32)).merge(xml::read("<data><a>x</a></data>", "data")).text() == "x");
  const std::string side = repeated("(a) and ", 40) + "not(a) or (a)";
  BOOST_TEST(card("<bidang><teks nama='a'/></bidang><jika uji='" + side + "'><p>x</p></jika>")
                 .merge(xml::read("<data><a>x</a></data>", "data"))
                 .text() == "x");
  cardRefuses(test(33), {"brackets are nested too deep"});
  cardRefuses(test(100'000), {"brackets are nested too deep"});
  cardRefuses("<jika uji='" + repeated("not(", 50'000) + "'/>", {"brackets are nested too deep"});
}

BOOST_AUTO_TEST_CASE(a_long_chain_of_and_is_no_deep_one) {
  const std::string test = "a" + repeated(" and a", 50'000) + repeated(" or a", 50'000);
  const templates::Template long_ =
      card("<bidang><teks nama='a'/></bidang><jika uji='" + test + "'><p>x</p></jika>");
  BOOST_TEST(long_.merge(xml::read("<data><a>x</a></data>", "data")).text() == "x");
}

BOOST_AUTO_TEST_CASE(elements_are_bounded_in_depth_and_files_in_size) {
  cardRefuses(repeated("<kotak>", 100) + repeated("</kotak>", 100), {"nested more than 64 deep"});
  cardRefuses("<p>" + std::string(1 << 20, 'x') + "</p>", {"more than the 1048576 that are accepted"});
}

BOOST_AUTO_TEST_CASE(inclusions_are_bounded_in_depth) {
  std::map<std::string, std::string> files = {{"t.xml", "<kartu jenis='x'><sisip berkas='1.xml'/></kartu>"}};
  for (int i = 1; i <= 9; ++i) {
    files[std::to_string(i) + ".xml"] =
        "<potongan><sisip berkas='" + std::to_string(i + 1) + ".xml'/></potongan>";
  }
  files["8.xml"] = "<potongan/>";
  BOOST_CHECK_NO_THROW(loaded(files));
  files["8.xml"] = "<potongan><sisip berkas='9.xml'/></potongan>";
  refuses(files, {"8.xml:1:18: files include each other more than 8 deep: t.xml → 1.xml → 2.xml"});
}

BOOST_AUTO_TEST_CASE(files_that_include_each_other_many_times_do_not_grow_without_end) {
  std::map<std::string, std::string> files = {{"t.xml", "<kartu jenis='x'><sisip berkas='1.xml'/></kartu>"}};
  for (int i = 1; i <= 7; ++i) {
    const std::string next = "<sisip berkas='" + std::to_string(i + 1) + ".xml'/>";
    files[std::to_string(i) + ".xml"] = "<potongan>" + repeated(next, 100) + "</potongan>";
  }
  files["8.xml"] = "<potongan><p>x</p></potongan>";
  refuses(files, {"the template and what it includes are larger than 4 MiB"});
}

BOOST_AUTO_TEST_CASE(a_hundred_problems_are_enough) {
  const auto problems =
      support::problemsOf<base::InvalidInput>([] { card(repeated("<p>{a} {b} {c}</p>\n", 10'000)); });
  BOOST_TEST(problems.size() == 100U);
  BOOST_TEST(problems.back().substr(0, 10) == "t.xml:34:5");
}

BOOST_AUTO_TEST_CASE(declarations_are_bounded) {
  std::string wide = "<bidang>";
  for (int i = 0; i < 201; ++i) wide += "<teks nama='a" + std::to_string(i) + "'/>";
  cardRefuses(wide + "</bidang>", {"more than 200 declarations"});
  cardRefuses("<bidang>" + repeated("<daftar nama='a'>", 10) + repeated("</daftar>", 10) + "</bidang>",
              {"declarations are nested too deep"});
}

BOOST_AUTO_TEST_CASE(rounds_of_loops_are_bounded_together) {
  const templates::Template once = card(kList + "<ulang pilih='l'><p/></ulang>");
  BOOST_TEST(once.merge(listOf(100'000)).children().size() == 100'000U);
  mergeRefuses(once, listOf(100'001), "more than 100000 repetitions");
  const templates::Template squared =
      card(kList + "<ulang pilih='l'><ulang pilih='../l'><jika uji='. = \"y\"'><p/></jika></ulang></ulang>");
  BOOST_TEST(squared.merge(listOf(300)).children().empty());
  mergeRefuses(squared, listOf(10'000), "more than 100000 repetitions");
}

BOOST_AUTO_TEST_CASE(what_is_made_is_bounded_in_parts_and_bytes) {
  const std::string many = repeated("<p>x</p>", 20);
  mergeRefuses(card(kList + "<ulang pilih='l'>" + many + "</ulang>"), listOf(30'000),
               "more than 1000000 parts");
  const templates::Template large = card(kList + "<ulang pilih='l'><p>{.}</p></ulang>");
  mergeRefuses(large, listOf(34, std::string(1 << 20, 'x')), "more than 32 MiB");
  const templates::Template attribute = card(kList + "<ulang pilih='l'><p judul='{.}'/></ulang>");
  mergeRefuses(attribute, listOf(34, std::string(1 << 20, 'x')), "more than 32 MiB");
}

BOOST_AUTO_TEST_CASE(data_documents_are_bounded) {
  std::string fields;
  for (int i = 0; i < 199; ++i) fields += "<teks nama='a" + std::to_string(i) + "' wajib='tidak'/>";
  const templates::Template wide = card("<bidang><daftar nama='l'>" + fields + "</daftar></bidang>");
  xml::Element data("data");
  for (int i = 0; i < 10'001; ++i) data.append(xml::Element("l"));
  mergeRefuses(wide, data, "the data document is too large");
}

BOOST_AUTO_TEST_CASE(long_names_and_values_are_not_told_whole) {
  const std::string name(10'000, 'a');
  const auto problems = support::problemsOf<base::InvalidInput>([&] {
    card("<bidang><angka nama='n'/></bidang><p>{" + name + "} {n|" + name + "}</p><" + name + "/>");
  });
  for (const std::string& problem : problems) BOOST_TEST(problem.size() < 400U);
  const auto told = support::problemsOf<base::InvalidInput>([&] {
    card("<bidang><angka nama='n'/></bidang>").merge(xml::read("<data><n>" + name + "</n></data>", "data"));
  });
  BOOST_REQUIRE(told.size() == 1U);
  BOOST_TEST(told.front().size() < 200U);
}

BOOST_AUTO_TEST_CASE(a_pattern_is_checked_as_a_template_is) {
  const templates::Field fields{
      "", templates::FieldType::Group, true, {{"urut", templates::FieldType::Number}, {"unit"}}};
  const base::Place place{"issuers.xml", 7, 5};
  const auto pattern = templates::Pattern::parse("{urut|nol:'000'}/{unit}", fields, place);
  BOOST_TEST(pattern.merge(xml::read("<data><urut>7</urut><unit>35.73.411</unit></data>", "data")) ==
             "007/35.73.411");
  support::requireProblems(support::problemsOf<base::InvalidInput>([&] {
                             templates::Pattern::parse("{uru}/{unit|romawi}/{bulan}", fields, place);
                           }),
                           {"issuers.xml:7:5: unknown field \"uru\"; did you mean \"urut\"?",
                            "issuers.xml:7:5: the filter \"romawi\" takes a number, not a text",
                            "issuers.xml:7:5: unknown field \"bulan\"; there are \"urut\", \"unit\""});
  BOOST_CHECK_THROW(pattern.merge(xml::read("<data><urut>7</urut></data>", "data")), base::InvalidInput);
}

BOOST_AUTO_TEST_SUITE_END()
