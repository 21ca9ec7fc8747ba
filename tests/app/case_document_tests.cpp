// What letters, mails and reports retell of a case: one document, and in it each item with exactly one fate.
#include "app/facts/case_document.h"

#include "app/case_home.h"
#include "app/facts/letter_facts.h"
#include "app/mail/mail_facts.h"
#include "json/text.h"
#include "letters/compose.h"
#include "support/boost_test.h"
#include "xml/reader.h"

namespace {

using app_tests::CaseHome;
using app_tests::textsOf;

std::vector<std::string> fatesOf(const CaseHome& home, const std::string& object) {
  std::vector<std::string> fates;
  for (const app::ItemTold& item : app::describeCase(home.workplace(), home.file(object)).items)
    fates.push_back(std::to_string(item.number) + " " + std::string(nameOf(item.fate)) + ": " + item.why());
  return fates;
}

std::vector<std::string> namesOf(const std::vector<app::CaseDocumentFile>& files) {
  std::vector<std::string> names;
  for (const app::CaseDocumentFile& file : files) names.push_back(file.document.originalName);
  return names;
}

void requireSame(const std::vector<std::string>& found, const std::vector<std::string>& expected) {
  BOOST_TEST(found == expected, boost::test_tools::per_element());
}

// The data document that travels in the letter.
xml::Element dataOf(const CaseHome& home, const app::LetterRow& letter) {
  for (const app::EventRecord& record : home.file(letter.object).events) {
    if (!record.letter || record.letter->id != letter.id) continue;
    requests::Event event = record.event;
    app::CaseFile before = home.file(letter.object);
    before.events.resize(static_cast<std::size_t>(letter.version) - 1);
    before.state = app::stateAfter(home.workplace(), before.row.procedure, before.events);
    app::LetterFacts facts;
    facts.issuer = &home.workplace().walidata();
    facts.date = letter.date;
    return app::letterData(home.workplace(), before, app::describeCase(home.workplace(), before), letter.kind,
                           event, facts);
  }
  BOOST_FAIL("no such letter");
  return {};
}

// Four items: 1 of both Produsen, 2 and 3 of DISPENDUK, 4 of DINSOS, which stays silent and is waived.
std::string waivedCase(CaseHome& home) {
  std::string object = home.submit(4);
  home.receive(object, {{"DISPENDUK", {1, 2, 3}}, {"DINSOS", {1, 4}}});
  home.issue(object, "surat-pengantar", "DISPENDUK");
  home.issue(object, "surat-pengantar", "DINSOS");
  home.answer(object, "DISPENDUK",
              {{1, "tersedia", {"satu.csv"}},
               {2, "sebagian", {"dua.csv"}, "DATA_BELUM_TERSEDIA"},
               {3, "dikecualikan", {}, "DATA_PRIBADI"}});
  home.setTime("2026-03-10T09:00:00+07:00");
  home.enact("sari", object, "nota-tanpa-jawaban", "DINSOS", "tidak ada kabar");
  return object;
}

const std::string kPartly =
    "2 Disampaikan sebagian: data untuk periode atau wilayah yang dimohonkan belum selesai dikumpulkan atau "
    "belum selesai diperiksa, sesuai dengan Pasal 6 ayat (3) huruf e Undang-Undang Nomor 14 Tahun 2008 "
    "tentang "
    "Keterbukaan Informasi Publik";
const std::string kRefused =
    "3 Tidak dapat disampaikan: data yang dimohonkan memuat data pribadi yang tidak dapat diberikan tanpa "
    "dasar pemrosesan, sesuai dengan Pasal 20 ayat (1) Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan "
    "Data Pribadi";

}  // namespace

BOOST_AUTO_TEST_SUITE(case_document)

BOOST_AUTO_TEST_CASE(every_item_has_exactly_one_fate_the_waived_one_too) {
  CaseHome home;
  requireSame(fatesOf(home, waivedCase(home)),
              {"1 Disampaikan: ", kPartly, kRefused,
               "4 Tidak dijawab: Dinas Sosial Kota Malang tidak memberikan jawaban"});
}

BOOST_AUTO_TEST_CASE(an_item_that_is_still_waited_for_is_open) {
  CaseHome home;
  const std::string object = home.submit(2);
  requireSame(fatesOf(home, object), {"1 Belum dijawab: ", "2 Belum dijawab: "});
  home.receive(object, {{"DINSOS", {}}});
  requireSame(fatesOf(home, object), {"1 Belum dijawab: Dinas Sosial Kota Malang belum memberikan jawaban",
                                      "2 Belum dijawab: Dinas Sosial Kota Malang belum memberikan jawaban"});
}

BOOST_AUTO_TEST_CASE(the_answer_letter_has_a_row_for_each_item_in_the_order_of_the_form) {
  CaseHome home;
  const std::string object = waivedCase(home);
  const app::LetterRow letter = home.issue(object, "surat-penyampaian");
  const xml::Element data = dataOf(home, letter);
  std::vector<std::string> rows;
  for (const xml::Element* row : data.children("jawaban"))
    rows.push_back(textsOf(*row, "nama") + ", " + textsOf(*row, "hasil") + ", " + textsOf(*row, "berkas"));
  requireSame(rows, {"Data 1, Disampaikan, satu.csv", "Data 2, Disampaikan sebagian, dua.csv",
                     "Data 3, Tidak dapat disampaikan, ", "Data 4, Tidak dijawab, "});
  requireSame(
      {textsOf(*data.children("berkas").front(), "nama"), textsOf(*data.children("berkas").back(), "nama")},
      {"satu.csv", "dua.csv"});
}

BOOST_AUTO_TEST_CASE(a_partial_answer_tells_what_can_be_done_and_to_whom_one_objects) {
  CaseHome home;
  const xml::Element data = dataOf(home, home.issue(waivedCase(home), "surat-penyampaian"));
  BOOST_TEST_REQUIRE(data.child("sisa") != nullptr);
  std::vector<std::string> remedies;
  for (const xml::Element* one : data.child("sisa")->children("saran")) remedies.push_back(one->text());
  requireSame(remedies, {"mengajukan kembali setelah data diterbitkan oleh Produsen Data",
                         "mengajukan permohonan atas data yang telah dianonimkan"});
  requireSame({textsOf(*data.child("penerbit"), "keberatan")},
              {"Sekretaris Daerah Kota Malang selaku Atasan PPID"});
}

BOOST_AUTO_TEST_CASE(a_whole_answer_speaks_of_no_rest) {
  CaseHome home;
  const std::string object = home.asked(1);
  home.answer(object, "DINSOS", {{1, "tersedia", {"satu.csv"}}});
  BOOST_TEST(dataOf(home, home.issue(object, "surat-penyampaian")).child("sisa") == nullptr);
}

// Their templates know one list of what is missing.
BOOST_AUTO_TEST_CASE(offices_with_the_template_of_before_tell_of_the_waived_item_too) {
  CaseHome home("2026-03-02T09:00:00+07:00", [](base::Disk& disk, const base::Path& office) {
    app_tests::changeFile(
        disk, office / "letter-templates" / "surat-penyampaian.xml", "<tanggal nama=\"tenggat\"",
        "<daftar nama=\"belum-diberikan\"><teks nama=\"nama\"/><teks nama=\"alasan\"/></daftar>"
        "<tanggal nama=\"tenggat\"");
  });
  const xml::Element data = dataOf(home, home.issue(waivedCase(home), "surat-penyampaian"));
  std::vector<std::string> names;
  for (const xml::Element* row : data.children("belum-diberikan")) names.push_back(textsOf(*row, "nama"));
  requireSame(names, {"Data 2 (sebagian)", "Data 3", "Data 4"});
}

BOOST_AUTO_TEST_CASE(files_of_an_answer_that_was_given_back_stand_no_longer) {
  CaseHome home;
  const std::string object = home.asked(2);
  home.answer(object, "DINSOS", {{1, "tersedia", {"lama.csv"}}, {2, "tersedia", {"sama.csv"}}});
  requireSame(namesOf(app::standingData(home.file(object))), {"lama.csv", "sama.csv"});
  home.enact("sari", object, "nota-perbaikan-jawaban", "DINSOS", "kode kelurahan tidak ada");
  requireSame(namesOf(app::standingData(home.file(object))), {});
  home.answer(object, "DINSOS", {{1, "tersedia", {"baru.csv"}}, {2, "tersedia", {"sama.csv"}}});
  requireSame(namesOf(app::standingData(home.file(object))), {"baru.csv", "sama.csv"});
  const app::LetterRow letter = home.issue(object, "surat-penyampaian");
  requireSame({textsOf(*dataOf(home, letter).children("berkas").front(), "nama"),
               std::to_string(dataOf(home, letter).children("berkas").size())},
              {"baru.csv", "2"});
  const auto mails = home.mails("penyampaian");
  BOOST_TEST_REQUIRE(mails.size() == 1U);
  const xml::Element mail = app::mailFactsOf(home.workplace(), mails.front()).data;
  BOOST_TEST(textsOf(*mail.children("berkas").front(), "nama") == "baru.csv");
  BOOST_TEST(mail.children("berkas").size() == 2U);
}

BOOST_AUTO_TEST_CASE(a_mail_to_a_produsen_lists_what_that_produsen_was_asked) {
  CaseHome home;
  const std::string object = home.submit(3);
  home.receive(object, {{"DISPENDUK", {1, 3}}, {"DINSOS", {2}}});
  home.issue(object, "surat-pengantar", "DISPENDUK");
  home.issue(object, "surat-pengantar", "DINSOS");
  std::vector<std::string> told;
  for (const mail::OutboxRow& row : home.mails("pengantar")) {
    const xml::Element data = app::mailFactsOf(home.workplace(), row).data;
    told.push_back(textsOf(data, "sapaan") + ": " + textsOf(data, "data"));
  }
  std::sort(told.begin(), told.end());
  requireSame(told, {"Kepala Dinas Kependudukan dan Pencatatan Sipil Kota Malang: Data 1; Data 3",
                     "Kepala Dinas Sosial Kota Malang: Data 2"});
}

BOOST_AUTO_TEST_CASE(two_produsen_who_share_an_address_are_each_called_by_their_name) {
  CaseHome home("2026-03-02T09:00:00+07:00", [](base::Disk& disk, const base::Path& office) {
    app_tests::changeFile(disk, office / "produsen.xml", "data@dispenduk.example.go.id",
                          "data@dinsos.example.go.id");
  });
  const std::string object = home.submit(2);
  home.receive(object, {{"DISPENDUK", {1}}, {"DINSOS", {2}}});
  home.issue(object, "surat-pengantar", "DISPENDUK");
  const auto mails = home.mails("pengantar");
  BOOST_TEST_REQUIRE(mails.size() == 1U);
  BOOST_TEST(textsOf(app::mailFactsOf(home.workplace(), mails.front()).data, "sapaan") ==
             "Kepala Dinas Kependudukan dan Pencatatan Sipil Kota Malang");
}

BOOST_AUTO_TEST_CASE(the_mails_on_a_data_balikan_list_the_files_of_that_one) {
  CaseHome home;
  const std::string object = home.asked(1);
  home.answer(object, "DINSOS", {{1, "tersedia", {"data.csv"}}});
  home.issue(object, "surat-penyampaian");
  const auto filesOf = [&](const char* kind) {
    const xml::Element data = app::mailFactsOf(home.workplace(), home.mails(kind).back()).data;
    std::vector<std::string> names;
    for (const xml::Element* file : data.children("berkas")) names.push_back(textsOf(*file, "nama"));
    return names;
  };
  home.balikan(object, "pertama.csv");
  home.setTime("2026-03-03T09:00:00+07:00");
  home.enact("sari", object, "nota-perbaikan-balikan", "", "sumber belum disebut");
  requireSame(filesOf("perbaikan-balikan"), {"pertama.csv"});
  home.balikan(object, "kedua.csv");
  home.setTime("2026-03-04T09:00:00+07:00");
  home.enact("sari", object, "tanda-terima-balikan");
  requireSame(filesOf("tanda-terima-balikan"), {"kedua.csv"});
}

BOOST_AUTO_TEST_CASE(a_letter_of_a_draft_lists_its_own_files) {
  CaseHome home;
  const std::string object = home.asked(1);
  const app::LetterRow letter = home.answer(object, "DINSOS", {{1, "tersedia", {"data.csv"}}});
  BOOST_TEST(letter.number.find("35.73.406") != std::string::npos, letter.number);
  BOOST_TEST(home.file(object).events.back().letter->annex == "1 (satu) berkas");
}

BOOST_AUTO_TEST_SUITE_END()
