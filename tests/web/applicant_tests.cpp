// The pages of agencies: a request from its first step to its Data Balikan, and uploads that go on.
#include <algorithm>

#include "app/preparations/preparation_desk.h"
#include "support/boost_test.h"
#include "support/text_pdf.h"
#include "web/application.h"
#include "web/portal_home.h"
#include "web/uploading.h"

using web::Method;
using web_tests::beginRequest;
using web_tests::beginUpload;
using web_tests::Browser;
using web_tests::fillAll;
using web_tests::Page;
using web_tests::PortalHome;
using web_tests::preparationOf;
using web_tests::requestedItem;
using web_tests::requestingAgency;
using web_tests::sendPiece;
using web_tests::tusHeaders;
using web_tests::with;

namespace {

using Values = Browser::Values;

// Fills everything and sends it; the ticket.
std::string apply(Browser& browser) {
  const std::string id = beginRequest(browser);
  fillAll(browser, id);
  browser.send(id + "/periksa", {{"pernyataan", "ya"}});
  const std::string& address = browser.page().address;
  return address.substr(12, address.rfind('/') - 12);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(applicant_pages)

BOOST_AUTO_TEST_CASE(a_request_is_made_in_six_steps_and_its_receipt_is_a_page_of_its_own) {
  PortalHome home;
  Browser browser = home.browserOf("bappeda");
  const std::string ticket = apply(browser);
  BOOST_TEST(ticket == "P-2026-0001");
  BOOST_TEST(browser.page().text().find("Permohonan terkirim") != std::string::npos);
  BOOST_TEST(browser.page().text().find("sedang dikirim ke b***@bappeda.example.go.id.") !=
             std::string::npos);
  BOOST_TEST(browser.page().body.find("budi@") == std::string::npos);
  const Page receipt = browser.request(Method::Get, "/permohonan/" + ticket + "/tanda-terima");
  BOOST_TEST(receipt.status == 200);
  BOOST_TEST(receipt.header("Content-Type") == "application/pdf");
  BOOST_TEST(browser.open("/permohonan/" + ticket).text().find("Jumlah penduduk") != std::string::npos);
  BOOST_TEST(browser.open("/beranda").text().find(ticket) != std::string::npos);
}

BOOST_AUTO_TEST_CASE(staff_enter_what_came_on_paper_by_the_same_steps) {
  PortalHome home;
  Browser sari = home.browserOf("sari");
  BOOST_TEST(sari.open("/permohonan").link("Catat permohonan") == "/permohonan/baru");
  sari.open("/permohonan/baru");
  sari.send("/permohonan/baru");
  BOOST_TEST(!sari.page().errorOf("instansi-lain").empty());
  BOOST_TEST(!sari.page().errorOf("cara").empty());
  sari.send("/permohonan/baru", {{"instansi-lain", "Kecamatan Baru"}, {"cara", "kertas"}});
  const std::string id = preparationOf(sari);
  BOOST_TEST(sari.page().text().find("Anda mencatat untuk Kecamatan Baru; sampai lewat kertas.") !=
             std::string::npos);
  BOOST_TEST(home.browserOf("bappeda").open(id + "/instansi").status == 404);
  BOOST_TEST(sari.open("/permohonan/baru").link("Kecamatan Baru") == id + "/instansi");

  Values agency = requestingAgency();
  agency.front().second = "Kecamatan Baru";
  fillAll(sari, id, agency);
  sari.send(id + "/periksa", {{"pernyataan", "ya"}});
  BOOST_TEST(sari.page().address == "/permohonan/P-2026-0001");
  BOOST_TEST(sari.page().text().find("Permohonan sudah dicatat.") != std::string::npos);
  const requests::Event event = home.cases().file("P-2026-0001").events.front().event;
  BOOST_TEST(event.medium == "kertas");
  BOOST_TEST(event.actor == "sari");
  BOOST_TEST((event.role == requests::Role::Pemohon));
  BOOST_TEST(sari.open("/permohonan/baru").link("Kecamatan Baru").empty());
}

BOOST_AUTO_TEST_CASE(a_limit_of_preparations_is_told_on_the_page_that_meets_it) {
  PortalHome home;
  home.cases().home().set("preparations.most", "1");
  Browser browser = home.browserOf("bappeda");
  beginRequest(browser);
  browser.open("/permohonan/baru");
  browser.send("/permohonan/baru");
  BOOST_TEST(browser.page().status == 422);
  BOOST_TEST(browser.page().text().find("Paling banyak 1 konsep pada satu waktu.") != std::string::npos);
  BOOST_TEST(browser.page().text().find("bukan untuk peran Anda") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_wrong_step_says_how_to_mend_it_and_keeps_what_was_typed) {
  PortalHome home;
  Browser browser = home.browserOf("bappeda");
  const std::string id = beginRequest(browser);
  browser.open(id + "/narahubung");
  browser.send(id + "/narahubung",
               {{"narahubung/nip", "1985031220100"}, {"narahubung/email", "budi"}, {"lanjut", "ya"}});
  BOOST_TEST(browser.page().status == 422);
  BOOST_TEST(browser.page().title().starts_with("Galat: "));
  BOOST_TEST(browser.page().errorOf("narahubung/nip") == "NIP terdiri atas 18 angka; yang diisi 13");
  BOOST_TEST(browser.page().find("a", "href", "#isian-narahubung-email") != nullptr);
  browser.open(id + "/narahubung");
  BOOST_TEST(browser.page().find("input", "name", "narahubung/email")->attributeOr("value") == "budi");
}

BOOST_AUTO_TEST_CASE(items_are_added_removed_and_put_back_without_losing_what_is_typed) {
  PortalHome home;
  Browser browser = home.browserOf("bappeda");
  const std::string id = beginRequest(browser);
  const std::string step = id + "/kebutuhan";
  browser.open(step);
  browser.send(step, with(requestedItem(), "tambah", "ya"));
  BOOST_TEST(browser.page().find("input", "name", "data/2/nama") != nullptr);
  browser.send(step, {{"data/2/nama", "Jumlah rumah"}, {"hapus", "1"}});
  BOOST_TEST(browser.page().find("input", "name", "data/1/nama")->attributeOr("value") == "Jumlah rumah");
  browser.send(step, {{"kembalikan", "ya"}});
  BOOST_TEST(browser.page().find("input", "name", "data/1/nama")->attributeOr("value") == "Jumlah penduduk");
  BOOST_TEST(browser.page().find("input", "name", "data/2/nama")->attributeOr("value") == "Jumlah rumah");
}

BOOST_AUTO_TEST_CASE(of_two_who_write_one_draft_the_second_is_told_and_nobody_loses_anything) {
  PortalHome home;
  Browser first = home.browserOf("bappeda");
  const std::string step = beginRequest(first) + "/tujuan";
  Browser second = home.browserOf("bappeda");
  for (Browser* browser : {&first, &second}) browser->open(step);
  first.send(step, {{"tujuan", "Menyusun rencana"}, {"nanti", "ya"}});
  second.send(step, {{"tujuan", "Menyusun profil"}, {"dasar-hukum", "RPJMD"}, {"nanti", "ya"}});
  BOOST_TEST_REQUIRE(second.page().status == 422);
  BOOST_TEST(second.page().text().find("disimpan dari tempat lain") != std::string::npos);
  BOOST_TEST(second.page().errorOf("tujuan").find("kini: Menyusun rencana") != std::string::npos);
  BOOST_TEST(second.page().errorOf("dasar-hukum").find("kini kosong") != std::string::npos);
  BOOST_TEST(second.page().find("textarea", "name", "tujuan")->text().ends_with("Menyusun profil"));
  BOOST_TEST(first.open(step).find("textarea", "name", "tujuan")->text().ends_with("Menyusun rencana"));
  second.send(step, {{"nanti", "ya"}});
  BOOST_TEST(second.page().address == "/beranda");
  BOOST_TEST(first.open(step).find("textarea", "name", "tujuan")->text().ends_with("Menyusun profil"));
  // Another step, and the same words, are no matter of dispute.
  first.open(step);
  second.open(step);
  first.send(step, {{"tujuan", "Lain"}, {"nanti", "ya"}});
  second.send(step, {{"tujuan", "Lain"}, {"nanti", "ya"}});
  BOOST_TEST(second.page().address == "/beranda");
}

BOOST_AUTO_TEST_CASE(what_was_typed_in_an_item_that_was_removed_elsewhere_is_told) {
  PortalHome home;
  Browser first = home.browserOf("bappeda");
  const std::string step = beginRequest(first) + "/kebutuhan";
  first.open(step);
  first.send(step, {{"data/1/nama", "Jumlah penduduk"}, {"tambah", "ya"}});
  Browser second = home.browserOf("bappeda");
  second.open(step);
  first.send(step, {{"hapus", "2"}});
  second.send(step, {{"data/2/nama", "Jumlah rumah"}, {"nanti", "ya"}});
  BOOST_TEST(second.page().status == 422);
  BOOST_TEST(second.page().text().find("Isian Anda: Jumlah rumah") != std::string::npos);
  BOOST_TEST(second.page().find("input", "name", "data/2/nama") == nullptr);
}

BOOST_AUTO_TEST_CASE(the_summary_leads_to_each_field_that_is_wrong_and_sends_nothing_before) {
  PortalHome home;
  Browser browser = home.browserOf("bappeda");
  const std::string id = beginRequest(browser);
  browser.open(id + "/periksa");
  BOOST_TEST(browser.page().find("form", "action", id + "/periksa") == nullptr);
  const std::string mend = browser.page().link("Isi tujuan penggunaan data");
  BOOST_TEST(mend == id + "/tujuan?periksa=ya#isian-tujuan");
  browser.open(mend);
  BOOST_TEST(browser.page().errorOf("tujuan") == "Isi tujuan penggunaan data");
  fillAll(browser, id);
  browser.send(id + "/periksa");
  BOOST_TEST(browser.page().status == 422);
  BOOST_TEST(!browser.page().errorOf("pernyataan").empty());
}

BOOST_AUTO_TEST_CASE(a_request_that_is_sent_twice_is_one) {
  PortalHome home;
  Browser browser = home.browserOf("bappeda");
  const std::string id = beginRequest(browser);
  fillAll(browser, id);
  const Page first = browser.post(id + "/periksa", {{"pernyataan", "ya"}});
  const Page second = browser.post(id + "/periksa", {{"pernyataan", "ya"}});
  BOOST_TEST(first.status == 303);
  BOOST_TEST(second.header("Location") == first.header("Location"));
  BOOST_TEST(browser.open(id + "/tujuan").text().find("P-2026-0001") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_refused_file_is_told_with_its_reason_and_can_be_taken_out) {
  PortalHome home;
  Browser browser = home.browserOf("bappeda");
  const std::string id = beginRequest(browser);
  browser.open(id + "/dokumen");
  browser.send(id + "/dokumen", {{"unggah", "ya"}}, {{"surat-pernyataan", "surat.pdf", "MZ\x90 no PDF"}});
  BOOST_TEST(browser.page().text().find("Tidak diterima") != std::string::npos);
  const auto* button = browser.page().find("button", "name", "hapus-berkas");
  BOOST_TEST_REQUIRE(button != nullptr);
  browser.send(id + "/dokumen", {{"hapus-berkas", std::string(button->attributeOr("value"))}});
  BOOST_TEST(browser.page().text().find("surat.pdf") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_upload_goes_on_where_it_broke_and_is_examined_at_its_end) {
  PortalHome home;
  Browser browser = home.browserOf("bappeda");
  const std::string id = beginRequest(browser);
  browser.open(id + "/dokumen");
  const base::Bytes pdf = support::pdfShowing("KAK");
  const Page begun = beginUpload(browser, id, "kak.pdf", pdf.size());
  BOOST_TEST_REQUIRE(begun.status == 201);
  const std::string address = begun.header("Location");
  BOOST_TEST(sendPiece(browser, address, 0, pdf.substr(0, 100)).header("Upload-Offset") == "100");
  BOOST_TEST(sendPiece(browser, address, 50, pdf.substr(50)).status == 409);
  const Page head = browser.request(Method::Head, address, {}, tusHeaders(browser));
  BOOST_TEST(head.header("Upload-Offset") == "100");
  BOOST_TEST(browser.open(id + "/dokumen").text().find("% yang tiba") != std::string::npos);
  BOOST_TEST(sendPiece(browser, address, 100, pdf.substr(100)).status == 204);
  BOOST_TEST(browser.open(id + "/dokumen").text().find("Diperiksa, dapat diterima") != std::string::npos);
  BOOST_TEST(browser.request(Method::Delete, address, {}, tusHeaders(browser)).status == 204);
  BOOST_TEST(browser.request(Method::Head, address, {}, tusHeaders(browser)).status == 404);
}

BOOST_AUTO_TEST_CASE(a_forged_upload_leaves_no_byte_and_a_bad_file_is_refused_in_a_sentence) {
  PortalHome home;
  Browser browser = home.browserOf("bappeda");
  const std::string id = beginRequest(browser);
  browser.open(id + "/dokumen");
  const base::Bytes virus = "MZ\x90 no PDF";
  const std::string address = beginUpload(browser, id, "kak.pdf", virus.size()).header("Location");
  const Page forged = browser.request(Method::Patch, address, virus,
                                      {{"tus-resumable", "1.0.0"},
                                       {"upload-offset", "0"},
                                       {"content-type", "application/offset+octet-stream"}});
  BOOST_TEST(forged.status == 403);
  BOOST_TEST(browser.request(Method::Head, address, {}, tusHeaders(browser)).header("Upload-Offset") == "0");
  const Page refused = sendPiece(browser, address, 0, virus);
  BOOST_TEST(refused.status == 422);
  BOOST_TEST(refused.header("Content-Type").starts_with("text/plain"));
  BOOST_TEST(refused.body.find("kak.pdf") != std::string::npos);
  Browser other = home.browserOf("kadis-dinsos");
  other.open("/bantuan");
  BOOST_TEST(other.request(Method::Head, address, {}, {{"tus-resumable", "1.0.0"}}).status == 404);
}

BOOST_AUTO_TEST_CASE(a_returned_request_is_completed_and_a_withdrawn_one_ends) {
  PortalHome home;
  Browser browser = home.browserOf("bappeda");
  const std::string ticket = apply(browser);
  const std::string page = "/permohonan/" + ticket;
  home.cases().enact("sari", ticket, "nota-pengembalian", {}, "KAK tidak terbaca");
  BOOST_TEST(browser.open(page).text().find("KAK tidak terbaca") != std::string::npos);
  browser.open(page + "/lengkapi");
  BOOST_TEST(browser.page().text().find("1. Jumlah penduduk") != std::string::npos);
  BOOST_TEST(browser.page().link("pernyataan.pdf").starts_with(page + "/berkas?jalur="));
  BOOST_TEST(browser.page().link("nota-pengembalian.pdf").empty());
  browser.send(page + "/lengkapi", {{"kirim", "ya"}});
  BOOST_TEST(browser.page().status == 422);
  browser.send(page + "/lengkapi", {{"kirim", "ya"}},
               {{"berkas", "kak-baru.pdf", support::pdfShowing("KAK")}});
  BOOST_TEST(browser.page().address == page, browser.page().text());
  BOOST_TEST(browser.page().text().find("Kelengkapan terkirim") != std::string::npos);
  BOOST_TEST(browser.open(page + "/lengkapi").status == 409);

  browser.open(page + "/tarik");
  browser.send(page + "/tarik");
  BOOST_TEST(!browser.page().errorOf("yakin").empty());
  browser.send(page + "/tarik", {{"yakin", "ya"}});
  BOOST_TEST(browser.page().text().find("Anda menarik permohonan ini pada") != std::string::npos);
  BOOST_TEST(browser.open(page + "/tarik").status == 409);
}

BOOST_AUTO_TEST_CASE(data_balikan_are_kept_while_they_are_written_and_end_the_debt) {
  PortalHome home;
  Browser browser = home.browserOf("bappeda");
  const std::string object = home.cases().asked(1);
  home.cases().answer(object, "DINSOS", {{1, "tersedia", {"data.csv"}}});
  home.cases().issue(object, "surat-penyampaian");
  browser.open("/balikan");
  const std::string page = browser.page().link("Unggah Data Balikan");
  BOOST_TEST(page == "/permohonan/P-2026-0001/balikan");
  browser.open(page);
  browser.send(page, {{"judul", "Profil"}, {"simpan", "ya"}},
               {{"berkas", "profil.pdf", support::pdfShowing("Profil")}});
  BOOST_TEST(browser.page().find("input", "name", "judul")->attributeOr("value") == "Profil");
  browser.send(page, {{"ringkasan", "Dipakai dalam profil"}, {"kirim", "ya"}});
  BOOST_TEST(browser.page().text().find("Data Balikan terkirim") != std::string::npos);
  BOOST_TEST(browser.open("/balikan").text().find("Tidak ada Data Balikan yang terutang") !=
             std::string::npos);
}

BOOST_AUTO_TEST_CASE(documents_come_with_their_names_and_never_run_in_the_browser) {
  PortalHome home;
  Browser browser = home.browserOf("bappeda");
  const std::string ticket = apply(browser);
  browser.open("/permohonan/" + ticket);
  const Page pdf = browser.request(Method::Get, browser.page().link("kak.pdf"));
  BOOST_TEST(pdf.status == 200);
  BOOST_TEST(pdf.body.starts_with("%PDF"));
  const Page form = browser.request(Method::Get, browser.page().link("00-formulir.xml"));
  BOOST_TEST(form.header("Content-Disposition").starts_with("attachment"));
  BOOST_TEST(browser.request(Method::Get, "/permohonan/" + ticket + "/berkas?jalur=../../rahasia").status ==
             404);
}

BOOST_AUTO_TEST_CASE(the_addresses_of_the_procedure_lead_each_to_what_he_can_do) {
  PortalHome home;
  const auto leadsTo = [](Browser browser, const char* address) {
    return browser.request(Method::Get, address).header("Location");
  };
  BOOST_TEST(leadsTo(home.visitor(), "/permohonan-data-instansi") == "/masuk?ke=%2Fpermohonan-data-instansi");
  BOOST_TEST(leadsTo(home.visitor(), "/upload-data-balikan") == "/masuk?ke=%2Fupload-data-balikan");
  BOOST_TEST(home.visitor().open("/upload-data-balikan").link("Minta akun") == "/minta-akun");
  Browser browser = home.browserOf("bappeda");
  BOOST_TEST(leadsTo(browser, "/permohonan-data-instansi") == "/permohonan/baru");
  BOOST_TEST(leadsTo(browser, "/upload-data-balikan") == "/balikan");
  const auto deliver = [&] {
    const std::string object = home.cases().asked(1);
    home.cases().answer(object, "DINSOS", {{1, "tersedia", {"data.csv"}}});
    home.cases().issue(object, "surat-penyampaian");
  };
  deliver();
  BOOST_TEST(leadsTo(browser, "/upload-data-balikan") == "/permohonan/P-2026-0001/balikan");
  BOOST_TEST(browser.open("/permohonan-data-instansi").text().find("Data Balikan") != std::string::npos);
  deliver();
  BOOST_TEST(leadsTo(browser, "/upload-data-balikan") == "/balikan");
  BOOST_TEST(home.browserOf("kadis-dinsos").request(Method::Get, "/upload-data-balikan").status == 403);
}

BOOST_AUTO_TEST_CASE(blank_forms_are_for_everybody) {
  PortalHome home;
  Browser browser = home.visitor();
  BOOST_TEST(browser.open("/bantuan").link("Surat Pernyataan") == "/formulir/surat-pernyataan");
  BOOST_TEST(browser.page().link("Format Data Balikan") == "/formulir/data-balikan");
  for (const char* address : {"/formulir/surat-pernyataan", "/formulir/data-balikan"}) {
    const Page page = browser.request(Method::Get, address);
    BOOST_TEST(page.status == 200);
    BOOST_TEST(page.body.starts_with("%PDF"));
  }
}

BOOST_AUTO_TEST_CASE(each_page_is_its_applicants_own) {
  PortalHome home;
  Browser browser = home.browserOf("bappeda");
  const std::string id = beginRequest(browser);
  const std::string ticket = apply(browser);
  const std::string page = "/permohonan/" + ticket;
  const std::vector<std::string> own = {"/beranda",
                                        "/balikan",
                                        "/permohonan",
                                        "/permohonan/baru",
                                        page,
                                        page + "/terkirim",
                                        page + "/tanda-terima",
                                        page + "/tarik",
                                        id + "/instansi",
                                        id + "/narahubung",
                                        id + "/kebutuhan",
                                        id + "/tujuan",
                                        id + "/dokumen",
                                        id + "/periksa",
                                        id + "/hapus"};
  for (const std::string& address : own) {
    BOOST_TEST_CONTEXT(address) {
      BOOST_TEST(browser.request(Method::Get, address).status == 200);
      // The office has pages of its own at these two.
      const bool isShared = address == "/permohonan" || address == page;
      for (const char* user : {"kadis-dinsos", "auditor", "operator"}) {
        if (isShared && user != std::string("kadis-dinsos")) continue;
        const int status = home.browserOf(user).request(Method::Get, address).status;
        BOOST_TEST((status == 403 || status == 404), user << " " << status);
      }
      BOOST_TEST(home.visitor().request(Method::Get, address).header("Location").starts_with("/masuk?ke="));
    }
  }
  BOOST_TEST(browser.open("/konsep/tidakada/instansi").status == 404);
  BOOST_TEST(browser.open(id + "/tidak-ada").status == 404);
}

BOOST_AUTO_TEST_CASE(hostile_texts_are_shown_as_texts) {
  PortalHome home;
  Browser browser = home.browserOf("bappeda");
  const std::string id = beginRequest(browser);
  for (const std::string text : {"<script>alert(1)</script>", "\"'><img src=x>", "[[pages.skip]] {ticket}",
                                 "\xD7\xA9\xD7\x9C\xE2\x80\xAE", "\xF0\x9F\x98\x80", "a\x01 b"}) {
    BOOST_TEST_CONTEXT(text) {
      browser.open(id + "/kebutuhan");
      browser.send(id + "/kebutuhan", {{"data/1/nama", text}, {"nanti", "ya"}});
      BOOST_TEST(browser.page().status != 500);
      for (const char* address : {"/beranda", "/kebutuhan", "/periksa"}) {
        const Page& page = browser.open(address == std::string("/beranda") ? address : id + address);
        BOOST_TEST(page.status == 200);
        BOOST_TEST(page.all("script").size() == 1U);
        BOOST_TEST(page.all("img").size() == 1U);
      }
    }
  }
  browser.open(id + "/kebutuhan");
  browser.send(id + "/kebutuhan", {{"data/1/nama", "[[pages.skip]] {ticket}"}, {"nanti", "ya"}});
  BOOST_TEST(browser.open(id + "/periksa").text().find("[[pages.skip]] {ticket}") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
