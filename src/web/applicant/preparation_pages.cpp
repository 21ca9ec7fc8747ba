#include "web/applicant/preparation_pages.h"

#include <algorithm>
#include <charconv>

#include "app/preparations/applicant_view.h"
#include "app/preparations/preparation_desk.h"
#include "base/text.h"
#include "web/applicant/preparation_steps.h"
#include "web/preparing/prepared_steps.h"
#include "web/preparing/prepared_uploads.h"
#include "web/site/frame.h"

namespace web {
namespace {

// The documents that are handed in by one field of the page.
struct UploadGroup {
  const char* field;
  std::vector<std::string> purposes;
  const char* title;
  const char* hint;
  bool isNeeded = true;
};

const std::vector<UploadGroup>& uploadGroups() {
  static const std::vector<UploadGroup> groups = {
      {"surat-pernyataan", {"surat-pernyataan"}, "pages.prepare.statement", "pages.prepare.statement-hint"},
      {"kak", {"kak", "proposal", "dpa"}, "pages.prepare.plan", "pages.prepare.plan-hint"},
      {"lain", {"lain"}, "pages.prepare.other", "pages.prepare.other-hint", false}};
  return groups;
}

// Staff enter what an agency has sent on paper or by mail.
bool entersForOthers(const Visit& visit) {
  return !visit.actor().has(requests::Role::Pemohon);
}

// As it is typed so far.
std::string agencyIn(const app::PreparationRow& row) {
  const auto name = row.fields.find("instansi/nama");
  return name == row.fields.end() ? std::string() : name->second;
}

app::PreparationDesk preparationDesk(const Visit& visit) {
  return app::PreparationDesk(visit.workplace);
}

json::Array purposeChoices(const Visit& visit, const UploadGroup& group) {
  json::Array choices;
  if (group.purposes.size() < 2) return choices;
  for (const std::string& purpose : group.purposes) {
    choices.push_back(
        json::Object{{"value", purpose}, {"title", visit.workplace.office().policy.rule(purpose).title}});
  }
  return choices;
}

json::Object uploadGroupData(const Visit& visit, const app::Preparation& preparation,
                             const UploadGroup& group) {
  const bool isThere =
      std::any_of(preparation.files.begin(), preparation.files.end(), [&](const app::PreparedFile& file) {
        return base::contains(group.purposes, file.purpose) && file.examination && !app::isRefused(file);
      });
  json::Array choices = purposeChoices(visit, group);
  const std::string kind = choices.empty() ? "&jenis=" + group.purposes.front() : std::string();
  return {{"field", group.field},
          {"title", visit.wording.words(base::Message(group.title, {}))},
          {"hint", visit.wording.words(base::Message(group.hint, {}))},
          {"upload", "/unggahan?konsep=" + urlEncoded(preparation.row.id) + kind},
          {"there", isThere},
          {"needed", group.isNeeded && !isThere},
          {"purposes", std::move(choices)},
          {"files", preparedFilesData(visit, preparation, group.purposes)}};
}

json::Array preparedItemsData(const Visit& visit, const app::Preparation& preparation) {
  json::Array items;
  for (int item = 1; item <= preparation.row.items; ++item) {
    items.push_back(json::Object{{"number", item}, {"fields", fieldsData(visit, preparation, "data", item)}});
  }
  return items;
}

json::Object fieldRow(const Visit& visit, const app::Preparation& preparation, const app::FieldRule& rule) {
  const std::string label = labelOf(visit, rule);
  return {{"label", rule.item == 0 ? label
                                   : visit.wording.words(base::Message(
                                         "pages.prepare.of-item", {{"item", rule.item}, {"label", label}}))},
          {"value", readValue(visit, preparation, rule)}};
}

json::Array fileRows(const Visit& visit, const app::Preparation& preparation) {
  json::Array rows;
  for (const app::PreparedFile& file : preparation.files) {
    rows.push_back(json::Object{
        {"label", visit.workplace.office().policy.rule(file.kind).title},
        {"value", file.name + " · " + visit.wording.size(static_cast<std::uint64_t>(file.size))}});
  }
  return rows;
}

// What is wrong in a step: a sentence each, and where it is mended.
json::Array stepProblemsData(const Visit& visit, const app::Preparation& preparation,
                             const PreparationStep& page) {
  json::Array problems;
  for (const app::FieldProblem& problem : app::problemsOf(visit.workplace, preparation, page.step)) {
    problems.push_back(json::Object{
        {"text", app::sentenceOf(problem, visit.wording.language())},
        {"address", preparationAddress(preparation.row.id, page) + "?periksa=ya#" + fieldId(problem.path)}});
  }
  return problems;
}

json::Object summarySectionData(const Visit& visit, const app::Preparation& preparation,
                                const PreparationStep& page) {
  json::Array rows;
  for (const app::FieldRule& rule : app::fieldsOf(preparation)) {
    if (rule.step == page.step) rows.emplace_back(fieldRow(visit, preparation, rule));
  }
  const auto purposes = app::filePurposesOf(preparation);
  const bool hasFiles = std::any_of(purposes.begin(), purposes.end(), [&](const app::FilePurpose& purpose) {
    return purpose.step == page.step;
  });
  if (hasFiles) rows = fileRows(visit, preparation);
  return {{"title", visit.wording.words(base::Message(page.title, {}))},
          {"address", preparationAddress(preparation.row.id, page)},
          {"rows", std::move(rows)},
          {"problems", stepProblemsData(visit, preparation, page)}};
}

json::Array summarySectionsData(const Visit& visit, const app::Preparation& preparation) {
  json::Array sections;
  for (const PreparationStep& page : preparationPages()) {
    if (*page.step != '\0') sections.emplace_back(summarySectionData(visit, preparation, page));
  }
  return sections;
}

json::Array uploadGroupsData(const Visit& visit, const app::Preparation& preparation) {
  json::Array groups;
  for (const UploadGroup& group : uploadGroups())
    groups.emplace_back(uploadGroupData(visit, preparation, group));
  return groups;
}

// Everything that a page of a step may show; each declares what it needs.
json::Object preparationStepData(const Visit& visit, const app::Preparation& preparation,
                                 const PreparationStep& page) {
  return {{"id", preparation.row.id},
          {"start", startOf(visit)},
          {"start_title", startTitleOf(visit)},
          {"medium", preparation.row.medium},
          {"agency", agencyIn(preparation.row)},
          {"address", preparationAddress(preparation.row.id, page)},
          {"heading", visit.wording.words(base::Message(page.heading, {}))},
          {"lead", visit.wording.words(base::Message(page.lead, {}))},
          {"steps", preparationStepsData(visit, preparation, page)},
          {"saved", visit.wording.dayAndClock(preparation.row.changed)},
          {"days", visit.workplace.settings.number("preparations.days")},
          {"step", page.step},
          {"version", app::stepVersion(&preparation, page.step)},
          {"fields", fieldsData(visit, preparation, page.step)},
          {"items", preparedItemsData(visit, preparation)},
          {"removed", preparation.row.removedItem > 0},
          {"groups", uploadGroupsData(visit, preparation)},
          {"sections", summarySectionsData(visit, preparation)},
          {"complete", app::problemsOf(visit.workplace, preparation).empty()}};
}

// What became of one that was sent: its case, or that it waits for staff.
Response showSent(Visit& visit, const app::PreparationRow& row) {
  if (!row.ticket.empty() && entersForOthers(visit))
    return leadTo(visit, "/permohonan/" + urlEncoded(row.ticket), "pages.news.entered");
  if (!row.ticket.empty()) return leadTo(visit, "/permohonan/" + urlEncoded(row.ticket) + "/terkirim");
  return showPage(visit, "konsep-tertahan",
                  {{"time", visit.wording.dayAndClock(*row.sent)},
                   {"start", startOf(visit)},
                   {"start_title", startTitleOf(visit)}});
}

const UploadGroup* groupOfField(std::string_view field) {
  for (const UploadGroup& group : uploadGroups()) {
    if (field == group.field) return &group;
  }
  return nullptr;
}

// The purpose of a file: of several that its field takes, the one that was chosen.
std::string purposeOf(const Visit& visit, const FormFile& file) {
  const UploadGroup* group = groupOfField(file.field);
  if (group == nullptr) return {};
  const std::string kind = visit.field("jenis");
  return base::contains(group->purposes, kind) ? kind : group->purposes.front();
}

// What a button of a step does beside keeping it; leads back to the step.
struct StepButton {
  const char* name;
  void (*press)(const Visit& visit, const std::string& id, const std::string& value);
};

void pressAddItem(const Visit& visit, const std::string& id, const std::string&) {
  preparationDesk(visit).addItem(visit.actor(), id);
}
void pressRemoveItem(const Visit& visit, const std::string& id, const std::string& value) {
  int item = 0;
  std::from_chars(value.data(), value.data() + value.size(), item);
  preparationDesk(visit).removeItem(visit.actor(), id, item);
}
void pressRestoreItem(const Visit& visit, const std::string& id, const std::string&) {
  preparationDesk(visit).restoreItem(visit.actor(), id);
}
void pressRemoveFile(const Visit& visit, const std::string&, const std::string& value) {
  preparationDesk(visit).removeFile(visit.actor(), value);
}
void pressUpload(const Visit&, const std::string&, const std::string&) {}

constexpr StepButton kStepButtons[] = {{"tambah", pressAddItem},
                                       {"hapus", pressRemoveItem},
                                       {"kembalikan", pressRestoreItem},
                                       {"hapus-berkas", pressRemoveFile},
                                       {"unggah", pressUpload}};

// What was typed in an item that was removed from elsewhere is told before it goes.
void demandItemsThere(const Visit& visit, const app::Preparation& preparation) {
  std::vector<std::string> gone;
  for (const auto& [name, text] : visit.form.fields.list()) {
    int item = 0;
    const bool isOfItem = name.rfind("data/", 0) == 0 &&
                          std::from_chars(name.data() + 5, name.data() + name.size(), item).ec == std::errc();
    if (isOfItem && item > preparation.row.items && !text.empty()) gone.push_back(text);
  }
  if (!gone.empty())
    throw FormRefused("", base::Message("pages.prepare.item-gone", {{"texts", base::joined(gone, "; ")}}));
}

Response sendRequest(Visit& visit, const std::string& id) {
  if (visit.field("pernyataan").empty())
    throw FormRefused("pernyataan", base::Message("pages.prepare.declare-first", {}));
  return showSent(visit, preparationDesk(visit).send(visit.actor(), id));
}

// What was begun and is not sent yet.
json::Array entriesBegun(const Visit& visit) {
  json::Array rows;
  for (const app::PreparationRow& row : preparationDesk(visit).list(visit.actor())) {
    if (row.as != app::PreparedAs::Request) continue;
    rows.push_back(json::Object{{"address", preparationAddress(row.id, preparationPages().front())},
                                {"agency", agencyIn(row)},
                                {"medium", row.medium},
                                {"changed", visit.wording.dayAndClock(row.changed)}});
  }
  return rows;
}

Response showNewEntry(Visit& visit) {
  json::Array agencies;
  for (const letters::Agency& agency : visit.workplace.office().letters.agencies.all())
    agencies.push_back(json::Object{{"id", agency.id}, {"name", agency.name}});
  return showPage(visit, "permohonan-catat",
                  {{"agencies", std::move(agencies)}, {"begun", entriesBegun(visit)}});
}

app::PreparationOrder orderOfEntry(const Visit& visit) {
  const std::string other = visit.field("instansi-lain");
  app::PreparationOrder order{app::PreparedAs::Request, other.empty() ? visit.field("instansi") : other};
  order.medium = visit.field("cara");
  std::vector<FieldError> missing;
  if (order.owner.empty()) missing.push_back({"instansi-lain", base::Message("pages.enter.name-agency", {})});
  if (order.medium.empty()) missing.push_back({"cara", base::Message("pages.enter.name-medium", {})});
  if (!missing.empty()) throw FormRefused(std::move(missing));
  return order;
}

}  // namespace

Response showNewRequest(Visit& visit) {
  if (entersForOthers(visit)) return showNewEntry(visit);
  const app::ApplicantHome home = app::applicantHome(visit.workplace, visit.actor());
  json::Array agencies;
  for (const app::Grant& grant : visit.actor().grants) {
    if (grant.role == requests::Role::Pemohon)
      agencies.push_back(json::Object{{"id", grant.unit}, {"name", grant.name}});
  }
  const bool isToChoose = agencies.size() > 1;
  return showPage(visit, "permohonan-baru",
                  {{"debts", home.debts > 0 ? json::Value(home.debts) : json::Value()},
                   {"agencies", isToChoose ? std::move(agencies) : json::Array()}});
}

Response beginRequest(Visit& visit) {
  const app::PreparationOrder order =
      entersForOthers(visit) ? orderOfEntry(visit)
                             : app::PreparationOrder{app::PreparedAs::Request, visit.field("instansi")};
  const app::PreparationRow row = preparationDesk(visit).begin(visit.actor(), order);
  return leadTo(visit, preparationAddress(row.id, preparationPages().front()));
}

Response showPreparationStep(Visit& visit) {
  const PreparationStep& page = preparationPageAt(visit.place("langkah"));
  const app::Preparation preparation = preparationDesk(visit).show(visit.actor(), visit.place("id"));
  if (preparation.row.as != app::PreparedAs::Request) return errorPage(visit, 404, {});
  if (preparation.isSent()) return showSent(visit, preparation.row);
  if (visit.request.query.has("periksa") && *page.step != '\0')
    visit.state.errors = fieldErrorsOf(visit, app::problemsOf(visit.workplace, preparation, page.step));
  return showPage(visit, page.page, preparationStepData(visit, preparation, page));
}

Response actOnPreparationStep(Visit& visit) {
  const std::string& id = visit.place("id");
  const PreparationStep& page = preparationPageAt(visit.place("langkah"));
  if (*page.step == '\0') return sendRequest(visit, id);
  app::PreparationDesk desk = preparationDesk(visit);
  const app::Preparation present = desk.show(visit.actor(), id);
  demandItemsThere(visit, present);
  keepStep(visit, id, page.step, typedIn(visit, present, page.step));
  takeFormFiles(visit, id, [&](const FormFile& file) { return purposeOf(visit, file); });
  for (const StepButton& button : kStepButtons) {
    if (!visit.form.fields.has(button.name)) continue;
    button.press(visit, id, visit.field(button.name));
    return leadTo(visit, preparationAddress(id, page));
  }
  if (visit.form.fields.has("nanti")) return leadTo(visit, startOf(visit), "pages.news.draft-kept");
  const app::FieldProblems problems =
      app::problemsOf(visit.workplace, desk.show(visit.actor(), id), page.step);
  if (!problems.empty()) throw FormRefused(fieldErrorsOf(visit, problems));
  return leadTo(visit, preparationAddress(id, pageAfter(page)));
}

Response showDiscarding(Visit& visit) {
  const app::Preparation preparation = preparationDesk(visit).show(visit.actor(), visit.place("id"));
  if (preparation.isSent()) return showSent(visit, preparation.row);
  return showPage(visit, "konsep-hapus",
                  {{"id", preparation.row.id},
                   {"saved", visit.wording.dayAndClock(preparation.row.changed)},
                   {"start", startOf(visit)}});
}

Response discardPreparation(Visit& visit) {
  preparationDesk(visit).discard(visit.actor(), visit.place("id"));
  return leadTo(visit, startOf(visit), "pages.news.draft-discarded");
}

}  // namespace web
