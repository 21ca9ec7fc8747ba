#include "web/produsen/produsen_pages.h"

#include <algorithm>
#include <optional>

#include "app/cases/open_case.h"
#include "app/casework/case_views.h"
#include "app/casework/possible_steps.h"
#include "app/letters/letter_stage.h"
#include "app/overview/assignments.h"
#include "app/preparations/preparation_desk.h"
#include "base/error.h"
#include "base/text.h"
#include "web/preparing/case_preparations.h"
#include "web/preparing/prepared_steps.h"
#include "web/preparing/prepared_uploads.h"
#include "web/produsen/answer_form.h"
#include "web/site/due_data.h"
#include "web/site/frame.h"

namespace web {
namespace {

using base::Message;
using requests::Role;

std::string assignmentAddress(const json::Object& row) {
  return "/permintaan/" + urlEncoded(*row.at("ticket").string()) +
         "?produsen=" + urlEncoded(*row.at("produsen").string());
}

bool isAnswered(const json::Object& row) {
  const json::Array& items = *row.at("items").array();
  return std::any_of(items.begin(), items.end(),
                     [](const json::Value& item) { return item.find("outcome") != nullptr; });
}

// The visitor's assignment in this case: of the Produsen that the address names, else the first.
json::Object assignmentOf(const Visit& visit) {
  const std::string& produsen = visit.request.query["produsen"];
  for (json::Object& row : app::assignmentsOf(visit.workplace, visit.actor())) {
    const bool isIt = *row.at("ticket").string() == visit.place("tiket") &&
                      (produsen.empty() || *row.at("produsen").string() == produsen);
    if (isIt) return std::move(row);
  }
  throw base::NotFound(Message("case.unknown", {{"name", visit.place("tiket")}}));
}

// Whether it waits for an answer that the visitor can bring now, and that is not on its way already.
bool canAnswer(const Visit& visit, const json::Object& row) {
  if (!row.contains("limit") || !row.at("drafts").array()->empty()) return false;
  if (*row.at("waits_for_office").boolean()) return false;
  const app::CaseFile file = app::openCase(visit.workplace, visit.actor(), visit.place("tiket"));
  const auto steps =
      app::possibleSteps(visit.workplace, visit.actor(), app::standingOf(visit.workplace, file));
  return std::any_of(steps.begin(), steps.end(), [&](const app::PossibleStep& step) {
    return step.useCase == app::UseCase::AnswerSubmit &&
           base::contains(step.what.produsen, *row.at("produsen").string());
  });
}

std::optional<app::Preparation> begunAnswer(const Visit& visit, const json::Object& row) {
  return findPreparation(visit, app::PreparedAs::Answer, *row.at("object").string(),
                         *row.at("produsen").string());
}

app::Preparation demandBegun(const Visit& visit, const json::Object& row) {
  auto begun = begunAnswer(visit, row);
  if (!begun) throw base::NotFound(Message("pages.answer.none-begun", {}));
  return *std::move(begun);
}

json::Array issuedLettersOf(const Visit& visit) {
  json::Array letters;
  for (const json::Object& row : app::listLetters(visit.workplace, visit.actor(), visit.place("tiket"))) {
    if (!row.contains("sha256")) continue;
    letters.push_back(json::Object{{"title", app::letterTitle(visit.workplace, *row.at("kind").string())},
                                   {"number", row.at("number")},
                                   {"path", "/surat/" + *row.at("id").string()}});
  }
  return letters;
}

void addAssignmentLook(const Visit& visit, json::Object& row) {
  if (const auto limit = row.find("limit"); limit != row.end()) row["due"] = dueData(visit, limit->second);
  row["address"] = assignmentAddress(row);
  row["answered"] = isAnswered(row);
  if (const auto submitted = base::Instant::parse(*row.at("submitted").string()))
    row["submitted_text"] = visit.wording.date(visit.wording.dateOf(*submitted));
}

json::Array lookedRows(const Visit& visit, const std::vector<json::Object>& rows, bool answered) {
  json::Array looked;
  for (json::Object row : rows) {
    if (isAnswered(row) != answered) continue;
    addAssignmentLook(visit, row);
    looked.emplace_back(std::move(row));
  }
  return looked;
}

Response showAssignments(Visit& visit) {
  const auto rows = app::assignmentsOf(visit.workplace, visit.actor());
  return showPage(visit, "permintaan", {{"assignments", lookedRows(visit, rows, false)}});
}

Response showAnswers(Visit& visit) {
  const auto rows = app::assignmentsOf(visit.workplace, visit.actor());
  return showPage(visit, "jawaban", {{"assignments", lookedRows(visit, rows, true)}});
}

Response showAssignment(Visit& visit) {
  json::Object page = assignmentOf(visit);
  addAssignmentLook(visit, page);
  page["letters"] = issuedLettersOf(visit);
  if (!canAnswer(visit, page)) {
    addOutcomeLooks(visit, page);
    return showPage(visit, "permintaan-lihat", page);
  }
  addAnswerForm(visit, begunAnswer(visit, page), page);
  return showPage(visit, "permintaan-jawab", page);
}

app::Preparation keepAnswer(Visit& visit, const json::Object& row) {
  app::PreparationDesk desk(visit.workplace);
  app::PreparationOrder order;
  order.as = app::PreparedAs::Answer;
  order.owner = *row.at("produsen").string();
  order.caseName = *row.at("ticket").string();
  const std::string id = desk.begin(visit.actor(), order).id;
  const app::Preparation preparation = desk.show(visit.actor(), id);
  for (const auto& [step, fields] : typedAnswer(preparation, visit.form.fields)) {
    const auto differences = desk.saveSeen(visit.actor(), id, step, fields, seenVersion(visit, step));
    if (!differences.empty()) throw savedMeanwhile(answerErrors(visit, preparation, differences));
  }
  for (const std::string& file : filesToRemove(preparation, visit.form.fields))
    desk.removeFile(visit.actor(), file);
  takeFormFiles(visit, id, [&](const FormFile& file) { return purposeOfField(preparation, file.field); });
  return desk.show(visit.actor(), id);
}

std::string checkAddress(const json::Object& row) {
  return "/permintaan/" + urlEncoded(*row.at("ticket").string()) +
         "/periksa?produsen=" + urlEncoded(*row.at("produsen").string());
}

Response saveAnswer(Visit& visit) {
  const json::Object row = assignmentOf(visit);
  const app::Preparation preparation = keepAnswer(visit, row);
  const Fields& pressed = visit.form.fields;
  const bool goesOn = pressed.has("periksa") && !pressed.has("hapus-berkas");
  if (!goesOn) return leadTo(visit, assignmentAddress(row), "pages.news.answer-kept");
  const auto problems = app::PreparationDesk(visit.workplace).problems(visit.actor(), preparation.row.id);
  if (!problems.empty()) throw FormRefused(answerErrors(visit, preparation, problems));
  return leadTo(visit, checkAddress(row));
}

Response showCheck(Visit& visit) {
  json::Object page = assignmentOf(visit);
  const app::Preparation preparation = demandBegun(visit, page);
  if (!app::PreparationDesk(visit.workplace).problems(visit.actor(), preparation.row.id).empty())
    return leadTo(visit, assignmentAddress(page));
  page["address"] = assignmentAddress(page);
  page["action"] = checkAddress(page);
  for (auto& [name, value] : answerSummary(visit, preparation)) page[name] = value;
  page["declare"] = needsDeclaration(preparation);
  return showPage(visit, "permintaan-periksa", page);
}

// The step of the letter with the declaration beside what it has.
void keepDeclaration(Visit& visit, const app::Preparation& preparation) {
  std::map<std::string, std::string> fields;
  for (const app::FieldRule& rule : app::fieldsOf(preparation)) {
    const auto kept = preparation.row.fields.find(rule.path);
    if (rule.step == "surat" && kept != preparation.row.fields.end()) fields.insert(*kept);
  }
  fields["pernyataan"] = visit.field("pernyataan");
  app::PreparationDesk(visit.workplace).save(visit.actor(), preparation.row.id, "surat", fields);
}

Response sendAnswer(Visit& visit) {
  const json::Object row = assignmentOf(visit);
  const app::Preparation preparation = demandBegun(visit, row);
  if (needsDeclaration(preparation)) {
    if (visit.field("pernyataan").empty())
      throw FormRefused("pernyataan", Message("pages.answer.declaration-missing", {}));
    keepDeclaration(visit, preparation);
  }
  const app::PreparationRow sent =
      app::PreparationDesk(visit.workplace).send(visit.actor(), preparation.row.id);
  if (!sent.draft.empty()) return leadTo(visit, "/surat/" + sent.draft, "pages.news.answer-drafted");
  if (!sent.held.empty()) return leadTo(visit, assignmentAddress(row), "pages.news.answer-held");
  return leadTo(visit, assignmentAddress(row), "pages.news.answer-sent");
}

}  // namespace

std::vector<Route> produsenRoutes() {
  const Audience produsen = forRoles({Role::Produsen});
  return {{"/permintaan", produsen, showAssignments},
          {"/permintaan/:tiket", produsen, showAssignment, saveAnswer, Route::Body::Files},
          {"/permintaan/:tiket/periksa", produsen, showCheck, sendAnswer},
          {"/jawaban", produsen, showAnswers}};
}

}  // namespace web
