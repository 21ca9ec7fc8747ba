#include "templates/template.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <thread>

#include "base/error.h"
#include "support/boost_test.h"
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

BOOST_AUTO_TEST_SUITE_END()
