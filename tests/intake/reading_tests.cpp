// The small readers: texts in pieces, cells, numbers that look like personal data.
#include "case.h"
#include "intake/detail/answer.h"
#include "intake/detail/media_types.h"
#include "intake/detail/text/personal.h"
#include "intake/detail/text/text_examiner.h"
#include "support/boost_test.h"

using namespace intake::detail;

namespace {

intake::Inspection inspected(const intake_tests::Case& file, std::size_t piece) {
  Collection collection;
  const Notes notes(collection);
  TextExaminer examiner(file.bytes, endingOf(file.name));
  for (base::ByteView rest = file.bytes; !rest.empty(); rest.remove_prefix(std::min(piece, rest.size())))
    examiner.feed(rest.substr(0, piece));
  std::string type = examiner.finish(notes);
  return {std::move(type), collection.take()};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(reading)

BOOST_AUTO_TEST_CASE(a_text_is_the_same_in_pieces_of_any_size) {
  intake_tests::Cases texts = intake_tests::hostileTexts();
  for (const intake_tests::Case& one : intake_tests::harmlessFiles()) texts.push_back(one);
  for (const intake_tests::Case& one : intake_tests::leaks()) texts.push_back(one);
  std::size_t count = 0;
  for (const intake_tests::Case& one : texts) {
    if (encodingOf(one.bytes).kind == EncodingKind::None || one.bytes.size() > 20'000) continue;
    ++count;
    const intake::Inspection whole = inspected(one, one.bytes.size());
    for (const std::size_t piece : {1U, 2U, 3U, 5U, 63U, 64U, 65U})
      BOOST_TEST((inspected(one, piece) == whole), one.what << " in pieces of " << piece);
  }
  BOOST_TEST(count > 25U);
}

BOOST_AUTO_TEST_CASE(a_nik_holds_a_date) {
  for (const char* nik : {"3573010101900001", "3573017112900001", "3573013101900001", " '3573010101900001 ",
                          "35730101 01900001"})
    BOOST_TEST((personalIn(nik) == Personal::Nik), nik);
  // No such province, month or day; too short, too long.
  for (const char* other :
       {"0073010101900001", "3573010113900001", "3573010001900001", "3573013201900001", "3573017201900001",
        "357301010190000", "35730101019000011", "3573.0101.0190.0001"})
    BOOST_TEST((personalIn(other) != Personal::Nik), other);
}

BOOST_AUTO_TEST_CASE(telephones_and_addresses_are_told_from_numbers_and_names) {
  for (const char* number :
       {"081234567890", "0812-3456-7890", "+62 812 3456 7890", "6281234567890", "(0341) 551234"})
    BOOST_TEST((personalIn(number) == Personal::Telephone), number);
  for (const char* address : {"budi@malangkota.go.id", "a.b-c@contoh.id"})
    BOOST_TEST((personalIn(address) == Personal::Email), address);
  for (const char* other :
       {"", "12", "1.234.567", "Jl. Tugu 1", "@budi", "a@b", "budi @ contoh.id", "112.6326", "50%"})
    BOOST_TEST((personalIn(other) == Personal::None), other);
}

BOOST_AUTO_TEST_CASE(columns_are_named_as_spreadsheets_name_them) {
  BOOST_TEST(columnName(0) == "A");
  BOOST_TEST(columnName(25) == "Z");
  BOOST_TEST(columnName(26) == "AA");
  BOOST_TEST(columnName(702) == "AAA");
}

// What a worker says is not trusted.
BOOST_AUTO_TEST_CASE(an_answer_that_is_not_ours_is_none) {
  const intake::Inspection good{"application/pdf", {{"pdf-javascript", "5 0", ""}}};
  BOOST_TEST((inspectionIn(written(good)) == good));
  for (const char* answer :
       {"", "{}", "[]", R"({"type":"application/pdf"})", R"({"type":"<b>","findings":[]})",
        R"({"type":"application/pdf","findings":[{"code":"jahat","place":"","detail":""}]})",
        R"({"type":"application/pdf","findings":[{"code":"empty","place":"\u001b[31m","detail":""}]})",
        R"({"type":"application/pdf","findings":[{"code":"empty","place":"a\nb","detail":""}]})",
        R"({"type":"application/pdf","findings":[{"code":"empty","place":1,"detail":""}]})"})
    BOOST_TEST(!inspectionIn(answer).has_value(), answer);
  const intake::Inspection many{"application/pdf", intake::Findings(3000, {"empty"})};
  BOOST_TEST(!inspectionIn(written(many)).has_value());
  const intake::Inspection longPlace{"application/pdf", {{"empty", std::string(5000, 'a')}}};
  BOOST_TEST(!inspectionIn(written(longPlace)).has_value());
}

BOOST_AUTO_TEST_CASE(the_eleventh_finding_of_a_code_is_counted) {
  Collection collection;
  for (int i = 0; i < 13; ++i) Notes(collection).inside("a.zip").add("empty", std::to_string(i));
  const intake::Findings findings = collection.take();
  BOOST_TEST(findings.size() == 11U);
  BOOST_TEST((findings[0] == intake::Finding{"empty", "a.zip/0", ""}));
  BOOST_TEST((findings[10] == intake::Finding{"empty", "", "+3"}));
}

BOOST_AUTO_TEST_SUITE_END()
