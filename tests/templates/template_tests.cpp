#include "templates/template.h"

#include <map>

#include "base/error.h"
#include "support/boost_test.h"
#include "xml/reader.h"
#include "xml/writer.h"

namespace {

const templates::Vocabulary kVocabulary = {
    "surat",
    {{"surat", {{"jenis", true, {}}}, {"p", "daftar", "kotak"}, false},
     {"p", {{"rata", false, {"kiri", "kanan"}}, {"judul", false, {}}}, {"b"}, true},
     {"b", {}, {}, true},
     {"kotak", {}, {"p"}, false},
     {"daftar", {}, {"p"}, false}}};

const char* const kFields =
    "<bidang><teks nama='tiket'/><teks nama='catatan' wajib='tidak'/><angka nama='jumlah'/><tanggal "
    "nama='tanggal'/>"
    "<kelompok nama='pemohon'><teks nama='nama'/><teks nama='@kode' wajib='tidak'/></kelompok>"
    "<daftar nama='berkas'><teks nama='nama'/><angka nama='ukuran'/></daftar><daftar "
    "nama='tembusan'/></bidang>";

const char* const kData =
    "<data><tiket>P-2026-0031</tiket><jumlah>2</jumlah><tanggal>2026-11-23</tanggal>"
    "<pemohon kode='BPS'><nama>Badan &lt;b&gt; &amp; Ḥasan</nama></pemohon>"
    "<berkas><nama>a.csv</nama><ukuran>10</ukuran></berkas><berkas><nama>b.csv</nama><ukuran>32</ukuran></"
    "berkas>"
    "<tembusan>Wali Kota</tembusan></data>";

templates::Template loaded(const std::string& body, std::map<std::string, std::string> files = {}) {
  files["t.xml"] = std::string("<surat jenis='x'>") + kFields + body + "</surat>";
  return templates::Template::load(
      "t.xml",
      [files](const std::string& name) -> std::optional<base::Bytes> {
        const auto found = files.find(name);
        if (found == files.end()) return std::nullopt;
        return found->second;
      },
      kVocabulary);
}

std::string merged(const std::string& body, const std::string& data = kData,
                   std::map<std::string, std::string> files = {}) {
  std::string text =
      xml::write(loaded(body, std::move(files)).merge(xml::read(data, "data", xml::WhiteSpace::Drop)));
  for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n')) {
    text.erase(at, text.find_first_not_of(" \n", at) - at);
  }
  const std::size_t start = text.find("<surat jenis=\"x\">");
  return start == std::string::npos ? "" : text.substr(start + 17, text.size() - start - 17 - 8);
}

void refuses(const std::string& body, const std::vector<std::string>& messages,
             std::map<std::string, std::string> files = {}) {
  try {
    loaded(body, std::move(files));
    BOOST_ERROR("loaded: " + body);
  } catch (const base::InvalidInput& problem) {
    for (const std::string& message : messages) {
      BOOST_TEST(std::string(problem.what()).find(message) != std::string::npos, problem.what()
                                                                                     << " lacks " << message);
    }
    BOOST_TEST(problem.problems().size() == messages.size(), problem.what());
  }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(template_language)

BOOST_AUTO_TEST_CASE(values_are_filled_in_as_text_never_as_markup) {
  BOOST_TEST(merged("<p>Dari {pemohon/nama} ({pemohon/@kode|bawaan:'-'})</p>") ==
             "<p>Dari Badan &lt;b&gt; &amp; Ḥasan (BPS)</p>");
  BOOST_TEST(merged("<p judul='{tiket}'>x <b>{jumlah}</b> y</p>") ==
             "<p judul=\"P-2026-0031\">x <b>2</b> y</p>");
}

BOOST_AUTO_TEST_CASE(white_space_of_the_template_is_one_blank_that_of_values_stays) {
  BOOST_TEST(merged("<p>a\n   b</p>") == "<p>a b</p>");
}

BOOST_AUTO_TEST_CASE(conditions_choose) {
  BOOST_TEST(merged("<jika uji=\"jumlah > 1\"><p>banyak</p></jika><lain><p>satu</p></lain>") ==
             "<p>banyak</p>");
  BOOST_TEST(merged("<jika uji=\"catatan\"><p>{catatan}</p></jika> <lain><p>-</p></lain>") == "<p>-</p>");
  BOOST_TEST(merged("<p>a<jika uji=\"tiket = 'P-2026-0031' and not(catatan)\">b</jika></p>") == "<p>ab</p>");
  BOOST_TEST(merged("<jika uji=\"tanggal &lt; '2027-01-01' or count(berkas) = 0\"><p>x</p></jika>") ==
             "<p>x</p>");
  BOOST_TEST(merged("<jika uji=\"sum(berkas/ukuran) = 42\"><p>{sum(berkas/ukuran)}</p></jika>") ==
             "<p>42</p>");
}

BOOST_AUTO_TEST_CASE(loops_go_through_a_list_with_numbers_and_variables) {
  BOOST_TEST(merged("<daftar><ulang pilih='berkas' sebagai='b'><p>{$nomor}. {nama} {$b/ukuran} {../tiket} "
                    "{$data/jumlah}</p>"
                    "</ulang></daftar>") ==
             "<daftar><p>1. a.csv 10 P-2026-0031 2</p><p>2. b.csv 32 P-2026-0031 2</p></daftar>");
  BOOST_TEST(merged("<ulang pilih='tembusan'><p>{.}</p></ulang>") == "<p>Wali Kota</p>");
}

BOOST_AUTO_TEST_CASE(included_files_stand_in_the_place_of_their_element) {
  BOOST_TEST(merged("<kotak><sisip berkas='kaki.xml'/></kotak>", kData,
                    {{"kaki.xml", "<potongan><p>{tiket}</p></potongan>"}}) ==
             "<kotak><p>P-2026-0031</p></kotak>");
}

BOOST_AUTO_TEST_CASE(every_mistake_is_told_with_its_place_and_what_was_probably_meant) {
  refuses("\n<p>{tikt}</p>\n<pp>x</pp>\n<p rata='tengah' jdul='x'>{jumlah|tangal}</p>",
          {"t.xml:2:1: \"tikt\": unknown field \"tikt\"; did you mean \"tiket\"?",
           "t.xml:3:1: unknown element <pp>; did you mean <p>?",
           "t.xml:4:1: rata=\"tengah\" must be one of kiri, kanan",
           "t.xml:4:1: unknown attribute \"jdul\" of <p>; did you mean \"judul\"?",
           "t.xml:4:1: unknown filter \"tangal\"; did you mean \"tanggal\"?"});
}

BOOST_AUTO_TEST_CASE(values_of_the_wrong_type_are_found_when_the_template_is_loaded) {
  refuses("<p>{jumlah|tanggal}</p>", {"filter \"tanggal\" takes a date, not a number"});
  refuses("<p>{tanggal|terbilang}</p>", {"takes a number, not a date"});
  refuses("<jika uji=\"jumlah = 'dua'\"><p>x</p></jika>", {"a number is compared with a text"});
  refuses("<p>{berkas/nama}</p>", {"\"berkas\" is a list; go through it with <ulang>"});
  refuses("<ulang pilih='pemohon'><p>x</p></ulang>", {"is no list"});
}

BOOST_AUTO_TEST_CASE(a_field_that_may_be_missing_must_be_tested) {
  refuses("<p>{catatan}</p>", {"\"catatan\" may be missing; put {catatan} into <jika uji=\"catatan\">"});
  refuses("<jika uji=\"catatan or tiket\"><p>{catatan}</p></jika>", {"may be missing"});
  BOOST_TEST(merged("<jika uji=\"tiket and catatan\"><p>{catatan}</p></jika>").empty());
  BOOST_TEST(merged("<p>{catatan|bawaan:'tidak ada'}</p>") == "<p>tidak ada</p>");
}

BOOST_AUTO_TEST_CASE(broken_braces_and_expressions_are_refused) {
  refuses("<p>{tiket</p>", {"a { that no } closes"});
  refuses("<p>tiket}</p>", {"a lone }"});
  refuses("<p>{tiket tiket}</p>", {"is too much"});
  refuses("<p>{not(tiket}</p>", {"\")\" is missing"});
  refuses("<p>{}</p>", {"something is missing"});
  refuses("<p>{../tiket}</p>", {"leads out of the data"});
  refuses("<p>{$nomor}</p>", {"outside of <ulang>"});
  refuses("<p>{$x/tiket}</p>", {"unknown variable $x"});
  refuses("<jika uji=\"" + std::string(100, '(') + "tiket" + std::string(100, ')') + "\"><p>x</p></jika>",
          {"nested too deep"});
  refuses("<lain><p>x</p></lain>", {"<lain> must follow a <jika>"});
  refuses("stray", {"text stands directly in <surat>"});
  refuses("<kotak><b>x</b></kotak>", {"<b> does not belong into <kotak>"});
}

BOOST_AUTO_TEST_CASE(inclusion_is_bounded_and_stays_in_the_folder) {
  refuses("<sisip berkas='a.xml'/>", {"files include each other: a.xml → b.xml → a.xml"},
          {{"a.xml", "<potongan><sisip berkas='b.xml'/></potongan>"},
           {"b.xml", "<potongan><sisip berkas='a.xml'/></potongan>"}});
  refuses("<sisip berkas='../a.xml'/>", {"the name of a file in the template's folder"});
  refuses("<sisip berkas='none.xml'/>", {"there is no file \"none.xml\""});
}

BOOST_AUTO_TEST_CASE(data_that_is_not_as_declared_is_refused_with_every_problem) {
  const auto problemsOf = [](const std::string& data) {
    try {
      loaded("<p>{tiket}</p>").merge(xml::read(data, "data"));
    } catch (const base::InvalidInput& problem) {
      return std::string(problem.what());
    }
    return std::string("accepted");
  };
  const std::string problems =
      problemsOf("<data><tikett>x</tikett><jumlah>dua</jumlah><tanggal>2026-02-30</tanggal></data>");
  for (const char* part :
       {"unknown field <tikett>; did you mean <tiket>?", "\"jumlah\" must be a whole number, not \"dua\"",
        "\"tanggal\" must be a date", "lacks the field \"tiket\"", "lacks the field \"pemohon\""}) {
    BOOST_TEST(problems.find(part) != std::string::npos, problems << " lacks " << part);
  }
}

BOOST_AUTO_TEST_CASE(ten_thousand_items_are_merged) {
  std::string data =
      "<data><tiket>x</tiket><jumlah>1</jumlah><tanggal>2026-01-01</tanggal><pemohon><nama>y</nama></"
      "pemohon>";
  for (int i = 0; i < 10000; ++i) data += "<berkas><nama>n</nama><ukuran>1</ukuran></berkas>";
  const auto result = loaded("<ulang pilih='berkas'><p>{nama} {../tiket}</p></ulang>")
                          .merge(xml::read(data + "</data>", "data"));
  BOOST_TEST(result.children("p").size() == 10000U);
}

BOOST_AUTO_TEST_SUITE_END()
