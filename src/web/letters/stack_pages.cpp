#include "web/letters/stack_pages.h"

#include <algorithm>

#include "app/home/office_time.h"
#include "app/letters/letter_desk.h"
#include "app/overview/letter_stack.h"
#include "app/overview/signing_certificates.h"
#include "base/error.h"
#include "base/sentences.h"
#include "base/text.h"
#include "web/letters/picture_data.h"
#include "web/site/due_data.h"
#include "web/site/frame.h"
#include "web/site/site.h"

namespace web {
namespace {

using Act = app::StackedLetter::Act;
using base::Message;
using StackRows = std::vector<json::Object>;

StackRows stackOf(const Visit& visit) {
  return app::letterStack(visit.workplace, visit.actor(), visit.site.openCases(),
                          visit.site.signing().stack());
}

bool isAct(const json::Object& row, Act act) {
  return *row.at("act").string() == base::nameOf(app::kStackActs, act);
}

const std::string& draftOfRow(const json::Object& row) {
  return *row.at("draft").string();
}

StackRows rowsOf(const StackRows& stack, const std::vector<std::string>& drafts) {
  StackRows rows;
  for (const json::Object& row : stack) {
    if (base::contains(drafts, draftOfRow(row))) rows.push_back(row);
  }
  return rows;
}

// The row that is asked for, else the first.
const json::Object* shownRow(const StackRows& stack, const std::string& draft) {
  const auto found = std::find_if(stack.begin(), stack.end(),
                                  [&](const json::Object& row) { return draftOfRow(row) == draft; });
  if (found != stack.end()) return &*found;
  return stack.empty() ? nullptr : &stack.front();
}

// Paints the page, keeps its picture for the browser, and counts it as read.
void readPage(const Visit& visit, const std::string& draft, json::Object& page) {
  const base::Bytes pdf = app::LetterDesk(visit.workplace).preview(visit.actor(), draft);
  addPicture(visit, draft, pdf, PictureFrom::Address, page);
  if (!page.contains("page")) return;
  visit.site.signing().stack().open(visit.workplace, visit.actor(), draft,
                                    static_cast<int>(*page.at("page").integer()),
                                    static_cast<int>(*page.at("pages").integer()));
}

void addStackLook(const Visit& visit, const std::string& shown, json::Object& row) {
  const std::string& draft = draftOfRow(row);
  if (const auto limit = row.find("limit"); limit != row.end()) row["due"] = leafData(visit, limit->second);
  row["address"] = "/tumpukan?surat=" + draft;
  row["current"] = draft == shown ? "true" : "";
  row["finish"] = isAct(row, Act::Finish);
  row["approval"] = isAct(row, Act::Approve);
}

json::Array stackRows(const Visit& visit, const StackRows& stack, const std::string& shown) {
  json::Array rows;
  for (json::Object row : stack) {
    addStackLook(visit, shown, row);
    rows.emplace_back(std::move(row));
  }
  return rows;
}

bool hasAct(const StackRows& stack, Act act) {
  return std::any_of(stack.begin(), stack.end(), [&](const json::Object& row) { return isAct(row, act); });
}

std::vector<std::string> draftsOf(const StackRows& rows) {
  std::vector<std::string> drafts;
  for (const json::Object& row : rows) drafts.push_back(draftOfRow(row));
  return drafts;
}

// Those of the chosen ones that wait for such an act.
std::vector<std::string> chosenFor(const Visit& visit, Act act) {
  StackRows rows = rowsOf(stackOf(visit), visit.form.fields.all("surat"));
  std::erase_if(rows, [&](const json::Object& row) { return !isAct(row, act); });
  if (rows.empty()) throw FormRefused("surat", Message("stack.nothing-chosen", {}));
  return draftsOf(rows);
}

std::string signingAddress(const std::vector<std::string>& drafts) {
  std::string address = "/tumpukan/tanda-tangan";
  for (const std::string& draft : drafts)
    address += (address.find('?') == std::string::npos ? "?surat=" : "&surat=") + urlEncoded(draft);
  return address;
}

Response approveChosen(Visit& visit) {
  std::vector<FieldError> errors;
  for (const app::SigningLine& line :
       visit.site.signing().stack().approve(visit.workplace, visit.actor(), chosenFor(visit, Act::Approve))) {
    if (line.outcome == app::SigningOutcome::Issued) continue;
    errors.push_back(
        {"", Message("pages.stack.not-approved",
                     {{"letter", app::letterTitle(visit.workplace, line.kind)}, {"why", line.why}})});
  }
  if (!errors.empty()) throw FormRefused(std::move(errors));
  return leadTo(visit, "/tumpukan", "pages.news.approved");
}

// The chosen letters: of the address, or of the form that was sent.
std::vector<std::string> draftsToSign(const Visit& visit) {
  return visit.form.fields.has("surat") ? visit.form.fields.all("surat") : visit.request.query.all("surat");
}

// Who signs, and with what.
json::Array certificateRows(const Visit& visit, const std::vector<std::string>& drafts) {
  json::Array rows;
  for (json::Object row : app::signingCertificates(visit.workplace, visit.actor(), drafts)) {
    if (const auto until = row.find("until"); until != row.end())
      row["until"] = visit.wording.date(base::Date::parse(*until->second.string()).value());
    rows.emplace_back(std::move(row));
  }
  return rows;
}

struct OutcomeBadge {
  app::SigningOutcome outcome;
  const char* words;  // of the badge
  const char* kind;
  const char* count;  // of the title
};
constexpr OutcomeBadge kOutcomeBadges[] = {
    {app::SigningOutcome::Issued, "pages.stack.issued", "pandan", "pages.stack.count-issued"},
    {app::SigningOutcome::NotSigned, "pages.stack.not-signed", "mengkudu", "pages.stack.count-not-signed"},
    {app::SigningOutcome::Held, "pages.stack.held", "mengkudu", "pages.stack.count-held"},
    {app::SigningOutcome::Waiting, "pages.stack.waiting", "soga", "pages.stack.count-waiting"}};

std::string runTitle(const Visit& visit, const json::Object& counts) {
  std::string title;
  for (const OutcomeBadge& badge : kOutcomeBadges) {
    const std::int64_t count =
        *counts.find(base::nameOf(app::kSigningOutcomes, badge.outcome))->second.integer();
    if (count == 0) continue;
    title += (title.empty() ? "" : ", ") + visit.wording.words(Message(badge.count, {{"count", count}}));
  }
  return title;
}

void addRunLook(const Visit& visit, json::Object& row) {
  for (const OutcomeBadge& badge : kOutcomeBadges) {
    if (*row.at("outcome").string() != base::nameOf(app::kSigningOutcomes, badge.outcome)) continue;
    row["badge"] = visit.wording.words(Message(badge.words, {}));
    row["badge_kind"] = badge.kind;
    row["issued"] = badge.outcome == app::SigningOutcome::Issued;
    row["held"] = badge.outcome == app::SigningOutcome::Held;
  }
  row["path"] = "/surat/" + draftOfRow(row);
}

}  // namespace

Response showStack(Visit& visit) {
  StackRows stack = stackOf(visit);
  const json::Object* row = shownRow(stack, visit.request.query["surat"]);
  json::Object page{{"count", stack.size()}};
  if (row != nullptr) {
    const bool wasRead = *row->at("read").boolean();
    const std::string draft = draftOfRow(*row);
    for (const char* member : {"title", "ticket"}) page[member] = row->at(member);
    page["path"] = "/surat/" + draft;
    page["address"] = "/tumpukan?surat=" + draft;
    readPage(visit, draft, page);
    if (!wasRead) stack = stackOf(visit);
    page["letters"] = stackRows(visit, stack, draft);
    page["approvals"] = hasAct(stack, Act::Approve);
    page["signatures"] = hasAct(stack, Act::Sign);
  }
  return showPage(visit, "tumpukan", page);
}

Response chooseFromStack(Visit& visit) {
  if (visit.field("langkah") == "paraf") return approveChosen(visit);
  return leadTo(visit, signingAddress(chosenFor(visit, Act::Sign)));
}

Response showSigning(Visit& visit) {
  const StackRows rows = rowsOf(stackOf(visit), draftsToSign(visit));
  if (rows.empty()) return leadTo(visit, "/tumpukan", "pages.news.not-waiting");
  const json::Object page{{"count", rows.size()},
                          {"letters", stackRows(visit, rows, {})},
                          {"certificates", certificateRows(visit, draftsOf(rows))},
                          {"today", visit.wording.date(app::todayAt(visit.workplace))}};
  return showPage(visit, "tumpukan-tanda-tangan", page);
}

Response beginSigning(Visit& visit) {
  SigningRoom& room = visit.site.signing();
  const std::string& typed = visit.form.fields["frasa-sandi"];
  if (typed.empty()) throw FormRefused("frasa-sandi", Message("pages.stack.passphrase-missing", {}));
  try {
    const std::string run = room.stack().begin(visit.workplace, visit.actor(), draftsToSign(visit),
                                               crypto::Secret(std::string(typed)));
    room.start(visit.actor(), run);
    return leadTo(visit, "/tumpukan/hasil/" + run);
  } catch (const base::Denied& problem) {
    if (base::messageOf(problem).code() != "stack.wrong-passphrase") throw;
    throw FormRefused("frasa-sandi", base::messageOf(problem));
  }
}

Response showSigningRun(Visit& visit) {
  const app::SigningRun run =
      visit.site.signing().stack().show(visit.workplace, visit.actor(), visit.place("id"));
  json::Object page = app::signingRunJson(visit.workplace, run, visit.wording.language());
  json::Array letters;
  for (const json::Value& line : *page.at("letters").array()) {
    json::Object row = *line.object();
    addRunLook(visit, row);
    letters.emplace_back(std::move(row));
  }
  page["letters"] = std::move(letters);
  page["title"] = runTitle(visit, *page.at("counts").object());
  page["refresh"] = run.ended ? "" : "2";
  page["ended_text"] = run.ended ? visit.wording.clock(*run.ended) : std::string();
  return showPage(visit, "tumpukan-hasil", page);
}

void countAsRead(Visit& visit, const std::string& draft, const base::Bytes& pdf) {
  json::Object picture;
  addPicture(visit, draft, pdf, PictureFrom::Address, picture);
  const int pages = picture.empty() ? 1 : static_cast<int>(*picture.at("pages").integer());
  for (int page = 1; page <= pages; ++page)
    visit.site.signing().stack().open(visit.workplace, visit.actor(), draft, page, pages);
}

}  // namespace web
