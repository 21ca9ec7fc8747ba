#include "templates/template.h"

#include <fstream>
#include <thread>

#include "base/error.h"
#include "support/boost_test.h"
#include "support/problems.h"
#include "templates/card_builder.h"
#include "xml/reader.h"

namespace {

using templates_tests::card;
using templates_tests::loaded;

}  // namespace

BOOST_AUTO_TEST_SUITE(template_object)

BOOST_AUTO_TEST_CASE(a_template_tells_its_fields_files_and_root_attributes) {
  const templates::Template card = loaded(
      {{"t.xml",
        "<kartu jenis='{{x}}' judul='{a}'><bidang><sisip berkas='b.xml'/></bidang><sisip berkas='c.xml'/>"
        "<sisip berkas='c.xml'/></kartu>"},
       {"b.xml", "<potongan><teks nama='a' keterangan='huruf'/><daftar nama='l'/></potongan>"},
       {"c.xml", "<potongan><p>{a}</p></potongan>"}});
  BOOST_TEST(card.files() == (std::vector<std::string>{"t.xml", "b.xml", "c.xml"}),
             boost::test_tools::per_element());
  BOOST_REQUIRE(card.fields().children.size() == 2U);
  BOOST_TEST(card.fields().children[0].note == "huruf");
  BOOST_TEST((card.fields().children[1].type == templates::FieldType::List));
  BOOST_TEST(card.attributes()[1].value == "{a}");
  const xml::Element merged = card.merge(xml::read("<data><a>x</a></data>", "data"));
  BOOST_TEST(merged.attributeOr("judul") == "x");
  BOOST_TEST(merged.attributeOr("jenis") == "{x}");
  BOOST_TEST(merged.children("p").size() == 2U);
}

BOOST_AUTO_TEST_CASE(merged_elements_keep_their_place_in_the_template) {
  const xml::Element merged = card("\n<p>x</p>\n  <p>y</p>").merge(xml::Element("data"));
  const auto children = merged.children();
  BOOST_REQUIRE(children.size() == 2U);
  BOOST_TEST(children[1]->line() == 3);
  BOOST_TEST(children[1]->column() == 3);
}

BOOST_AUTO_TEST_CASE(a_template_that_does_not_exist_is_not_found) {
  BOOST_CHECK_THROW(loaded({}), base::NotFound);
}

BOOST_AUTO_TEST_CASE(a_data_document_may_be_built_by_the_program) {
  xml::Element data("data");
  data.append(xml::Element("a", "x"));
  data.append(xml::Element("l", "1"));
  data.append(xml::Element("l"));
  const templates::Template two =
      card("<bidang><teks nama='a'/><daftar nama='l'/></bidang><p>{a}{l|dan}{count(l)}</p>");
  BOOST_TEST(two.merge(data).text() == "x12");
}

BOOST_AUTO_TEST_CASE(a_copy_works_when_the_first_is_gone_and_in_several_threads) {
  std::optional<templates::Template> first =
      card("<bidang><daftar nama='l'/></bidang><ulang pilih='l'><p>{$nomor} {.}</p></ulang>");
  const templates::Template copy = *first;
  first.reset();
  std::vector<std::string> texts(4);
  std::vector<std::thread> threads;
  for (std::size_t t = 0; t < texts.size(); ++t) {
    threads.emplace_back([&, t] {
      for (int i = 0; i < 100; ++i) {
        const xml::Element data = xml::read("<data><l>" + std::to_string(t) + "</l><l>b</l></data>", "data");
        texts[t] = copy.merge(data).text();
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (std::size_t t = 0; t < texts.size(); ++t) BOOST_TEST(texts[t] == "1 " + std::to_string(t) + "2 b");
}

BOOST_AUTO_TEST_CASE(of_all_that_is_known_a_template_gets_what_it_asks_for) {
  const templates::Template one = card("<bidang><teks nama='a'/></bidang><p>{a}</p>");
  const xml::Element known = xml::read("<data><b>y</b><a>x</a></data>", "data");
  BOOST_CHECK_THROW(one.merge(known), base::InvalidInput);
  BOOST_TEST(one.merge(templates::selected(known, one.fields())).text() == "x");
}

// A program that learns to tell more of an item keeps the templates that offices have.
BOOST_AUTO_TEST_CASE(what_a_template_does_not_ask_for_is_left_out_at_every_depth) {
  const templates::Template one = card(
      "<bidang><daftar nama='l'><teks nama='a'/><kelompok nama='g'><teks nama='b'/></kelompok>"
      "<daftar nama='t'/></daftar></bidang>"
      "<p><ulang pilih='l'>{a}{g/b}<ulang pilih='t'>{.}</ulang></ulang></p>");
  const xml::Element known = xml::read(
      "<data><l x='1'><new>n</new><a>a</a><g><b>b</b><new><deep/></new></g><t>t</t><t>u</t></l></data>",
      "data");
  BOOST_CHECK_THROW(one.merge(known), base::InvalidInput);
  BOOST_TEST(one.merge(templates::selected(known, one.fields())).text() == "abtu");
}

BOOST_AUTO_TEST_CASE(a_byte_order_mark_and_windows_line_ends_do_not_move_the_places) {
  const auto problems = support::problemsOf<base::InvalidInput>([] {
    loaded({{"t.xml", "\xEF\xBB\xBF<kartu jenis='x' judul='{a}'>\r\n<p>x\r\n{b} \r\n<b/>{c}</p></kartu>"}});
  });
  support::requireProblems(problems, {"t.xml:1:29: unknown field \"a\"", "t.xml:3:2: unknown field \"b\"",
                                      "t.xml:4:6: unknown field \"c\""});
}

BOOST_AUTO_TEST_CASE(the_example_of_the_documentation_works) {
  const templates::Vocabulary letters{"surat",
                                      {{"surat", {{"jenis"}}, {"paragraf", "daftar"}},
                                       {"paragraf", {}, {}, true},
                                       {"daftar", {}, {"butir"}},
                                       {"butir", {}, {}, true}}};
  std::ifstream file(BERKAS_SOURCE_DIR "/docs/formats/template-language.md");
  std::vector<std::string> examples;
  for (std::string line; std::getline(file, line);) {
    if (line == "```xml") examples.emplace_back();
    for (; line == "```xml" && std::getline(file, line) && line != "```"; line = "```xml") {
      examples.back() += line + "\n";
    }
  }
  BOOST_REQUIRE(examples.size() == 2U);
  const templates::Source source = [&](const std::string& name) {
    return std::optional<base::Bytes>(name == "surat.xml" ? examples[0] : "<potongan/>");
  };
  const xml::Element merged =
      templates::Template::load("surat.xml", source, letters).merge(xml::read(examples[1], "data"));
  BOOST_TEST(merged.children("paragraf")[0]->text() ==
             "Atas permohonan Badan Pusat Statistik nomor P-2026-0031 kami sampaikan 1 (satu) berkas, "
             "paling lambat 23 Desember 2026.");
  BOOST_TEST(merged.children("paragraf")[1]->text() == "Tidak ada catatan.");
  BOOST_TEST(merged.child("daftar")->text() == "1. jiwa.csv (18.204 bita)");
}

BOOST_AUTO_TEST_SUITE_END()
