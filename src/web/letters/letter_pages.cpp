#include "web/letters/letter_pages.h"

#include <algorithm>
#include <charconv>

#include "app/casework/case_views.h"
#include "app/letters/letter_desk.h"
#include "app/letters/letter_sight.h"
#include "app/overview/letter_views.h"
#include "base/error.h"
#include "web/letters/draft_pages.h"
#include "web/letters/letter_looks.h"
#include "web/letters/picture_data.h"
#include "web/letters/stack_pages.h"
#include "web/site/download.h"
#include "web/site/frame.h"
#include "web/site/site.h"

namespace web {
namespace {

using requests::Role;

int firstAskedFor(const Visit& visit) {
  const std::string& text = visit.request.query["mulai"];
  int first = 0;
  std::from_chars(text.data(), text.data() + text.size(), first);
  return std::max(first, 0);
}

// The address of the list with this query, beginning elsewhere.
std::string listAddress(const app::LetterListQuery& query, int first) {
  std::string address = "/surat?jenis=" + urlEncoded(query.kind) + "&kata=" + urlEncoded(query.text);
  return first > 0 ? address + "&mulai=" + std::to_string(first) : address;
}

json::Array looked(json::Array rows, const Wording& wording,
                   void (*addLook)(const Wording& wording, json::Object& row)) {
  for (json::Value& row : rows) {
    json::Object object = *row.object();
    addLook(wording, object);
    row = std::move(object);
  }
  return rows;
}

Response showLetters(Visit& visit) {
  app::LetterListQuery query{visit.request.query["jenis"], visit.request.query["kata"]};
  query.first = firstAskedFor(visit);
  json::Object page = app::letterList(visit.workplace, visit.actor(), query);
  const auto total = static_cast<int>(*page.at("total").integer());
  page["drafts"] = looked(*page.at("drafts").array(), visit.wording, addDraftLook);
  page["letters"] = looked(*page.at("letters").array(), visit.wording, addLetterLook);
  page["kind"] = query.kind;
  page["text"] = query.text;
  if (query.first > 0) page["before"] = listAddress(query, std::max(0, query.first - query.limit));
  if (query.first + query.limit < total) page["after"] = listAddress(query, query.first + query.limit);
  page["first"] = std::min(query.first + 1, total);
  page["last"] = std::min(query.first + query.limit, total);
  return showPage(visit, "surat", page);
}

bool isDraft(const Visit& visit) {
  return app::findDraft(visit.workplace, visit.actor(), visit.place("id")).has_value();
}

base::Bytes issuedPdf(const Visit& visit) {
  return app::fetchLetter(visit.workplace, visit.actor(), visit.place("id"));
}

Response showIssued(Visit& visit) {
  const std::string& id = visit.place("id");
  json::Object sheet = app::letterSheet(visit.workplace, visit.actor(), id);
  addLetterLook(visit.wording, sheet);
  addPicture(visit, id, issuedPdf(visit), PictureFrom::Address, sheet);
  return showPage(visit, "surat-terbit", sheet);
}

Response showLetter(Visit& visit) {
  return isDraft(visit) ? showDraft(visit) : showIssued(visit);
}

// Whoever has the whole PDF before him has every page of it: the stack then counts it as read.
Response showPdf(Visit& visit) {
  const std::string& id = visit.place("id");
  if (!isDraft(visit)) {
    const json::Object sheet = app::letterSheet(visit.workplace, visit.actor(), id);
    return download(issuedPdf(visit), *sheet.at("number").string() + ".pdf", "application/pdf");
  }
  base::Bytes pdf = app::LetterDesk(visit.workplace).preview(visit.actor(), id);
  countAsRead(visit, id, pdf);
  return download(std::move(pdf), "konsep-" + id + ".pdf", "application/pdf");
}

// The file of the highest level, which lies beside the one that was sent.
Response showNewest(Visit& visit) {
  const json::Object sheet = app::letterSheet(visit.workplace, visit.actor(), visit.place("id"));
  const auto newest = sheet.find("newest");
  if (newest == sheet.end()) throw base::NotFound(base::Message("pages.letters.no-level", {}));
  return download(app::fetchDocument(visit.workplace, visit.actor(), *sheet.at("ticket").string(),
                                     *newest->second.string()),
                  *sheet.at("number").string() + "-" + *sheet.at("level").string() + ".pdf",
                  "application/pdf");
}

// "3.png"; 0 for anything else.
int pictureNumber(const std::string& name) {
  int number = 0;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
  const bool isName = error == std::errc() && std::string_view(end, name.data() + name.size()) == ".png";
  return isName ? number : 0;
}

Response showPicture(Visit& visit) {
  const std::string& id = visit.place("id");
  const int number = pictureNumber(visit.place("berkas"));
  const base::Instant now = visit.workplace.clock.now();
  auto png = visit.site.pictures().kept(visit.actor().user, id, number, now);
  if (!png && number > 0) {
    const base::Bytes pdf =
        isDraft(visit) ? app::LetterDesk(visit.workplace).preview(visit.actor(), id) : issuedPdf(visit);
    if (auto painted = visit.site.pictures().paint(pdf, number)) png = std::move(painted->png);
  }
  if (!png) return errorPage(visit, 404, {});
  return download(*std::move(png), visit.place("berkas"), "image/png");
}

}  // namespace

std::vector<Route> letterRoutes() {
  const Audience writers = forRoles({Role::Walidata, Role::Penandatangan, Role::Produsen});
  return {{"/surat", writers, showLetters},
          {"/surat/:id", writers, showLetter, amendDraft},
          {"/surat/:id/pratinjau", writers, showDraft, previewDraft},
          {"/surat/:id/pdf", writers, showPdf},
          {"/surat/:id/tingkat.pdf", writers, showNewest},
          {"/surat/:id/halaman/:berkas", writers, showPicture},
          {"/surat/:id/kembalikan", writers, showReturnOfDraft, returnDraft},
          {"/surat/:id/hapus", writers, showDiscard, discardDraft},
          {"/permohonan/:tiket/surat/:jenis", writers, showNewDraft, makeDraft},
          {"/tumpukan", writers, showStack, chooseFromStack},
          {"/tumpukan/tanda-tangan", writers, showSigning, beginSigning},
          {"/tumpukan/hasil/:id", writers, showSigningRun}};
}

}  // namespace web
