// From what people type, through rights, to pages of documents of real cases.
#include "app/access/actor.h"
#include "app/app_home.h"
#include "app/cases/case_index.h"
#include "app/cases/document_text.h"
#include "app/casework/case_desk.h"
#include "app/evidence/search_desk.h"
#include "app/upkeep/jobs.h"
#include "app/upkeep/rebuild.h"
#include "base/error.h"
#include "extraction/reader.h"
#include "support/boost_test.h"
#include "support/text_pdf.h"

#include <fstream>

using app_tests::AppHome;

namespace {

app::SearchOrder byWords(const std::string& words) {
  app::SearchOrder order;
  order.words = words;
  return order;
}

app::SearchPage pageOf(const AppHome& home, const app::Actor& actor, const app::SearchOrder& order) {
  return app::SearchDesk(home.workplace()).search(actor, order);
}

// The kinds of the hits, apart by blanks.
std::string kinds(const AppHome& home, const app::Actor& actor, const app::SearchOrder& order) {
  std::string text;
  for (const json::Object& hit : pageOf(home, actor, order).hits)
    text += (text.empty() ? "" : " ") + json::Value(hit).stringAt("kind");
  return text;
}

app::Actor actorIn(requests::Role role, const std::string& unit = "") {
  return {"x", "", "", {{role, unit}}};
}

std::string problemsOf(const std::function<void()>& step) {
  try {
    step();
  } catch (const base::InvalidInput& error) {
    return error.what();
  }
  return {};
}

std::string problemsOf(const AppHome& home, const app::SearchOrder& order) {
  return problemsOf([&] { pageOf(home, home.actor("sari"), order); });
}

// A request whose KAK is a PDF that shows this line.
std::string submitShowing(AppHome& home, const std::string& line) {
  return app::CaseDesk(home.workplace())
      .submit(home.actor("bappeda"), home.sample("form.xml"),
              {home.upload("Surat Pernyataan.pdf", support::pdfShowing("pernyataan")),
               home.upload("KAK Profil Kemiskinan.pdf", support::pdfShowing(line))})
      .object;
}

// A case with a letter of this sifat to DINSOS.
struct Issued {
  AppHome home{*base::Instant::parse("2026-03-02T09:00:00+07:00")};
  std::string object = home.received();
  app::LetterRow letter;

  explicit Issued(const std::string& nature) {
    app::DraftOrder order;
    order.kind = "surat-pengantar";
    order.produsen = "DINSOS";
    order.detail = {{"nature", nature}};
    const std::string draft = home.drafted(object, order).id;
    home.approve(draft);
    letter = app::LetterDesk(home.workplace()).issue(home.actor("kadis"), draft);
  }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(search)

BOOST_AUTO_TEST_CASE(words_phrases_and_beginnings_are_read) {
  using Terms = app::SearchTerms;
  BOOST_TEST((app::readSearchTerms(" data  \"bantuan sosial\"keca* ", "w") ==
              Terms{{"data", false}, {"bantuan sosial", false}, {"keca", true}}));
  BOOST_TEST(
      (app::readSearchTerms("\"bantuan so\"* a*b", "w") == Terms{{"bantuan so", true}, {"a*b", false}}));
  BOOST_TEST((app::readSearchTerms("", "w") == Terms{}));
}

BOOST_AUTO_TEST_CASE(words_that_make_no_sense_are_told_with_the_reason) {
  const auto told = [](const std::string& text, const std::string& reason) {
    const std::string problems = problemsOf([&] { app::readSearchTerms(text, "the words"); });
    BOOST_TEST(problems.find(reason) != std::string::npos, text.substr(0, 40) << ": " << problems);
  };
  told("data \"bantuan", "not closed");
  told("data ---", "without letter or digit");
  told("\"\"", "without letter or digit");
  told("*", "without letter or digit");
  told("d*", "fewer than two characters");
  told(std::string("da\0ta", 5), "control character");
  told("data\x1b[2J", "control character");
  told("data \xff", "not UTF-8");
  told(std::string(2001, 'a'), "longer than 2000 bytes");
  told("--- \"x", "not closed");
  std::string many;
  for (int i = 0; i < 33; ++i) many += "kata ";
  told(many, "more than 32");
}

BOOST_AUTO_TEST_CASE(a_text_that_cannot_be_had_at_once_is_on_record) {
  const auto outcome = [](const std::string& mediaType, std::int64_t size, const app::ContentOf& content) {
    return app::textsAtOnce({{"p", "data", "x", mediaType, size, ""}}, content).at("p").outcome;
  };
  const auto broken = [](const app::EventDocument&) -> base::Bytes { throw base::Corrupt("no"); };
  BOOST_TEST(outcome("text/csv", 10, [](const auto&) { return "a;b"; }) == "read");
  BOOST_TEST(outcome("text/csv", 10, broken) == "unreadable");
  BOOST_TEST(outcome("text/csv", app::kLargestAtOnce + 1, broken) == "too-large");
  BOOST_TEST(outcome("image/png", 10, broken) == "none");
  BOOST_TEST(outcome("application/pdf", 10, broken) == "pending");
  BOOST_TEST(outcome("application/pdf", extraction::kLargestFile + 1, broken) == "too-large");
}

BOOST_AUTO_TEST_CASE(words_of_a_pdf_are_found_when_the_job_has_read_it) {
  AppHome home(*base::Instant::parse("2026-03-02T09:00:00+07:00"));
  submitShowing(home, "Gizi balita Kedungkandang");
  const app::Actor auditor = home.actor("auditor");
  BOOST_TEST(kinds(home, auditor, byWords("balita")) == "");
  const app::JobReport job = app::runJobs(home.workplace(), {"texts"}).at(0);
  BOOST_TEST(job.done == 2);
  BOOST_TEST(job.remark.empty());
  BOOST_TEST(job.alarms.empty());
  const auto hits = pageOf(home, auditor, byWords("balita")).hits;
  BOOST_TEST_REQUIRE(hits.size() == 1U);
  BOOST_TEST(json::Value(hits[0]).stringAt("kind") == "kak");
  BOOST_TEST(json::Value(hits[0]).stringAt("extraction") == "read");
  BOOST_TEST(app::runJobs(home.workplace(), {"texts"}).at(0).done == 0);

  const std::string before = home.everything();
  app::rebuild(home.workplace());
  BOOST_TEST((home.everything() == before), "rebuild made another index");
  BOOST_TEST(kinds(home, auditor, byWords("balita")) == "");
  app::runJobs(home.workplace(), {"texts"});
  BOOST_TEST((pageOf(home, auditor, byWords("balita")).hits == hits));
}

BOOST_AUTO_TEST_CASE(a_damaged_document_does_not_hold_up_the_others) {
  AppHome home(*base::Instant::parse("2026-03-02T09:00:00+07:00"));
  submitShowing(home, "pertama");
  home.clock().set(home.clock().now().plusSeconds(1));
  const std::string damaged = submitShowing(home, "kedua");
  const auto& store = home.workplace().store;
  const auto inventory = store.find(archive::ObjectId::of(damaged));
  const base::Path folder = store.root() / archive::ObjectId::of(damaged).folder();
  for (const auto& [path, digest] : inventory->version(1).state)
    std::ofstream(folder / store.describe(*inventory, 1, path).contentPath, std::ios::app) << "x";
  // The damaged ones are newer, and as many as the run may read.
  const app::ReadTexts report = app::readPendingTexts(home.workplace(), 2);
  BOOST_TEST(report.read == 2);
  BOOST_TEST(report.unreadable == 0);
  BOOST_TEST(report.missing == 2);
  BOOST_TEST(kinds(home, home.actor("auditor"), byWords("pertama")) == "kak");
  const app::JobReport job = app::runJobs(home.workplace(), {"texts"}).at(0);
  BOOST_TEST(job.done == 0);
  BOOST_TEST(job.remark.in(base::Language::English) == "2 cannot be had from the archive now");
}

BOOST_AUTO_TEST_CASE(a_sifat_names_its_class) {
  using requests::SecurityClass;
  BOOST_TEST((app::securityOf("Biasa") == SecurityClass::Biasa));
  BOOST_TEST((app::securityOf("Sangat Segera") == SecurityClass::Biasa));
  BOOST_TEST((app::securityOf("Terbatas/Segera") == SecurityClass::Terbatas));
  BOOST_TEST((app::securityOf("Sangat Rahasia") == SecurityClass::SangatRahasia));
}

BOOST_AUTO_TEST_CASE(a_request_is_found_by_who_may_see_it) {
  AppHome home(*base::Instant::parse("2026-03-02T09:00:00+07:00"));
  const std::string object = home.submit();
  using requests::Role;
  const app::SearchOrder order = byWords("\"penerima bantuan sosial\"");
  for (const char* user : {"bappeda", "sari", "auditor", "kadis"})
    BOOST_TEST(kinds(home, home.actor(user), order) == "formulir", user);
  BOOST_TEST(kinds(home, actorIn(Role::Pemohon, "DINKES"), order) == "");
  BOOST_TEST(kinds(home, actorIn(Role::Pemohon), order) == "");
  BOOST_TEST(kinds(home, actorIn(Role::Produsen, "DINSOS"), order) == "");
  BOOST_TEST(kinds(home, actorIn(Role::Automatic), order) == "");
  requests::Event event;
  event.kind = "lembar-penerimaan";
  event.commissions = {{"DINSOS", {}}};
  app::CaseDesk(home.workplace()).enact(home.actor("sari"), object, event, {});
  BOOST_TEST(kinds(home, actorIn(Role::Produsen, "DINSOS"), byWords("bantuan")) == "formulir");
  BOOST_TEST(kinds(home, actorIn(Role::Produsen, "DISPENDUK"), byWords("bantuan")) == "");
}

BOOST_AUTO_TEST_CASE(what_the_form_says_of_its_contact_is_found_by_nobody) {
  AppHome home(*base::Instant::parse("2026-03-02T09:00:00+07:00"));
  home.submit();
  for (const char* words : {"santoso", "000010", "\"budi contoh\""})
    BOOST_TEST(kinds(home, home.actor("auditor"), byWords(words)) == "", words);
}

BOOST_AUTO_TEST_CASE(a_letter_is_found_by_what_it_is_up_to_its_class) {
  Issued issued("Rahasia");
  AppHome& home = issued.home;
  app::SearchOrder order;
  order.number = issued.letter.number;
  const json::Value hit(pageOf(home, home.actor("auditor"), order).hits.at(0));
  BOOST_TEST(hit.stringAt("kind") == "surat-pengantar");
  BOOST_TEST(hit.stringAt("security") == "rahasia");
  BOOST_TEST(hit.stringAt("sha256") == issued.letter.sha256);
  BOOST_TEST(hit.stringAt("signatory") == issued.letter.signatory);
  BOOST_TEST(!hit.stringAt("classification").empty());
  order.signatory = issued.letter.signatory;
  order.digest = issued.letter.sha256;
  order.classification = hit.stringAt("classification");
  order.security = "rahasia";
  order.from = issued.letter.date;
  order.to = issued.letter.date;
  BOOST_TEST(kinds(home, home.actor("auditor"), order) == "surat-pengantar");
  const app::Actor produsen = actorIn(requests::Role::Produsen, "DINSOS");
  BOOST_TEST(kinds(home, produsen, order) == "surat-pengantar");
  home.set("clearance.produsen", "terbatas");
  BOOST_TEST(kinds(home, produsen, order) == "");
  BOOST_TEST(kinds(home, actorIn(requests::Role::Admin), order) == "");
  order.to = issued.letter.date.plusDays(-1);
  order.from = order.to;
  BOOST_TEST(kinds(home, home.actor("auditor"), order) == "");
}

BOOST_AUTO_TEST_CASE(rebuild_makes_the_same_index) {
  Issued issued("Terbatas/Segera");
  AppHome& home = issued.home;
  const std::string before = home.everything();
  BOOST_TEST(before.find("search_entry {") != std::string::npos);
  BOOST_TEST(before.find("search_produsen {") != std::string::npos);
  const app::SearchOrder order = byWords("bantuan");
  const auto hits = pageOf(home, home.actor("auditor"), order).hits;
  BOOST_TEST(hits.size() >= 2U);
  app::rebuild(home.workplace());
  BOOST_TEST((home.everything() == before), "rebuild made another index");
  BOOST_TEST((pageOf(home, home.actor("auditor"), order).hits == hits));
}

BOOST_AUTO_TEST_CASE(pages_follow_each_other_by_their_tokens) {
  AppHome home(*base::Instant::parse("2026-03-02T09:00:00+07:00"));
  for (int i = 0; i < 3; ++i) home.submit();
  app::SearchOrder order;
  order.file = "surat* pernyataan*";
  order.limit = 2;
  const app::Actor actor = home.actor("bappeda");
  const app::SearchPage first = pageOf(home, actor, order);
  BOOST_TEST(first.hits.size() == 2U);
  BOOST_REQUIRE(!first.next.empty());
  order.after = first.next;
  home.clock().set(home.clock().now().plusSeconds(60));
  home.submit();
  const app::SearchPage second = pageOf(home, actor, order);
  BOOST_TEST(second.hits.size() == 1U);
  BOOST_TEST(second.next == "");
  BOOST_TEST((first.hits[0] != second.hits[0] && first.hits[1] != second.hits[0]));

  order.words = "pernyataan";
  BOOST_TEST(problemsOf(home, order).find("belongs to another search") != std::string::npos);
  for (const char* token :
       {"x", "00", "00000000000000000000000000000000000", "g0000000000000000000000000000000"}) {
    order.after = token;
    BOOST_TEST(problemsOf(home, order).find("--after") != std::string::npos, token);
  }
  order.after = std::string(16, 'f') + first.next.substr(16);
  order.words = "";
  BOOST_TEST(problemsOf(home, order).find("no token") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(every_criterion_that_makes_no_sense_is_told) {
  AppHome home(*base::Instant::parse("2026-03-02T09:00:00+07:00"));
  app::SearchOrder order;
  order.words = "\"x";
  order.agency = "?";
  order.digest = "abc";
  order.security = "geheim";
  order.limit = 0;
  order.kind = std::string("a\0b", 3);
  order.from = base::Date::parse("2026-03-02");
  order.to = base::Date::parse("2026-03-01");
  const std::string problems = problemsOf(home, order);
  for (const char* part : {"the words", "--agency", "--digest", "--security", "--limit", "--kind", "--to"})
    BOOST_TEST(problems.find(part) != std::string::npos, part);
}

BOOST_AUTO_TEST_SUITE_END()
