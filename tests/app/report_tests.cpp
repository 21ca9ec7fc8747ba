// Reports and the register as of a past time: what they say, to whom, and that they say it again.
#include "app/report_desk.h"

#include "app/app_home.h"
#include "app/case_desk.h"
#include "app/case_views.h"
#include "app/deadline_report.h"
#include "app/jobs.h"
#include "app/letter_desk.h"
#include "app/mailroom.h"
#include "app/rebuild.h"
#include "app/register_desk.h"
#include "app/tabulation_paper.h"
#include "base/error.h"
#include "json/text.h"
#include "support/boost_test.h"
#include "support/command.h"
#include "xml/writer.h"

using app::Tabulation;

namespace {

base::Instant instant(const std::string& local) {
  return *base::Instant::parse(local + ":00+07:00");
}

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

template <class Refusal, class Work>
std::string refusalOf(const Work& work) {
  try {
    work();
  } catch (const Refusal& refusal) {
    return refusal.what();
  }
  return "(not refused)";
}

// Every form of a tabulation.
struct Forms {
  base::Bytes json, csv, pdf;

  bool operator==(const Forms&) const = default;
};

// A home on a Monday, 2 March 2026; the first holiday after it is the 18th.
class ReportHome {
 public:
  ReportHome() : home_(instant("2026-03-02T09:00")) {}

  app_tests::AppHome& home() { return home_; }
  const app::Workplace& workplace() const { return home_.workplace(); }
  void setTime(const std::string& local) { home_.clock().set(instant(local)); }
  base::Instant now() { return home_.clock().now(); }

  Tabulation report(const std::string& name, app::DayRange range = {}, const std::string& user = "auditor") {
    return reportAt(now(), name, range, user);
  }
  Tabulation reportAt(base::Instant at, const std::string& name, app::DayRange range = {},
                      const std::string& user = "auditor") {
    return app::ReportDesk(workplace()).make(home_.actor(user), name, {at, range});
  }
  Tabulation registerAt(base::Instant at, const std::string& user = "auditor") {
    return app::RegisterDesk(workplace()).list(home_.actor(user), {"DISKOMINFO", "surat-dinas", 2026}, at);
  }
  Forms formsOf(const Tabulation& tabulation, const char* templateName = app::kReportTemplate) {
    return {json::canonical(toJson(tabulation)), csvOf(tabulation),
            app::paperOf(workplace(), templateName, tabulation, workplace().walidata())};
  }

  std::string ticketOf(const std::string& object) const {
    return app::openCase(workplace(), app::automaticActor(), object).row.ticket;
  }
  void enact(const std::string& user, const std::string& object, const requests::Event& event,
             const std::vector<app::Upload>& files = {}) {
    app::CaseDesk(workplace()).enact(home_.actor(user), object, event, files);
  }
  void withdraw(const std::string& object) {
    requests::Event event;
    event.kind = "pernyataan-penarikan";
    enact("bappeda", object, event, {home_.upload("penarikan.pdf", "%PDF-1.7")});
  }
  void issue(const std::string& object, app::DraftOrder order) {
    const std::string draft = home_.drafted(object, order).id;
    home_.approve(draft);
    app::LetterDesk(workplace()).issue(home_.actor("kadis"), draft);
  }
  void refuse(const std::string& object, const std::vector<std::string>& codes) {
    app::DraftOrder order;
    order.kind = "surat-penolakan";
    json::Array reasons;
    for (const std::string& code : codes) reasons.push_back(json::Object{{"code", code}, {"text", ""}});
    order.detail["reasons"] = reasons;
    issue(object, order);
  }
  // A request whose data were delivered, so that Data Balikan is owed.
  std::string delivered() {
    std::string object = home_.received();
    app::DraftOrder forward;
    forward.kind = "surat-pengantar";
    forward.produsen = "DINSOS";
    issue(object, forward);
    answer(object);
    app::DraftOrder delivery;
    delivery.kind = "surat-penyampaian";
    issue(object, delivery);
    return object;
  }
  void sendMail() {
    app::Mailroom(workplace()).remind();
    const auto transport = app::openTransport(workplace());
    app::Mailroom(workplace()).sendDue(*transport, 100);
  }

  // The same home as it looks when a file of its office data was changed.
  void changeOffice(const std::string& file, const std::string& from, const std::string& to) {
    base::PosixDisk disk;
    const base::Path path = home_.home().office() / file;
    std::string text = base::readFile(disk, path);
    const std::size_t place = text.find(from);
    BOOST_TEST_REQUIRE(place != std::string::npos, from);
    base::replaceDurably(disk, path, text.replace(place, from.size(), to));
    offices_ = app::OfficeHistory::open(disk, home_.home().office(), workplace().store, now());
  }
  Tabulation reportByNewOffice(base::Instant at, const std::string& name) {
    const app::Workplace& old = workplace();
    const app::Workplace changed{old.home,    old.settings,      *offices_, old.typesetter,
                                 old.signers, old.signedLetters, old.store, old.database,
                                 old.outbox,  old.disk,          old.clock, old.journal};
    return app::ReportDesk(changed).make(home_.actor("auditor"), name, {at, {}});
  }

 private:
  void answer(const std::string& object) {
    xml::Element form("jawaban");
    xml::Element& letter = form.append(xml::Element("surat-tindaklanjuti"));
    letter.setAttribute("berkas", "surat.pdf");
    letter.setAttribute("nomor", "400/1/2026");
    letter.setAttribute("tanggal", now().in(base::TimeZone::jakarta()).date.iso());
    for (const char* item : {"1", "2"}) {
      xml::Element& data = form.append(xml::Element("data"));
      data.setAttribute("nomor", item);
      data.setAttribute("hasil", "tersedia");
      data.append(xml::Element("berkas")).setAttribute("nama", std::string(item) + ".csv");
    }
    app::CaseDesk(workplace())
        .answer(home_.actor("kadis-dinsos"), object, "DINSOS", home_.upload("jawaban.xml", xml::write(form)),
                {home_.upload("surat.pdf", "%PDF-1.7"), home_.upload("1.csv", "a,b\n"),
                 home_.upload("2.csv", "a,b\n")});
  }

  app_tests::AppHome home_;
  std::unique_ptr<app::OfficeHistory> offices_;
};

std::string textAt(const json::Object& row, const char* key) {
  return app::plain(row.at(key));
}

// The values of one column.
std::vector<std::string> column(const Tabulation& tabulation, const char* key) {
  std::vector<std::string> values;
  for (const json::Object& row : tabulation.rows) values.push_back(textAt(row, key));
  return values;
}

json::Value factOf(const Tabulation& tabulation, const std::string& key) {
  for (const app::QueryFact& fact : tabulation.query) {
    if (fact.key == key) return fact.value;
  }
  BOOST_FAIL("no fact " << key);
  return {};
}

// The row whose column has the value.
const json::Object& rowWith(const Tabulation& tabulation, const char* key, const std::string& value) {
  for (const json::Object& row : tabulation.rows) {
    if (textAt(row, key) == value) return row;
  }
  BOOST_FAIL("no row with " << key << " " << value);
  return tabulation.rows.front();
}

using Texts = std::vector<std::string>;

}  // namespace

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
  app::Actor stranger;
  stranger.roles = {requests::Role::Pemohon};
  stranger.agency = "Dinas Lain";
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

BOOST_FIXTURE_TEST_CASE(a_register_of_a_past_time_shows_its_lines_as_they_stood, ReportHome) {
  const letters::RegisterKey where{"DISKOMINFO", "surat-dinas", 2026};
  app::RegisterDesk desk(workplace());
  refuse(home().submit(), {"GANDA"});
  setTime("2026-03-04T09:00");
  app::NumberOrder order;
  order.where = where;
  order.date = *base::Date::of(2026, 3, 4);
  order.to = "=Tujuan";
  order.subject = "Hal";
  order.signatory = "KEPALA";
  order.reason = "diberikan di luar";
  desk.record(home().actor("sari"), order, "800/77/2026", 77);
  const Tabulation now = registerAt(instant("2026-03-04T09:00"));
  BOOST_TEST(column(now, "status") == (Texts{"terbit", "tercatat"}), boost::test_tools::per_element());
  const Tabulation before = registerAt(instant("2026-03-04T08:59"));
  BOOST_TEST(column(before, "status") == (Texts{"terbit"}), boost::test_tools::per_element());
  BOOST_TEST(registerAt(instant("2026-03-02T08:59")).rows.empty());
  BOOST_TEST((factOf(now, "numbers") == json::Value(2)));
}

BOOST_FIXTURE_TEST_CASE(a_number_that_was_made_void_stood_without_a_letter_before, ReportHome) {
  // As a letter leaves it that has its number and waits for its signature.
  letters::AgendaRow line;
  line.where = {"DISKOMINFO", "surat-dinas", 2026};
  line.urut = 1;
  line.number = "500/1/2026";
  line.date = *base::Date::of(2026, 3, 2);
  line.entered = now();
  line.letter = "surat-1";
  workplace().database.write([&](app::Transaction& transaction) { transaction.numbers().add(line); });
  const base::Instant taken = now();
  BOOST_TEST(column(registerAt(taken), "status") == (Texts{"bernomor"}), boost::test_tools::per_element());
  setTime("2026-03-03T09:00");
  app::RegisterDesk(workplace())
      .makeVoid(home().actor("kadis"), textAt(registerAt(now()).rows[0], "number"), "salah tujuan");
  const Tabulation voided = registerAt(now());
  BOOST_TEST(column(voided, "status") == (Texts{"batal"}), boost::test_tools::per_element());
  BOOST_TEST(column(voided, "remarks") == (Texts{"salah tujuan"}), boost::test_tools::per_element());
  BOOST_TEST(column(registerAt(taken), "status") == (Texts{"bernomor"}), boost::test_tools::per_element());
  BOOST_TEST(column(registerAt(taken), "remarks") == (Texts{""}), boost::test_tools::per_element());
  app::rebuild(workplace());
  BOOST_TEST((registerAt(now()).rows == voided.rows));
  BOOST_TEST(column(registerAt(taken), "status") == (Texts{"bernomor"}), boost::test_tools::per_element());
}

BOOST_FIXTURE_TEST_CASE(a_request_is_shown_as_it_stood_on_any_day, ReportHome) {
  const std::string object = home().submit();
  setTime("2026-03-03T09:00");
  requests::Event received;
  received.kind = "lembar-penerimaan";
  received.commissions = {{"DINSOS", {}}};
  enact("sari", object, received);
  setTime("2026-03-04T09:00");
  withdraw(object);
  setTime("2026-03-05T09:00");
  BOOST_TEST(app::closeCases(workplace()) == 1);
  const auto stateAt = [&](const std::string& local) {
    return textAt(app::showCase(workplace(), home().actor("auditor"), object, instant(local)), "state");
  };
  BOOST_TEST(stateAt("2026-03-02T09:00") == "diajukan");
  BOOST_TEST(stateAt("2026-03-03T08:59") == "diajukan");
  BOOST_TEST(stateAt("2026-03-03T09:00") == "diterima");
  BOOST_TEST(stateAt("2026-03-04T08:59") == "diterima");
  BOOST_TEST(stateAt("2026-03-04T12:00") == "ditarik");
  BOOST_TEST(stateAt("2026-03-05T09:00") == "ditutup");
  BOOST_TEST(stateAt("2036-01-01T00:00") == "ditutup");
  const json::Object early =
      app::showCase(workplace(), home().actor("auditor"), object, instant("2026-03-03T08:59"));
  BOOST_TEST(early.at("assignments").array()->empty());
  BOOST_TEST(holds(refusalOf<base::NotFound>([&] { stateAt("2026-03-02T08:59"); }),
                   "was submitted on 2026-03-02T09:00:00+07:00"));
}

BOOST_FIXTURE_TEST_CASE(the_job_lists_what_is_late_once_a_day, ReportHome) {
  const std::string object = home().submit();
  setTime("2026-03-04T08:00");
  const base::Path folder = home().home().reports() / "deadlines";
  base::PosixDisk disk;
  app::JobReport job = app::runJobs(workplace(), {"deadlines"}).front();
  BOOST_TEST(job.done == 2);
  BOOST_TEST(job.remark == "1 late");
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
  BOOST_TEST(app::runJobs(workplace(), {"deadlines"}).front().remark == "0 late");
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
