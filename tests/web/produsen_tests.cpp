// A Produsen's assignments and its answer, item by item.
#include "support/boost_test.h"
#include "web/portal_home.h"
#include "web/uploading.h"

using web_tests::beginUploadAt;
using web_tests::Browser;
using web_tests::Page;
using web_tests::PortalHome;
using web_tests::sendPiece;

namespace {

struct ProdusenHome : PortalHome {
  std::string ticketOf(const std::string& object) { return cases().file(object).row.ticket; }
};

std::string answerAddress(const std::string& ticket) {
  return "/permintaan/" + ticket + "?produsen=DINSOS";
}

std::string checkAddress(const std::string& ticket) {
  return "/permintaan/" + ticket + "/periksa?produsen=DINSOS";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(produsen_pages)

BOOST_FIXTURE_TEST_CASE(an_assignment_leads_to_its_form_with_the_due_date_explained, ProdusenHome) {
  const std::string ticket = ticketOf(cases().asked(2));
  Browser dinsos = browserOf("kadis-dinsos");
  dinsos.open("/permintaan");
  BOOST_TEST(dinsos.page().link("Badan Perencanaan") == answerAddress(ticket));
  const Page& page = dinsos.open(answerAddress(ticket));
  BOOST_TEST(page.text().find("Mengapa tanggal ini?") != std::string::npos);
  BOOST_TEST(page.all("fieldset").size() >= 5U);
  BOOST_TEST(page.link("Surat Pengantar") != "");
}

BOOST_FIXTURE_TEST_CASE(an_answer_is_checked_then_sent_and_becomes_a_draft_of_its_letter, ProdusenHome) {
  const std::string ticket = ticketOf(cases().asked(2));
  Browser dinsos = browserOf("kadis-dinsos");
  dinsos.open(answerAddress(ticket));
  dinsos.send(answerAddress(ticket),
              {{"data/1/hasil", "tersedia"},
               {"data/2/hasil", "dikecualikan"},
               {"data/2/alasan", "DATA_PRIBADI"},
               {"data/2/alasan/DATA_PRIBADI/keterangan", "memuat nama"}},
              {{"data/1/berkas", "penduduk.csv", "umur;jiwa\n0-4;12\n"}}, "periksa=ya");
  BOOST_TEST(dinsos.page().text().find("Periksa jawaban sebelum dikirim") != std::string::npos);
  BOOST_TEST(dinsos.page().text().find("penduduk.csv") != std::string::npos);
  dinsos.send(checkAddress(ticket));
  BOOST_TEST(dinsos.page().text().find("Jawaban tersimpan sebagai konsep surat.") != std::string::npos);
  BOOST_TEST(dinsos.page().address.starts_with("/surat/"));
  BOOST_TEST(dinsos.open(answerAddress(ticket)).text().find("Surat jawaban sedang disiapkan") !=
             std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(what_is_missing_is_told_beside_its_field_and_nothing_typed_is_lost, ProdusenHome) {
  const std::string ticket = ticketOf(cases().asked(2));
  Browser dinsos = browserOf("kadis-dinsos");
  dinsos.open(answerAddress(ticket));
  const Page& page = dinsos.send(answerAddress(ticket),
                                 {{"data/1/hasil", "tersedia"},
                                  {"data/2/hasil", "sebagian"},
                                  {"data/2/alasan/DATA_PRIBADI/keterangan", "sebagian saja"}},
                                 {{"data/2/berkas", "sebagian.csv", "a;b\n1;2\n"}}, "periksa=ya");
  BOOST_TEST(page.status == 422);
  BOOST_TEST(page.title().starts_with("Galat: "));
  BOOST_TEST(page.errorOf("data-1-berkas").find("unggah paling sedikit satu berkas") != std::string::npos);
  BOOST_TEST(page.errorOf("data-2-alasan").find("pilih paling sedikit satu alasan") != std::string::npos);
  BOOST_TEST(page.text().find("sebagian.csv") != std::string::npos);
  BOOST_TEST(
      page.find("textarea", "name", "data/2/alasan/DATA_PRIBADI/keterangan")->text().find("sebagian saja") !=
      std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(an_answer_is_kept_and_a_file_taken_out_again, ProdusenHome) {
  const std::string ticket = ticketOf(cases().asked(1));
  Browser dinsos = browserOf("kadis-dinsos");
  dinsos.open(answerAddress(ticket));
  dinsos.send(answerAddress(ticket), {{"data/1/hasil", "tersedia"}},
              {{"data/1/berkas", "a.csv", "a;b\n1;2\n"}}, "simpan=ya");
  BOOST_TEST(dinsos.page().text().find("Jawaban tersimpan.") != std::string::npos);
  const xml::Element* remove = dinsos.page().find("button", "name", "hapus-berkas");
  BOOST_REQUIRE(remove != nullptr);
  BOOST_TEST(remove->text() == "Hapus a.csv");
  dinsos.send(answerAddress(ticket), {{"hapus-berkas", std::string(remove->attributeOr("value"))}});
  BOOST_TEST(dinsos.page().text().find("a.csv") == std::string::npos);
  BOOST_TEST(dinsos.fieldsOf(answerAddress(ticket)).size() >= 1U);
}

BOOST_FIXTURE_TEST_CASE(files_of_an_answer_go_on_after_a_break_and_begin_the_answer, ProdusenHome) {
  const std::string ticket = ticketOf(cases().asked(2));
  Browser dinsos = browserOf("kadis-dinsos");
  dinsos.open(answerAddress(ticket));
  const base::Bytes csv = "umur;jiwa\n0-4;12\n";
  const xml::Element* field = dinsos.page().find("input", "name", "data/2/berkas");
  BOOST_TEST_REQUIRE(field != nullptr);
  const Page begun =
      beginUploadAt(dinsos, std::string(field->attributeOr("data-alamat")), "umur.csv", csv.size());
  BOOST_TEST_REQUIRE(begun.status == 201, begun.body);
  const std::string file = begun.header("Location");
  BOOST_TEST(sendPiece(dinsos, file, 0, csv.substr(0, 5)).status == 204);
  BOOST_TEST(dinsos.open(answerAddress(ticket)).text().find("Baru 29 % yang tiba") != std::string::npos);
  BOOST_TEST(sendPiece(dinsos, file, 5, csv.substr(5)).status == 204);
  const xml::Element* kept = dinsos.open(answerAddress(ticket)).find("div", "id", "siap-data/2/berkas");
  BOOST_TEST_REQUIRE(kept != nullptr);
  BOOST_TEST(kept->text().find("umur.csv") != std::string::npos);
  BOOST_TEST(kept->text().find("Diperiksa, dapat diterima") != std::string::npos);

  field = dinsos.page().find("input", "name", "surat/berkas");
  const Page letter = beginUploadAt(dinsos, std::string(field->attributeOr("data-alamat")), "surat.pdf", 4);
  BOOST_TEST(letter.status == 201, letter.body);
  Browser other = browserOf("kadis-dispenduk");
  other.open("/permintaan");
  BOOST_TEST(beginUploadAt(other, std::string(field->attributeOr("data-alamat")), "lain.pdf", 4).status ==
             404);
}

BOOST_FIXTURE_TEST_CASE(each_file_that_cannot_be_taken_is_told_and_the_others_are_kept, ProdusenHome) {
  const std::string ticket = ticketOf(cases().asked(2));
  Browser dinsos = browserOf("kadis-dinsos");
  dinsos.open(answerAddress(ticket));
  const Page& page = dinsos.send(answerAddress(ticket), {},
                                 {{"data/1/berkas", "kosong.csv", ""},
                                  {"data/1/berkas", "umur.csv", "umur;jiwa\n0-4;12\n"},
                                  {"data/2/berkas", "kosong.csv", ""},
                                  {"data/9/berkas", "tak-diminta.csv", "a;b\n"}},
                                 "simpan=ya");
  BOOST_TEST(page.status == 422);
  BOOST_TEST(page.errorOf("data/1/berkas") == "Berkas ini kosong. Pilih berkas lain");
  BOOST_TEST(page.errorOf("data/2/berkas") == "Berkas ini kosong. Pilih berkas lain");
  BOOST_TEST(page.text().find("umur.csv") != std::string::npos);
  BOOST_TEST(page.text().find("tak-diminta.csv") == std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(of_two_who_answer_the_second_is_told_what_the_first_kept, ProdusenHome) {
  const std::string ticket = ticketOf(cases().asked(1));
  Browser first = browserOf("kadis-dinsos");
  Browser second = browserOf("kadis-dinsos");
  for (Browser* browser : {&first, &second}) browser->open(answerAddress(ticket));
  const std::string remark = "data/1/alasan/DATA_PRIBADI/keterangan";
  first.send(answerAddress(ticket),
             {{"data/1/hasil", "dikecualikan"}, {"data/1/alasan", "DATA_PRIBADI"}, {remark, "memuat nama"}},
             {}, "simpan=ya");
  const Page& page = second.send(answerAddress(ticket), {{"data/1/hasil", "tersedia"}}, {}, "simpan=ya");
  BOOST_TEST(page.status == 422);
  BOOST_TEST(page.errorOf("data/1/hasil").find("kini: dikecualikan") != std::string::npos);
  BOOST_TEST(page.errorOf(remark).find("kini: memuat nama") != std::string::npos);
  BOOST_TEST(!page.errorOf("data/1/alasan").empty());
  second.send(answerAddress(ticket), {}, {}, "simpan=ya");
  BOOST_TEST(second.page().text().find("Jawaban tersimpan.") != std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(an_answer_that_is_given_is_shown_and_has_no_form, ProdusenHome) {
  const std::string object = cases().asked(2);
  cases().answer(object, "DINSOS", {{1, "tersedia", {"a.csv"}}, {2, "dikecualikan", {}, "DATA_PRIBADI"}});
  Browser dinsos = browserOf("kadis-dinsos");
  const Page& page = dinsos.open("/permintaan/" + ticketOf(object));
  BOOST_TEST(page.find("form", "action", answerAddress(ticketOf(object))) == nullptr);
  BOOST_TEST(page.text().find("Dikecualikan") != std::string::npos);
  BOOST_TEST(dinsos.open("/jawaban").text().find(ticketOf(object)) != std::string::npos);
  BOOST_TEST(dinsos.open("/permintaan").text().find(ticketOf(object)) == std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(hostile_texts_of_an_answer_are_shown_as_text, ProdusenHome) {
  const std::string ticket = ticketOf(cases().asked(1));
  Browser dinsos = browserOf("kadis-dinsos");
  const std::string text = "<script>x</script> \"' [[pages.menu]] {agency} \xF0\x9F\x9A\x80";
  dinsos.open(answerAddress(ticket));
  const Page& page = dinsos.send(answerAddress(ticket),
                                 {{"data/1/hasil", "<b>"}, {"data/1/alasan/DATA_PRIBADI/keterangan", text}},
                                 {}, "periksa=ya");
  BOOST_TEST(page.status == 422);
  BOOST_TEST(page.text().find("<script>x</script> \"' [[pages.menu]] {agency}") != std::string::npos);
  BOOST_TEST(page.all("script").size() == 1U);
}

BOOST_FIXTURE_TEST_CASE(an_assignment_is_its_produsens, ProdusenHome) {
  const std::string ticket = ticketOf(cases().asked(1));
  const std::vector<std::string> pages = {"/permintaan/" + ticket, "/permintaan/" + ticket + "/periksa"};
  for (const std::string& page : pages) {
    BOOST_TEST(browserOf("kadis-dispenduk").open(page).status == 404);
    for (const char* user : {"sari", "kadis", "bappeda", "auditor"})
      BOOST_TEST(browserOf(user).open(page).status == 403);
    BOOST_TEST(visitor().request(web::Method::Get, page).status == 303);
  }
  for (const char* page : {"/permintaan", "/jawaban"})
    BOOST_TEST(browserOf("kadis-dinsos").open(page).status == 200);
}

BOOST_AUTO_TEST_SUITE_END()
