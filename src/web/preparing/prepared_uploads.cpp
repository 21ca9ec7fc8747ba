#include "web/preparing/prepared_uploads.h"

#include "app/intake/examination.h"
#include "app/preparations/preparation_desk.h"
#include "base/text.h"

namespace web {
namespace {

constexpr std::size_t kReadAtOnce = 1 << 20;

app::NextBytes bytesOfFormFile(std::shared_ptr<base::ReadableFile> file) {
  return [file = std::move(file)] { return file->read(kReadAtOnce); };
}

void receiveFormFile(const Visit& visit, const std::string& preparation, const std::string& purpose,
                     const FormFile& file) {
  if (file.size == 0) throw base::InvalidInput(base::Message("pages.upload.none-chosen", {}));
  app::PreparationDesk desk(visit.workplace);
  const app::PreparedFile announced = desk.announceFile(
      visit.actor(), preparation, {purpose, file.name, static_cast<std::int64_t>(file.size)});
  desk.receiveFile(visit.actor(), announced.id, announced.received,
                   bytesOfFormFile(visit.workplace.disk.openForReading(file.path)));
}

struct PreparedVerdict {
  intake::Verdict verdict;
  const char* look;
  const char* code;
};
constexpr PreparedVerdict kPreparedVerdicts[] = {
    {intake::Verdict::Accept, "pandan", "pages.upload.accepted"},
    {intake::Verdict::Quarantine, "soga", "pages.upload.held"},
    {intake::Verdict::Reject, "mengkudu", "pages.upload.refused"}};

json::Array preparedFindings(const Visit& visit, const app::PreparedFile& file) {
  const app::Upload upload{{}, file.name, file.kind, file.examination, {}};
  json::Array findings;
  for (const base::Message& reason : app::reasonsOf({upload}))
    findings.emplace_back(visit.wording.words(reason));
  return findings;
}

void addPreparedVerdict(const Visit& visit, const app::PreparedFile& file, json::Object& data) {
  if (!file.examination) {
    data["look"] = "soga";
    data["verdict"] = visit.wording.words(
        base::Message("pages.upload.unfinished", {{"percent", 100 * file.received / file.size}}));
    return;
  }
  for (const PreparedVerdict& row : kPreparedVerdicts) {
    if (row.verdict != file.examination->verdict) continue;
    data["look"] = row.look;
    data["verdict"] = visit.wording.words(base::Message(row.code, {}));
  }
  data["findings"] = preparedFindings(visit, file);
}

}  // namespace

void takeFormFiles(Visit& visit, const std::string& preparation,
                   const std::function<std::string(const FormFile&)>& purposeOf) {
  std::vector<FieldError> errors;
  const auto tell = [&](const FormFile& file, const base::Error& error) {
    errors.push_back({file.field, base::Message(error.in(visit.wording.language()))});
  };
  for (const FormFile& file : visit.form.files) {
    const std::string purpose = purposeOf(file);
    if (purpose.empty()) continue;
    try {
      receiveFormFile(visit, preparation, purpose, file);
    } catch (const base::InvalidInput& error) {
      tell(file, error);
    } catch (const base::Denied& error) {
      tell(file, error);
    }
  }
  if (!errors.empty()) throw FormRefused(std::move(errors));
}

json::Array preparedFilesData(const Visit& visit, const app::Preparation& preparation,
                              const std::vector<std::string>& purposes) {
  json::Array rows;
  for (const app::PreparedFile& file : preparation.files) {
    if (!base::contains(purposes, file.purpose)) continue;
    json::Object data{{"id", file.id},
                      {"anchor", fieldId("berkas/" + file.id)},
                      {"name", file.name},
                      {"kind", visit.workplace.office().policy.rule(file.kind).title},
                      {"size", visit.wording.size(static_cast<std::uint64_t>(file.size))},
                      {"sha256", file.sha256}};
    addPreparedVerdict(visit, file, data);
    rows.emplace_back(std::move(data));
  }
  return rows;
}

}  // namespace web
