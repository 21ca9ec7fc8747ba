// Who sees what of a case: the faults that one rule was made for, each tried through views and desks.
#include <filesystem>

#include "app/access/case_sight.h"
#include "app/access/use_cases.h"
#include "app/cases/open_case.h"
#include "app/cases/projection.h"
#include "app/casework/case_desk.h"
#include "app/casework/case_views.h"
#include "app/evidence/search_desk.h"
#include "app/keeping/retention_desk.h"
#include "app/reports/report_desk.h"
#include "app/shared_case.h"
#include "app/upkeep/jobs.h"
#include "app/upkeep/rebuild.h"
#include "base/error.h"
#include "json/text.h"
#include "support/boost_test.h"
#include "support/problems.h"
#include "support/text_pdf.h"

using app_tests::eventOf;
using app_tests::SharedCase;
using requests::Role;
using support::holds;
using support::refusalOf;

namespace {

requests::Event reasoned(requests::Event event) {
  event.reasons = {{"", "alasan contoh"}};
  return event;
}

std::string draftOf(SharedCase& shared, const std::string& kind) {
  app::DraftOrder order;
  order.kind = kind;
  order.detail["reasons"] = json::Array{json::Object{{"code", "GANDA"}, {"text", ""}}};
  return shared.home().drafted(shared.object(), order).id;
}

std::string textOf(const json::Object& object, const char* key) {
  return *object.at(key).string();
}

// The office's data with the attribute taken away from its templates, as an older office has them.
void takeAddressees(const base::Path& office) {
  base::PosixDisk disk;
  for (const auto& entry : std::filesystem::directory_iterator(office / "letter-templates")) {
    const std::string name = entry.path().filename().string();
    if (name.rfind("nota-", 0) != 0 && name.rfind("lembar-", 0) != 0 && name.rfind("tanda-", 0) != 0)
      continue;
    std::string text = base::readFile(disk, entry.path());
    const std::size_t start = text.find(" kepada=\"");
    BOOST_REQUIRE_MESSAGE(start != std::string::npos, name);
    text.erase(start, text.find('"', start + 9) + 1 - start);
    base::replaceDurably(disk, entry.path(), text);
  }
}

BOOST_AUTO_TEST_SUITE(sight)

BOOST_FIXTURE_TEST_CASE(the_applicant_has_the_data_when_an_issued_letter_delivers_them, SharedCase) {
  answered();
  const app::Actor bappeda = actor("bappeda");
  const std::string own =
      "permohonan/00-formulir.xml permohonan/01-surat-pernyataan.pdf permohonan/02-kak.pdf "
      "lembar-penerimaan/lembar-penerimaan.pdf";
  BOOST_TEST(documents(bappeda) == own);
  BOOST_TEST(!fetches(bappeda, "penduduk.csv"));
  BOOST_TEST(hits(bappeda, "kolom") == "");
  BOOST_TEST(hits(actor("sari"), "kolom") == "data data");
  draftOf(*this, "surat-penyampaian");
  BOOST_TEST(!fetches(bappeda, "penduduk.csv"));
  deliver();
  BOOST_TEST(documents(bappeda) == own +
                                       " surat-tindaklanjuti/01-data.csv surat-tindaklanjuti/01-data.csv "
                                       "surat-penyampaian/surat-penyampaian.pdf");
  BOOST_TEST(fetches(bappeda, "penduduk.csv"));
  BOOST_TEST(fetches(bappeda, "bantuan.csv"));
  BOOST_TEST(hits(bappeda, "kolom") == "data data");
  BOOST_TEST(hits(bappeda, "bantuan") == "surat-penyampaian data lembar-penerimaan formulir");
}

BOOST_FIXTURE_TEST_CASE(files_of_a_returned_answer_are_never_delivered, SharedCase) {
  answered();
  enact("sari", reasoned(eventOf("nota-perbaikan-jawaban", "DINSOS")));
  answer("DINSOS", "perbaikan.csv");
  deliver();
  const app::Actor bappeda = actor("bappeda");
  BOOST_TEST(fetches(bappeda, "perbaikan.csv"));
  BOOST_TEST(fetches(bappeda, "penduduk.csv"));
  BOOST_TEST(!fetches(bappeda, "bantuan.csv"));
  BOOST_TEST(hits(bappeda, "\"kolom,bantuan.csv\"") == "");
  BOOST_TEST(hits(actor("kadis-dinsos"), "\"kolom,bantuan.csv\"") == "data");
}

BOOST_FIXTURE_TEST_CASE(of_what_goes_between_office_and_produsen_the_applicant_has_event_and_date,
                        SharedCase) {
  answered();
  enact("sari", reasoned(eventOf("nota-perbaikan-jawaban", "DINSOS")));
  const app::Actor bappeda = actor("bappeda");
  BOOST_TEST(events(bappeda) ==
             "permohonan lembar-penerimaan (surat-pengantar) (surat-pengantar) (surat-tindaklanjuti) "
             "(surat-tindaklanjuti)");
  const json::Object mention = app::listEvents(workplace(), bappeda, object()).at(2);
  std::string members;
  for (const auto& [name, value] : mention) members += name + " ";
  BOOST_TEST(members == "date event title version ");
  const json::Value shown(app::showCase(workplace(), bappeda, object(), std::nullopt));
  BOOST_TEST(shown.arrayAt("letters").empty());
  app::RetentionDesk(workplace()).hold(actor("sari"), object(), "perkara 12");
  BOOST_TEST(events(bappeda).find("penahanan") == std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(a_note_is_seen_by_the_office_alone_and_changes_nothing, SharedCase) {
  answered();
  const auto state = [&] {
    return textOf(app::showCase(workplace(), actor("sari"), object(), std::nullopt), "state");
  };
  const std::string before = state();
  app::CaseDesk(workplace()).note(actor("sari"), object(), "Dibicarakan dengan Produsen lewat telepon.");
  BOOST_TEST(state() == before);
  BOOST_TEST(events(actor("auditor")).ends_with(" catatan"));
  for (const char* user : {"bappeda", "kadis-dinsos"})
    BOOST_TEST(events(actor(user)).find("catatan") == std::string::npos);
  BOOST_TEST(hits(actor("bappeda"), "telepon") == "");
  for (const char* user : {"bappeda", "kadis-dinsos", "auditor"})
    BOOST_CHECK_THROW(app::CaseDesk(workplace()).note(actor(user), object(), "catatan"), base::Denied);
}

BOOST_FIXTURE_TEST_CASE(a_produsen_sees_its_own_part_alone, SharedCase) {
  answered();
  const app::Actor dinsos = actor("kadis-dinsos");
  BOOST_TEST(documents(dinsos) ==
             "permohonan/01-surat-pernyataan.pdf permohonan/02-kak.pdf surat-pengantar/surat-pengantar.pdf "
             "surat-tindaklanjuti/surat-tindaklanjuti.pdf surat-tindaklanjuti/01-data.csv");
  BOOST_TEST(events(dinsos) == "permohonan (lembar-penerimaan) surat-pengantar surat-tindaklanjuti");
  BOOST_TEST(fetches(dinsos, "bantuan.csv"));
  BOOST_TEST(!fetches(dinsos, "penduduk.csv"));
  const json::Value shown(app::showCase(workplace(), dinsos, object(), std::nullopt));
  BOOST_TEST(shown.stringAt("title") == "Keluarga penerima bantuan sosial menurut kecamatan");
  BOOST_TEST(json::canonical(shown.at("assignments")) == "[\"DINSOS dijawab\"]");
  for (const json::Object& limit : app::listDeadlines(workplace(), dinsos, object()))
    BOOST_TEST(textOf(limit, "produsen") == "DINSOS");
  BOOST_TEST(app::listLetters(workplace(), dinsos, "").size() == 2U);
  deliver();
  BOOST_TEST(events(dinsos).find("surat-penyampaian") == std::string::npos);
  enact("sari", reasoned(eventOf("penahanan")));
  BOOST_TEST(events(dinsos) == "permohonan (lembar-penerimaan) surat-pengantar surat-tindaklanjuti");
}

BOOST_FIXTURE_TEST_CASE(a_search_tells_a_produsen_nothing_of_another, SharedCase) {
  answered();
  const app::Actor dinsos = actor("kadis-dinsos");
  BOOST_TEST(hits(dinsos, "bantuan") == "data surat-tindaklanjuti surat-pengantar");
  BOOST_TEST(hits(dinsos, "penduduk") == "");
  BOOST_TEST(hits(actor("kadis-dispenduk"), "penduduk") == "data surat-tindaklanjuti surat-pengantar");
  app::SearchOrder order;
  order.produsen = "DISPENDUK";
  BOOST_TEST(app::SearchDesk(workplace()).search(dinsos, order).hits.empty());
  order.produsen = "DINSOS";
  const auto found = app::SearchDesk(workplace()).search(dinsos, order).hits;
  BOOST_TEST(found.size() == 5U);
  for (const json::Object& hit : found)
    BOOST_TEST(textOf(hit, "title") == "Keluarga penerima bantuan sosial menurut kecamatan");
}

BOOST_FIXTURE_TEST_CASE(a_produsen_that_is_asked_for_everything_sees_the_form, SharedCase) {
  submit();
  requests::Event event = eventOf("lembar-penerimaan");
  event.commissions = {{"DINSOS", {}}};
  enact("sari", event);
  BOOST_TEST(documents(actor("kadis-dinsos")).rfind("permohonan/00-formulir.xml", 0) == 0U);
  BOOST_CHECK_THROW(documents(actor("kadis-dispenduk")), base::NotFound);
}

BOOST_FIXTURE_TEST_CASE(nobody_outside_sees_a_draft_but_the_produsen_its_own, SharedCase) {
  submit();
  receive();
  const std::string refusal = draftOf(*this, "surat-penolakan");
  app::LetterDesk desk(workplace());
  const std::string message =
      refusalOf<base::NotFound>([&] { app::showLetter(workplace(), actor("bappeda"), "TIDAKADA"); });
  for (const char* user : {"bappeda", "kadis-dinsos"}) {
    const app::Actor outsider = actor(user);
    BOOST_TEST(app::listLetters(workplace(), outsider, object()).empty(), user);
    BOOST_TEST(app::listLetters(workplace(), outsider, "").empty(), user);
    std::string told = refusalOf<base::NotFound>([&] { app::showLetter(workplace(), outsider, refusal); });
    BOOST_TEST(told.replace(told.find(refusal), refusal.size(), "TIDAKADA") == message);
    BOOST_CHECK_THROW(desk.preview(outsider, refusal), base::NotFound);
    BOOST_CHECK_THROW(desk.issue(outsider, refusal), base::NotFound);
    BOOST_CHECK_THROW(desk.approve(outsider, refusal), base::NotFound);
    BOOST_CHECK_THROW(desk.discard(outsider, refusal), base::NotFound);
    const json::Value shown(app::showCase(workplace(), outsider, object(), std::nullopt));
    BOOST_TEST(shown.arrayAt("drafts").empty());
  }
  forward("DINSOS");
  app::DraftOrder order;
  order.kind = "surat-tindaklanjuti";
  order.produsen = "DINSOS";
  order.event.answers = {{2, requests::Outcome::TidakTersedia, {{"DATA_TIDAK_DIKUASAI", ""}}, {}}};
  const std::string own = desk.draft(actor("kadis-dinsos"), object(), order).id;
  BOOST_TEST(!desk.preview(actor("kadis-dinsos"), own).empty());
  BOOST_CHECK_THROW(desk.preview(actor("kadis-dispenduk"), own), base::NotFound);
  BOOST_CHECK_THROW(desk.issue(actor("kadis-dispenduk"), own), base::NotFound);
  BOOST_CHECK_THROW(desk.preview(actor("bappeda"), own), base::NotFound);
}

BOOST_FIXTURE_TEST_CASE(the_record_of_an_issued_letter_asks_the_rule_and_its_token_is_for_the_office,
                        SharedCase) {
  submit();
  receive();
  const app::LetterRow letter = forward("DINSOS");
  app::LetterDesk desk(workplace());
  for (const app::Actor& outsider :
       {actor("bappeda"), actor("kadis-dispenduk"), actorIn(Role::Pemohon, "DINKES")}) {
    BOOST_CHECK_THROW(desk.issue(outsider, letter.id), base::NotFound);
    BOOST_CHECK_THROW(app::showLetter(workplace(), outsider, letter.id), base::NotFound);
    BOOST_CHECK_THROW(app::fetchLetter(workplace(), outsider, letter.number), base::NotFound);
  }
  BOOST_CHECK_THROW(desk.issue(actor("auditor"), letter.id), base::Denied);
  BOOST_CHECK_THROW(desk.issue(actor("kadis-dinsos"), letter.id), base::Denied);
  BOOST_TEST((desk.issue(actor("kadis"), letter.id) == letter));
  const app::LetterRow own = answer("DINSOS", "bantuan.csv");
  const json::Object shown = app::showLetter(workplace(), actor("kadis-dinsos"), own.number);
  BOOST_TEST(textOf(shown, "sha256") == own.sha256);
  BOOST_TEST(shown.count("token") == 0U);
  BOOST_TEST(textOf(app::showLetter(workplace(), actor("auditor"), own.id), "token") == own.token);
  BOOST_TEST(!app::fetchLetter(workplace(), actor("kadis-dinsos"), letter.number).empty());
}

BOOST_FIXTURE_TEST_CASE(a_ralat_is_seen_as_the_letter_that_it_corrects, SharedCase) {
  submit();
  receive();
  app::DraftOrder order;
  order.kind = "ralat";
  order.detail["corrects"] = forward("DINSOS").id;
  order.detail["corrections"] = json::Array{json::Object{{"wrong", "12"}, {"right", "13"}}};
  issue(order);
  BOOST_TEST(events(actor("bappeda")) == "permohonan lembar-penerimaan (surat-pengantar) (ralat)");
  BOOST_TEST(events(actor("kadis-dinsos")) == "permohonan (lembar-penerimaan) surat-pengantar ralat");
  BOOST_TEST(events(actor("kadis-dispenduk")) == "permohonan (lembar-penerimaan)");
}

BOOST_FIXTURE_TEST_CASE(who_has_several_grants_sees_what_any_of_them_shows_in_every_view, SharedCase) {
  answered();
  app::Actor both{"dua", "", "", {{Role::Pemohon, "DINKES", "x"}, {Role::Produsen, "DINSOS", "y"}}};
  BOOST_TEST(events(both) == events(actor("kadis-dinsos")));
  BOOST_TEST(app::listCases(workplace(), both).size() == 1U);
  both.grants.push_back({Role::Pemohon, "BAPPEDA", "z"});
  BOOST_TEST(events(both) ==
             "permohonan lembar-penerimaan (surat-pengantar) surat-pengantar (surat-tindaklanjuti) "
             "surat-tindaklanjuti");
  BOOST_TEST(fetches(both, "bantuan.csv"));
  BOOST_TEST(!fetches(both, "penduduk.csv"));
  const app::Actor none{"tiga", "", "", {{Role::Pemohon, "", ""}, {Role::Produsen, "", ""}}};
  BOOST_TEST(app::listCases(workplace(), none).empty());
  BOOST_CHECK_THROW(events(none), base::NotFound);
}

BOOST_FIXTURE_TEST_CASE(a_role_counts_for_its_own_unit_alone, SharedCase) {
  submit();
  enact("sari", reasoned(eventOf("nota-pengembalian")));
  const app::Actor both{"dua", "", "", {{Role::Walidata}, {Role::Pemohon, "DINKES", "x"}}};
  app::CaseDesk desk(workplace());
  const auto complete = [&](const app::Actor& who) {
    desk.enact(who, object(), eventOf("kelengkapan"), {home().upload("dpa.pdf", support::pdfShowing("isi"))});
  };
  BOOST_CHECK_THROW(complete(both), base::Denied);
  const json::Value shown(app::showCase(workplace(), both, object(), std::nullopt));
  BOOST_TEST(json::canonical(shown.at("possible")).find("kelengkapan") == std::string::npos);
  BOOST_CHECK_NO_THROW(complete(actor("bappeda")));
}

BOOST_FIXTURE_TEST_CASE(what_is_not_seen_is_told_of_like_what_is_not_there, SharedCase) {
  answered();
  const std::string ticket = app::openCase(workplace(), app::automaticActor(), object()).row.ticket;
  app::CaseDesk desk(workplace());
  const app::Actor stranger = actorIn(Role::Pemohon, "DINKES");
  const std::vector<std::function<void(const std::string&)>> attempts = {
      [&](const std::string& name) { app::showCase(workplace(), stranger, name, std::nullopt); },
      [&](const std::string& name) { app::listEvents(workplace(), stranger, name); },
      [&](const std::string& name) { app::fetchDocument(workplace(), stranger, name, "x"); },
      [&](const std::string& name) { desk.enact(stranger, name, eventOf("tidak-ada"), {}); },
      [&](const std::string& name) {
        desk.answer(stranger, name, "X", {"/tidak/ada", "x"}, {});
      },
      [&](const std::string& name) {
        desk.submitBalikan(stranger, name, {"/tidak/ada", "x"}, {});
      },
      [&](const std::string& name) { app::RetentionDesk(workplace()).release(stranger, name, ""); },
      [&](const std::string& name) { app::LetterDesk(workplace()).draft(stranger, name, {}, {}); }};
  for (const auto& attempt : attempts) {
    std::string unseen = refusalOf<base::NotFound>([&] { attempt(ticket); });
    const std::string missing = refusalOf<base::NotFound>([&] { attempt("P-2026-9999"); });
    BOOST_TEST(unseen.replace(unseen.find(ticket), ticket.size(), "P-2026-9999") == missing);
  }
  // Whether it is held is not for the Produsen either.
  BOOST_CHECK_THROW(app::RetentionDesk(workplace()).release(actor("kadis-dinsos"), ticket, "x"),
                    base::Denied);
}

BOOST_FIXTURE_TEST_CASE(a_past_time_shows_what_was_seen_then, SharedCase) {
  submit();
  const base::Instant submitted = home().clock().now().plusSeconds(-1);
  receive();
  forward("DISPENDUK");
  forward("DINSOS");
  answer("DISPENDUK", "penduduk.csv");
  answer("DINSOS", "bantuan.csv");
  const base::Instant before = home().clock().now();
  pass(60);
  deliver();
  const json::Value then(app::showCase(workplace(), actor("bappeda"), object(), before));
  BOOST_TEST(json::canonical(then.at("documents")).find("data.csv") == std::string::npos);
  const json::Value now(app::showCase(workplace(), actor("bappeda"), object(), home().clock().now()));
  BOOST_TEST(json::canonical(now.at("documents")).find("data.csv") != std::string::npos);
  BOOST_CHECK_THROW(app::showCase(workplace(), actor("kadis-dinsos"), object(), submitted), base::NotFound);
  BOOST_CHECK_NO_THROW(app::showCase(workplace(), actor("kadis-dinsos"), object(), before));
}

BOOST_FIXTURE_TEST_CASE(a_report_tells_what_its_reader_sees, SharedCase) {
  answered();
  deliver();
  const auto rows = [&](const char* user, const char* report) {
    return app::ReportDesk(workplace()).make(actor(user), report, {home().clock().now(), {}}).rows;
  };
  for (const json::Object& row : rows("kadis-dinsos", "steps"))
    BOOST_TEST(textOf(row, "produsen") == "DINSOS");
  BOOST_TEST(rows("kadis-dinsos", "steps").size() == 2U);
  for (const json::Object& row : rows("bappeda", "steps")) BOOST_TEST(textOf(row, "produsen") == "");
  BOOST_TEST(rows("bappeda", "arrears").size() == 1U);
  BOOST_TEST(rows("kadis-dinsos", "arrears").empty());
  BOOST_TEST(rows("auditor", "steps").size() > rows("bappeda", "steps").size());
}

BOOST_FIXTURE_TEST_CASE(jobs_and_rebuild_ask_who_wants_them, SharedCase) {
  for (const char* user : {"bappeda", "kadis-dinsos", "kadis", "auditor"}) {
    BOOST_CHECK_THROW(app::runJobs(workplace(), actor(user), {"deadlines"}), base::Denied);
    BOOST_CHECK_THROW(app::rebuild(workplace(), actor(user)), base::Denied);
  }
  BOOST_CHECK_THROW(app::rebuild(workplace(), actor("sari")), base::Denied);
  BOOST_CHECK_NO_THROW(app::runJobs(workplace(), actor("sari"), {"deadlines"}));
  BOOST_CHECK_NO_THROW(app::rebuild(workplace(), actor("operator")));
}

BOOST_FIXTURE_TEST_CASE(templates_of_before_say_no_addressee_and_show_the_same, SharedCase) {
  answered();
  enact("sari", reasoned(eventOf("nota-perbaikan-jawaban", "DINSOS")));
  requests::Event extension = reasoned(eventOf("nota-perpanjangan"));
  extension.extension = requests::Extension{"tindak-lanjut", "DINSOS", 2, std::nullopt};
  enact("sari", extension);
  answer("DINSOS", "bantuan2.csv");
  extension.extension = requests::Extension{"penyampaian", "", 2, std::nullopt};
  enact("sari", extension);
  deliver();
  app::CaseDesk(workplace())
      .submitBalikan(actor("bappeda"), object(), home().sample("balikan.xml"),
                     {home().sample("profil-kemiskinan.csv")});
  pass(60);
  enact("sari", eventOf("tanda-terima-balikan"));
  app::closeCases(workplace());
  const std::string requester = events(actor("bappeda"));
  const std::string produsen = events(actor("kadis-dinsos"));
  BOOST_TEST(requester ==
             "permohonan lembar-penerimaan (surat-pengantar) (surat-pengantar) (surat-tindaklanjuti) "
             "(surat-tindaklanjuti) (surat-tindaklanjuti) nota-perpanjangan surat-penyampaian data-balikan "
             "tanda-terima-balikan (lembar-penutupan)");
  BOOST_TEST(produsen ==
             "permohonan (lembar-penerimaan) surat-pengantar surat-tindaklanjuti nota-perbaikan-jawaban "
             "nota-perpanjangan surat-tindaklanjuti");
  // The same events, archived under the office data that said no addressee.
  const base::Path older = home().home().path() / "kantor-lama";
  std::filesystem::copy(home().home().office(), older, std::filesystem::copy_options::recursive);
  takeAddressees(older);
  base::PosixDisk disk;
  const auto offices = app::OfficeHistory::open(disk, older, workplace().store, home().clock().now());
  app::CaseFile file = app::openCase(workplace(), app::automaticActor(), object());
  for (app::EventRecord& record : file.events) record.office = offices->current()->version;
  const app::CaseFacts facts{*offices, file.row.procedure, file.events, file.state};
  const auto seenBy = [&](const app::Actor& who) {
    const app::CaseSight sight(facts, app::viewpointsOf(facts, "BAPPEDA", who));
    std::string list;
    for (const app::SeenEvent& one : app::seen(file, sight).events)
      list += (list.empty() ? "" : " ") +
              (one.sight == app::Sight::Whole ? one.event.kind : "(" + one.event.kind + ")");
    return list;
  };
  BOOST_TEST(seenBy(actor("bappeda")) == requester);
  BOOST_TEST(seenBy(actor("kadis-dinsos")) == produsen);
}

BOOST_FIXTURE_TEST_CASE(a_template_that_is_changed_later_shows_nobody_more_of_what_was_archived, SharedCase) {
  answered();
  enact("sari", reasoned(eventOf("nota-perbaikan-jawaban", "DINSOS")));
  const std::string before = events(actor("bappeda"));
  base::PosixDisk disk;
  const base::Path path = home().home().letterTemplates() / "nota-perbaikan-jawaban.xml";
  std::string text = base::readFile(disk, path);
  text.replace(text.find("kepada=\"produsen\""), 17, "kepada=\"pemohon\"");
  base::replaceDurably(disk, path, text);
  const auto offices =
      app::OfficeHistory::open(disk, home().home().office(), workplace().store, home().clock().now());
  const app::Workplace& old = workplace();
  const app::Workplace changed{old.home,          old.settings, *offices,     old.typesetter, old.signers,
                               old.signedLetters, old.store,    old.database, old.inspector,  old.textReader,
                               old.outbox,        old.disk,     old.clock,    old.doorway,    old.journal};
  BOOST_TEST(app::listEvents(changed, actor("bappeda"), object()).size() ==
             app::listEvents(workplace(), actor("bappeda"), object()).size());
}

// What an older program left: rows without the id of the agency, entries without viewers.
BOOST_FIXTURE_TEST_CASE(rows_of_an_older_program_are_completed_as_rebuild_makes_them, SharedCase) {
  answered();
  deliver();
  const std::string made = home().everything();
  workplace().database.write([&](app::Transaction& transaction) {
    app::RequestRow row = *transaction.requests().find(object());
    row.requester.clear();
    transaction.requests().save(row);
    transaction.search().settle(object(), {});
  });
  BOOST_TEST((home().everything() != made));
  BOOST_TEST(hits(actor("bappeda"), "kolom") == "");
  app::completeCases(workplace());
  BOOST_TEST(hits(actor("bappeda"), "kolom") == "data data");
  BOOST_TEST(hits(actor("kadis-dinsos"), "kolom") == "data");
  BOOST_TEST(app::listCases(workplace(), actor("bappeda")).size() == 1U);
  workplace().database.read([&](app::Transaction& transaction) {
    const app::RequestRow row = *transaction.requests().find(object());
    BOOST_TEST(row.requester == letters::unrecordedAgencyId(row.agency));
    BOOST_TEST(transaction.requests().listIncomplete(1).empty());
  });
  app::rebuild(workplace());
  BOOST_TEST((home().everything() == made), "rebuild made another database");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
