#include "requests/answer.h"

#include "requests/case_builder.h"
#include "support/boost_test.h"
#include "support/problems.h"

namespace {

using namespace requests;
using requests_tests::day;
using requests_tests::readSource;
using requests_tests::rules;

Answer read(const std::string& text) {
  return readAnswer(text, "ANSWER.xml", rules().reasons);
}

void requireAnswerRefused(const std::string& text, const std::vector<std::string>& expected) {
  support::requireProblems(support::problemsOf<base::InvalidInput>([&] { read(text); }), expected);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(answer)

BOOST_AUTO_TEST_CASE(the_sample_is_read_whole_and_in_order) {
  const Answer answer = read(readSource("tests/requests/data/answer.xml"));
  BOOST_REQUIRE(answer.letter);
  BOOST_TEST(answer.letter->number == "400.12/17/35.73.311/2026");
  BOOST_TEST((answer.letter->date == day("2026-11-20")));
  BOOST_REQUIRE(answer.items.size() == 3U);
  BOOST_TEST(answer.items[0].item == 1);
  BOOST_TEST(answer.items[0].files.size() == 2U);
  BOOST_TEST(answer.items[1].reasons.front().text == "Data triwulan IV belum selesai diperiksa.");
  BOOST_TEST((answer.items[2].outcome == Outcome::Dikecualikan));
}

BOOST_AUTO_TEST_CASE(without_a_letter_it_is_to_be_made_here) {
  BOOST_TEST(
      !read("<jawaban><data nomor='1' hasil='tersedia'><berkas nama='a.csv'/></data></jawaban>").letter);
}

BOOST_AUTO_TEST_CASE(outcome_files_and_reasons_must_agree) {
  requireAnswerRefused(
      R"(<jawaban>
<data nomor="1" hasil="tersedia"/>
<data nomor="2" hasil="tersedia"><alasan kode="DIKECUALIKAN"/><berkas nama="a.csv"/></data>
<data nomor="3" hasil="sebagian"><berkas nama="b.csv"/></data>
<data nomor="4" hasil="sebagian"><alasan kode="DIKECUALIKAN"/></data>
<data nomor="5" hasil="tidak-tersedia"/>
<data nomor="6" hasil="dikecualikan"><alasan kode="DIKECUALIKAN"/><berkas nama="c.csv"/></data>
<data nomor="7" hasil="tidak-tersedia"><alasan kode="GANDA"/></data>
<data nomor="8" hasil="tidak-tersedia"><alasan kode="LAIN"/></data>
</jawaban>)",
      {"2:1: item 1, tersedia, names no data file", "3:1: item 2, tersedia, gives a reason",
       "4:1: item 3, sebagian, gives no reason", "5:1: item 4, sebagian, names no data file",
       "6:1: item 5, tidak-tersedia, gives no reason", "7:1: item 6, dikecualikan, names data files",
       "8:1: item 7, tidak-tersedia, gives the reason \"GANDA\"",
       "9:1: item 8, tidak-tersedia, gives the reason \"LAIN\""});
}

BOOST_AUTO_TEST_CASE(twins_unknown_words_and_strange_names_are_told) {
  requireAnswerRefused(R"(<jawaban>
<surat-tindaklanjuti berkas="../s.pdf" nomor="1" tanggal="kemarin"/>
<data nomor="1" hasil="mungkin"><alasan kode="DIKECUALIKAN"/></data>
<data nomor="1" hasil="tersedia"><berkas nama="a.csv"/><berkas nama="A.csv"/></data>
<data nomor="0" hasil="tersedia"><berkas nama="b.csv"/></data>
</jawaban>)",
                       {"2:1: the attribute \"tanggal\"", "2:1: the file name \"../s.pdf\" holds a path",
                        "3:1: \"hasil\" is \"mungkin\"", "4:56: the file \"A.csv\" is named twice",
                        "4:1: item 1 is answered twice", "5:1: the attribute \"nomor\" of <data> is \"0\"",
                        "5:1: item 1 is answered twice"});
}

BOOST_AUTO_TEST_CASE(the_data_must_not_bear_the_name_of_the_letter) {
  requireAnswerRefused(R"(<jawaban><surat-tindaklanjuti berkas="a.pdf" nomor="1" tanggal="2026-11-20"/>
<data nomor="1" hasil="tersedia"><berkas nama="a.pdf"/></data></jawaban>)",
                       {"the file \"a.pdf\" is named twice"});
}

BOOST_AUTO_TEST_CASE(files_are_counted_over_all_items) {
  std::string text = "<jawaban>";
  for (int item = 1; item <= 2; ++item) {
    text += "<data nomor='" + std::to_string(item) + "' hasil='tersedia'>";
    for (int file = 0; file < 101; ++file) {
      text += "<berkas nama='" + std::to_string(item) + "-" + std::to_string(file) + ".csv'/>";
    }
    text += "</data>";
  }
  requireAnswerRefused(text + "</jawaban>", {"more than 200 files in one answer"});
}

BOOST_AUTO_TEST_CASE(an_empty_answer_is_none) {
  requireAnswerRefused("<jawaban/>", {"<jawaban> has no <data>"});
}

BOOST_AUTO_TEST_SUITE_END()
