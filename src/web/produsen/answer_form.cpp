#include "web/produsen/answer_form.h"

#include <algorithm>

#include "app/access/use_cases.h"
#include "requests/event.h"
#include "requests/reasons.h"
#include "web/preparing/case_preparations.h"
#include "web/preparing/prepared_uploads.h"

namespace web {
namespace {

using app::Preparation;
using base::Message;
using requests::Outcome;

constexpr const char* kChosenReason = "ya";
constexpr const char* kLetterStep = "surat";
constexpr const char* kLetterFiles = "surat/berkas";
constexpr const char* kLetterOrigin = "surat/asal";
constexpr const char* kLetterElsewhere = "unggah";

struct OutcomeWords {
  Outcome outcome;
  const char* title;
  const char* hint;
  const char* badge;
};
constexpr OutcomeWords kOutcomeWords[] = {
    {Outcome::Tersedia, "pages.answer.available", "pages.answer.available-hint", "pandan"},
    {Outcome::Sebagian, "pages.answer.partly", "pages.answer.partly-hint", "soga"},
    {Outcome::TidakTersedia, "pages.answer.not-available", "pages.answer.not-available-hint", "netral"},
    {Outcome::Dikecualikan, "pages.answer.exempt", "pages.answer.exempt-hint", "netral"}};

std::string pathOf(std::int64_t item, std::string_view part) {
  return "data/" + std::to_string(item) + "/" + std::string(part);
}

std::string keptText(const std::optional<Preparation>& begun, const std::string& path) {
  if (!begun) return {};
  const auto found = begun->row.fields.find(path);
  return found == begun->row.fields.end() ? std::string() : found->second;
}

json::Array keptFiles(const Visit& visit, const std::optional<Preparation>& begun,
                      const std::string& purpose) {
  return begun ? preparedFilesData(visit, *begun, {purpose}) : json::Array();
}

std::string purposeOfItem(std::int64_t item) {
  return "data/" + std::to_string(item);
}

json::Array outcomeChoices(const Visit& visit, const std::string& chosen) {
  json::Array choices;
  for (const OutcomeWords& words : kOutcomeWords) {
    choices.push_back(json::Object{{"value", requests::nameOf(words.outcome)},
                                   {"label", visit.wording.words(Message(words.title, {}))},
                                   {"hint", visit.wording.words(Message(words.hint, {}))},
                                   {"chosen", chosen == requests::nameOf(words.outcome)}});
  }
  return choices;
}

const requests::Reasons& reasonsInForce(const Visit& visit) {
  return visit.workplace.office().rules.reasons;
}

json::Array reasonChoices(const Visit& visit, const std::optional<Preparation>& begun, std::int64_t item) {
  json::Array choices;
  for (const requests::ReasonText& reason : reasonsInForce(visit).all()) {
    if (!reasonsInForce(visit).allows(reason.code, requests::ReasonUse::Answer)) continue;
    const std::string path = pathOf(item, "alasan/" + reason.code);
    choices.push_back(json::Object{{"value", reason.code},
                                   {"label", reason.title},
                                   {"hint", reason.legalGround},
                                   {"chosen", keptText(begun, path) == kChosenReason},
                                   {"remark_field", path + "/keterangan"},
                                   {"remark", keptText(begun, path + "/keterangan")}});
  }
  return choices;
}

// "surat-tindaklanjuti": the purpose of the letter's file.
const std::string& letterPurpose(const Preparation& preparation) {
  return preparation.rule->id;
}

const std::string& letterPurposeInForce(const Visit& visit) {
  return app::eventOf(visit.workplace.office().rules.procedure, app::UseCase::AnswerSubmit).id;
}

std::string pathAsField(const Preparation& preparation, const std::string& path) {
  if (path == letterPurpose(preparation)) return kLetterFiles;
  // The reasons of an item are one field.
  const std::size_t reason = path.find("/alasan/");
  const bool isChoice = reason != std::string::npos && !path.ends_with("/keterangan");
  return isChoice ? path.substr(0, reason) + "/alasan" : path;
}

json::Array reasonTitles(const Visit& visit, const Preparation& preparation, int item) {
  json::Array titles;
  for (const requests::ReasonText& reason : reasonsInForce(visit).all()) {
    if (keptText(preparation, pathOf(item, "alasan/" + reason.code)) == kChosenReason)
      titles.emplace_back(reason.title);
  }
  return titles;
}

void addOutcomeLook(const Visit& visit, const std::string& outcome, json::Object& row) {
  for (const OutcomeWords& words : kOutcomeWords) {
    if (outcome != requests::nameOf(words.outcome)) continue;
    row["outcome_title"] = visit.wording.words(Message(words.title, {}));
    row["badge_kind"] = words.badge;
  }
}

json::Object summaryOfItem(const Visit& visit, const Preparation& preparation, int item) {
  const auto at = static_cast<std::size_t>(item) - 1;
  const auto& names = preparation.caseFile->state.items;
  json::Object row{{"number", item},
                   {"name", at < names.size() ? names[at] : std::string()},
                   {"reasons", reasonTitles(visit, preparation, item)},
                   {"files", preparedFilesData(visit, preparation, {purposeOfItem(item)})}};
  addOutcomeLook(visit, keptText(preparation, pathOf(item, "hasil")), row);
  return row;
}

}  // namespace

void addAnswerForm(const Visit& visit, const std::optional<Preparation>& begun, json::Object& page) {
  const app::PreparationOrder order{
      app::PreparedAs::Answer, *page.at("produsen").string(), *page.at("ticket").string(), {}};
  json::Array items;
  for (const json::Value& asked : *page.at("items").array()) {
    const std::int64_t number = asked.integerAt("number");
    items.push_back(
        json::Object{{"number", number},
                     {"name", asked.stringAt("name")},
                     {"outcome_field", pathOf(number, "hasil")},
                     {"outcomes", outcomeChoices(visit, keptText(begun, pathOf(number, "hasil")))},
                     {"files_field", pathOf(number, "berkas")},
                     {"upload", uploadAddress(order, purposeOfItem(number))},
                     {"files", keptFiles(visit, begun, purposeOfItem(number))},
                     {"reasons_field", pathOf(number, "alasan")},
                     {"reasons", reasonChoices(visit, begun, number)}});
  }
  page["items"] = std::move(items);
  const std::string letter = begun ? letterPurpose(*begun) : letterPurposeInForce(visit);
  page["files"] = keptFiles(visit, begun, letter);
  page["upload"] = uploadAddress(order, letter);
  page["letter_number"] = keptText(begun, "surat/nomor");
  page["letter_date"] = keptText(begun, "surat/tanggal");
  const bool isElsewhere = !page.at("files").array()->empty() || !page.at("letter_number").string()->empty();
  page["elsewhere"] = isElsewhere;
  page["here"] = !isElsewhere;
  json::Array versions;
  for (const std::string& step : app::preparationSteps(app::PreparedAs::Answer))
    versions.push_back(
        json::Object{{"step", step}, {"version", app::stepVersion(begun ? &*begun : nullptr, step)}});
  page["versions"] = std::move(versions);
}

void addOutcomeLooks(const Visit& visit, json::Object& page) {
  json::Array items;
  for (const json::Value& item : *page.at("items").array()) {
    json::Object row = *item.object();
    addOutcomeLook(visit, item.stringOr("outcome"), row);
    items.emplace_back(std::move(row));
  }
  page["items"] = std::move(items);
}

TypedAnswer typedAnswer(const Preparation& preparation, const Fields& typed) {
  const bool isElsewhere = typed[kLetterOrigin] == kLetterElsewhere;
  TypedAnswer answer;
  for (const app::FieldRule& rule : app::fieldsOf(preparation)) {
    if (rule.step == kLetterStep && !isElsewhere) continue;
    if (typed.has(rule.path)) answer[rule.step][rule.path] = typed[rule.path];
  }
  for (const int item : app::itemsToAnswer(preparation)) {
    for (const std::string& code : typed.all(pathOf(item, "alasan")))
      answer["jawaban"][pathOf(item, "alasan/" + code)] = kChosenReason;
  }
  answer.try_emplace(kLetterStep);
  return answer;
}

std::string purposeOfField(const Preparation& preparation, const std::string& field) {
  if (field == kLetterFiles) return letterPurpose(preparation);
  for (const app::FilePurpose& purpose : app::filePurposesOf(preparation)) {
    if (purpose.purpose + "/berkas" == field) return purpose.purpose;
  }
  return {};
}

std::vector<std::string> filesToRemove(const Preparation& preparation, const Fields& typed) {
  const std::string letter = typed[kLetterOrigin] == kLetterElsewhere ? "" : letterPurpose(preparation);
  std::vector<std::string> gone;
  for (const app::PreparedFile& file : preparation.files) {
    if (file.id == typed["hapus-berkas"] || file.purpose == letter) gone.push_back(file.id);
  }
  return gone;
}

std::vector<FieldError> answerErrors(const Visit& visit, const Preparation& preparation,
                                     const app::FieldProblems& problems) {
  std::vector<FieldError> errors;
  for (const app::FieldProblem& problem : problems) {
    errors.push_back({pathAsField(preparation, problem.path),
                      Message(app::sentenceOf(problem, visit.wording.language()))});
  }
  return errors;
}

json::Object answerSummary(const Visit& visit, const Preparation& preparation) {
  json::Array items;
  for (const int item : app::itemsToAnswer(preparation))
    items.push_back(summaryOfItem(visit, preparation, item));
  return {{"items", std::move(items)},
          {"letter_files", preparedFilesData(visit, preparation, {letterPurpose(preparation)})},
          {"letter_number", keptText(preparation, "surat/nomor")},
          {"letter_date", keptText(preparation, "surat/tanggal")}};
}

bool needsDeclaration(const Preparation& preparation) {
  return std::any_of(preparation.files.begin(), preparation.files.end(), [](const app::PreparedFile& file) {
    return file.examination && file.examination->verdict == intake::Verdict::Quarantine;
  });
}

}  // namespace web
