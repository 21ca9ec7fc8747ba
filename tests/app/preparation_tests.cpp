// What is prepared on the server: kept after each step, its files in pieces, sent once.
#include <filesystem>
#include <fstream>

#include "app/case_home.h"
#include "app/cases/contact.h"
#include "app/cases/open_case.h"
#include "app/casework/quarantine_desk.h"
#include "app/intake/refusals.h"
#include "app/preparations/preparation_desk.h"
#include "app/preparations/prepared_form.h"
#include "app/upkeep/jobs.h"
#include "base/error.h"
#include "requests/request_form.h"
#include "support/boost_test.h"
#include "support/stopping_disk.h"
#include "support/text_pdf.h"
#include "xml/writer.h"

using app::PreparationDesk;
using app::PreparationRow;
using app::PreparedAs;
using app::PreparedFile;
using app_tests::CaseHome;

namespace {

using Fields = std::map<std::string, std::string>;

// The bytes in chunks of this size.
app::NextBytes inChunks(const base::Bytes& bytes, std::size_t size = 1000) {
  return [bytes, size, at = std::size_t{0}]() mutable {
    base::Bytes chunk = at < bytes.size() ? bytes.substr(at, size) : base::Bytes();
    at += chunk.size();
    return chunk;
  };
}

// The same until the connection breaks after so many chunks.
app::NextBytes breakingAfter(int chunks, const base::Bytes& bytes, std::size_t size) {
  return [next = inChunks(bytes, size), left = chunks]() mutable {
    if (left-- == 0) throw base::Unavailable("the connection is gone");
    return next();
  };
}

struct Preparing {
  CaseHome home{"2026-11-02T09:00:00+07:00"};

  PreparationDesk desk() { return PreparationDesk(home.workplace()); }
  app::Actor actor(const std::string& user = "bappeda") { return home.home().actor(user); }

  std::string begin(PreparedAs as = PreparedAs::Request, const std::string& object = {},
                    const std::string& user = "bappeda") {
    return desk().begin(actor(user), {as, {}, object, {}}).id;
  }
  app::FieldProblems save(const std::string& id, const std::string& step, const Fields& fields) {
    return desk().save(actor(), id, step, fields);
  }
  PreparedFile upload(const std::string& id, const std::string& purpose, const std::string& name,
                      const base::Bytes& bytes, const std::string& user = "bappeda") {
    const PreparedFile file =
        desk().announceFile(actor(user), id, {purpose, name, static_cast<std::int64_t>(bytes.size())});
    return desk().receiveFile(actor(user), file.id, 0, inChunks(bytes));
  }
  void fill(const std::string& id) {
    save(id, "instansi",
         {{"instansi/nama", "Bappeda Kota Malang"},
          {"instansi/alamat", "Jalan Contoh 11\nMalang"},
          {"instansi/pejabat/nama", "Siti"},
          {"instansi/pejabat/jabatan", "Kepala"}});
    save(id, "narahubung",
         {{"narahubung/nama", "Budi"},
          {"narahubung/jabatan", "Analis"},
          {"narahubung/nip", "19850312 201001 1 007"},
          {"narahubung/telepon", "0341 123456"},
          {"narahubung/email", "budi@bappeda.example.go.id"}});
    save(
        id, "data",
        {{"data/1/nama", "Jumlah  penduduk"}, {"data/1/periode", "2020–2025"}, {"data/1/wilayah", "Malang"}});
    save(id, "tujuan", {{"tujuan", "Perencanaan"}, {"klasifikasi", "biasa"}, {"tenggat", "31 12 2026"}});
  }
  // One that can be sent.
  std::string ready() {
    std::string id = begin();
    fill(id);
    upload(id, "surat-pernyataan", "Surat Pernyataan.pdf", support::pdfShowing("pernyataan"));
    upload(id, "kak", "KAK.pdf", support::pdfShowing("kak"));
    return id;
  }
  std::size_t cases() {
    std::size_t count = 0;
    home.workplace().database.read(
        [&](app::Transaction& transaction) { count = transaction.requests().list().size(); });
    return count;
  }
};

// The problem at a field, in Indonesian; empty: there is none.
std::string problemAt(const app::FieldProblems& problems, const std::string& path) {
  for (const app::FieldProblem& one : problems) {
    if (one.path == path) return app::sentenceOf(one, base::Language::Indonesian);
  }
  return {};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(preparation)

BOOST_AUTO_TEST_CASE(a_new_request_knows_what_the_office_knows) {
  Preparing it;
  const PreparationRow fresh = it.desk().begin(it.actor(), {});
  BOOST_TEST(fresh.fields.at("instansi/nama") == "Badan Perencanaan Pembangunan Daerah Kota Malang");
  BOOST_TEST(fresh.fields.at("instansi/alamat") == "Jalan Contoh Nomor 11, Kota Malang 65100");
  it.home.submit(1);
  const PreparationRow next = it.desk().begin(it.actor(), {});
  BOOST_TEST(next.fields.at("instansi/alamat") == "di\nMalang");
  BOOST_TEST(next.fields.at("instansi/pejabat/nama") == "SITI CONTOH RAHAYU, S.T., M.T.");
  BOOST_TEST(!next.fields.contains("narahubung/telepon"));  // of somebody else, as far as we know
}

BOOST_AUTO_TEST_CASE(what_is_typed_is_kept_even_when_it_is_wrong) {
  Preparing it;
  const std::string id = it.begin();
  it.save(id, "narahubung", {{"narahubung/nip", "19850312 201001 1 00"}, {"narahubung/email", "budi"}});
  const app::Preparation seen = it.desk().show(it.actor(), id);
  BOOST_TEST(seen.row.fields.at("narahubung/nip") == "19850312 201001 1 00");
  BOOST_TEST(seen.row.fields.at("narahubung/email") == "budi");
  BOOST_TEST(seen.row.visited == std::vector<std::string>{"narahubung"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(each_problem_says_how_to_mend_it) {
  Preparing it;
  const std::string id = it.begin();
  app::FieldProblems problems =
      it.save(id, "narahubung", {{"narahubung/nip", "19850312 201001 1 00"}, {"narahubung/email", "budi"}});
  BOOST_TEST(problemAt(problems, "narahubung/nip") == "NIP terdiri atas 18 angka; yang diisi 17");
  BOOST_TEST(problemAt(problems, "narahubung/email") ==
             "Isi surel dengan tanda @, misalnya nama@instansi.go.id");
  BOOST_TEST(problemAt(problems, "narahubung/nama") == "Isi nama narahubung");
  it.desk().addItem(it.actor(), id);
  problems = it.save(id, "data", {{"data/1/nama", "x"}, {"data/1/periode", "2025–2020"}});
  BOOST_TEST(problemAt(problems, "data/2/nama") == "Data 2: isi nama data yang diminta");
  BOOST_TEST(problemAt(problems, "data/1/periode").find("tahun akhir mendahului") != std::string::npos);
  problems = it.save(id, "tujuan", {{"tenggat", "31 2 2026"}});
  BOOST_TEST(problemAt(problems, "tenggat") == "Isi tanggal yang ada, misalnya 31 12 2026");
  problems = it.desk().problems(it.actor(), id);
  BOOST_TEST(problemAt(problems, "surat-pernyataan") == "Unggah Surat Pernyataan");
  BOOST_TEST(problemAt(problems, "kak").find("Unggah paling sedikit satu: ") == 0U);
}

BOOST_AUTO_TEST_CASE(another_agencys_name_is_a_problem_before_it_is_sent) {
  Preparing it;
  const std::string id = it.begin();
  const auto problems = it.save(id, "instansi", {{"instansi/nama", "Dinas Kesehatan Kota Malang"}});
  BOOST_TEST(problemAt(problems, "instansi/nama").find("Badan Perencanaan") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_field_that_the_step_does_not_have_changes_nothing) {
  Preparing it;
  const std::string id = it.begin();
  const PreparationRow before = it.desk().show(it.actor(), id).row;
  BOOST_CHECK_THROW(it.save(id, "tujuan", {{"tujuan", "x"}, {"instansi/nama", "y"}}), base::InvalidInput);
  BOOST_CHECK_THROW(it.save(id, "tujuan", {{"tujuan", "\xFF"}}), base::InvalidInput);
  BOOST_CHECK_THROW(it.save(id, "rahasia", {}), base::NotFound);
  BOOST_TEST((it.desk().show(it.actor(), id).row == before));
}

// The readers of forms have rules of their own; these must not differ.
BOOST_AUTO_TEST_CASE(what_passes_here_passes_the_reader_of_the_form) {
  Preparing it;
  const std::string id = it.ready();
  const auto rules = app::fieldsOf(it.desk().show(it.actor(), id));
  for (const app::FieldRule& rule : rules) {
    if (rule.form != app::FieldForm::Text || rule.path == "instansi/nama") continue;
    app::Preparation changed = it.desk().show(it.actor(), id);
    changed.row.fields[rule.path] = std::string(rule.text.most, 'a');
    BOOST_TEST(problemAt(app::problemsOf(it.home.workplace(), changed), rule.path).empty(), rule.path);
    BOOST_CHECK_NO_THROW(requests::readRequestForm(xml::write(app::formOf(changed)), "FORM.xml"));
    changed.row.fields[rule.path] += 'a';
    BOOST_TEST(!problemAt(app::problemsOf(it.home.workplace(), changed), rule.path).empty(), rule.path);
  }
}

BOOST_AUTO_TEST_CASE(what_is_sent_is_the_request_that_was_prepared) {
  Preparing it;
  const std::string id = it.ready();
  BOOST_TEST(it.desk().problems(it.actor(), id).empty());
  const PreparationRow sent = it.desk().send(it.actor(), id);
  BOOST_TEST(sent.ticket == "P-2026-0001");
  const app::CaseFile file = it.home.file(sent.ticket);
  BOOST_TEST(file.row.object == sent.object);
  BOOST_TEST(file.record.items.front().name == "Jumlah penduduk");
  BOOST_TEST(file.record.neededBy == "2026-12-31");
  BOOST_TEST(file.events.front().event.preparation == id);
  BOOST_TEST(file.events.front().documents.size() == 3U);
  BOOST_TEST(sent.fields.empty());  // the contact person is in the archive's own object now
  BOOST_TEST(!std::filesystem::exists(it.home.workplace().home.preparations() / id));
  BOOST_TEST(it.desk().list(it.actor()).empty());
  BOOST_CHECK_THROW(it.save(id, "tujuan", {}), base::Conflict);
}

BOOST_AUTO_TEST_CASE(what_has_problems_is_not_sent) {
  Preparing it;
  const std::string id = it.ready();
  it.save(id, "tujuan", {});
  BOOST_CHECK_THROW(it.desk().send(it.actor(), id), base::InvalidInput);
  BOOST_TEST(it.cases() == 0U);
}

BOOST_AUTO_TEST_CASE(what_is_sent_twice_arrives_once) {
  Preparing it;
  const std::string id = it.ready();
  const PreparationRow first = it.desk().send(it.actor(), id);
  BOOST_TEST((it.desk().send(it.actor(), id) == first));
  BOOST_TEST(it.cases() == 1U);
}

BOOST_AUTO_TEST_CASE(wherever_sending_stops_it_arrives_once) {
  Preparing it;
  std::size_t calls = 0;
  {
    support::StoppingDisk disk;
    const auto stopped = it.home.home().on(disk);
    PreparationDesk(stopped->workplace).send(it.actor(), it.ready());
    calls = disk.journal().size();
  }
  BOOST_TEST_REQUIRE(calls > 10U);
  std::size_t sent = 1;
  for (std::size_t stop = 0; stop < calls; stop += 3) {
    const std::string id = it.ready();
    support::StoppingDisk disk(stop);
    const auto stopped = it.home.home().on(disk);
    try {
      PreparationDesk(stopped->workplace).send(it.actor(), id);
    } catch (const base::Error&) {
    }
    const PreparationRow row = it.desk().send(it.actor(), id);
    BOOST_TEST(!row.ticket.empty());
    BOOST_TEST(it.cases() == ++sent, "stopped at call " << stop << " of " << calls);
    it.desk().send(it.actor(), id);
    BOOST_TEST(it.cases() == sent);
  }
}

BOOST_AUTO_TEST_CASE(what_waits_for_staff_is_held_once) {
  Preparing it;
  it.home.home().set("clamd.address", "127.0.0.1:1");  // nobody is there
  const std::string id = it.ready();
  const PreparationRow sent = it.desk().send(it.actor(), id);
  BOOST_TEST(!sent.held.empty());
  BOOST_TEST(sent.ticket.empty());
  // As if the crash had come before the row was marked.
  it.home.workplace().database.write(
      [&](app::Transaction& transaction) { BOOST_TEST((transaction.preparations().find(id) == sent)); });
  BOOST_TEST((it.desk().send(it.actor(), id) == sent));
  BOOST_TEST(app::QuarantineDesk(it.home.workplace()).list(it.actor()).size() == 1U);
  const app::Recorded released =
      app::QuarantineDesk(it.home.workplace()).release(it.actor("sari"), sent.held, "aman");
  BOOST_TEST(released.object == sent.object);
  BOOST_TEST(it.home.file(sent.object).events.front().event.preparation == id);
}

BOOST_AUTO_TEST_CASE(an_upload_goes_on_where_it_broke_off) {
  Preparing it;
  const std::string id = it.begin();
  const base::Bytes pdf = support::pdfShowing(std::string(3000, 'x'));
  const PreparedFile file =
      it.desk().announceFile(it.actor(), id, {"kak", "KAK.pdf", static_cast<std::int64_t>(pdf.size())});
  BOOST_CHECK_THROW(it.desk().receiveFile(it.actor(), file.id, 0, breakingAfter(2, pdf, 700)),
                    base::Unavailable);
  BOOST_TEST(it.desk().showFile(it.actor(), file.id).received == 1400);
  BOOST_CHECK_THROW(it.desk().receiveFile(it.actor(), file.id, 0, inChunks(pdf)), base::Conflict);
  BOOST_TEST(
      problemAt(it.desk().problems(it.actor(), id), "berkas/" + file.id).find("belum selesai diunggah") !=
      std::string::npos);
  const PreparedFile whole =
      it.desk().receiveFile(it.actor(), file.id, 1400, inChunks(pdf.substr(1400), 600));
  BOOST_TEST_REQUIRE(whole.examination.has_value());
  BOOST_TEST(base::readFile(it.home.workplace().disk, app::wholeFileOf(it.home.workplace(), whole)) == pdf);
  BOOST_CHECK_THROW(it.desk().receiveFile(it.actor(), file.id, whole.size, inChunks({})), base::Conflict);
}

BOOST_AUTO_TEST_CASE(bytes_that_a_crash_left_before_they_counted_are_sent_again) {
  Preparing it;
  const std::string id = it.begin();
  const base::Bytes pdf = support::pdfShowing("kak");
  const PreparedFile file =
      it.desk().announceFile(it.actor(), id, {"kak", "KAK.pdf", static_cast<std::int64_t>(pdf.size())});
  const base::Path piece = it.home.workplace().home.preparations() / id / (file.id + ".0");
  std::ofstream(piece) << "half of";
  const PreparedFile whole = it.desk().receiveFile(it.actor(), file.id, 0, inChunks(pdf));
  BOOST_TEST(base::readFile(it.home.workplace().disk, app::wholeFileOf(it.home.workplace(), whole)) == pdf);
}

BOOST_AUTO_TEST_CASE(wherever_an_upload_stops_it_can_be_finished) {
  Preparing it;
  const std::string id = it.begin();
  const base::Bytes pdf = support::pdfShowing("kak");
  for (std::size_t stop = 0;; ++stop) {
    const PreparedFile file = it.desk().announceFile(
        it.actor(), id, {"kak", std::to_string(stop) + ".pdf", static_cast<std::int64_t>(pdf.size())});
    support::StoppingDisk disk(stop);
    const auto stopped = it.home.home().on(disk);
    try {
      PreparationDesk(stopped->workplace).receiveFile(it.actor(), file.id, 0, inChunks(pdf));
      BOOST_TEST(stop > 5U);
      return;
    } catch (const base::Error&) {
    }
    const PreparedFile left = it.desk().showFile(it.actor(), file.id);
    if (left.examination) continue;
    const PreparedFile whole = it.desk().receiveFile(
        it.actor(), file.id, left.received, inChunks(pdf.substr(static_cast<std::size_t>(left.received))));
    BOOST_TEST(whole.examination.has_value());
    BOOST_TEST(base::readFile(it.home.workplace().disk, app::wholeFileOf(it.home.workplace(), whole)) == pdf);
  }
}

BOOST_AUTO_TEST_CASE(no_more_is_taken_than_was_announced) {
  Preparing it;
  const std::string id = it.begin();
  const PreparedFile file = it.desk().announceFile(it.actor(), id, {"kak", "KAK.pdf", 10});
  BOOST_CHECK_THROW(it.desk().receiveFile(it.actor(), file.id, 0, inChunks("12345678901")),
                    base::InvalidInput);
  BOOST_TEST(it.desk().showFile(it.actor(), file.id).received == 0);
  it.home.home().set("preparations.limit-mib", "1");
  BOOST_CHECK_THROW(it.desk().announceFile(it.actor(), id, {"dpa", "DPA.pdf", 1 << 20}),
                    base::InvalidInput);
  BOOST_CHECK_THROW(it.desk().announceFile(it.actor(), id, {"dpa", "kak.PDF", 5}), base::InvalidInput);
  BOOST_CHECK_THROW(it.desk().announceFile(it.actor(), id, {"dpa", "../x.pdf", 5}), base::InvalidInput);
  BOOST_CHECK_THROW(it.desk().announceFile(it.actor(), id, {"lainnya", "x.pdf", 5}), base::InvalidInput);
  BOOST_CHECK_THROW(it.desk().announceFile(it.actor(), id, {"dpa", "x.pdf", 0}), base::InvalidInput);
}

BOOST_AUTO_TEST_CASE(a_refused_file_is_told_at_once_and_not_kept) {
  Preparing it;
  const std::string id = it.begin();
  const PreparedFile refused = it.upload(id, "surat-pernyataan", "Surat.pdf", "tanggal,jumlah\n1,2\n");
  BOOST_TEST(app::isRefused(refused));
  BOOST_TEST(!std::filesystem::exists(app::wholeFileOf(it.home.workplace(), refused)));
  BOOST_TEST(problemAt(it.desk().problems(it.actor(), id), "berkas/" + refused.id).find("Surat.pdf") !=
             std::string::npos);
  const auto refusals = app::refusalsOf(it.home.workplace(), {"2026-11"});
  BOOST_TEST_REQUIRE(refusals.size() == 1U);
  BOOST_TEST(refusals.front().user == "bappeda");
  // One of the same name takes its place.
  it.upload(id, "surat-pernyataan", "Surat.pdf", support::pdfShowing("pernyataan"));
  BOOST_TEST(it.desk().show(it.actor(), id).files.size() == 1U);
}

BOOST_AUTO_TEST_CASE(what_another_prepares_does_not_exist) {
  Preparing it;
  const std::string id = it.begin();
  const PreparedFile file = it.upload(id, "kak", "KAK.pdf", support::pdfShowing("kak"));
  for (const char* user : {"sari", "kadis", "auditor", "kadis-dinsos"}) {
    BOOST_CHECK_THROW(it.desk().show(it.actor(user), id), base::NotFound);
    BOOST_CHECK_THROW(it.desk().save(it.actor(user), id, "tujuan", {}), base::NotFound);
    BOOST_CHECK_THROW(it.desk().send(it.actor(user), id), base::NotFound);
    BOOST_CHECK_THROW(it.desk().discard(it.actor(user), id), base::NotFound);
    BOOST_CHECK_THROW(it.desk().showFile(it.actor(user), file.id), base::NotFound);
    BOOST_CHECK_THROW(it.desk().removeFile(it.actor(user), file.id), base::NotFound);
    BOOST_TEST(it.desk().list(it.actor(user)).empty());
  }
  BOOST_CHECK_THROW(it.begin(PreparedAs::Request, {}, "auditor"), base::Denied);
}

BOOST_AUTO_TEST_CASE(staff_prepare_what_came_on_paper_and_the_agency_does_not_see_it) {
  Preparing it;
  const PreparationRow row =
      it.desk().begin(it.actor("sari"), {PreparedAs::Request, "BAPPEDA", {}, "kertas"});
  BOOST_CHECK_THROW(it.desk().show(it.actor(), row.id), base::NotFound);
  BOOST_TEST(!row.fields.contains("narahubung/nama"));
  BOOST_CHECK_THROW(it.desk().begin(it.actor("auditor"), {PreparedAs::Request, "BAPPEDA", {}, "kertas"}),
                    base::Denied);
}

BOOST_AUTO_TEST_CASE(a_removed_item_can_be_put_back) {
  Preparing it;
  const std::string id = it.begin();
  it.desk().addItem(it.actor(), id);
  it.desk().addItem(it.actor(), id);
  it.save(id, "data", {{"data/1/nama", "a"}, {"data/2/nama", "b"}, {"data/3/nama", "c"}});
  it.desk().removeItem(it.actor(), id, 2);
  PreparationRow row = it.desk().show(it.actor(), id).row;
  BOOST_TEST(row.items == 2);
  BOOST_TEST(row.fields.at("data/2/nama") == "c");
  BOOST_TEST(!row.fields.contains("data/3/nama"));
  it.desk().restoreItem(it.actor(), id);
  row = it.desk().show(it.actor(), id).row;
  BOOST_TEST(row.items == 3);
  BOOST_TEST(row.fields.at("data/2/nama") == "b");
  BOOST_TEST(row.fields.at("data/3/nama") == "c");
  BOOST_CHECK_THROW(it.desk().restoreItem(it.actor(), id), base::Conflict);
  BOOST_CHECK_THROW(it.desk().removeItem(it.actor(), id, 4), base::NotFound);
}

BOOST_AUTO_TEST_CASE(the_last_item_is_emptied_and_can_be_put_back) {
  Preparing it;
  const std::string id = it.begin();
  it.save(id, "data", {{"data/1/nama", "a"}});
  it.desk().removeItem(it.actor(), id, 1);
  BOOST_TEST(it.desk().show(it.actor(), id).row.items == 1);
  it.desk().restoreItem(it.actor(), id);
  const PreparationRow row = it.desk().show(it.actor(), id).row;
  BOOST_TEST(row.items == 1);
  BOOST_TEST(row.fields.at("data/1/nama") == "a");
}

BOOST_AUTO_TEST_CASE(an_agency_has_only_so_many_at_a_time) {
  Preparing it;
  it.home.home().set("preparations.most", "2");
  const std::string first = it.begin();
  it.begin();
  BOOST_CHECK_THROW(it.begin(), base::InvalidInput);
  it.desk().discard(it.actor(), first);
  BOOST_CHECK_NO_THROW(it.begin());
}

BOOST_AUTO_TEST_CASE(what_nobody_changes_is_removed_after_its_days) {
  Preparing it;
  const std::string old = it.begin();
  it.upload(old, "kak", "KAK.pdf", support::pdfShowing("kak"));
  const base::Path orphan = it.home.workplace().home.preparations() / "SISA";
  std::filesystem::create_directories(orphan);
  it.home.setTime("2026-12-01T09:00:00+07:00");
  const std::string young = it.begin();
  it.home.setTime("2026-12-02T09:00:01+07:00");
  BOOST_TEST(app::runJobs(it.home.workplace(), {"preparations"}).front().done == 1);
  BOOST_CHECK_THROW(it.desk().show(it.actor(), old), base::NotFound);
  BOOST_CHECK_NO_THROW(it.desk().show(it.actor(), young));
  BOOST_TEST(!std::filesystem::exists(it.home.workplace().home.preparations() / old));
  BOOST_TEST(!std::filesystem::exists(orphan));
}

BOOST_AUTO_TEST_CASE(a_completion_is_prepared_while_the_request_is_returned) {
  Preparing it;
  const std::string object = it.home.submit(1);
  BOOST_CHECK_THROW(it.begin(PreparedAs::Completion, object), base::Conflict);
  it.home.enact("sari", object, "nota-pengembalian", {}, "KAK tidak terbaca");
  const std::string id = it.begin(PreparedAs::Completion, object);
  BOOST_TEST(it.begin(PreparedAs::Completion, object) == id);  // one of a case at a time
  BOOST_CHECK_THROW(it.desk().send(it.actor(), id), base::InvalidInput);
  it.upload(id, "berkas", "KAK baru.pdf", support::pdfShowing("kak"));
  it.desk().send(it.actor(), id);
  it.desk().send(it.actor(), id);
  const app::CaseFile file = it.home.file(object);
  BOOST_TEST(file.events.size() == 3U);
  BOOST_TEST(file.state.state == "diajukan");
}

BOOST_AUTO_TEST_CASE(wherever_the_sending_of_a_completion_stops_it_arrives_once) {
  Preparing it;
  for (std::size_t stop = 0, calls = 1; stop < calls; stop += 6) {
    const std::string object = it.home.submit(1);
    it.home.enact("sari", object, "nota-pengembalian", {}, "KAK tidak terbaca");
    const std::string id = it.begin(PreparedAs::Completion, object);
    it.upload(id, "berkas", "KAK baru.pdf", support::pdfShowing("kak"));
    support::StoppingDisk disk(stop);
    const auto stopped = it.home.home().on(disk);
    try {
      PreparationDesk(stopped->workplace).send(it.actor(), id);
    } catch (const base::Error&) {
      calls = disk.journal().size() + 7;
    }
    it.desk().send(it.actor(), id);
    const app::CaseFile file = it.home.file(object);
    BOOST_TEST(file.events.size() == 3U, "stopped at call " << stop);
    BOOST_TEST(file.events.back().event.preparation == id);
  }
}

// Between the draft and the mark on the preparation the disk is not asked, so the desk is.
BOOST_AUTO_TEST_CASE(an_answer_that_is_sent_again_makes_no_second_draft) {
  Preparing it;
  const std::string object = it.home.asked(1);
  const base::Bytes form =
      "<jawaban><data nomor='1' hasil='tersedia'><berkas nama='a.csv'/></data></jawaban>";
  const auto answer = [&] {
    return app::CaseDesk(it.home.workplace(), {std::nullopt, "SIAP", {}})
        .answer(it.actor("kadis-dinsos"), object, "DINSOS", it.home.home().upload("jawaban.xml", form),
                {it.home.home().upload("a.csv", "tahun\n2025\n")});
  };
  const std::string draft = answer().draft;
  BOOST_TEST(!draft.empty());
  BOOST_TEST(answer().draft == draft);
}

BOOST_AUTO_TEST_CASE(an_answer_is_prepared_item_by_item) {
  Preparing it;
  const std::string object = it.home.asked(2);
  const app::Actor produsen = it.actor("kadis-dinsos");
  const std::string id = it.begin(PreparedAs::Answer, object, "kadis-dinsos");
  BOOST_CHECK_THROW(it.desk().show(it.actor(), id), base::NotFound);
  app::FieldProblems problems = it.desk().save(produsen, id, "jawaban", {{"data/1/hasil", "tersedia"}});
  BOOST_TEST(problemAt(problems, "data/1/berkas") ==
             "Data 1: unggah paling sedikit satu berkas, atau pilih hasil lain");
  BOOST_TEST(problemAt(problems, "data/2/hasil") == "Data 2: pilih hasilnya");
  problems = it.desk().save(produsen, id, "jawaban",
                            {{"data/1/hasil", "tersedia"}, {"data/2/hasil", "dikecualikan"}});
  BOOST_TEST(problemAt(problems, "data/2/alasan") == "Data 2: pilih paling sedikit satu alasan");
  it.desk().save(produsen, id, "jawaban",
                 {{"data/1/hasil", "tersedia"},
                  {"data/2/hasil", "dikecualikan"},
                  {"data/2/alasan/DIKECUALIKAN", "ya"},
                  {"data/2/alasan/DIKECUALIKAN/keterangan", "Uji konsekuensi 2025."}});
  it.upload(id, "data/1", "data.csv", "tahun,jumlah\n2025,3\n", "kadis-dinsos");
  const PreparationRow sent = it.desk().send(produsen, id);
  BOOST_TEST(!sent.draft.empty());
  BOOST_TEST(it.desk().send(produsen, id).draft == sent.draft);
}

BOOST_AUTO_TEST_CASE(data_balikan_is_prepared_while_it_is_owed) {
  Preparing it;
  const std::string object = it.home.asked(1);
  it.home.answer(object, "DINSOS", {{1, "tersedia", {"data.csv"}}});
  BOOST_CHECK_THROW(it.begin(PreparedAs::Balikan, object), base::Conflict);
  it.home.issue(object, "surat-penyampaian");
  const std::string id = it.begin(PreparedAs::Balikan, object);
  BOOST_TEST(problemAt(it.save(id, "balikan", {{"ringkasan", "Dipakai."}}), "judul") == "Isi judul hasil");
  it.save(id, "balikan", {{"judul", "Profil"}, {"ringkasan", "Dipakai."}});
  it.upload(id, "berkas", "profil.pdf", support::pdfShowing("profil"));
  it.desk().send(it.actor(), id);
  it.desk().send(it.actor(), id);
  BOOST_TEST(it.home.file(object).state.state == "balikan-diunggah");
}

BOOST_AUTO_TEST_SUITE_END()
