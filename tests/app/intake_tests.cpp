// What is handed in is looked at first: refused with reasons, held for staff, or taken; and whatever becomes
// of it stays on record.
#include <filesystem>
#include <fstream>
#include <set>

#include "app/app_home.h"
#include "app/cases/open_case.h"
#include "app/casework/case_desk.h"
#include "app/casework/quarantine_desk.h"
#include "app/intake/examination.h"
#include "app/intake/quarantine.h"
#include "app/intake/refusals.h"
#include "app/upkeep/jobs.h"
#include "base/error.h"
#include "crypto/digest.h"
#include "json/text.h"
#include "support/boost_test.h"
#include "support/problems.h"
#include "support/stopping_disk.h"
#include "support/text_pdf.h"

using app_tests::AppHome;
using support::holds;
using support::mustThrow;

namespace {

constexpr std::int64_t kDay = 24 * 60 * 60;

base::Instant mondayMorning() {
  return *base::Instant::parse("2026-11-02T09:00:00+07:00");
}

// Somebody who changes a file at the moment at which it is read to be kept: its examination does not go
// through the disk.
class MeddlingDisk final : public support::StoppingDisk {
 public:
  explicit MeddlingDisk(base::Path victim) : victim_(std::move(victim)) {}

  std::unique_ptr<base::ReadableFile> openForReading(const base::Path& path) const override {
    if (path == victim_) std::ofstream(path, std::ios::app) << "% and more";
    return StoppingDisk::openForReading(path);
  }

 private:
  base::Path victim_;
};

struct Intake {
  AppHome home{mondayMorning()};

  app::Upload statement() { return home.upload("Surat Pernyataan.pdf", support::pdfShowing("pernyataan")); }
  app::Recorded submit(const base::Bytes& terms) {
    return app::CaseDesk(home.workplace())
        .submit(home.actor("bappeda"), home.sample("form.xml"),
                {statement(), home.upload("KAK Profil Kemiskinan.pdf", terms)});
  }
  // One that waits, because the scanner is away.
  app::HandIn held() {
    home.set("clamd.address", "/nonexistent/clamd.sock");
    const app::Recorded done = submit(support::pdfShowing("kak"));
    home.set("clamd.address", "");
    BOOST_REQUIRE(done.held.has_value());
    return *done.held;
  }
  app::QuarantineDesk desk() { return app::QuarantineDesk(home.workplace()); }
  std::vector<app::Refused> refusals() { return app::refusalsOf(home.workplace(), {"2026-11", "2026-12"}); }
  // Puts other bytes into the record of a held hand-in.
  void spoil(const std::string& id, const base::Bytes& record) {
    base::PosixDisk disk;
    base::replaceDurably(disk, home.home().quarantine() / id / "serah-terima.json", record);
  }
  base::Bytes recordOf(const std::string& id) {
    return base::readFile(base::PosixDisk(), home.home().quarantine() / id / "serah-terima.json");
  }
  std::size_t waiting() { return app::heldHandIns(home.workplace()).size(); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(intake_of_files, Intake)

BOOST_AUTO_TEST_CASE(a_file_that_is_not_what_it_says_is_refused_with_reasons_and_leaves_only_a_record) {
  const base::Bytes program = "MZ" + std::string(1000, '\0') + "This program cannot be run in DOS mode.";
  const std::string before = home.everything();
  mustThrow<base::InvalidInput>("KAK Profil Kemiskinan.pdf", [&] { submit(program); });
  BOOST_TEST(home.everything() == before);
  BOOST_TEST(waiting() == 0U);
  BOOST_TEST_REQUIRE(refusals().size() == 1U);
  const app::Refused refused = refusals().front();
  BOOST_TEST(refused.user == "bappeda");
  BOOST_TEST(refused.kind == "kak");
  BOOST_TEST(refused.size == static_cast<std::int64_t>(program.size()));
  BOOST_TEST(refused.sha256 == crypto::digestHex(crypto::DigestAlgorithm::Sha256, program));
  BOOST_TEST(!refused.examination->findings.empty());
}

BOOST_AUTO_TEST_CASE(refusals_are_archived_by_the_day_in_an_object_of_the_month) {
  mustThrow<base::InvalidInput>("KAK", [&] { submit("MZ"); });
  BOOST_TEST(app::closeRefusalDays(home.workplace()) == 0);
  home.clock().set(mondayMorning().plusSeconds(kDay));
  BOOST_TEST(app::closeRefusalDays(home.workplace()) == 1);
  BOOST_TEST(!base::exists(base::PosixDisk(), home.home().refusals() / "2026-11-02"));
  BOOST_TEST(refusals().size() == 1U);
}

BOOST_AUTO_TEST_CASE(more_files_of_a_kind_than_the_office_takes_are_refused) {
  AppHome strict(mondayMorning(), [](base::Disk& disk, const base::Path& office) {
    base::replaceDurably(disk, office / "dokumen.xml",
                         R"(<documents version="1"><document kind="lain" title="Lain"/>
                         <document kind="kelengkapan" title="Kelengkapan" most="1"/></documents>)");
  });
  const std::string object = strict.submit();
  requests::Event nota;
  nota.kind = "nota-pengembalian";
  nota.reasons = {{"", "dokumen kurang"}};
  app::CaseDesk desk(strict.workplace());
  desk.enact(strict.actor("sari"), object, nota, {});
  requests::Event completion;
  completion.kind = "kelengkapan";
  mustThrow<base::InvalidInput>("2 files were handed in, 1 at most", [&] {
    desk.enact(
        strict.actor("bappeda"), object, completion,
        {strict.upload("a.pdf", support::pdfShowing("a")), strict.upload("b.pdf", support::pdfShowing("b"))});
  });
}

BOOST_AUTO_TEST_CASE(what_was_found_is_archived_with_the_document) {
  const app::Recorded done = submit(support::pdfShowing("kak"));
  const app::CaseFile file = app::openCase(home.workplace(), home.actor("auditor"), done.object);
  for (const app::EventDocument& document : file.events.front().documents) {
    if (document.kind == app::kFormKind) continue;
    BOOST_TEST_REQUIRE(document.examination.has_value(), document.path);
    BOOST_TEST(document.mediaType == "application/pdf");
    BOOST_TEST((document.examination->verdict == intake::Verdict::Accept));
    BOOST_TEST(document.examination->findings.back().code == "not-scanned");
  }
}

BOOST_AUTO_TEST_CASE(a_hand_in_with_a_file_that_must_wait_is_held_whole_and_takes_no_ticket) {
  const std::string before = home.everything();
  const app::HandIn one = held();
  BOOST_TEST(home.everything() == before);
  BOOST_TEST(one.files.size() == 2U);
  BOOST_TEST(base::readFile(base::PosixDisk(), one.files[1].path) == support::pdfShowing("kak"));
  BOOST_TEST(home.submit() != "");
  BOOST_TEST(app::openCase(home.workplace(), home.actor("sari"), "P-2026-0001").row.ticket == "P-2026-0001");
}

BOOST_AUTO_TEST_CASE(whoever_handed_it_in_sees_why_and_nobody_else_outside_the_office_does) {
  const std::string id = held().id;
  BOOST_TEST(desk().list(home.actor("bappeda")).size() == 1U);
  BOOST_TEST(desk().list(home.actor("sari")).size() == 1U);
  BOOST_TEST(desk().list(home.actor("kadis-dinsos")).empty());
  const json::Object shown = desk().show(home.actor("bappeda"), id);
  const json::Array& reasons = *shown.at("reasons").array();
  BOOST_TEST(std::any_of(reasons.begin(), reasons.end(), [](const json::Value& reason) {
    return holds(*reason.string(), "virus scanner cannot be reached");
  }));
  mustThrow<base::NotFound>(id, [&] { desk().show(home.actor("kadis-dinsos"), id); });
}

BOOST_AUTO_TEST_CASE(released_by_somebody_else_it_is_what_it_would_have_been_and_says_so) {
  const app::HandIn one = held();
  home.clock().set(mondayMorning().plusSeconds(2 * kDay));
  mustThrow<base::Denied>("", [&] { desk().release(home.actor("bappeda"), one.id, "aman"); });
  const app::Recorded done = desk().release(home.actor("sari"), one.id, "Sudah diperiksa sendiri");
  BOOST_TEST(done.ticket == "P-2026-0001");
  BOOST_TEST(waiting() == 0U);
  const app::CaseFile file = app::openCase(home.workplace(), home.actor("auditor"), done.object);
  const requests::Event& event = file.events.front().event;
  BOOST_TEST(event.actor == "bappeda");
  BOOST_TEST((event.time == mondayMorning().plusSeconds(2 * kDay)));
  BOOST_TEST_REQUIRE(event.release.has_value());
  BOOST_TEST((event.release->received == mondayMorning()));
  BOOST_TEST(event.release->by == "sari");
  BOOST_TEST(event.release->because == "Sudah diperiksa sendiri");
  BOOST_TEST((file.record.submitted == mondayMorning()));
  BOOST_TEST((file.events.front().documents[2].examination->verdict == intake::Verdict::Quarantine));
  mustThrow<base::NotFound>(one.id, [&] { desk().release(home.actor("sari"), one.id, "lagi"); });
}

BOOST_AUTO_TEST_CASE(a_release_that_was_cut_off_behind_the_archive_makes_no_second_case) {
  const app::HandIn one = held();
  const base::Path folder = home.home().quarantine() / one.id;
  const base::Path copy = home.home().quarantine().parent_path() / "copy";
  std::filesystem::copy(folder, copy);
  const app::Recorded first = desk().release(home.actor("sari"), one.id, "aman");
  std::filesystem::rename(copy, folder);
  const app::Recorded second = desk().release(home.actor("sari"), one.id, "aman");
  BOOST_TEST(second.object == first.object);
  BOOST_TEST(second.ticket == first.ticket);
  BOOST_TEST(waiting() == 0U);
  BOOST_TEST(app::casesSeenBy(home.workplace(), home.actor("sari")).size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_release_that_the_procedure_no_longer_allows_leaves_it_held) {
  const std::string object = home.submit();
  requests::Event nota;
  nota.kind = "nota-pengembalian";
  nota.reasons = {{"", "dokumen kurang"}};
  app::CaseDesk cases(home.workplace());
  cases.enact(home.actor("sari"), object, nota, {});
  home.set("clamd.address", "/nonexistent/clamd.sock");
  requests::Event completion;
  completion.kind = "kelengkapan";
  const app::Recorded held = cases.enact(home.actor("bappeda"), object, completion,
                                         {home.upload("dpa.pdf", support::pdfShowing("dpa"))});
  home.set("clamd.address", "");
  BOOST_TEST_REQUIRE(held.held.has_value());
  requests::Event withdrawal;
  withdrawal.kind = "pernyataan-penarikan";
  cases.enact(home.actor("bappeda"), object, withdrawal,
              {home.upload("penarikan.pdf", support::pdfShowing("tarik"))});
  mustThrow<base::Conflict>("", [&] { desk().release(home.actor("sari"), held.held->id, "aman"); });
  BOOST_TEST(waiting() == 1U);
}

BOOST_AUTO_TEST_CASE(discarded_it_leaves_digests_and_the_reason) {
  const app::HandIn one = held();
  mustThrow<base::NotFound>(one.id, [&] { desk().discard(home.actor("kadis-dinsos"), one.id, "x"); });
  desk().discard(home.actor("sari"), one.id, "Bukan berkas permohonan");
  BOOST_TEST(waiting() == 0U);
  BOOST_TEST_REQUIRE(refusals().size() == 2U);
  for (const app::Refused& refused : refusals()) {
    BOOST_TEST((refused.outcome == app::Refused::Outcome::Discarded));
    BOOST_TEST(refused.by == "sari");
    BOOST_TEST(refused.because == "Bukan berkas permohonan");
    BOOST_TEST(refused.user == "bappeda");
  }
}

BOOST_AUTO_TEST_CASE(what_waited_for_the_scanner_goes_on_when_it_is_back) {
  held();
  home.set("clamd.address", "/nonexistent/clamd.sock");
  BOOST_TEST(desk().tend().released == 0);
  home.set("clamd.address", "");
  const auto tended = desk().tend();
  BOOST_TEST(tended.released == 1);
  BOOST_TEST(tended.problems.empty());
  BOOST_TEST(waiting() == 0U);
  BOOST_TEST(app::openCase(home.workplace(), home.actor("sari"), "P-2026-0001").events.size() == 1U);
}

BOOST_AUTO_TEST_CASE(nobody_decided_in_time_and_it_is_thrown_away_on_record) {
  held();
  home.set("clamd.address", "/nonexistent/clamd.sock");
  home.clock().set(mondayMorning().plusSeconds(30 * kDay));
  BOOST_TEST(desk().tend().ended == 0);
  home.clock().set(mondayMorning().plusSeconds(31 * kDay));
  BOOST_TEST(desk().tend().ended == 1);
  BOOST_TEST(waiting() == 0U);
  BOOST_TEST_REQUIRE(refusals().size() == 2U);
  BOOST_TEST((refusals().front().outcome == app::Refused::Outcome::Expired));
}

BOOST_AUTO_TEST_CASE(one_sender_cannot_fill_the_quarantine) {
  for (int i = 0; i < 20; ++i) held();
  mustThrow<base::Denied>("20", [&] { held(); });
}

BOOST_AUTO_TEST_CASE(a_file_that_was_changed_after_its_examination_is_neither_archived_nor_held) {
  const app::Upload terms = home.upload("KAK Profil Kemiskinan.pdf", support::pdfShowing("kak"));
  MeddlingDisk disk(terms.path);
  const auto meddled = home.on(disk);
  const std::string before = home.everything();
  const auto submitIt = [&] {
    std::ofstream(terms.path) << support::pdfShowing("kak");
    app::CaseDesk(meddled->workplace)
        .submit(home.actor("bappeda"), home.sample("form.xml"), {statement(), terms});
  };
  mustThrow<base::Conflict>("KAK Profil Kemiskinan.pdf", submitIt);
  home.set("clamd.address", "/nonexistent/clamd.sock");
  mustThrow<base::Conflict>("KAK Profil Kemiskinan.pdf", submitIt);
  BOOST_TEST(home.everything() == before);
  BOOST_TEST(waiting() == 0U);
}

BOOST_AUTO_TEST_CASE(a_held_file_that_was_changed_is_not_let_through_by_anybody) {
  const app::HandIn one = held();
  std::ofstream(one.files[1].path, std::ios::app) << "% and more";
  mustThrow<base::Conflict>(one.files[1].name, [&] { desk().release(home.actor("sari"), one.id, "aman"); });
  const auto tended = desk().tend();
  BOOST_TEST(tended.released == 0);
  BOOST_TEST(tended.problems.size() == 1U);
  BOOST_TEST(waiting() == 1U);
}

BOOST_AUTO_TEST_CASE(a_held_form_that_was_changed_is_not_let_through) {
  const app::HandIn one = held();
  std::ofstream(one.form->path, std::ios::app) << "<!-- -->";
  mustThrow<base::Conflict>("form.xml", [&] { desk().release(home.actor("sari"), one.id, "aman"); });
}

BOOST_AUTO_TEST_CASE(a_damaged_record_is_shown_as_such_to_staff_and_hides_no_other) {
  const std::string bad = held().id;
  const std::string good = held().id;
  spoil(bad, "{\"id\":");
  const std::vector<json::Object> rows = desk().list(home.actor("sari"));
  BOOST_TEST_REQUIRE(rows.size() == 2U);
  BOOST_TEST(*rows[0].at("id").string() == bad);
  BOOST_TEST(holds(*rows[0].at("damage").string(), "cannot be read"));
  BOOST_TEST(*rows[1].at("id").string() == good);
  BOOST_TEST(rows[1].count("damage") == 0U);
  BOOST_TEST(desk().list(home.actor("bappeda")).size() == 1U);
  const json::Object shown = desk().show(home.actor("sari"), bad);
  BOOST_TEST(holds(*shown.at("damage").string(), "quarantine discard " + bad));
  mustThrow<base::NotFound>(bad, [&] { desk().show(home.actor("bappeda"), bad); });
  BOOST_TEST(held().id != "");
}

BOOST_AUTO_TEST_CASE(a_record_that_is_not_that_of_its_folder_or_lacks_a_file_is_damaged) {
  const std::string one = held().id;
  const std::string two = held().id;
  const std::string three = held().id;
  const base::Bytes whole = recordOf(one);
  spoil(one, recordOf(two));
  std::filesystem::remove(home.home().quarantine() / two / "2");
  json::Object formless = *json::read(whole, "record").object();
  formless.erase("form");
  formless["id"] = three;
  spoil(three, json::canonical(formless));
  for (const std::string& id : {one, two, three})
    mustThrow<base::Corrupt>(id, [&] { desk().release(home.actor("sari"), id, "aman"); });
  BOOST_TEST(waiting() == 3U);
  spoil(one, whole);
  BOOST_TEST(desk().release(home.actor("sari"), one, "aman").ticket == "P-2026-0001");
}

BOOST_AUTO_TEST_CASE(a_record_with_a_verdict_that_there_is_not_is_damaged) {
  const std::string id = held().id;
  std::string record = recordOf(id);
  record.replace(record.find("\"quarantine\""), 12, "\"perhaps\"");
  spoil(id, record);
  mustThrow<base::Corrupt>("verdict", [&] { desk().release(home.actor("sari"), id, "aman"); });
}

BOOST_AUTO_TEST_CASE(the_job_goes_on_behind_a_damaged_record_and_raises_an_alarm) {
  const std::string bad = held().id;
  held();
  spoil(bad, "[]");
  const std::vector<app::JobReport> reports = app::runJobs(home.workplace(), {"quarantine"});
  BOOST_TEST_REQUIRE(reports.size() == 1U);
  BOOST_TEST(reports[0].done == 1);
  BOOST_TEST_REQUIRE(reports[0].alarms.size() == 1U);
  BOOST_TEST(reports[0].alarms[0].subject == bad);
  BOOST_TEST(waiting() == 1U);
}

BOOST_AUTO_TEST_CASE(what_is_damaged_can_be_thrown_away_and_leaves_the_digests_of_its_files) {
  const std::string id = held().id;
  spoil(id, "");
  mustThrow<base::NotFound>(id, [&] { desk().discard(home.actor("bappeda"), id, "x"); });
  desk().discard(home.actor("sari"), id, "Catatannya rusak");
  BOOST_TEST(waiting() == 0U);
  BOOST_TEST_REQUIRE(refusals().size() == 2U);
  std::set<std::string> digests;
  for (const app::Refused& refused : refusals()) {
    BOOST_TEST(refused.user == "");
    BOOST_TEST(refused.by == "sari");
    digests.insert(refused.sha256);
  }
  BOOST_TEST(digests.count(crypto::digestHex(crypto::DigestAlgorithm::Sha256, support::pdfShowing("kak"))) ==
             1U);
}

BOOST_AUTO_TEST_SUITE_END()
