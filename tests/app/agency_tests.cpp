// Agencies as records: what an old name leads to, what accounts and cases belong to, and what staff enter on
// behalf of an agency or a Produsen.
#include "app/access/user_desk.h"
#include "app/cases/open_case.h"
#include "app/casework/case_desk.h"
#include "app/casework/case_views.h"
#include "app/inspection/account_check.h"
#include "app/shared_case.h"
#include "base/error.h"
#include "json/text.h"
#include "support/boost_test.h"
#include "support/problems.h"
#include "support/text_pdf.h"

using app_tests::AppHome;
using app_tests::eventOf;
using app_tests::SharedCase;
using requests::Role;
using support::holds;
using support::refusalOf;

namespace {

const char* const kBappeda = "Badan Perencanaan Pembangunan Daerah Kota Malang";

// The sample form, of an agency that is called otherwise.
app::Upload formOf(SharedCase& shared, const std::string& agency) {
  const base::PosixDisk disk;
  std::string text = base::readFile(disk, shared.home().sample("form.xml").path);
  text.replace(text.find(kBappeda), std::string(kBappeda).size(), agency);
  return shared.home().upload("form.xml", text);
}

std::vector<app::Upload> attachments(SharedCase& shared) {
  return {shared.home().upload("Surat Pernyataan.pdf", support::pdfShowing("pernyataan")),
          shared.home().upload("KAK Profil Kemiskinan.pdf", support::pdfShowing("kak"))};
}

app::Actor withAccount(SharedCase& shared, const std::string& agency) {
  return app::actorOf(shared.workplace().office(), {"tamu", "Tamu", {"pemohon"}, agency, "", false});
}

app::EventRecord newest(SharedCase& shared, const std::string& object) {
  return app::openCase(shared.workplace(), app::automaticActor(), object).events.back();
}

BOOST_AUTO_TEST_SUITE(agency)

BOOST_FIXTURE_TEST_CASE(a_form_with_an_old_name_is_the_agencys, SharedCase) {
  app::CaseDesk desk(workplace());
  const std::string mine =
      desk.submit(actor("bappeda"), formOf(*this, "BAPPEDA  kota malang"), attachments(*this)).object;
  for (const char* name : {"BAPPEDA", kBappeda, "Bappeda Kota Malang"})
    BOOST_TEST(app::listCases(workplace(), withAccount(*this, name)).size() == 1U, name);
  BOOST_TEST(app::listCases(workplace(), withAccount(*this, "Dinas Lain")).empty());
  const app::CaseFile file = app::openCase(workplace(), actor("bappeda"), mine);
  BOOST_TEST(file.row.requester == "BAPPEDA");
  BOOST_TEST(file.row.agency == "BAPPEDA kota malang");
  BOOST_TEST(file.record.requester == "BAPPEDA");
  BOOST_CHECK_THROW(
      desk.submit(actor("bappeda"), formOf(*this, "Dinas Kesehatan Kota Malang"), attachments(*this)),
      base::Denied);
}

BOOST_FIXTURE_TEST_CASE(an_agency_without_a_record_has_its_own_cases_too, SharedCase) {
  const app::Actor other = withAccount(*this, "Dinas Perhubungan Kota Malang");
  app::CaseDesk(workplace())
      .submit(other, formOf(*this, "DINAS Perhubungan  Kota Malang"), attachments(*this));
  BOOST_TEST(app::listCases(workplace(), other).size() == 1U);
  BOOST_TEST(app::listCases(workplace(), actor("bappeda")).empty());
}

BOOST_AUTO_TEST_CASE(records_of_both_versions_are_read) {
  requests::RequestForm form;
  form.instansi = {"Dinas  Kesehatan", "di Malang", "", {"A", "Kepala"}};
  form.items = {{"Data", "2025", "", "", ""}};
  const app::CaseRecord record =
      app::makeCaseRecord(form, "DINKES", "urn:uuid:1", "P-2026-0001", "urn:uuid:2", base::Instant());
  json::Value value = app::toJson(record);
  BOOST_TEST((app::caseRecordFromJson(value) == record));
  BOOST_TEST(value.integerAt("record_version") == 2);
  BOOST_TEST(value.stringAt("procedure") == "permohonan-data");
  BOOST_TEST(json::canonical(value.at("requester")) == R"({"id":"DINKES"})");
  json::Object object = *value.object();
  object["record_version"] = 3;
  BOOST_CHECK_THROW(app::caseRecordFromJson(object), base::Corrupt);
  for (const char* member : {"record_version", "procedure", "requester", "fields"}) object.erase(member);
  const app::CaseRecord first = app::caseRecordFromJson(object);
  BOOST_TEST(first.requester == letters::unrecordedAgencyId("DINAS KESEHATAN"));
  BOOST_TEST(first.procedure == "permohonan-data");
  BOOST_TEST((first.items == record.items));
}

BOOST_FIXTURE_TEST_CASE(an_account_is_kept_by_the_agencys_id_with_post_and_email, SharedCase) {
  app::UserDesk desk(workplace());
  const app::Account account{"rina", "Rina", {"pemohon"}, "dinas kesehatan kota malang",
                             "",     false,  "Analis",    "rina@dinkes.example.go.id"};
  const json::Value added(desk.add(actor("operator"), account));
  BOOST_TEST(added.stringAt("agency") == "DINKES");
  BOOST_TEST(added.stringAt("post") == "Analis");
  BOOST_TEST(added.stringAt("email") == "rina@dinkes.example.go.id");
  BOOST_TEST((actor("rina").grants ==
              std::vector<app::Grant>{{Role::Pemohon, "DINKES", "Dinas Kesehatan Kota Malang"}}));
  desk.add(actor("operator"), {"eko", "Eko", {"pemohon"}, "Dinas Perhubungan", "", false});
  BOOST_TEST(actor("eko").grants[0].name == "Dinas Perhubungan");
  std::vector<app::Account> accounts;
  workplace().database.read([&](app::Transaction& transaction) { accounts = transaction.accounts().list(); });
  std::string told;
  app::Findings findings;
  app::checkAccounts(findings, workplace().settings, workplace().office().letters, accounts);
  for (const app::Finding& finding : findings.all()) {
    if (finding.problem.place.file == "instansi.xml")
      told += finding.problem.message.in(base::Language::English);
  }
  BOOST_TEST(holds(told, "the agency \"Dinas Perhubungan\" of the user \"eko\" has no record"));
  BOOST_TEST(told.find("rina") == std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(staff_enter_what_came_on_paper_and_it_is_on_record, SharedCase) {
  app::CaseDesk desk(workplace());
  const app::Recorded made =
      desk.submit(actor("sari"), home().sample("form.xml"), attachments(*this), " kertas ");
  const requests::Event first = newest(*this, made.object).event;
  BOOST_TEST((first.role == Role::Pemohon));
  BOOST_TEST(first.actor == "sari");
  BOOST_TEST(first.onBehalf == "BAPPEDA");
  BOOST_TEST(first.medium == "kertas");
  BOOST_TEST(app::listCases(workplace(), actor("bappeda")).size() == 1U);
  const json::Value row(app::listEvents(workplace(), actor("bappeda"), made.object).at(0));
  BOOST_TEST(row.stringAt("on_behalf") == "BAPPEDA");

  requests::Event returned = eventOf("nota-pengembalian");
  returned.reasons = {{"", "kurang"}};
  desk.enact(actor("sari"), made.object, returned, {});
  requests::Event complete = eventOf("kelengkapan");
  complete.medium = "surel";
  desk.enact(actor("sari"), made.object, complete, {home().upload("dpa.pdf", support::pdfShowing("isi"))});
  requests::Event withdrawal = eventOf("pernyataan-penarikan");
  withdrawal.medium = "kertas";
  desk.enact(actor("sari"), made.object, withdrawal,
             {home().upload("penarikan.pdf", support::pdfShowing("isi"))});
  const app::EventRecord last = newest(*this, made.object);
  BOOST_TEST(last.event.onBehalf == "BAPPEDA");
  BOOST_TEST(!app::fetchDocument(workplace(), actor("bappeda"), made.object, last.documents[0].path).empty());
}

BOOST_FIXTURE_TEST_CASE(staff_enter_data_balikan_for_the_agency, SharedCase) {
  answered();
  deliver();
  app::CaseDesk(workplace())
      .submitBalikan(actor("sari"), object(), home().sample("balikan.xml"),
                     {home().sample("profil-kemiskinan.csv")}, "surel");
  BOOST_TEST(newest(*this, object()).event.onBehalf == "BAPPEDA");
  BOOST_TEST(fetches(actor("bappeda"), "profil-kemiskinan.csv"));
}

BOOST_FIXTURE_TEST_CASE(only_walidata_enter_on_behalf_and_only_what_others_bring, SharedCase) {
  app::CaseDesk desk(workplace());
  for (const char* user : {"bappeda", "kadis", "auditor", "operator", "kadis-dinsos"})
    BOOST_CHECK_THROW(desk.submit(actor(user), home().sample("form.xml"), attachments(*this), "kertas"),
                      base::Denied);
  BOOST_CHECK_THROW(desk.submit(actor("sari"), home().sample("form.xml"), attachments(*this)), base::Denied);
  for (const std::string& medium :
       {std::string("  "), std::string("a\x07"), std::string("\xff"), std::string(201, 'x')})
    BOOST_CHECK_THROW(desk.submit(actor("sari"), home().sample("form.xml"), attachments(*this), medium),
                      base::InvalidInput);
  BOOST_TEST(app::listCases(workplace(), actor("auditor")).empty());
  submit();
  requests::Event event = eventOf("nota-pengembalian");
  event.reasons = {{"", "kurang"}};
  event.medium = "kertas";
  BOOST_CHECK_THROW(desk.enact(actor("sari"), object(), event, {}), base::InvalidInput);
}

BOOST_FIXTURE_TEST_CASE(an_answer_on_behalf_comes_with_the_letter_that_was_signed, SharedCase) {
  submit();
  receive();
  forward("DINSOS");
  app::CaseDesk desk(workplace());
  const auto answer = [&](const std::string& produsen, const std::string& form,
                          std::vector<app::Upload> files) {
    files.push_back(home().upload("bantuan.csv", "a,b\n"));
    return desk.answer(actor("sari"), object(), produsen, home().upload("jawaban.xml", form), files,
                       "kertas");
  };
  const std::string data =
      "<data nomor=\"2\" hasil=\"tersedia\"><berkas nama=\"bantuan.csv\"/></data></jawaban>";
  BOOST_TEST(holds(refusalOf<base::InvalidInput>([&] { answer("DINSOS", "<jawaban>" + data, {}); }),
                   "names no letter"));
  answer("DINSOS",
         "<jawaban><surat-tindaklanjuti berkas=\"surat.pdf\" nomor=\"400/1/2026\" tanggal=\"2026-03-02\"/>" +
             data,
         {home().upload("surat.pdf", support::pdfShowing("surat"))});
  const requests::Event event = newest(*this, object()).event;
  BOOST_TEST(event.onBehalf == "DINSOS");
  BOOST_TEST((event.role == Role::Produsen));
  BOOST_TEST(event.actor == "sari");
  BOOST_TEST(fetches(actor("kadis-dinsos"), "bantuan.csv"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
