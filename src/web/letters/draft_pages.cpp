#include "web/letters/draft_pages.h"

#include <algorithm>

#include "app/cases/open_case.h"
#include "app/casework/possible_steps.h"
#include "app/letters/drafting_form.h"
#include "app/letters/letter_desk.h"
#include "app/letters/letter_sight.h"
#include "app/overview/letter_views.h"
#include "base/error.h"
#include "base/text.h"
#include "web/letters/draft_form.h"
#include "web/letters/letter_looks.h"
#include "web/letters/picture_data.h"
#include "web/site/frame.h"

namespace web {
namespace {

constexpr const char* kApprovalsFall = "batalkan-paraf";

json::Object draftFormOf(const Visit& visit) {
  return app::draftingForm(visit.workplace, visit.actor(), visit.place("id"));
}

void demandFilled(const json::Object& form, const json::Object& detail) {
  std::vector<FieldError> errors;
  for (const json::Value& field : *form.at("fields").array()) {
    const bool isMissing = *field.at("required").boolean() && !detail.contains(field.stringAt("name"));
    if (isMissing) errors.push_back({field.stringAt("name"), base::Message("draft-form.missing", {})});
  }
  if (!errors.empty()) throw FormRefused(std::move(errors));
}

// As it would be with what was typed, or as it is where that cannot be.
void addDraftPicture(const Visit& visit, const json::Object& form, json::Object& page) {
  const app::LetterDesk desk(visit.workplace);
  const std::string& id = visit.place("id");
  if (visit.state.isReturned) {
    try {
      const base::Bytes pdf = desk.previewAmended(visit.actor(), id, typedDetail(form, visit.form.fields));
      return addPicture(visit, id, pdf, PictureFrom::PageItself, page);
    } catch (const base::InvalidInput&) {
      // Told beside the form; the last good pages remain.
    }
  }
  addPicture(visit, id, desk.preview(visit.actor(), id), PictureFrom::Address, page);
}

json::Object draftHead(const Visit& visit) {
  json::Object sheet = app::draftSheet(visit.workplace, visit.actor(), visit.place("id"));
  addDraftLook(visit.wording, sheet);
  return sheet;
}

// The step that makes such a letter for the case. Conflict when it cannot be made now.
app::PossibleStep stepOfDraft(const Visit& visit) {
  const std::string& kind = visit.place("jenis");
  const app::CaseFile file = app::openCase(visit.workplace, visit.actor(), visit.place("tiket"));
  const app::CaseStanding standing = app::standingOf(visit.workplace, file);
  for (app::PossibleStep& step : app::possibleSteps(visit.workplace, visit.actor(), standing)) {
    const bool isLetter =
        std::find(step.asks.begin(), step.asks.end(), app::StepAsk::Letter) != step.asks.end();
    if (isLetter && step.what.rule->id == kind) return std::move(step);
  }
  throw base::Conflict(base::Message("pages.letters.not-now", {{"letter", base::quoted(kind)}}));
}

json::Object newDraftForm(const Visit& visit) {
  return app::draftingForm(visit.workplace, visit.actor(), visit.place("tiket"), visit.place("jenis"), {});
}

json::Array produsenChoices(const Visit& visit, const app::PossibleStep& step) {
  json::Array choices;
  for (const std::string& code : step.what.produsen) {
    const letters::Produsen* produsen = visit.workplace.office().letters.findProdusen(code);
    choices.push_back(json::Object{{"value", code}, {"label", produsen ? produsen->name : code}});
  }
  return choices;
}

}  // namespace

Response showDraft(Visit& visit) {
  json::Object page = draftHead(visit);
  const json::Object form = draftFormOf(visit);
  page["halaman"] = pageAskedFor(visit);
  if (*page.at("may_amend").boolean()) page["fields"] = draftFields(visit.wording, form);
  if (!page.contains("stale")) addDraftPicture(visit, form, page);
  return showPage(visit, "surat-konsep", page);
}

Response amendDraft(Visit& visit) {
  const std::string& id = visit.place("id");
  const json::Object form = draftFormOf(visit);
  const json::Object detail = typedDetail(form, visit.form.fields);
  demandFilled(form, detail);
  const app::DraftRow draft = app::findDraft(visit.workplace, visit.actor(), id).value();
  const bool isSame = draft.state == app::DraftState::Draft && app::readDraftDetail(detail) == draft.detail;
  if (isSame) return leadTo(visit, "/surat", "pages.news.draft-submitted");
  if (!draft.approvals.empty() && visit.field(kApprovalsFall).empty()) {
    throw FormRefused(kApprovalsFall,
                      base::Message("pages.letters.approvals-fall", {{"count", draft.approvals.size()}}));
  }
  app::LetterDesk(visit.workplace).amend(visit.actor(), id, detail);
  return leadTo(visit, "/surat", "pages.news.draft-submitted");
}

Response previewDraft(Visit& visit) {
  visit.state.isReturned = true;
  visit.state.typed = visit.form.fields;
  return showDraft(visit);
}

Response showReturnOfDraft(Visit& visit) {
  json::Object sheet = draftHead(visit);
  if (!*sheet.at("may_return").boolean()) {
    throw base::Conflict(base::Message("pages.letters.no-return", {}));
  }
  return showPage(visit, "surat-kembalikan", sheet);
}

Response returnDraft(Visit& visit) {
  const std::string remarks = visit.field("catatan");
  if (remarks.empty()) throw FormRefused("catatan", base::Message("pages.letters.remark-missing", {}));
  app::LetterDesk(visit.workplace).giveBack(visit.actor(), visit.place("id"), remarks);
  return leadTo(visit, "/surat", "pages.news.draft-returned");
}

Response showDiscard(Visit& visit) {
  const json::Object sheet = draftHead(visit);
  if (!*sheet.at("may_discard").boolean()) {
    throw base::Conflict(base::Message("pages.letters.no-discard", {}));
  }
  return showPage(visit, "surat-hapus", sheet);
}

Response discardDraft(Visit& visit) {
  app::LetterDesk(visit.workplace).discard(visit.actor(), visit.place("id"));
  return leadTo(visit, "/surat", "pages.news.letter-discarded");
}

Response showNewDraft(Visit& visit) {
  const app::PossibleStep step = stepOfDraft(visit);
  const json::Object form = newDraftForm(visit);
  const json::Object page{{"title", step.what.rule->title},
                          {"ticket", visit.place("tiket")},
                          {"path", "/permohonan/" + urlEncoded(visit.place("tiket"))},
                          {"action", visit.request.address()},
                          {"produsen", produsenChoices(visit, step)},
                          {"chosen", visit.request.query["produsen"]},
                          {"fields", draftFields(visit.wording, form)}};
  return showPage(visit, "surat-baru", page);
}

Response makeDraft(Visit& visit) {
  const app::PossibleStep step = stepOfDraft(visit);
  const json::Object form = newDraftForm(visit);
  app::DraftOrder order;
  order.kind = visit.place("jenis");
  order.produsen = visit.field("produsen");
  if (!step.what.produsen.empty() && order.produsen.empty()) {
    throw FormRefused("produsen", base::Message("pages.letters.choose-produsen", {}));
  }
  order.detail = typedDetail(form, visit.form.fields);
  demandFilled(form, order.detail);
  const app::DraftRow draft =
      app::LetterDesk(visit.workplace).draft(visit.actor(), visit.place("tiket"), order);
  return leadTo(visit, "/surat/" + draft.id, "pages.news.draft-made");
}

}  // namespace web
