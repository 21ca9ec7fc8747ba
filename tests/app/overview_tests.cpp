// What staff, Produsen and signatories are shown of what is to do.
#include <chrono>

#include "app/case_home.h"
#include "app/letters/drafting_form.h"
#include "app/letters/letter_desk.h"
#include "app/overview/assignments.h"
#include "app/overview/case_list.h"
#include "app/overview/letter_stack.h"
#include "app/overview/office_case.h"
#include "app/overview/open_steps.h"
#include "base/error.h"
#include "json/text.h"
#include "support/boost_test.h"

using app_tests::CaseHome;

namespace {

struct OverviewHome : CaseHome {
  app::OpenCases cases;

  json::Value today(const std::string& user = "sari") {
    return app::openSteps(workplace(), home().actor(user), cases);
  }
  json::Value shownCase(const std::string& object, const std::string& user = "sari") {
    return app::officeCase(workplace(), home().actor(user), cases, object);
  }
  json::Value listed(const app::CaseListQuery& query, const std::string& user = "sari") {
    return app::caseList(workplace(), home().actor(user), cases, query);
  }
};

// "step, who" of each row of a group.
std::string told(const json::Value& page, const char* group) {
  std::string text;
  for (const json::Value& row : page.arrayAt(group)) {
    const json::Value* action = row.find("action");
    text += (action ? action->stringAt("use_case") : "nothing") + ", " + row.stringOr("who") + "; ";
  }
  return text;
}

std::string tally(const json::Value& page) {
  return json::canonical(page.at("tally"));
}

std::string tickets(const json::Value& list) {
  std::string text;
  for (const json::Value& row : list.arrayAt("rows")) text += row.stringAt("ticket").substr(7) + " ";
  return text;
}

std::string useCases(const json::Array& steps) {
  std::string text;
  for (const json::Value& step : steps) text += step.stringAt("use_case") + "; ";
  return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(overview)

BOOST_FIXTURE_TEST_CASE(the_day_tells_what_is_due_and_what_comes_next, OverviewHome) {
  const std::string sari = home().actor("sari").name;
  const std::string object = submit(1);
  BOOST_TEST(told(today(), "week") == "request receive, Walidata; ");
  setTime("2026-03-03T09:00:00+07:00");
  BOOST_TEST(told(today(), "today_due") == "request receive, Walidata; ");
  setTime("2026-03-04T09:00:00+07:00");
  BOOST_TEST(tally(today()) == R"({"late":1,"later":0,"today":0,"waiting":0,"week":0})");
  receive(object, {{"DINSOS", {}}});
  BOOST_TEST(told(today(), "week") == "letter draft, " + sari + "; ");
  const std::string pengantar = draft(object, "surat-pengantar", "DINSOS");
  BOOST_TEST(told(today(), "waiting") == "letter issue, " + home().actor("kadis").name + "; ");
  BOOST_TEST(told(today("kadis"), "week") == "letter issue, " + home().actor("kadis").name + "; ");
  app::LetterDesk(workplace()).issue(home().actor("kadis"), pengantar);
  BOOST_TEST(told(today(), "waiting") == "answer submit, Dinas Sosial Kota Malang; ");
  setTime("2026-03-06T09:00:00+07:00");
  BOOST_TEST(told(today(), "late") == "answer waive, " + sari + "; ");
  answer(object, "DINSOS", {{1, "tersedia", {"a.csv"}}});
  BOOST_TEST(told(today(), "week") == "letter draft, " + sari + "; ");
  issue(object, "surat-penyampaian");
  BOOST_TEST(told(today(), "waiting") ==
             "balikan submit, Badan Perencanaan Pembangunan Daerah Kota Malang; ");
  balikan(object, "b.csv");
  BOOST_TEST(told(today(), "week") == "balikan accept, " + sari + "; ");
  enact("sari", object, "tanda-terima-balikan");
  BOOST_TEST(tally(today()) == R"({"late":0,"later":0,"today":0,"waiting":0,"week":0})");
}

BOOST_FIXTURE_TEST_CASE(what_is_given_back_waits_for_the_agency, OverviewHome) {
  const std::string object = submit(1);
  enact("sari", object, "nota-pengembalian", "", "kurang");
  const json::Value page = today();
  BOOST_TEST(told(page, "waiting") == "request complete, Badan Perencanaan Pembangunan Daerah Kota Malang; ");
  const json::Value& row = page.arrayAt("waiting").at(0);
  BOOST_TEST(row.stringAt("unit") == "working-days");
  BOOST_TEST(row.integerAt("days_left") > 0);
  BOOST_TEST(!row.arrayAt("explanation").empty());
  BOOST_TEST(page.at("working_day").boolean() != nullptr);
  BOOST_TEST(page.find("held") != nullptr);
  BOOST_TEST(today("kadis").find("mails") == nullptr);
}

BOOST_FIXTURE_TEST_CASE(the_day_is_for_the_office, OverviewHome) {
  for (const char* user : {"bappeda", "kadis-dinsos"}) BOOST_CHECK_THROW(today(user), base::Denied);
}

// States are kept between calls; a change by anybody else is seen.
BOOST_FIXTURE_TEST_CASE(a_kept_state_is_read_again_when_its_case_has_changed, OverviewHome) {
  const std::string object = submit(1);
  today();
  enact("bappeda", object, "pernyataan-penarikan", "", "batal");
  BOOST_TEST(tally(today()) == R"({"late":0,"later":0,"today":0,"waiting":0,"week":0})");
}

BOOST_FIXTURE_TEST_CASE(a_case_tells_staff_all_and_no_contact_data, OverviewHome) {
  const std::string object = asked(2);
  answer(object, "DINSOS", {{1, "tersedia", {"a.csv"}}, {2, "dikecualikan", {}, "DATA_PRIBADI"}});
  app::CaseDesk(workplace()).note(home().actor("sari"), object, "Sudah ditelepon.");
  const json::Value sheet = shownCase(object);
  BOOST_TEST(sheet.at("next").at("action").stringAt("event") == "surat-penyampaian");
  const std::string steps = useCases(sheet.arrayAt("steps"));
  for (const char* step : {"request forward; ", "answer return; ", "request extend; ", "request note; ",
                           "archive hold; ", "request refuse; "})
    BOOST_TEST(steps.find(step) != std::string::npos, step << " in " << steps);
  const json::Value& second = sheet.arrayAt("items").at(1);
  BOOST_TEST(second.arrayAt("answers").at(0).stringAt("outcome") == "dikecualikan");
  BOOST_TEST(!second.arrayAt("reasons").empty());
  BOOST_TEST(sheet.arrayAt("items").at(0).arrayAt("files").size() == 1U);
  std::string leaves;
  for (const json::Value& leaf : sheet.arrayAt("leaves")) leaves += leaf.stringAt("event") + " ";
  BOOST_TEST(leaves == "surat-tindaklanjuti surat-pengantar lembar-penerimaan permohonan ");
  BOOST_TEST(sheet.arrayAt("notes").at(0).stringAt("text") == "Sudah ditelepon.");
  const std::string all = json::canonical(sheet);
  std::optional<app::ContactRow> contact;
  workplace().database.read([&](app::Transaction& transaction) {
    contact = transaction.contacts().find(file(object).row.contact);
  });
  for (const std::string& secret : {contact->email, contact->telephone, contact->name})
    BOOST_TEST(all.find(secret) == std::string::npos, secret);
  for (const char* user : {"bappeda", "kadis-dinsos"})
    BOOST_CHECK_THROW(shownCase(object, user), base::NotFound);
}

BOOST_FIXTURE_TEST_CASE(a_step_tells_what_it_asks_for, OverviewHome) {
  const std::string object = asked(1);
  const auto asks = [&](const std::string& user) {
    const app::CaseFile opened = file(object);
    std::string text;
    for (const app::PossibleStep& step :
         app::possibleSteps(workplace(), home().actor(user), app::standingOf(workplace(), opened))) {
      text += step.title.in(base::Language::Indonesian) + ":";
      for (const app::StepAsk ask : step.asks) text += " " + std::string(base::nameOf(app::kStepAsks, ask));
      text += "; ";
    }
    return text;
  };
  BOOST_TEST(asks("kadis-dinsos") == "Jawab permintaan: produsen form files; ");
  BOOST_TEST(asks("bappeda") == "Tarik permohonan: files; ");
  BOOST_TEST(asks("auditor") == "");
  BOOST_TEST(asks("sari") ==
             "Teruskan ke Produsen lain: commissions note; Beri perpanjangan: limit reasons; "
             "Tahan dari pemusnahan: reasons; Tulis catatan: reasons; Siapkan Ralat: letter; ");
}

BOOST_FIXTURE_TEST_CASE(a_draft_is_told_with_its_stage, OverviewHome) {
  const std::string object = submit(1);
  receive(object, {{"DINSOS", {}}});
  app::DraftOrder order;
  order.kind = "surat-pengantar";
  order.produsen = "DINSOS";
  const std::string id = home().drafted(object, order).id;
  const auto stage = [&] {
    const json::Value sheet = shownCase(object);
    const json::Value& draft = sheet.arrayAt("drafts").at(0);
    return draft.stringAt("stage") + " " + std::to_string(draft.integerAt("approved")) + "/" +
           std::to_string(draft.integerAt("approvers"));
  };
  BOOST_TEST(stage() == "paraf 0/2");
  app::LetterDesk(workplace()).approve(home().actor("kabid-statistik"), id);
  BOOST_TEST(stage() == "paraf 1/2");
  app::LetterDesk(workplace()).approve(home().actor("sekretaris"), id);
  BOOST_TEST(stage() == "tanda-tangan 2/2");
  app::LetterDesk(workplace()).giveBack(home().actor("kadis"), id, "perbaiki");
  BOOST_TEST(stage() == "perlu-perbaikan 0/2");
}

BOOST_FIXTURE_TEST_CASE(cases_are_listed_by_what_is_asked, OverviewHome) {
  std::vector<std::string> objects;
  for (int i = 0; i < 5; ++i) {
    setTime("2026-03-0" + std::to_string(2 + i) + "T09:00:00+07:00");
    objects.push_back(submit(1));
  }
  receive(objects[1], {{"DINSOS", {}}});
  enact("sari", objects[2], "nota-pengembalian", "", "kurang");
  BOOST_TEST(tickets(listed({})) == "0005 0004 0003 0002 0001 ");
  const auto having = [&](const std::function<void(app::CaseListQuery&)>& say,
                          const std::string& user = "sari") {
    app::CaseListQuery query;
    say(query);
    return tickets(listed(query, user));
  };
  BOOST_TEST(having([](auto& query) { query.states = {"diterima", "dikembalikan"}; }) == "0003 0002 ");
  BOOST_TEST(having([](auto& query) { query.produsen = "DINSOS"; }) == "0002 ");
  BOOST_TEST(having([](auto& query) { query.waitingFor = requests::Role::Pemohon; }) == "0003 ");
  BOOST_TEST(having([](auto& query) { query.text = "2026-0004"; }) == "0004 ");
  BOOST_TEST(having([](auto& query) { query.agency = "Badan Perencanaan Pembangunan Daerah Kota Malang"; }) ==
             "0005 0004 0003 0002 0001 ");
  BOOST_TEST(having([](auto&) {}, "kadis-dinsos") == "0002 ");
  BOOST_TEST(having([](auto& query) { query.text = "Data 1"; }) == "0005 0004 0003 0002 0001 ");
  BOOST_TEST(having([](auto& query) { query.text = "Data 1"; }, "kadis-dinsos") == "");
  BOOST_CHECK_THROW(having([](auto& query) { query.order = "drop table"; }), base::InvalidInput);
  BOOST_CHECK_THROW(having([](auto& query) { query.after = "kosong"; }), base::InvalidInput);
}

BOOST_FIXTURE_TEST_CASE(pages_of_the_list_lead_to_each_other, OverviewHome) {
  for (int i = 0; i < 5; ++i) submit(1);
  app::CaseListQuery query;
  query.order = "ticket";
  query.descending = false;
  query.limit = 2;
  const json::Value first = listed(query);
  BOOST_TEST(first.find("before") == nullptr);
  BOOST_TEST(first.integerAt("total") == 5);
  query.after = first.stringAt("after");
  const json::Value second = listed(query);
  BOOST_TEST(tickets(second) == "0003 0004 ");
  BOOST_TEST(second.integerAt("first") == 2);
  query.after = second.stringAt("after");
  BOOST_TEST(listed(query).find("after") == nullptr);
  query.after.clear();
  query.before = second.stringAt("before");
  BOOST_TEST(tickets(listed(query)) == "0001 0002 ");
}

BOOST_FIXTURE_TEST_CASE(a_produsen_is_told_its_assignments, OverviewHome) {
  const std::string object = submit(2);
  receive(object, {{"DINSOS", {1}}, {"DISPENDUK", {2}}});
  issue(object, "surat-pengantar", "DINSOS");
  const app::Actor dinsos = home().actor("kadis-dinsos");
  std::vector<json::Object> rows = app::assignmentsOf(workplace(), dinsos);
  BOOST_TEST_REQUIRE(rows.size() == 1U);
  BOOST_TEST(*rows[0].at("title").string() == "Data 1");
  BOOST_TEST(rows[0].count("limit") == 1U);
  BOOST_TEST(rows[0].at("items").array()->size() == 1U);
  answerDraft(object, "DINSOS", {{1, "tersedia", {"a.csv"}}});
  rows = app::assignmentsOf(workplace(), dinsos);
  BOOST_TEST(rows[0].at("drafts").array()->size() == 1U);
  BOOST_TEST(app::assignmentsOf(workplace(), home().actor("sari")).empty());
  BOOST_TEST(app::assignmentsOf(workplace(), home().actor("bappeda")).empty());
}

BOOST_FIXTURE_TEST_CASE(the_stack_is_told_with_ticket_and_due_date, OverviewHome) {
  const std::string object = submit(1);
  receive(object, {{"DINSOS", {}}});
  const std::string id = draft(object, "surat-pengantar", "DINSOS");
  app::SigningStack stack;
  const auto rows = app::letterStack(workplace(), home().actor("kadis"), cases, stack);
  BOOST_TEST_REQUIRE(rows.size() == 1U);
  BOOST_TEST(*rows[0].at("draft").string() == id);
  BOOST_TEST(*rows[0].at("ticket").string() == "P-2026-0001");
  BOOST_TEST(rows[0].at("limit").stringAt("due") == "2026-03-03");
  BOOST_TEST(!*rows[0].at("read").boolean());
}

BOOST_FIXTURE_TEST_CASE(a_form_asks_for_what_the_template_declares_and_the_case_does_not_know, OverviewHome) {
  const std::string object = asked(1);
  const app::Actor sari = home().actor("sari");
  const auto names = [&](const std::string& kind) {
    const json::Value form = app::draftingForm(workplace(), sari, object, kind, {});
    std::string text;
    for (const json::Value& field : form.arrayAt("fields"))
      text += field.stringAt("name") + (field.find("problem") ? "! " : " ");
    return text;
  };
  BOOST_TEST(names("surat-pengantar") == "nature signatory copies ");
  BOOST_TEST(names("surat-penolakan") == "reasons! nature signatory copies ");
  BOOST_TEST(names("ralat") == "corrects! corrections! nature signatory copies ");
  app::DraftDetail detail;
  detail.nature = "Kilat";
  const json::Value form = app::draftingForm(workplace(), sari, object, "surat-pengantar", detail);
  const json::Value& nature = form.arrayAt("fields").at(0);
  BOOST_TEST(nature.stringAt("problem").find("Kilat") != std::string::npos);
  BOOST_TEST(nature.arrayAt("choices").size() > 3U);
  BOOST_CHECK_THROW(app::draftingForm(workplace(), home().actor("bappeda"), object, "surat-pengantar", {}),
                    base::Denied);
}

BOOST_FIXTURE_TEST_CASE(a_draft_is_previewed_with_details_that_are_not_kept, OverviewHome) {
  const std::string object = submit(1);
  receive(object, {{"DINSOS", {}}});
  app::DraftOrder order;
  order.kind = "surat-pengantar";
  order.produsen = "DINSOS";
  const std::string id = home().drafted(object, order).id;
  app::LetterDesk desk(workplace());
  const app::Actor sari = home().actor("sari");
  BOOST_TEST((desk.previewAmended(sari, id, {{"nature", "Segera"}}) != desk.preview(sari, id)));
  const json::Value form = app::draftingForm(workplace(), sari, id);
  BOOST_TEST(form.arrayAt("fields").at(0).find("value") == nullptr);
  BOOST_CHECK_THROW(desk.previewAmended(sari, id, {{"nature", "Kilat"}}), base::InvalidInput);
  BOOST_CHECK_THROW(desk.previewAmended(home().actor("auditor"), id, {}), base::Denied);
}

// Thousands of open cases: the states are kept, so that a page does not read them anew. The rows are copies
// of one case's, which is all that the lists look at.
BOOST_FIXTURE_TEST_CASE(thousands_of_open_cases_are_looked_at_quickly, OverviewHome) {
  constexpr int kCases = 2000;
  const std::string object = asked(2);
  workplace().database.write([&](app::Transaction& transaction) {
    const app::RequestRow row = *transaction.requests().find(object);
    const std::vector<app::EventRow> events = transaction.requests().events(object);
    for (int i = 0; i < kCases; ++i) {
      app::RequestRow copy = row;
      copy.object = "urn:salinan-" + std::to_string(i);
      copy.ticket = "P-2026-" + std::to_string(10'000 + i);
      transaction.requests().save(copy);
      for (app::EventRow event : events) {
        event.object = copy.object;
        transaction.requests().addEvent(event);
      }
    }
  });
  const auto seconds = [](const auto& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  };
  const double first =
      seconds([&] { BOOST_TEST(tally(today()).find("\"waiting\":2001") != std::string::npos); });
  const double again = seconds([&] { today(); });
  const double list = seconds([&] { listed({}); });
  BOOST_TEST_MESSAGE("first " << first << " s, again " << again << " s, list " << list << " s");
  BOOST_TEST(again < first);
  BOOST_TEST(list < first);
}

BOOST_AUTO_TEST_SUITE_END()
