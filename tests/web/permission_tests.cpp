// docs/permissions.md is made from the rules themselves: the table of use cases with the sample office's
// procedure, the addresses of the portal, and the rule of sight. With BERKAS_BLESS set, the page is written
// anew, to be read by a person. tests/cli/permission_walk_tests.cpp walks its cells with the commands,
// portal_walk_tests.cpp with the addresses.
#include <cstdlib>
#include <set>

#include "app/access/case_sight.h"
#include "app/app_home.h"
#include "app/permission_cells.h"
#include "base/text.h"
#include "support/boost_test.h"
#include "web/portal/routes.h"
#include "web/portal_addresses.h"

using app_tests::AppHome;
using app_tests::Cell;
using app_tests::cellOf;
using app_tests::PermissionRow;
using requests::DocumentForm;
using requests::EventRule;
using requests::Role;

namespace {

constexpr const char* kConcerned = "DINSOS";
constexpr const char* kOther = "DISPENDUK";

constexpr const char* kBeginning = R"(# Who may see and do what

Made from the program's own rules and the procedure of the sample office (`BERKAS_BLESS=1 web_tests -t permissions`); do not edit.
A test holds the page against the rules; another walks every cell of the first table with the real commands, a third every address
of the portal over HTTP.

Access is one function of an account's grants and the case. A grant is a role and the unit for which somebody has it: of a pemohon
his agency, of a Produsen its code. Who has several grants may whatever one of them lets him. What somebody may not see is told of
like what does not exist, before anything else is said.

## What may be done

- **–**: refused, and nothing changes. **yes**: whatever the state. *Names of states*: only while the request is in one of them;
  what the step requires beside (docs/formats/procedure.md) is asked for as well.
- **what is seen**: of each case that the account sees what the second table says.
- **on behalf**: `--on-behalf --medium TEXT`, for what came on paper or by mail.
- **approver**: the account that series.xml names next for the letter. **as corrected**: who sees the letter that it corrects.
- **Portal**: the addresses at which it is done there; **–**: a command alone does it.
- *in the portal*: no command does it. `user invite` and `account-request approve` by a walidata: for accounts of pemohon alone.
- A letter in brackets: of the drafts, or letters, of that kind alone.

)";

constexpr const char* kWithoutAccount = R"(
These ask for no account; they need no home, or whoever holds the home's files does them:
)";

constexpr const char* kAddressesBeginning = R"(
## The addresses of the portal

**For**: whose page it is. Everybody else is led to the page for signing in, or told that the page is not for his role; beyond that,
the first table decides. **Shown**, **done**: what a look at it does, and what its form does.

)";

constexpr const char* kSightBeginning = R"(
## What is seen of a case

Walidata, penandatangan, auditor and admin see all of every case; a search shows documents of a higher security level only to whom
the settings `clearance.*` name. A pemohon sees the cases of his agency, a Produsen those that are assigned to it.

**whole**: the event, who brought it, its documents. **date**: that it happened, on which day, and nothing else. **–**: nothing.
The first Produsen is the one that the event is about, or goes to; the second is another of the same case.

)";

constexpr const char* kDocumentsBeginning = R"(
Documents are seen with their event, but for these:

)";

std::string row(const std::vector<std::string>& cells) {
  return "| " + base::joined(cells, " | ") + " |\n";
}

std::string head(const std::vector<std::string>& titles) {
  return row(titles) + row(std::vector<std::string>(titles.size(), "---"));
}

std::string textOf(const Cell& cell) {
  const std::string states = base::joined(cell.states, ", ");
  switch (cell.may) {
    case Cell::May::No:
      return "–";
    case Cell::May::Seen:
      return "what is seen";
    case Cell::May::Approver:
      return "approver";
    case Cell::May::AsCorrected:
      return "as corrected";
    case Cell::May::Yes:
      break;
  }
  if (cell.onBehalf) return states.empty() ? "on behalf" : "on behalf: " + states;
  return states.empty() ? "yes" : states;
}

std::vector<std::string> cellsOf(const app::Office& office, const PermissionRow& row) {
  std::vector<std::string> cells;
  for (const app_tests::Who who : app_tests::everybody()) cells.push_back(textOf(cellOf(office, row, who)));
  return cells;
}

// The letters of a use case whose cells are the same stand in one row.
struct PageRow {
  const app::UseCaseRule* useCase;
  std::vector<std::string> letters;
  std::vector<std::string> cells;
  bool isAll = true;  // letters of the procedure
};

std::vector<PageRow> pageRows(const app::Office& office) {
  std::vector<PageRow> rows;
  for (const PermissionRow& one : app_tests::permissionRows(office)) {
    const std::vector<std::string> cells = cellsOf(office, one);
    const std::vector<std::string> letters =
        one.isOfLetters() ? std::vector<std::string>{one.event->id} : std::vector<std::string>();
    const auto same = std::find_if(rows.begin(), rows.end(), [&](const PageRow& other) {
      return other.useCase == one.useCase && other.cells == cells;
    });
    if (same != rows.end()) {
      same->letters.insert(same->letters.end(), letters.begin(), letters.end());
    } else {
      rows.push_back({one.useCase, letters, cells});
    }
  }
  for (PageRow& one : rows) {
    one.isAll = std::count_if(rows.begin(), rows.end(),
                              [&](const PageRow& other) { return other.useCase == one.useCase; }) == 1;
  }
  return rows;
}

std::string titleOf(const app::UseCaseRule& rule) {
  const std::string words(rule.words);
  return rule.offered == app::Offered::InPortal ? words + ", *in the portal*" : "`" + words + "`";
}

std::string quotedAddress(const std::string& pattern) {
  return "`" + pattern + "`";
}

std::string portalCell(app::UseCase useCase) {
  std::vector<std::string> addresses;
  for (const std::string& pattern : web_tests::addressesFor(useCase))
    addresses.push_back(quotedAddress(pattern));
  return addresses.empty() ? "–" : base::joined(addresses, ", ");
}

std::string useCaseTable(const app::Office& office) {
  std::string text = head({"Command", "pemohon, own agency", "pemohon, another", "produsen, assigned",
                           "produsen, another", "walidata", "penandatangan", "auditor", "admin", "Portal"});
  for (const PageRow& one : pageRows(office)) {
    if (one.useCase->asks == app::Asks::Nobody) continue;
    std::string title = titleOf(*one.useCase);
    if (!one.isAll) title += " (" + base::joined(one.letters, ", ") + ")";
    std::vector<std::string> cells = one.cells;
    cells.insert(cells.begin(), title);
    cells.push_back(portalCell(one.useCase->useCase));
    text += row(cells);
  }
  return text;
}

std::string withoutAccount() {
  std::vector<std::string> words;
  for (const app::UseCaseRule& one : app::useCases()) {
    if (one.asks != app::Asks::Nobody) continue;
    const std::string addresses = portalCell(one.useCase);
    words.push_back(titleOf(one) + (addresses == "–" ? "" : " (" + addresses + ")"));
  }
  return base::joined(words, ", ") + ".\n";
}

std::string wordsOf(const std::vector<app::UseCase>& useCases) {
  std::vector<std::string> words;
  for (const app::UseCase one : useCases) words.emplace_back(app::ruleOf(one).words);
  return words.empty() ? "–" : base::joined(words, ", ");
}

std::string addressTable() {
  std::string text = head({"Address", "For", "Shown", "Done"});
  for (const web_tests::PortalAddress& one : web_tests::portalAddresses()) {
    text += row({quotedAddress(std::string(one.pattern)), web_tests::nameOf(one.audience), wordsOf(one.shown),
                 wordsOf(one.done)});
  }
  return text;
}

// A case that two Produsen share, as far as the rule of sight looks at it.
class SyntheticCase {
 public:
  explicit SyntheticCase(const app::OfficeHistory& offices) : offices_(offices) {
    state_.items = {"satu", "dua"};
    state_.assignments = {{kConcerned, "menunggu", {1}, {}}, {kOther, "menunggu", {2}, {}}};
  }

  const EventRule& rule(const std::string& kind) const {
    return *offices_.current()->rules.procedure.event(kind);
  }

  app::EventRecord event(const std::string& kind) const {
    app::EventRecord record;
    record.office = offices_.current()->version;
    record.event.kind = kind;
    // Of what nobody brings as such, the desk has made it of what a Produsen brought.
    record.event.role = rule(kind).by.empty() ? Role::Produsen : rule(kind).by.front();
    const bool isOfLetter =
        rule(kind).has(requests::Effect::KeepIncoming) || rule(kind).has(requests::Effect::ReturnIncoming);
    if (isOfLetter || rule(kind).move(requests::AssignmentChange::Named)) record.event.produsen = kConcerned;
    if (rule(kind).move(requests::AssignmentChange::New)) record.event.commissions = {{kConcerned, {1}}};
    return record;
  }

  app::EventRecord letter(const std::string& kind, const std::string& id) const {
    app::EventRecord record = event(kind);
    record.event.letter = requests::Letter{id, id, {}};
    return record;
  }

  requests::CaseState& state() { return state_; }

  // What each of the viewpoints sees of what comes last.
  template <class Look>
  std::vector<std::string> seenBy(const std::vector<app::EventRecord>& events, const Look& look) const {
    std::vector<std::string> seen;
    const app::Viewpoint requester{app::Viewpoint::Of::Requester};
    for (const app::Viewpoint& one : {requester, app::Viewpoint{app::Viewpoint::Of::Produsen, kConcerned},
                                      app::Viewpoint{app::Viewpoint::Of::Produsen, kOther}})
      seen.push_back(look(app::CaseSight({offices_, app::kDataRequests, events, state_}, {one})));
    return seen;
  }

 private:
  const app::OfficeHistory& offices_;
  requests::CaseState state_;
};

std::string textOf(app::Sight sight) {
  return sight == app::Sight::Whole ? "whole" : sight == app::Sight::Mention ? "date" : "–";
}

std::string textOf(bool isSeen) {
  return isSeen ? "yes" : "–";
}

struct Sample {
  std::string title;
  app::EventRecord record;
};

std::vector<Sample> extensionsOf(const SyntheticCase& shared, const EventRule& rule) {
  app::EventRecord ofRequest = shared.event(rule.id);
  ofRequest.event.extension = requests::Extension{};
  app::EventRecord ofAssignment = ofRequest;
  ofAssignment.event.extension->produsen = kConcerned;
  return {{rule.id + ", of a limit of the request", ofRequest},
          {rule.id + ", of a limit of a Produsen", ofAssignment}};
}

// About a letter to the pemohon, and about one to the Produsen.
std::vector<Sample> afterLetters(const SyntheticCase& shared, const EventRule& rule) {
  std::vector<Sample> samples;
  for (const char* to : {"pemohon", "produsen"}) {
    app::EventRecord record = shared.event(rule.id);
    record.event.concerns = to;
    if (rule.document == DocumentForm::Record) record.lifted = json::Object();
    samples.push_back({rule.id + ", of a letter to the " + to, record});
  }
  return samples;
}

std::vector<Sample> samplesOf(const SyntheticCase& shared, const EventRule& rule) {
  if (rule.has(requests::Effect::ExtendLimit)) return extensionsOf(shared, rule);
  if (rule.demands(requests::Requirement::LetterOfCase)) return afterLetters(shared, rule);
  return {{rule.id, shared.event(rule.id)}};
}

const std::vector<std::string> kViewpoints = {"pemohon, own agency", "produsen", "another produsen"};

std::vector<std::string> under(const std::string& title, std::vector<std::string> cells) {
  cells.insert(cells.begin(), title);
  return cells;
}

std::string eventTable(const SyntheticCase& shared, const requests::Procedure& procedure) {
  std::string text = head(under("Event", kViewpoints));
  const std::vector<app::EventRecord> before = {shared.letter("surat-penyampaian", "pemohon"),
                                                shared.letter("surat-pengantar", "produsen")};
  for (const EventRule& rule : procedure.events()) {
    for (const Sample& sample : samplesOf(shared, rule)) {
      std::vector<app::EventRecord> events = before;
      events.push_back(sample.record);
      text += row(under(sample.title,
                        shared.seenBy(events, [&](const auto& sight) { return textOf(sight.event(2)); })));
    }
  }
  return text;
}

app::EventDocument documentOf(const std::string& kind, const std::string& name) {
  app::EventDocument document;
  document.path = name;
  document.kind = kind;
  document.originalName = name;
  return document;
}

std::string formRow(const SyntheticCase& shared, const std::string& title) {
  app::EventRecord request = shared.event("permohonan");
  request.documents = {documentOf(app::kFormKind, "form.xml")};
  return row(under(title, shared.seenBy({request}, [&](const auto& sight) {
    return textOf(sight.document(0, request.documents.front()));
  })));
}

app::EventRecord answerOf(const SyntheticCase& shared, const std::string& file) {
  app::EventRecord record = shared.letter("surat-tindaklanjuti", file);
  record.event.answers = {{1, requests::Outcome::Tersedia, {}, {file}}};
  record.documents = {documentOf("data", file)};
  return record;
}

// Of the file of the first event, after the others.
std::string dataRow(const SyntheticCase& shared, const std::string& title,
                    std::vector<app::EventRecord> after) {
  after.insert(after.begin(), answerOf(shared, "lama.csv"));
  return row(under(title, shared.seenBy(after, [&](const auto& sight) {
    return textOf(sight.document(0, after.front().documents.front()));
  })));
}

std::string draftRow(const SyntheticCase& shared, const std::string& title, const std::string& kind) {
  app::DraftRow draft;
  draft.kind = kind;
  draft.produsen = kConcerned;
  return row(under(title, shared.seenBy({}, [&](const auto& sight) { return textOf(sight.draft(draft)); })));
}

template <class Look>
std::string partRow(const SyntheticCase& shared, const std::string& title, const Look& look) {
  return row(under(title, shared.seenBy({}, [&](const auto& sight) { return textOf(look(sight)); })));
}

std::string documentTable(SyntheticCase shared) {
  const app::EventRecord delivery = shared.letter("surat-penyampaian", "surat");
  const app::EventRecord returning = shared.event("nota-perbaikan-jawaban");
  std::string text = head(under("What", kViewpoints));
  text += formRow(shared, "The form, which tells of all items");
  SyntheticCase alone = shared;
  alone.state().assignments.front().items = {1, 2};
  text += formRow(alone, "The form, when the Produsen is asked for all of them");
  text += dataRow(shared, "Data of the Produsen, before a letter delivers them", {});
  text += dataRow(shared, "Data that an issued letter has delivered", {delivery});
  text += dataRow(shared, "Data of an answer that was returned before", {returning, delivery});
  text += dataRow(shared, "Data of an answer that another replaced before",
                  {returning, answerOf(shared, "baru.csv"), delivery});
  text += draftRow(shared, "Drafts of the office", "surat-pengantar");
  text += draftRow(shared, "Drafts of the Produsen", "surat-tindaklanjuti");
  text += partRow(shared, "Items that the Produsen is asked for", [](const auto& s) { return s.item(1); });
  text += partRow(shared, "That and where it is assigned",
                  [](const auto& s) { return s.assignment(kConcerned); });
  text += partRow(shared, "Its answers, item by item", [](const auto& s) { return s.answers(kConcerned); });
  text += partRow(shared, "Limits of the request", [](const auto& s) { return s.limit(""); });
  text += partRow(shared, "Limits of the Produsen", [](const auto& s) { return s.limit(kConcerned); });
  text += partRow(shared, "The Data Balikan owed", [](const auto& s) { return s.debt(); });
  text += partRow(shared, "Mails, findings, holds, remarks on drafts",
                  [](const auto& s) { return s.isOfOffice(); });
  return text;
}

std::string pageOf(const app::OfficeHistory& offices) {
  const auto current = offices.current();
  const app::Office& office = *current;
  const SyntheticCase shared(offices);
  return kBeginning + useCaseTable(office) + kWithoutAccount + withoutAccount() + kAddressesBeginning +
         addressTable() + kSightBeginning + eventTable(shared, office.rules.procedure) + kDocumentsBeginning +
         documentTable(shared);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(permissions)

BOOST_AUTO_TEST_CASE(the_page_says_what_the_rules_say) {
  const AppHome home(*base::Instant::parse("2026-03-02T09:00:00+07:00"));
  const std::string page = pageOf(home.workplace().offices);
  base::PosixDisk disk;
  const base::Path path = base::Path(BERKAS_SOURCE_DIR) / "docs" / "permissions.md";
  if (std::getenv("BERKAS_BLESS") != nullptr) base::replaceDurably(disk, path, page);
  BOOST_TEST_REQUIRE(base::exists(disk, path), "run once with BERKAS_BLESS=1");
  BOOST_TEST(base::readFile(disk, path) == page, "if the new page is right, run once with BERKAS_BLESS=1");
}

BOOST_AUTO_TEST_CASE(every_address_of_the_portal_stands_on_the_page_and_no_other) {
  std::multiset<std::string> declared;
  for (const web_tests::PortalAddress& one : web_tests::portalAddresses())
    declared.insert(std::string(one.pattern) + " for " + web_tests::nameOf(one.audience) +
                    (one.isForm ? ", with a form" : ""));
  std::multiset<std::string> served;
  for (const web::Route& route : web::portalRoutes())
    served.insert(std::string(route.pattern) + " for " + web_tests::nameOf(route.audience) +
                  (route.act != nullptr ? ", with a form" : ""));
  BOOST_TEST(declared == served, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_the_portal_alone_offers_has_an_address) {
  for (const app::UseCaseRule& rule : app::useCases()) {
    if (rule.offered == app::Offered::InPortal)
      BOOST_TEST(!web_tests::addressesFor(rule.useCase).empty(), rule.words);
  }
}

BOOST_AUTO_TEST_SUITE_END()
