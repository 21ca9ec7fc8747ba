// Reports: what they say, to whom, and that they say it again.
#include "app/access/actor.h"
#include "app/casework/case_desk.h"
#include "app/letters/register_desk.h"
#include "app/report_home.h"
#include "app/reports/deadline_report.h"
#include "app/reports/report_desk.h"
#include "app/upkeep/jobs.h"
#include "app/upkeep/rebuild.h"
#include "base/error.h"
#include "json/text.h"
#include "support/boost_test.h"
#include "support/command.h"
#include "support/problems.h"
#include "xml/writer.h"

using namespace app_tests;
using support::holds;
using support::refusalOf;

BOOST_AUTO_TEST_SUITE(report)

BOOST_FIXTURE_TEST_CASE(what_was_reported_is_reported_again_after_things_moved_on, ReportHome) {
  const std::string refused = home().submit();
  const std::string withdrawn = home().received();
  setTime("2026-03-05T10:00");
  const base::Instant then = now();
  std::map<std::string, Forms> before;
  for (const app::ReportKind& kind : app::reportKinds()) before[kind.name] = formsOf(report(kind.name));
  const Forms book = formsOf(registerAt(then), app::kAgendaTemplate);

  setTime("2026-03-06T10:00");
  home().submit();
  refuse(refused, {"GANDA"});
  withdraw(withdrawn);
  app::closeCases(workplace());
  setTime("2026-04-01T10:00");
  for (const app::ReportKind& kind : app::reportKinds()) {
    BOOST_TEST((formsOf(reportAt(then, kind.name)) == before[kind.name]), kind.name);
    if (kind.name != "arrears")
      BOOST_TEST((reportAt(now(), kind.name).rows != reportAt(then, kind.name).rows), kind.name);
  }
  BOOST_TEST((formsOf(registerAt(then), app::kAgendaTemplate) == book));
  BOOST_TEST(registerAt(now()).rows.size() == 1U);

  app::rebuild(workplace());
  for (const app::ReportKind& kind : app::reportKinds())
    BOOST_TEST((formsOf(reportAt(then, kind.name)) == before[kind.name]), kind.name << " after a rebuild");
}

BOOST_FIXTURE_TEST_CASE(holidays_and_limits_that_are_entered_later_change_no_report_of_before, ReportHome) {
  home().submit();
  setTime("2026-03-05T10:00");
  const base::Instant then = now();
  const Tabulation before = report("lateness");
  BOOST_TEST(column(before, "days_late") == (Texts{"2"}), boost::test_tools::per_element());
  BOOST_TEST((factOf(before, "office") == json::Value(1)));
  setTime("2026-03-05T11:00");
  changeOffice("holidays.xml", "<year value=\"2026\">",
               "<year value=\"2026\"><holiday date=\"2026-03-04\" kind=\"national\" name=\"Hari baru\"/>");
  BOOST_TEST((reportByNewOffice(then, "lateness").rows == before.rows));
  BOOST_TEST(app::queryLine(reportByNewOffice(then, "lateness")) == app::queryLine(before));
  const Tabulation after = reportByNewOffice(now(), "lateness");
  BOOST_TEST(column(after, "days_late") == (Texts{"1"}), boost::test_tools::per_element());
  BOOST_TEST((factOf(after, "office") == json::Value(2)));
}

BOOST_FIXTURE_TEST_CASE(a_step_is_told_with_the_days_that_it_took_and_its_limit, ReportHome) {
  const std::string late = home().submit();
  setTime("2026-03-05T09:00");
  requests::Event received;
  received.kind = "lembar-penerimaan";
  received.commissions = {{"DINSOS", {}}};
  enact("sari", late, received);
  const Tabulation steps = report("steps");
  BOOST_TEST(column(steps, "limit") == (Texts{"terima", "pengantar"}), boost::test_tools::per_element());
  const json::Object& done = rowWith(steps, "limit", "terima");
  BOOST_TEST(textAt(done, "ticket") == ticketOf(late));
  BOOST_TEST(textAt(done, "started") == "2026-03-02");
  BOOST_TEST(textAt(done, "ended") == "2026-03-05");
  BOOST_TEST(textAt(done, "due") == "2026-03-03");
  BOOST_TEST(textAt(done, "limit_days") == "1");
  BOOST_TEST(textAt(done, "days_used") == "3");
  BOOST_TEST(textAt(done, "days_late") == "2");
  BOOST_TEST(textAt(done, "status") == "missed");
  const json::Object& running = rowWith(steps, "limit", "pengantar");
  BOOST_TEST(running.at("ended").isNull());
  BOOST_TEST(textAt(running, "produsen") == "DINSOS");
  BOOST_TEST(textAt(running, "status") == "running");

  const Tabulation summary = report("durations");
  const json::Object& first = rowWith(summary, "limit", "terima");
  BOOST_TEST(textAt(first, "done") == "1");
  BOOST_TEST(textAt(first, "median") == "3");
  BOOST_TEST(textAt(first, "late_percent") == "100");
  BOOST_TEST(textAt(rowWith(summary, "limit", "pengantar"), "running") == "1");
  BOOST_TEST(textAt(rowWith(summary, "limit", "balikan"), "done") == "0");
}

BOOST_FIXTURE_TEST_CASE(a_range_holds_its_first_and_its_last_day_in_the_zone_of_the_office, ReportHome) {
  setTime("2026-03-03T00:30");  // still the day before in UTC
  home().submit();
  const base::Date day = *base::Date::of(2026, 3, 3);
  BOOST_TEST(report("steps", {day, day}).rows.size() == 1U);
  BOOST_TEST(report("steps", {{}, day}).rows.size() == 1U);
  BOOST_TEST(report("steps", {day.plusDays(1), {}}).rows.empty());
  BOOST_TEST(report("steps", {{}, day.plusDays(-1)}).rows.empty());
  BOOST_TEST(textAt(rowWith(report("durations", {day, day}), "limit", "terima"), "running") == "1");
  BOOST_TEST(textAt(rowWith(report("durations", {day.plusDays(1), {}}), "limit", "terima"), "running") ==
             "0");
}

BOOST_FIXTURE_TEST_CASE(what_is_late_begins_with_the_latest, ReportHome) {
  const std::string first = home().submit();
  setTime("2026-03-04T09:00");
  const std::string second = home().submit();
  setTime("2026-03-05T23:59");
  BOOST_TEST(report("lateness").rows.size() == 1U);
  setTime("2026-03-06T00:00");
  const Tabulation late = report("lateness");
  BOOST_TEST(column(late, "ticket") == (Texts{ticketOf(first), ticketOf(second)}),
             boost::test_tools::per_element());
  BOOST_TEST(column(late, "days_late") == (Texts{"3", "1"}), boost::test_tools::per_element());
  BOOST_TEST(column(late, "party") == (Texts{"office", "office"}), boost::test_tools::per_element());
  withdraw(first);
  BOOST_TEST(report("lateness").rows.size() == 1U);
}

BOOST_FIXTURE_TEST_CASE(refusals_are_counted_by_reason_with_their_tickets, ReportHome) {
  const std::string first = home().submit();
  const std::string second = home().submit();
  refuse(first, {"GANDA"});
  setTime("2026-03-03T09:00");
  refuse(second, {"DATA_PRIBADI", "GANDA"});
  const Tabulation refusals = report("refusals");
  BOOST_TEST(column(refusals, "code") == (Texts{"GANDA", "DATA_PRIBADI"}), boost::test_tools::per_element());
  BOOST_TEST(column(refusals, "cases") == (Texts{"2", "1"}), boost::test_tools::per_element());
  const std::string both = ticketOf(first) + ", " + ticketOf(second);
  const std::string other = ticketOf(second) + ", " + ticketOf(first);
  const std::string told = textAt(refusals.rows[0], "tickets");
  BOOST_TEST((told == both || told == other), told);
  BOOST_TEST(textAt(refusals.rows[0], "reason") != "GANDA", "the reason's title, not its code");
  const Tabulation today = report("refusals", {*base::Date::of(2026, 3, 3), {}});
  BOOST_TEST(column(today, "cases") == (Texts{"1", "1"}), boost::test_tools::per_element());
}

BOOST_FIXTURE_TEST_CASE(data_balikan_is_owed_from_the_delivery_until_it_comes, ReportHome) {
  const std::string object = delivered();
  Tabulation arrears = report("arrears");
  BOOST_TEST_REQUIRE(arrears.rows.size() == 1U);
  BOOST_TEST(textAt(arrears.rows[0], "ticket") == ticketOf(object));
  BOOST_TEST(textAt(arrears.rows[0], "due") == "2026-04-01");
  BOOST_TEST(textAt(arrears.rows[0], "days_late") == "0");
  BOOST_TEST(textAt(arrears.rows[0], "reminders") == "0");
  BOOST_TEST(textAt(arrears.rows[0], "status") == "owed");
  setTime("2026-04-01T08:00");
  sendMail();
  setTime("2026-04-03T08:00");
  arrears = report("arrears");
  BOOST_TEST(textAt(arrears.rows[0], "days_late") == "2");
  BOOST_TEST(textAt(arrears.rows[0], "reminders") == "1");
  app::CaseDesk(workplace())
      .submitBalikan(home().actor("bappeda"), object, home().sample("balikan.xml"),
                     {home().sample("profil-kemiskinan.csv")});
  BOOST_TEST(report("arrears").rows.empty());
  BOOST_TEST(reportAt(instant("2026-04-03T07:00"), "arrears").rows.size() == 1U);
}

BOOST_FIXTURE_TEST_CASE(the_stock_has_every_state_of_the_procedure_and_counts_each_request_once, ReportHome) {
  home().submit();
  home().submit();
  withdraw(home().submit());
  const Tabulation stock = report("stock");
  BOOST_TEST(stock.rows.size() == workplace().office().rules.procedure.states().size());
  BOOST_TEST(textAt(rowWith(stock, "state", "diajukan"), "cases") == "2");
  BOOST_TEST(textAt(rowWith(stock, "state", "ditarik"), "cases") == "1");
  BOOST_TEST(textAt(rowWith(stock, "state", "selesai"), "cases") == "0");
  BOOST_TEST((factOf(stock, "cases") == json::Value(3)));
  BOOST_TEST((factOf(stock, "events") == json::Value(4)));
}

BOOST_FIXTURE_TEST_CASE(everybody_is_told_of_the_requests_that_he_may_see, ReportHome) {
  const std::string own = home().submit();
  home().received();  // asks DINSOS
  const auto seenBy = [&](const std::string& user) { return factOf(report("stock", {}, user), "cases"); };
  for (const char* user : {"sari", "kadis", "auditor", "operator"}) {
    BOOST_TEST((seenBy(user) == json::Value(2)), user);
    BOOST_TEST(factOf(report("stock", {}, user), "scope").isNull(), user);
  }
  BOOST_TEST((seenBy("bappeda") == json::Value(2)));
  BOOST_TEST((factOf(report("stock", {}, "bappeda"), "scope") ==
              json::Value("Badan Perencanaan Pembangunan Daerah Kota Malang")));
  BOOST_TEST((seenBy("kadis-dinsos") == json::Value(1)));
  BOOST_TEST((factOf(report("stock", {}, "kadis-dinsos"), "scope") == json::Value("DINSOS")));
  BOOST_TEST((seenBy("kadis-dispenduk") == json::Value(0)));
  const app::Actor stranger{"x", "", "", {{requests::Role::Pemohon, "DINKES"}}};
  BOOST_TEST(
      (factOf(app::ReportDesk(workplace()).make(stranger, "steps", {now(), {}}), "cases") == json::Value(0)));
  for (const char* user : {"bappeda", "kadis-dinsos"})
    BOOST_CHECK_THROW(registerAt(now(), user), base::Denied);
}

BOOST_FIXTURE_TEST_CASE(an_order_that_cannot_be_met_is_refused_with_what_would_be_right, ReportHome) {
  const base::Date day = *base::Date::of(2026, 3, 2);
  BOOST_TEST(holds(refusalOf<base::NotFound>([&] { report("costs"); }), "steps, durations, lateness"));
  BOOST_TEST(holds(refusalOf<base::InvalidInput>([&] { report("stock", {day, {}}); }), "without a range"));
  BOOST_TEST(holds(refusalOf<base::InvalidInput>([&] {
                     report("steps", {day, day.plusDays(-1)});
                   }),
                   "The range ends on 2026-03-01, before it begins on 2026-03-02"));
  BOOST_TEST(holds(refusalOf<base::InvalidInput>([&] { reportAt(now().plusMicroseconds(1), "stock"); }),
                   "has not come yet"));
  BOOST_TEST(holds(refusalOf<base::InvalidInput>([&] { registerAt(now().plusMicroseconds(1)); }),
                   "has not come yet"));
  BOOST_TEST(reportAt(instant("2020-01-01T00:00"), "steps").rows.empty());
}

BOOST_FIXTURE_TEST_CASE(a_query_says_everything_that_it_takes_to_ask_it_again, ReportHome) {
  home().submit();
  const base::Date day = *base::Date::of(2026, 3, 2);
  BOOST_TEST(app::queryLine(report("steps", {day, day})) ==
             "report=steps; at=2026-03-02T09:00:00+07:00; from=2026-03-02; until=2026-03-02; "
             "zone=Asia/Jakarta; office=1; procedure=" +
                 workplace().office().rules.procedure.version() +
                 "; holidays=" + workplace().office().rules.calendar.version() +
                 "; reasons=" + workplace().office().rules.reasons.version() +
                 "; cases=1; events=1; command=berkas report steps --at 2026-03-02T09:00:00+07:00 "
                 "--from 2026-03-02 --until 2026-03-02");
}

BOOST_FIXTURE_TEST_CASE(the_job_lists_what_is_late_once_a_day, ReportHome) {
  const std::string object = home().submit();
  setTime("2026-03-04T08:00");
  const base::Path folder = home().home().reports() / "deadlines";
  base::PosixDisk disk;
  app::JobReport job = app::runJobs(workplace(), {"deadlines"}).front();
  BOOST_TEST(job.done == 2);
  BOOST_TEST(job.remark.in(base::Language::English) == "1 late");
  const base::Bytes json = base::readFile(disk, folder / "2026-03-04.json");
  const Tabulation late = reportAt(instant("2026-03-04T00:00"), "lateness");
  BOOST_TEST(json == json::canonical(toJson(late)) + "\n");
  BOOST_TEST(base::readFile(disk, folder / "2026-03-04.csv") == csvOf(late));
  setTime("2026-03-04T17:00");
  withdraw(object);
  job = app::runJobs(workplace(), {"deadlines"}).front();
  BOOST_TEST(job.done == 0, "the day's list says how the day began");
  BOOST_TEST(base::readFile(disk, folder / "2026-03-04.json") == json);
  setTime("2026-03-05T08:00");
  const app::JobReport next = app::runJobs(workplace(), {"deadlines"}).front();
  BOOST_TEST(next.remark.in(base::Language::English) == "0 late");
}

BOOST_FIXTURE_TEST_CASE(paper_shows_neither_commands_nor_codes_nor_iso_times, ReportHome) {
  delivered();
  const std::string stock =
      xml::write(app::paperData(workplace().typesetter, report("stock"), workplace().walidata()));
  for (const char* unwanted : {"berkas report", "T09:", "+07:00", "<judul>Kode</judul>", "Asia/Jakarta"})
    BOOST_TEST(!holds(stock, unwanted), unwanted);
  BOOST_TEST(holds(stock, "<judul>Keadaan</judul>"));
  const Tabulation book = registerAt(now());
  const std::string agenda = xml::write(app::paperData(workplace().typesetter, book, workplace().walidata()));
  BOOST_TEST(holds(agenda, "<judul>Tanggal surat</judul>"));
  BOOST_TEST(!holds(agenda, "<judul>Tanggal agenda</judul>"));
  Tabulation later = book;
  later.rows.front()["entered_on"] = "2026-12-24";
  BOOST_TEST(holds(xml::write(app::paperData(workplace().typesetter, later, workplace().walidata())),
                   "<judul>Tanggal agenda</judul>"));
}

BOOST_FIXTURE_TEST_CASE(the_register_on_paper_has_a_place_for_its_signature, ReportHome) {
  delivered();
  const app::Upload file = home().upload("agenda.pdf", formsOf(registerAt(now()), app::kAgendaTemplate).pdf);
  const std::string text = support::runCommand({"/usr/bin/pdftotext", file.path.string(), "-"}).output;
  BOOST_TEST(holds(text, "KEPALA DINAS KOMUNIKASI"));
  BOOST_TEST(holds(text, "NIP. 19700101 199501 1 001"));
}

BOOST_FIXTURE_TEST_CASE(no_text_keeps_a_report_from_being_printed, ReportHome) {
  Tabulation hostile = report("arrears");
  for (const char* text : {"\xF0\x9F\x98\x80 emoji", "\x1b[31mred", "\xff not UTF-8", "a\xEF\xBF\xBF\nb",
                           "</sel>&{x}", "\xE2\x80\xAEreversed", "= 1 + 1", "e\xCC\x81", ""}) {
    hostile.rows.push_back({{"ticket", text}, {"agency", text}, {"data", text}, {"days_late", 1}});
  }
  const xml::Element data = app::paperData(workplace().typesetter, hostile, workplace().walidata());
  const std::string written = xml::write(data);
  BOOST_TEST(holds(written, "<teks>a&lt;U+FFFF&gt;"), written);
  BOOST_TEST(holds(written, "&lt;U+001B&gt;[31mred"));
  BOOST_TEST(holds(written, "&lt;0xFF&gt; not UTF-8"));
  const base::Bytes pdf = formsOf(hostile).pdf;
  BOOST_TEST(pdf.substr(0, 5) == "%PDF-");
  const app::Upload file = home().upload("data.xml", written);
  const std::string schema = std::string(BERKAS_SOURCE_DIR) + "/docs/formats/schema/report-data.rng";
  BOOST_TEST(
      support::runCommand({"/usr/bin/xmllint", "--noout", "--nonet", "--relaxng", schema, file.path.string()})
          .status == 0);
}

BOOST_FIXTURE_TEST_CASE(the_schema_of_reports_names_every_member, ReportHome) {
  base::PosixDisk disk;
  const json::Value schema = json::read(
      base::readFile(disk, base::Path(BERKAS_SOURCE_DIR) / "docs/formats/schema/report.schema.json"),
      "schema");
  const auto requireMembers = [](const json::Value& described, const json::Object& object,
                                 const std::string& of) {
    std::vector<std::string> known, made;
    for (const auto& member : described.objectAt("properties")) known.push_back(member.first);
    for (const auto& member : object) made.push_back(member.first);
    BOOST_TEST(known == made, of);
  };
  delivered();
  setTime("2026-05-04T09:00");
  refuse(home().submit(), {"GANDA"});
  home().submit();
  setTime("2026-05-11T09:00");
  for (const app::ReportKind& kind : app::reportKinds()) {
    const json::Value made = toJson(report(kind.name));
    requireMembers(schema, *made.object(), kind.name);
    requireMembers(schema.at("properties").at("query"), made.objectAt("query"), kind.name);
    BOOST_TEST_REQUIRE(!made.arrayAt("rows").empty(), kind.name);
    requireMembers(schema.at("$defs").at(kind.name), *made.arrayAt("rows").front().object(), kind.name);
    for (const json::Value& key : made.arrayAt("columns"))
      BOOST_TEST(made.arrayAt("rows").front().find(*key.string()) != nullptr,
                 kind.name << " " << *key.string());
  }
}

BOOST_AUTO_TEST_SUITE_END()
