// The pages of staff: what is to do today, the folder of a request, and its way as far as staff bring it.
#include "app/casework/case_desk.h"
#include "app/letters/letter_desk.h"
#include "base/error.h"
#include "support/boost_test.h"
#include "web/portal_home.h"

using web_tests::Browser;
using web_tests::Page;
using web_tests::PortalHome;

namespace {

constexpr const char* kCase = "/permohonan/P-2026-0001";

std::string stepOf(const std::string& step) {
  return std::string(kCase) + "/" + step;
}

// By the agency.
void withdraw(PortalHome& home, const std::string& ticket) {
  const std::string address = "/permohonan/" + ticket + "/tarik";
  Browser bappeda = home.browserOf("bappeda");
  bappeda.open(address);
  bappeda.send(address, {{"yakin", "ya"}});
}

bool has(const Page& page, const std::string& words) {
  return page.text().find(words) != std::string::npos;
}

// The figure beside a link of the menu; empty when there is none.
std::string besideLink(const Page& page, const std::string& address) {
  const xml::Element* link = page.find("a", "href", address);
  BOOST_TEST_REQUIRE(link != nullptr, address << " is in the menu");
  for (const xml::Element* part : link->children()) {
    if (part->attributeOr("class") == "jumlah") return part->text();
  }
  return {};
}

Browser::Values receiveForm() {
  return {{"pejabat", "ya"}, {"sesuai", "ya"}, {"produsen-1", "DINSOS"}};
}

// Takes the step of the page that is opened.
const Page& take(Browser& browser, const std::string& step, const Browser::Values& values) {
  browser.open(stepOf(step));
  BOOST_TEST_REQUIRE(browser.page().status == 200, step << ": " << browser.page().text());
  return browser.send(stepOf(step), values);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(staff_pages)

BOOST_AUTO_TEST_CASE(a_request_goes_from_hand_in_to_the_end_by_the_steps_of_staff) {
  PortalHome home;
  const std::string object = home.cases().submit(1);
  Browser sari = home.browserOf("sari");

  sari.open("/hari-ini");
  BOOST_TEST(has(sari.page(), "Senin, 2 Maret 2026"));
  BOOST_TEST(sari.page().link("Terima dan teruskan") == stepOf("terima"));
  BOOST_TEST(has(take(sari, "terima", receiveForm()), "Permohonan sudah diterima."));
  BOOST_TEST(sari.page().link("Siapkan Surat Pengantar") == stepOf("surat/surat-pengantar?produsen=DINSOS"));

  home.cases().issue(object, "surat-pengantar", "DINSOS");
  home.cases().answer(object, "DINSOS", {{1, "tersedia", {"a.csv"}}});
  BOOST_TEST(has(sari.open(kCase), "Tersedia"));
  BOOST_TEST(sari.open(sari.page().link("a.csv")).body == "a.csv");

  BOOST_TEST(has(take(sari, "jawaban/DINSOS/perbaiki", {{"alasan", "Kolom terbalik."}}),
                 "Jawaban sudah dikembalikan"));
  home.cases().answer(object, "DINSOS", {{1, "tersedia", {"b.csv"}}});
  home.cases().issue(object, "surat-penyampaian");
  home.cases().balikan(object, "peta.csv");
  BOOST_TEST(sari.open("/hari-ini").link("Terima Data Balikan") == stepOf("balikan"));
  BOOST_TEST(has(take(sari, "balikan/perbaiki", {{"alasan", "Peta tidak terbaca."}}),
                 "Data Balikan sudah dikembalikan"));
  home.cases().balikan(object, "peta2.csv");
  BOOST_TEST(has(take(sari, "balikan", {}), "Data Balikan sudah diterima."));
  BOOST_TEST(has(sari.page(), "Selesai"));
  BOOST_TEST(has(sari.open("/hari-ini"), "Tidak ada yang jatuh tempo."));
}

BOOST_AUTO_TEST_CASE(the_menu_says_how_much_waits_behind_its_links) {
  PortalHome home;
  const std::string object = home.cases().submit(1);
  Browser sari = home.browserOf("sari");
  BOOST_TEST(besideLink(sari.open("/surat"), "/hari-ini") == "1");
  BOOST_TEST(besideLink(sari.page(), "/pengguna/permintaan") == "");
  BOOST_TEST(besideLink(home.browserOf("kadis").open("/tumpukan"), "/tumpukan") == "");

  // What is done counts at once, for everybody, in the portal and beside it.
  Browser visitor = home.visitor();
  visitor.open("/minta-akun");
  visitor.send("/minta-akun", {{"instansi", "Dinas Kesehatan"},
                               {"nama", "Rina"},
                               {"jabatan", "Staf"},
                               {"surel", "rina@dinkes.example.go.id"},
                               {"alasan", "Permohonan data"}});
  BOOST_TEST(besideLink(sari.open("/surat"), "/pengguna/permintaan") == "1");
  BOOST_TEST(has(sari.open("/hari-ini"), "1 permintaan akun"));
  BOOST_TEST(has(sari.page(), "Permintaan akun. Dinas Kesehatan"));
  BOOST_TEST(sari.page().link("Periksa dan putuskan permintaan akun").starts_with("/pengguna/permintaan/"));
  BOOST_TEST(besideLink(home.browserOf("operator").open("/pengguna"), "/pengguna/permintaan") == "1");

  home.cases().receive(object, {{"DINSOS", {}}});
  home.cases().draft(object, "surat-pengantar", "DINSOS");
  BOOST_TEST(besideLink(sari.open("/surat"), "/hari-ini") == "");
  Browser kadis = home.browserOf("kadis");
  BOOST_TEST(besideLink(kadis.open("/tumpukan"), "/tumpukan") == "1");
}

BOOST_AUTO_TEST_CASE(my_tasks_are_those_of_cases_on_which_i_acted_last) {
  PortalHome home;
  const std::string object = home.cases().submit(1);
  Browser sari = home.browserOf("sari");
  BOOST_TEST(has(sari.open("/hari-ini"), "P-2026-0001"));
  BOOST_TEST(!has(sari.open(sari.page().link("Tugas saya")), "P-2026-0001"));
  home.cases().receive(object, {{"DINSOS", {}}});
  BOOST_TEST(has(sari.open("/hari-ini?tugas=saya"), "P-2026-0001"));
  BOOST_TEST(has(sari.page(), home.cases().home().actor("sari").name));
}

BOOST_AUTO_TEST_CASE(what_is_forgotten_in_a_form_is_told_beside_its_field_and_nothing_happens) {
  PortalHome home;
  const std::string object = home.cases().submit(1);
  Browser sari = home.browserOf("sari");
  BOOST_TEST(take(sari, "terima", {}).status == 422);
  BOOST_TEST(sari.page().errorOf("pejabat") == "Centang kedua pemeriksaan, atau kembalikan permohonan");
  BOOST_TEST(sari.page().errorOf("produsen-1") == "Data 1: pilih Produsen");
  BOOST_TEST(sari.page().title().starts_with("Galat: "));
  BOOST_TEST(take(sari, "kembalikan", {}).errorOf("alasan") == "Pilih paling sedikit satu alasan");
  BOOST_TEST(take(sari, "catatan", {}).errorOf("alasan") == "Tulis alasannya");
  take(sari, "perpanjang", {{"hari", "banyak"}});
  BOOST_TEST(!sari.page().errorOf("batas").empty());
  BOOST_TEST(!sari.page().errorOf("hari").empty());
  BOOST_TEST(home.cases().file(object).events.size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_request_is_returned_for_reasons_of_the_office_with_details) {
  PortalHome home;
  const std::string object = home.cases().submit(1);
  Browser sari = home.browserOf("sari");
  take(sari, "kembalikan",
       {{"alasan", "BERKAS_TIDAK_LENGKAP"}, {"rincian-BERKAS_TIDAK_LENGKAP", "halaman 3 kosong"}});
  BOOST_TEST(has(sari.page(), "Permohonan sudah dikembalikan."));
  BOOST_TEST(has(sari.page(), "halaman 3 kosong"));
  const auto reasons = home.cases().file(object).events.back().event.reasons;
  BOOST_TEST_REQUIRE(reasons.size() == 1U);
  BOOST_TEST(reasons.front().code == "BERKAS_TIDAK_LENGKAP");
}

BOOST_AUTO_TEST_CASE(an_extension_shows_the_new_date_before_it_is_taken) {
  PortalHome home;
  const std::string object = home.cases().submit(1);
  Browser sari = home.browserOf("sari");
  sari.open(stepOf("perpanjang"));
  const Browser::Values form = {{"batas", "terima"}, {"hari", "2"}, {"alasan", "Server padam."}};
  sari.send(stepOf("perpanjang"), form, {}, "hitung=ya");
  BOOST_TEST(sari.page().status == 200);
  BOOST_TEST(has(sari.page(), "Batas baru: Kamis, 5 Maret 2026"));
  BOOST_TEST(home.cases().file(object).events.size() == 1U);
  sari.send(stepOf("perpanjang"), form);
  BOOST_TEST(has(sari.page(), "Batas waktu sudah diperpanjang."));
  BOOST_TEST(has(sari.page(), "Kamis, 5 Maret 2026"));
}

BOOST_AUTO_TEST_CASE(a_step_that_somebody_else_took_first_is_a_conflict_that_names_him) {
  PortalHome home;
  const std::string object = home.cases().submit(1);
  Browser sari = home.browserOf("sari");
  sari.open(stepOf("terima"));
  home.cases().enact("sari", object, "nota-pengembalian", "", "kurang");
  sari.send(stepOf("terima"), receiveForm());
  BOOST_TEST(sari.page().status == 409);
  BOOST_TEST(has(sari.page(), home.cases().home().actor("sari").name));
  BOOST_TEST(has(sari.page(), "Perlu dilengkapi"));
}

BOOST_AUTO_TEST_CASE(a_refusal_becomes_a_draft) {
  PortalHome home;
  home.cases().submit(1);
  Browser sari = home.browserOf("sari");
  sari.open(stepOf("tolak"));
  const Page answer = sari.post(stepOf("tolak"), {{"alasan", "DATA_PRIBADI"}});
  BOOST_TEST(answer.status == 303);
  BOOST_TEST(answer.header("Location").starts_with("/surat/"));
}

BOOST_AUTO_TEST_CASE(a_hold_is_placed_shown_and_lifted) {
  PortalHome home;
  home.cases().submit(1);
  Browser sari = home.browserOf("sari");
  take(sari, "tahan", {{"alasan", "Ada sengketa."}});
  BOOST_TEST(has(sari.page(), "Ditahan dari pemusnahan"));
  take(sari, "lepas", {{"alasan", "Sengketa selesai."}});
  BOOST_TEST(has(sari.page(), "Penahanan sudah dilepas."));
}

BOOST_AUTO_TEST_CASE(a_contact_is_shown_for_a_purpose_alone_and_the_reading_is_on_record) {
  PortalHome home;
  const std::string object = home.cases().submit(1);
  std::optional<app::ContactRow> contact;
  home.workplace().database.read([&](app::Transaction& transaction) {
    contact = transaction.contacts().find(home.cases().file(object).row.contact);
  });
  Browser sari = home.browserOf("sari");
  BOOST_TEST(!has(sari.open(kCase), contact->email));
  sari.open(sari.page().link("Tampilkan kontak"));
  BOOST_TEST(!has(sari.page(), contact->email));
  BOOST_TEST(sari.send(stepOf("kontak")).errorOf("tujuan") == "Tulis untuk apa kontak ini dibuka");
  BOOST_TEST(has(sari.send(stepOf("kontak"), {{"tujuan", "bertanya"}}), contact->email));

  sari.open(stepOf("kontak/perbaiki"));
  sari.send(stepOf("kontak/perbaiki"), {{"telepon", "0341 999999"}, {"alasan", "nomor baru"}});
  BOOST_TEST(has(sari.page(), "Data narahubung sudah diperbaiki."));
  sari.open(stepOf("kontak"));
  BOOST_TEST(has(sari.send(stepOf("kontak"), {{"tujuan", "bertanya"}}), "0341 999999"));
}

BOOST_AUTO_TEST_CASE(the_list_is_filtered_sorted_and_leafed_by_its_addresses) {
  PortalHome home;
  for (int i = 0; i < 3; ++i) home.cases().submit(1);
  Browser sari = home.browserOf("sari");
  BOOST_TEST(has(sari.open("/permohonan"), "1–3 dari 3 permohonan"));
  BOOST_TEST(sari.page().find("th", "aria-sort", "descending") != nullptr);
  BOOST_TEST(has(sari.open("/permohonan?kata=0002"), "1–1 dari 1 permohonan"));
  BOOST_TEST(has(sari.open("/permohonan?keadaan=ditolak"), "Tidak ada permohonan yang cocok."));
  sari.open("/permohonan?kata=2026");
  BOOST_TEST(sari.page().link("Tiket") == "/permohonan?urut=ticket&arah=turun&kata=2026");
  sari.open(sari.page().link("Tiket"));
  BOOST_TEST(sari.page().link("P-2026") == "/permohonan/P-2026-0003");
  BOOST_TEST(sari.open("/permohonan?urut=sandi").status == 422);
}

BOOST_AUTO_TEST_CASE(limits_of_many_requests_are_extended_at_once_each_on_its_own) {
  PortalHome home;
  const std::string first = home.cases().submit(1);
  const std::string second = home.cases().submit(1);
  const std::string third = home.cases().submit(1);
  withdraw(home, "P-2026-0003");
  Browser sari = home.browserOf("sari");
  BOOST_TEST(sari.open("/permohonan/perpanjang").address == "/permohonan");
  const std::string address = "/permohonan/perpanjang?tiket=P-2026-0001&tiket=P-2026-0002&tiket=P-2026-0003";
  BOOST_TEST(has(sari.open(address), "P-2026-0002"));
  sari.send("/permohonan/perpanjang", {{"hari", "2"}});
  BOOST_TEST(!sari.page().errorOf("alasan").empty());
  sari.send("/permohonan/perpanjang", {{"hari", "2"}}, {}, "hitung=ya");
  BOOST_TEST(has(sari.page(), "Kamis, 5 Maret 2026"));
  BOOST_TEST(home.cases().file(first).events.size() == 1U);
  // Somebody else closes one of them meanwhile.
  withdraw(home, "P-2026-0002");
  const Browser::Values order = {{"hari", "2"}, {"alasan", "Server padam."}};
  const Page done = sari.post("/permohonan/perpanjang", order);
  // As by a second click.
  BOOST_TEST(sari.post("/permohonan/perpanjang", order).text() == done.text());
  BOOST_TEST(home.cases().file(first).events.size() == 2U);
  BOOST_TEST(home.cases().file(first).events.back().event.extension.has_value());
  BOOST_TEST(!home.cases().file(second).events.back().event.extension.has_value());
  BOOST_TEST(!home.cases().file(third).events.back().event.extension.has_value());
  BOOST_TEST(has(done, "Diperpanjang Kamis, 5 Maret 2026"));
  BOOST_TEST(has(done, "Tidak diperpanjang"));
}

BOOST_AUTO_TEST_CASE(the_list_is_fetched_as_a_table_of_what_is_filtered_or_ticked) {
  PortalHome home;
  for (int i = 0; i < 3; ++i) home.cases().submit(1);
  Browser sari = home.browserOf("sari");
  const Page all = sari.request(web::Method::Get, "/permohonan/tabel");
  BOOST_TEST(all.header("Content-Type") == "text/csv; charset=utf-8");
  for (const char* ticket : {"P-2026-0001", "P-2026-0002", "P-2026-0003"})
    BOOST_TEST((all.body.find(ticket) != all.body.npos));
  BOOST_TEST((all.body.find("Terima dan teruskan") != all.body.npos));
  const Page one = sari.request(web::Method::Get, "/permohonan/tabel?kata=2026&tiket=P-2026-0002");
  BOOST_TEST((one.body.find("P-2026-0002") != one.body.npos));
  BOOST_TEST((one.body.find("P-2026-0001") == one.body.npos));
}

BOOST_AUTO_TEST_CASE(a_mail_that_stopped_is_a_task_and_can_be_sent_again) {
  PortalHome home;
  const std::string object = home.cases().submit(1);
  std::string id;
  home.workplace().database.write([&](app::Transaction& transaction) {
    for (const mail::OutboxRow& row : transaction.outbox().list(std::nullopt)) {
      id = row.id;
      mail::OutboxRow next = mail::stopped(row, "550 5.1.1 <x@y.id>: tidak dikenal");
      transaction.outbox().replace(next);
    }
  });
  BOOST_TEST_REQUIRE(!id.empty());
  Browser sari = home.browserOf("sari");
  BOOST_TEST(has(sari.open("/hari-ini"), "550 5.1.1 <x@y.id>: tidak dikenal"));
  sari.open("/surel/" + id);
  BOOST_TEST(has(sari.page(), "Berhenti"));
  sari.send("/surel/" + id, {{"alamat", "data@baru.example.go.id"}}, {}, "tindakan=retry");
  BOOST_TEST(has(sari.page(), "Surel sedang dikirim lagi."));
  BOOST_TEST(has(sari.page(), "Mengantre"));
  std::optional<app::ContactRow> contact;
  home.workplace().database.read([&](app::Transaction& transaction) {
    contact = transaction.contacts().find(home.cases().file(object).row.contact);
  });
  BOOST_TEST(contact->email == "data@baru.example.go.id");
}

BOOST_AUTO_TEST_CASE(files_that_are_held_are_a_task_and_decided_on_with_a_reason) {
  PortalHome home;
  app_tests::AppHome& office = home.cases().home();
  // They wait since the scanner is away.
  office.set("clamd.address", "/nonexistent/clamd.sock");
  const app::Recorded first = office.handIn();
  const app::Recorded second = office.handIn();
  office.set("clamd.address", "");
  BOOST_TEST_REQUIRE(first.held.has_value());
  Browser sari = home.browserOf("sari");
  BOOST_TEST(has(sari.open("/hari-ini"), "KAK Profil Kemiskinan.pdf"));
  const std::string address = "/karantina/" + first.held->id;
  BOOST_TEST(sari.open(address).status == 200);
  BOOST_TEST(sari.send(address, {{"keputusan", "lepas"}}).errorOf("alasan") ==
             "Isi alasan; pengunggah akan membacanya");
  sari.send(address, {{"keputusan", "lepas"}, {"alasan", "Sudah dilihat."}});
  BOOST_TEST(has(sari.page(), "Berkas sudah dilepaskan."));
  BOOST_TEST(sari.open(kCase).status == 200);
  const std::string other = "/karantina/" + second.held->id;
  sari.open(other);
  sari.send(other, {{"keputusan", "tolak"}, {"alasan", "Kirim lagi."}});
  BOOST_TEST(has(sari.page(), "Tidak ada berkas yang tertahan."));
}

BOOST_AUTO_TEST_CASE(every_page_of_staff_is_for_those_who_work_there) {
  PortalHome home;
  home.cases().submit(1);
  struct Expected {
    std::string address;
    std::string who;  // for whom it is; the pemohon has a page of his own there
  };
  const std::vector<Expected> pages = {{"/hari-ini", "sari"},
                                       {"/permohonan", "sari kadis auditor operator bappeda"},
                                       {"/permohonan/tabel", "sari kadis auditor operator"},
                                       {kCase, "sari kadis auditor operator bappeda"},
                                       {stepOf("terima"), "sari"},
                                       {stepOf("kontak"), "sari auditor operator"},
                                       {stepOf("kontak/perbaiki"), "sari operator"},
                                       {"/karantina", "sari operator"},
                                       {"/surel", "sari auditor operator"}};
  for (const Expected& expected : pages) {
    BOOST_TEST(home.visitor().request(web::Method::Get, expected.address).status == 303);
    for (const std::string user : {"sari", "kadis", "auditor", "operator", "bappeda", "kadis-dinsos"}) {
      const int status = home.browserOf(user).open(expected.address).status;
      const bool isFor = (" " + expected.who + " ").find(" " + user + " ") != std::string::npos;
      BOOST_TEST((status == 200) == isFor, user << " at " << expected.address << ": " << status);
      BOOST_TEST((isFor || status == 403 || status == 404 || status == 409),
                 user << " at " << expected.address << ": " << status);
    }
  }
}

BOOST_AUTO_TEST_CASE(a_document_is_fetched_by_who_sees_it_alone) {
  PortalHome home;
  home.cases().submit(1);
  Browser sari = home.browserOf("sari");
  const std::string address = sari.open(kCase).link("00-formulir.xml");
  BOOST_TEST_REQUIRE(!address.empty());
  const Page statement = sari.request(web::Method::Get, sari.open(kCase).link("Surat Pernyataan.pdf"));
  BOOST_TEST(statement.header("Content-Disposition").starts_with("attachment"));
  BOOST_TEST(statement.header("Content-Type") == "application/octet-stream");
  const Page form = sari.request(web::Method::Get, address);
  BOOST_TEST(form.status == 200);
  BOOST_TEST(form.header("Content-Disposition").starts_with("attachment"));
  BOOST_TEST(home.browserOf("kadis-dinsos").open(address).status == 404);
  BOOST_TEST(sari.open(stepOf("berkas?jalur=../../rahasia")).status == 404);
}

BOOST_AUTO_TEST_CASE(hostile_texts_are_shown_as_text) {
  PortalHome home;
  const std::string object = home.cases().submit(1);
  const std::string hostile = "<script>alert(1)</script> \"' [[pages.menu]] {ticket}";
  Browser sari = home.browserOf("sari");
  // A letter cannot be made to read backwards.
  BOOST_TEST(take(sari, "catatan", {{"alasan", "a\u202Eb"}}).status == 422);
  take(sari, "catatan", {{"alasan", hostile}});
  BOOST_TEST_REQUIRE(sari.page().status == 200);
  BOOST_TEST(has(sari.page(), "<script>alert(1)</script> \"' [[pages.menu]] {ticket}"));
  BOOST_TEST(sari.page().all("script").size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
