#include "letters/catalogue.h"

#include "base/error.h"
#include "letters/sample_office.h"
#include "letters/vocabulary.h"
#include "support/boost_test.h"

namespace {

using letters::Catalogue;

const std::string kPage = "<halaman kertas='A4' huruf='Arial' ukuran='11' jarak='15'/>";

templates::Source sourceOf(const std::map<std::string, std::string>& files) {
  return [files](const std::string& name) -> std::optional<base::Bytes> {
    const auto found = files.find(name);
    return found == files.end() ? std::nullopt : std::optional(found->second);
  };
}

std::string digestOf(const std::string& included) {
  return Catalogue::loadOne(
             "a.xml", sourceOf({{"a.xml", "<surat jenis='a'><sisip berkas='b.xml'/></surat>"},
                                {"b.xml", "<potongan><paragraf>" + included + "</paragraf></potongan>"}}))
      .sha256;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(letter_catalogue)

BOOST_AUTO_TEST_CASE(every_document_of_the_procedure_has_its_template) {
  for (const char* kind :
       {"surat-pengantar", "surat-tindaklanjuti", "surat-penyampaian", "surat-penolakan", "ralat"})
    BOOST_TEST(letters_tests::catalogue().kind(kind).isNumbered, kind);
  for (const char* kind :
       {"nota-pengembalian", "lembar-penerimaan", "lembar-penerusan", "nota-perbaikan-jawaban",
        "nota-tanpa-jawaban", "nota-perpanjangan", "nota-perbaikan-balikan", "tanda-terima-balikan",
        "nota-penghentian-penagihan", "lembar-penutupan", "pernyataan-penarikan"}) {
    BOOST_TEST(!letters_tests::catalogue().kind(kind).isNumbered, kind);
  }
}

BOOST_AUTO_TEST_CASE(an_unknown_kind_is_not_found_and_the_known_are_told) {
  BOOST_TEST(!letters_tests::catalogue().has("undangan"));
  BOOST_CHECK_EXCEPTION(letters_tests::catalogue().kind("undangan"), base::NotFound,
                        [](const base::Error& error) {
                          return std::string(error.what()).find("surat-penolakan") != std::string::npos;
                        });
}

BOOST_AUTO_TEST_CASE(a_digest_covers_what_a_template_includes) {
  BOOST_TEST(digestOf("satu") == digestOf("satu"));
  BOOST_TEST(digestOf("satu") != digestOf("dua"));
}

BOOST_AUTO_TEST_CASE(the_border_between_two_files_is_part_of_the_digest) {
  const auto digest = [](const std::string& first, const std::string& second) {
    return Catalogue::loadOne(
               "a.xml",
               sourceOf({{"a.xml", "<surat jenis='a'><sisip berkas='b.xml'/><sisip berkas='c.xml'/></surat>"},
                         {"b.xml", first},
                         {"c.xml", second}}))
        .sha256;
  };
  BOOST_TEST(digest("<potongan/>\n", "<potongan/>") != digest("<potongan/>", "\n<potongan/>"));
}

BOOST_AUTO_TEST_CASE(problems_of_all_templates_are_told_and_fragments_stand_for_nothing) {
  base::Problems problems;
  const Catalogue loaded =
      Catalogue::load({"a.xml", "b.xml", "c.xml", "potongan-x.xml", "LICENSE"},
                      sourceOf({{"a.xml", "<surat jenis='a'><peta/></surat>"},
                                {"b.xml", "<surat jenis='b'>" + kPage + "</surat>"},
                                {"c.xml", "<surat jenis='c'><paragraf>{x}</paragraf></surat>"},
                                {"potongan-x.xml", "<salah"}}),
                      problems);
  BOOST_REQUIRE(problems.size() == 2U);
  BOOST_TEST(base::describe(problems[0]).find("a.xml:1:") == 0U);
  BOOST_TEST(base::describe(problems[1]).find("c.xml:1:") == 0U);
  BOOST_TEST(loaded.has("b"));
  BOOST_TEST(!loaded.has("a"));
}

BOOST_AUTO_TEST_CASE(a_template_says_its_own_name) {
  base::Problems problems;
  Catalogue::load({"a.xml"}, sourceOf({{"a.xml", "<surat jenis='b'/>"}}), problems);
  BOOST_REQUIRE(problems.size() == 1U);
  BOOST_TEST(base::describe(problems[0]) == "a.xml: jenis=\"b\" must be \"a\", the name of the file");
}

BOOST_AUTO_TEST_CASE(the_example_of_the_documentation_is_a_template) {
  const std::string page = letters_tests::readSource("docs/formats/letter-template.md");
  const std::size_t begin = page.find("```xml\n") + 7;
  const std::string example = page.substr(begin, page.find("```", begin) - begin);
  const templates::Source parts = letters_tests::letterTemplates();
  base::Problems problems;
  Catalogue::load(
      {"surat-contoh.xml"},
      [&](const std::string& name) {
        return name == "surat-contoh.xml" ? std::optional(example) : parts(name);
      },
      problems);
  for (const base::Problem& problem : problems) BOOST_ERROR(base::describe(problem));
}

BOOST_AUTO_TEST_CASE(each_name_of_the_vocabulary_has_a_rule) {
  const templates::Vocabulary& vocabulary = letters::letterVocabulary();
  for (const templates::ElementRule& rule : vocabulary.elements) {
    for (const std::string& child : rule.children)
      BOOST_TEST(vocabulary.find(child), child << " in " << rule.name);
  }
}

BOOST_AUTO_TEST_SUITE_END()
