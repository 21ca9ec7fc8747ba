#include "web/applicant/hand_in_pages.h"

#include <algorithm>

#include "app/preparations/preparation_desk.h"
#include "web/applicant/preparation_steps.h"
#include "web/applicant/request_data.h"
#include "web/preparing/case_preparations.h"
#include "web/preparing/prepared_steps.h"
#include "web/preparing/prepared_uploads.h"
#include "web/site/frame.h"

namespace web {
namespace {

struct HandInPage {
  app::PreparedAs as;
  app::UseCase useCase;
  const char* step;     // its only one
  const char* purpose;  // of its files
  const char* page;
  const char* place;  // in the address of the case
  const char* sent;
};
constexpr HandInPage kCompletion{app::PreparedAs::Completion,
                                 app::UseCase::RequestComplete,
                                 "dokumen",
                                 "berkas",
                                 "permohonan-lengkapi",
                                 "/lengkapi",
                                 "pages.news.completed"};
constexpr HandInPage kBalikan{app::PreparedAs::Balikan,
                              app::UseCase::BalikanSubmit,
                              "balikan",
                              "berkas",
                              "permohonan-balikan",
                              "/balikan",
                              "pages.news.balikan-sent"};

app::PreparationDesk handInDesk(const Visit& visit) {
  return app::PreparationDesk(visit.workplace);
}

std::string handInAddress(const Visit& visit, const HandInPage& page) {
  return requestAddress(visit.place("tiket")) + page.place;
}

// As it stands; one that nobody has begun is shown as it would begin.
app::Preparation handInPreparation(const Visit& visit, const HandInPage& page, const std::string& object) {
  if (auto begun = findPreparation(visit, page.as, object)) return *std::move(begun);
  app::Preparation fresh;
  fresh.row.as = page.as;
  return fresh;
}

Response showHandIn(Visit& visit, const HandInPage& page) {
  const app::ApplicantCase shown = app::applicantCase(visit.workplace, visit.actor(), visit.place("tiket"));
  const bool isPossible =
      std::find(shown.possible.begin(), shown.possible.end(), page.useCase) != shown.possible.end();
  if (!isPossible) return errorPage(visit, 409, base::Message("pages.hand-in.not-now", {}));
  const app::Preparation preparation = handInPreparation(visit, page, shown.summary.row.object);
  json::Object data = requestData(visit, shown);
  data["form"] = handInAddress(visit, page);
  data["upload"] = uploadAddress({page.as, {}, shown.summary.row.ticket, {}}, page.purpose);
  data["purpose"] = page.purpose;
  data["step"] = page.step;
  data["version"] = app::stepVersion(&preparation, page.step);
  data["fields"] = fieldsData(visit, preparation, page.step);
  data["files"] = preparedFilesData(visit, preparation, {page.purpose});
  return showPage(visit, page.page, data);
}

// Keeps texts and files; then a button removes a file, only keeps, or sends.
Response actOnHandIn(Visit& visit, const HandInPage& page) {
  app::PreparationDesk desk = handInDesk(visit);
  const std::string id = desk.begin(visit.actor(), {page.as, {}, visit.place("tiket"), {}}).id;
  keepStep(visit, id, page.step, typedIn(visit, desk.show(visit.actor(), id), page.step));
  takeFormFiles(visit, id, [&](const FormFile&) { return page.purpose; });
  if (const std::string file = visit.field("hapus-berkas"); !file.empty()) {
    desk.removeFile(visit.actor(), file);
    return leadTo(visit, handInAddress(visit, page));
  }
  if (visit.form.fields.has("simpan")) return leadTo(visit, handInAddress(visit, page));
  const app::FieldProblems problems = desk.problems(visit.actor(), id);
  if (!problems.empty()) throw FormRefused(fieldErrorsOf(visit, problems));
  const app::PreparationRow sent = desk.send(visit.actor(), id);
  return leadTo(visit, requestAddress(visit.place("tiket")),
                sent.held.empty() ? page.sent : "pages.news.hand-in-held");
}

}  // namespace

Response showCompletion(Visit& visit) {
  return showHandIn(visit, kCompletion);
}
Response actOnCompletion(Visit& visit) {
  return actOnHandIn(visit, kCompletion);
}
Response showBalikan(Visit& visit) {
  return showHandIn(visit, kBalikan);
}
Response actOnBalikan(Visit& visit) {
  return actOnHandIn(visit, kBalikan);
}

}  // namespace web
