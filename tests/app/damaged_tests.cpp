// An archive that holds what nobody can read, as programs once wrote it: the record is shown as damaged, and
// everything else goes on.
#include "app/app_home.h"
#include "app/cases/case_archive.h"
#include "app/cases/contact.h"
#include "app/cases/open_case.h"
#include "app/cases/record_damage.h"
#include "app/casework/case_desk.h"
#include "app/casework/case_views.h"
#include "app/evidence/archive_desk.h"
#include "app/keeping/contact_desk.h"
#include "app/letters/register_desk.h"
#include "app/proposals/proposal_file.h"
#include "app/records/identity.h"
#include "app/reports/report_desk.h"
#include "app/retention_home.h"
#include "app/upkeep/jobs.h"
#include "app/upkeep/rebuild.h"
#include "archive/premis_event.h"
#include "base/error.h"
#include "json/text.h"
#include "support/boost_test.h"
#include "support/text_pdf.h"

#include <boost/test/data/test_case.hpp>

using app_tests::AppHome;

namespace {

constexpr const char* kSheet = "0002-nota-pengembalian/nota-pengembalian.pdf";

base::Instant monday() {
  return *base::Instant::parse("2026-03-02T09:00:00+07:00");
}

// Puts a version into the archive as it is, whatever it holds.
void commitRaw(const app::Workplace& workplace, const std::string& object,
               std::vector<archive::NewFile> files) {
  const auto before = workplace.store.find(archive::ObjectId::of(object));
  workplace.store.commit({archive::ObjectId::of(object), before ? before->head() : 0, workplace.clock.now(),
                          "nota-pengembalian", "sari", "urn:berkas:user:sari", std::move(files), true});
}

// The record of an event as the program wrote it before it read back.
base::Bytes eventBytes(const std::string& object, int version, const json::Value& detail) {
  return json::canonical(toJson(archive::PremisEvent{
             object + "#" + std::to_string(version), archive::PremisEventType::Ingestion, monday(), detail,
             "urn:berkas:user:sari", "walidata by command line", "urn:berkas:program:0.1.0", object})) +
         "\n";
}

json::Object returned(const std::string& reason) {
  app::EventRecord record;
  record.event.kind = "nota-pengembalian";
  record.event.time = monday();
  record.event.role = requests::Role::Walidata;
  record.event.actor = "sari";
  record.event.reasons = {{"", reason}};
  record.office = 1;
  record.documents = {app::describeMade(kSheet, "nota-pengembalian")};
  return *toJson(record).object();
}

json::Object with(json::Object record, const std::string& member, const json::Value& value) {
  json::Object event = *record.at("event").object();
  event[member] = value;
  record["event"] = event;
  return record;
}

struct BadEvent {
  const char* name;
  base::Bytes (*bytes)(const std::string& object);
  const char* says;
};

std::ostream& operator<<(std::ostream& out, const BadEvent& event) {
  return out << event.name;
}

const BadEvent kBadEvents[] = {
    {"a byte of Windows-1252",
     [](const std::string& object) { return eventBytes(object, 2, returned("Jos\xE9")); }, "UTF-8"},
    {"an unknown member",
     [](const std::string& object) {
       return eventBytes(object, 2, with(returned("tidak lengkap"), "warna", "merah"));
     },
     "warna"},
    {"no JSON", [](const std::string&) { return base::Bytes("{\"eventType\":"); }, "JSON"},
    {"another JSON", [](const std::string&) { return base::Bytes("[1,2]"); }, ""},
    {"an event that cannot happen there",
     [](const std::string& object) {
       return eventBytes(object, 2, with(returned("x"), "kind", "tanda-terima-balikan"));
     },
     "cannot happen there"},
    {"an event that the procedure does not know",
     [](const std::string& object) { return eventBytes(object, 2, with(returned("x"), "kind", "tarian")); },
     "tarian"},
    {"office data that there are not",
     [](const std::string& object) {
       json::Object record = returned("tidak lengkap");
       record["office"] = 99;
       return eventBytes(object, 2, record);
     },
     "version 99"},
};

// What a later program finds when it starts: nothing but the archive knows of the version.
void start(const app::Workplace& workplace) {
  const base::Problems problems = app::recover(workplace);
  for (const base::Problem& problem : problems) BOOST_ERROR(base::describe(problem));
}

std::vector<std::string> damages(const AppHome& home, const std::string& name) {
  std::vector<std::string> found;
  app::ArchiveDesk(home.workplace()).verify(home.actor("auditor"), name, 1, [&](const json::Object& damage) {
    found.push_back(*damage.at("code").string() + " " + *damage.at("path").string());
  });
  return found;
}

app::NumberOrder orderOf(const base::Date& date) {
  app::NumberOrder order;
  order.where = {"DISKOMINFO", "surat-dinas", date.year()};
  order.date = date;
  order.to = "Camat Klojen";
  order.subject = "Undangan";
  order.signatory = "KEPALA";
  order.reason = "diberi manual";
  return order;
}

BOOST_AUTO_TEST_SUITE(damaged)

BOOST_DATA_TEST_CASE(a_case_with_a_bad_event_opens_and_all_else_goes_on, kBadEvents, bad) {
  AppHome home(monday());
  const std::string object = home.submit();
  const std::string other = home.submit();
  commitRaw(home.workplace(), object,
            {{kSheet, base::Bytes(support::pdfShowing("nota"))}, {archive::eventPath(2), bad.bytes(object)}});
  start(home.workplace());
  const app::Actor sari = home.actor("sari");

  BOOST_TEST(app::listCases(home.workplace(), sari).size() == 2U);
  const json::Value shown(app::showCase(home.workplace(), sari, object, std::nullopt));
  BOOST_TEST(shown.stringAt("state") == "diajukan");
  BOOST_TEST_REQUIRE(shown.arrayAt("damaged").size() == 1U);
  BOOST_TEST(shown.arrayAt("damaged").front().string()->find(bad.says) != std::string::npos,
             *shown.arrayAt("damaged").front().string());
  const auto events = app::listEvents(home.workplace(), sari, object);
  BOOST_TEST_REQUIRE(events.size() == 2U);
  BOOST_TEST(events[0].count("damage") == 0U);
  BOOST_TEST(events[1].count("damage") == 1U);
  BOOST_TEST(app::fetchDocument(home.workplace(), sari, object, kSheet) == support::pdfShowing("nota"));
  BOOST_TEST(app::fetchDocument(home.workplace(), sari, object, "0001-permohonan/01-surat-pernyataan.pdf") ==
             support::pdfShowing("pernyataan"));
  BOOST_TEST(app::listDeadlines(home.workplace(), sari, object).size() == 1U);
  BOOST_TEST_REQUIRE(damages(home, object).size() == 1U);
  BOOST_TEST(damages(home, object).front() == "record " + object + "#2");
  BOOST_TEST(damages(home, "").size() == 1U);
  BOOST_TEST(app::damagedEvents(home.workplace()).size() == 1U);

  // Reports and jobs look at every case; both cases are worked on.
  app::ReportDesk(home.workplace()).make(home.actor("auditor"), "steps", {home.clock().now(), {}});
  for (const app::JobReport& job : app::runJobs(home.workplace(), {}))
    BOOST_TEST(job.alarms.empty(), job.job);
  requests::Event event;
  event.kind = "nota-pengembalian";
  event.reasons = {{"", "tidak lengkap"}};
  for (const std::string& each : {object, other})
    BOOST_TEST(app::CaseDesk(home.workplace()).enact(sari, each, event, {}).state == "dikembalikan");

  const std::string before = home.everything();
  const app::RebuildReport report = app::rebuild(home.workplace());
  BOOST_TEST_REQUIRE(report.damaged.size() == 1U);
  BOOST_TEST(report.damaged.front().place.file == object + "#2");
  BOOST_TEST((home.everything() == before), "rebuild made another database");
}

BOOST_AUTO_TEST_CASE(a_version_without_any_record_is_damaged_and_no_more) {
  AppHome home(monday());
  const std::string object = home.submit();
  commitRaw(home.workplace(), object, {{kSheet, base::Bytes(support::pdfShowing("nota"))}});
  start(home.workplace());
  BOOST_TEST(app::listEvents(home.workplace(), home.actor("sari"), object).back().count("damage") == 1U);
  BOOST_TEST(app::rebuild(home.workplace()).damaged.size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_register_with_bad_lines_goes_on) {
  AppHome home(monday());
  const app::Actor sari = home.actor("sari");
  const base::Date day = *base::Date::of(2026, 2, 2);
  app::RegisterDesk desk(home.workplace());
  const letters::AgendaRow good = desk.record(sari, orderOf(day), "900/1", 5);
  const std::string object = app::registerObject("DISKOMINFO", "surat-dinas", 2026);
  letters::AgendaRow huge = good;
  huge.urut = 2147483647;
  huge.number = "900/2";
  letters::AgendaRow latin = good;
  latin.urut = 6;
  latin.number = "900/3";
  latin.to = "Jos\xE9";
  int version = 1;
  for (const letters::AgendaRow& bad : {huge, latin})
    commitRaw(home.workplace(), object,
              {{archive::eventPath(++version), eventBytes(object, version, app::toJson(bad))}});
  start(home.workplace());
  BOOST_TEST(desk.list(sari, good.where, home.clock().now()).rows.size() == 1U);
  desk.record(sari, orderOf(day), "900/4", 7);
  BOOST_TEST((damages(home, object) ==
              std::vector<std::string>{"record " + object + "#2", "record " + object + "#3"}));
  const std::string before = home.everything();
  BOOST_TEST(app::rebuild(home.workplace()).damaged.size() == 2U);
  BOOST_TEST((home.everything() == before));
}

BOOST_AUTO_TEST_CASE(a_contact_whose_newest_data_are_bad_is_what_it_was_before) {
  AppHome home(monday());
  const app::Actor sari = home.actor("sari");
  const std::string object = home.submit();
  const std::string contact = app::openCase(home.workplace(), sari, object).row.contact;
  json::Object data = app::readContactData(home.workplace().store,
                                           *home.workplace().store.find(archive::ObjectId::of(contact)));
  const std::string name = *data.at("name").string();
  data["name"] = "Jos\xE9";
  commitRaw(home.workplace(), contact,
            {{app::kContactPath, json::canonical(data) + "\n"},
             {archive::eventPath(2), eventBytes(contact, 2, json::Object{{"act", "correct"}})}});
  start(home.workplace());
  app::ContactDesk desk(home.workplace());
  BOOST_TEST(json::Value(desk.show(sari, object, "menelepon")).stringAt("name") == name);
  BOOST_TEST((damages(home, contact) == std::vector<std::string>{"record " + contact + "#2"}));
  app::rebuild(home.workplace());
  app::ContactChange change;
  change.name = "Jos\xC3\xA9";
  desk.correct(sari, object, change, "salah ketik");
  BOOST_TEST(json::Value(desk.show(sari, object, "menelepon")).stringAt("name") == "Jos\xC3\xA9");
}

BOOST_FIXTURE_TEST_CASE(a_proposal_with_a_bad_act_stands_where_it_stood, app_tests::RetentionHome) {
  const std::string object = closed();
  setDay(app_tests::kFirstFreeDay);
  const app::Proposal proposal = proposed({object});
  commitRaw(
      workplace(), proposal.object,
      {{archive::eventPath(2),
        eventBytes(proposal.object, 2, app::refuseAct({"kadis", workplace().clock.now(), "", "Jos\xE9"}))}});
  start(workplace());
  BOOST_TEST((find(proposal.name).state == app::ProposalState::Proposed));
  BOOST_TEST(app::rebuild(workplace()).damaged.size() == 1U);
  desk().approve(home().actor("kadis"), proposal.name, "045/77/2028", "");
  BOOST_TEST((find(proposal.name).state == app::ProposalState::Approved));
}

BOOST_AUTO_TEST_CASE(an_object_that_does_not_say_what_it_is_keeps_nobody_from_the_others) {
  AppHome home(monday());
  const std::string object = home.submit();
  commitRaw(home.workplace(), "urn:uuid:0198c000-0000-7000-8000-000000000001",
            {{"metadata/rekaman.json", base::Bytes("{\"type\":\"Jos\xE9\"}")},
             {archive::eventPath(1), eventBytes("urn:x", 1, json::Object{})}});
  start(home.workplace());
  BOOST_TEST(app::ArchiveDesk(home.workplace()).objects(home.actor("auditor")).size() == 4U);
  BOOST_TEST(damages(home, "").size() == 1U);
  BOOST_TEST(app::rebuild(home.workplace()).requests == 1);
  BOOST_TEST(app::listCases(home.workplace(), home.actor("sari")).size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_damaged_file_is_no_damaged_record) {
  AppHome home(monday());
  const std::string object = home.submit();
  const auto inventory = home.workplace().store.find(archive::ObjectId::of(object));
  const archive::Store& store = home.workplace().store;
  const base::Path file = home.home().archive() / inventory->id.folder() /
                          store.describe(*inventory, 1, archive::eventPath(1)).contentPath;
  base::PosixDisk disk;
  base::replaceDurably(disk, file, base::readFile(disk, file) + " ");
  const app::RebuildReport report = app::rebuild(home.workplace());
  BOOST_TEST(report.damaged.empty());
  BOOST_TEST(report.unreadable.size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
