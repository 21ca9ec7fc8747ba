#include "web/audit/verification_pages.h"

#include "app/evidence/evidence_desk.h"
#include "app/evidence/verification_runs.h"
#include "base/error.h"
#include "base/random.h"
#include "web/audit/archived_case_pages.h"
#include "web/site/download.h"
#include "web/site/frame.h"
#include "web/site/site.h"

namespace web {
namespace {

using StepOutcome = app::StepResult::Outcome;

constexpr struct {
  app::CheckStep step;
  const char* title;
} kStepTitles[] = {{app::CheckStep::Files, "pages.verify.files"},
                   {app::CheckStep::Structure, "pages.verify.structure"},
                   {app::CheckStep::Signatures, "pages.verify.signatures"},
                   {app::CheckStep::Log, "pages.verify.log"},
                   {app::CheckStep::Continuity, "pages.verify.continuity"}};

constexpr struct {
  StepOutcome outcome;
  const char* badgeKind;
} kStepBadges[] = {{StepOutcome::Passed, "pandan"},
                   {StepOutcome::Open, "soga"},
                   {StepOutcome::Failed, "mengkudu"},
                   {StepOutcome::Absent, "netral"}};

const char* badgeOf(StepOutcome outcome) {
  for (const auto& row : kStepBadges) {
    if (row.outcome == outcome) return row.badgeKind;
  }
  throw base::Internal("an outcome of steps has no badge");
}

json::Object stepRow(const Visit& visit, std::size_t index, const app::StepResult& result) {
  json::Array details;
  for (const base::Message& detail : result.details) details.emplace_back(visit.wording.words(detail));
  return {{"title", visit.wording.words(base::Message(kStepTitles[index].title, {}))},
          {"badge", visit.wording.words(result.sum)},
          {"badge_kind", badgeOf(result.outcome)},
          {"text", visit.wording.words(result.text)},
          {"detail_count", details.empty() ? std::string() : std::to_string(details.size())},
          {"details", details}};
}

json::Array stepRows(const Visit& visit, const app::VerificationRun& run) {
  json::Array rows;
  for (std::size_t i = 0; i < run.results.size(); ++i) rows.push_back(stepRow(visit, i, run.results[i]));
  for (std::size_t i = rows.size(); i < app::kCheckSteps.size(); ++i) {
    const char* words = i == run.results.size() ? "pages.verify.running" : "pages.verify.waiting";
    rows.push_back(json::Object{{"title", visit.wording.words(base::Message(kStepTitles[i].title, {}))},
                                {"badge", visit.wording.words(base::Message(words, {}))},
                                {"badge_kind", i == run.results.size() ? "nila" : "netral"},
                                {"details", json::Array()}});
  }
  return rows;
}

std::size_t countOf(const app::VerificationRun& run, StepOutcome outcome) {
  return static_cast<std::size_t>(
      std::count_if(run.results.begin(), run.results.end(),
                    [&](const app::StepResult& result) { return result.outcome == outcome; }));
}

// The verdict in words, never stronger than the weakest step.
void addVerdict(const Visit& visit, const app::VerificationRun& run, json::Object& data) {
  const std::size_t failed = countOf(run, StepOutcome::Failed);
  const std::size_t open = countOf(run, StepOutcome::Open);
  const char* code = failed > 0 ? "pages.verify.damaged"
                     : open > 0 ? "pages.verify.open"
                                : "pages.verify.whole";
  data["verdict"] = visit.wording.words(base::Message(code, {}));
  data["box"] = failed > 0 ? "hasil-salah" : open > 0 ? "hasil-tunggu" : "";
  data["sum"] = visit.wording.words(base::Message(
      "pages.verify.sum", {{"passed", countOf(run, StepOutcome::Passed)}, {"all", app::kCheckSteps.size()}}));
}

// The bundle lies among the files of forms, which a crash leaves for nobody, until its answer is gone.
class BundleFile {
 public:
  BundleFile(base::Disk& disk, base::Path path) : disk_(disk), path_(std::move(path)) {}
  ~BundleFile() {
    try {
      base::removeAll(disk_, path_);
    } catch (const base::Error&) {
      return;  // emptied when the portal starts
    }
  }
  BundleFile(const BundleFile&) = delete;
  BundleFile& operator=(const BundleFile&) = delete;

  const base::Path& path() const { return path_; }

 private:
  base::Disk& disk_;
  base::Path path_;
};

}  // namespace

Response showVerificationStart(Visit& visit) {
  return showPage(visit, "arsip-verifikasi", archivedHead(visit));
}

Response beginVerification(Visit& visit) {
  const std::string kept = visit.field("titik-periksa");
  app::CheckOrder order{visit.place("tiket")};
  if (!kept.empty()) {
    order.since = app::keptCheckpoint(kept);
    if (!order.since) throw FormRefused("titik-periksa", base::Message("pages.verify.no-checkpoint", {}));
  }
  const std::string id = visit.site.verifications().begin(visit.workplace, visit.actor(), std::move(order));
  return leadTo(visit, visit.request.address() + "/" + id);
}

Response showVerification(Visit& visit) {
  const app::VerificationRun run =
      visit.site.verifications().next(visit.workplace, visit.actor(), visit.place("id"));
  if (run.order.caseName != visit.place("tiket"))
    throw base::NotFound(base::Message("verify.run-unknown", {}));
  json::Object data = archivedHead(visit);
  data["begun"] = visit.wording.dayAndClock(run.begun);
  data["by"] = visit.actor().name;
  data["steps"] = stepRows(visit, run);
  data["refresh"] = run.isOver() ? "" : "0";
  if (run.isOver()) addVerdict(visit, run, data);
  return showPage(visit, "arsip-hasil", data);
}

Response exportEvidence(Visit& visit) {
  const app::Workplace& workplace = visit.workplace;
  const auto file = std::make_shared<const BundleFile>(
      workplace.disk, workplace.home.forms() / (base::randomToken(100) + ".zip"));
  app::ExportOrder order{visit.place("tiket"), file->path(), bagit::Form::Zip, std::nullopt};
  app::EvidenceDesk(workplace).write(visit.actor(), order, visit.site.bundleTexts(), workplace.disk);
  const base::OpenFile written(file->path());
  return download(Response::File{file->path(), written.size(), file}, visit.place("tiket") + "-bukti.zip",
                  "application/zip");
}

}  // namespace web
