#include "app/intake/examination.h"

#include <algorithm>
#include <future>
#include <map>

#include "app/cases/uploads.h"
#include "app/intake/refusals.h"
#include "base/error.h"
#include "base/text.h"
#include "extraction/reader.h"
#include "intake/nik.h"
#include "intake/virus_scanner.h"

namespace app {
namespace {

using intake::Verdict;

intake::VirusScanner scannerOf(const Settings& settings) {
  return intake::VirusScanner(
      {settings.text("clamd.address"), std::chrono::seconds(settings.number("clamd.wait-seconds"))});
}

bool has(const Upload& upload, Verdict verdict) {
  return upload.examination && upload.examination->verdict == verdict;
}

base::Message at(const Upload& upload, const intake::Finding& finding) {
  return {"problem.at", {{"place", upload.name}, {"problem", messageOf(finding)}}};
}

// The findings without which the verdict would be milder.
intake::Findings findingsFrom(const intake::Policy& policy, const Upload& upload, Verdict from) {
  intake::Findings findings = upload.examination->findings;
  std::erase_if(findings, [&](const intake::Finding& finding) {
    return policy.verdictOf(upload.kind, finding) < from;
  });
  return findings;
}

void demandCounts(const intake::Policy& policy, const std::vector<Upload>& files, base::Problems& problems) {
  std::map<std::string, int> counts;
  for (const Upload& upload : files) ++counts[upload.kind];
  for (const auto& [kind, count] : counts) {
    const intake::DocumentRule& rule = policy.rule(kind);
    if (rule.most > 0 && count > rule.most && rule.kind == kind)
      problems.push_back(
          {{},
           base::Message("intake.too-many", {{"kind", rule.title}, {"most", rule.most}, {"count", count}})});
  }
}

// A PDF has no columns, so its words are looked through, in a cage of their own; NIK alone are told from
// other numbers and names there.
void addNiksOfText(const Workplace& workplace, const base::OpenFile& file, intake::Inspection& inspection) {
  const extraction::Form form = extraction::formOf(inspection.type);
  if (form != extraction::Form::Pdf || file.size() > extraction::kLargestFile) return;
  const base::Bytes bytes = file.read(0, static_cast<std::size_t>(file.size()));
  const std::size_t count = intake::niksIn(workplace.textReader.read(form, bytes).words);
  if (count > 0) inspection.findings.push_back({intake::kNikFound, {}, std::to_string(count)});
}

Examination opinionOn(const Workplace& workplace, const base::OpenFile& file, const Upload& upload) {
  const intake::Policy& policy = workplace.office().policy;
  intake::Inspection inspection = workplace.inspector.inspect(file, upload.name);
  if (upload.kind == kDataKind) addNiksOfText(workplace, file, inspection);
  Verdict verdict = policy.judge(upload.kind, file.size(), inspection);
  std::string scanner;
  // What is refused anyway need not be shown to a program of others.
  if (verdict != Verdict::Reject) {
    intake::VirusScanner::Scan scan = scannerOf(workplace.settings).scan(file);
    scanner = std::move(scan.scanner);
    if (scan.finding) {
      verdict = std::max(verdict, policy.verdictOf(upload.kind, *scan.finding));
      inspection.findings.push_back(*std::move(scan.finding));
    }
  }
  return {inspection.type, verdict, scanner, std::move(inspection.findings)};
}

}  // namespace

Upload examined(const Workplace& workplace, Upload upload) {
  if (!base::exists(workplace.disk, upload.path))
    throw base::NotFound(base::Message("upload.missing", {{"file", upload.path.string()}}));
  const base::OpenFile file(upload.path);
  // Beside the worker, which reads the same file in an order of its own.
  auto digest = std::async(std::launch::async, [&file] { return digestOf(file); });
  upload.examination = opinionOn(workplace, file, upload);
  upload.digest = digest.get();
  if (file.wasChanged()) throw base::Conflict(base::Message("upload.changed", {{"file", upload.name}}));
  return upload;
}

void examine(const Workplace& workplace, const Actor& actor, HandIn& handIn) {
  const intake::Policy& policy = workplace.office().policy;
  base::Problems problems;
  demandCounts(policy, handIn.files, problems);
  for (Upload& upload : handIn.files) {
    if (!upload.examination) upload = examined(workplace, std::move(upload));
    if (!has(upload, Verdict::Reject)) continue;
    noteRefusal(workplace, actor, handIn, upload, {Refused::Outcome::Refused});
    for (const intake::Finding& finding : findingsFrom(policy, upload, Verdict::Reject))
      problems.push_back({{}, at(upload, finding)});
  }
  if (!problems.empty()) throw base::InvalidInput(problems);
}

bool hasAny(const HandIn& handIn, Verdict verdict) {
  return std::any_of(handIn.files.begin(), handIn.files.end(),
                     [&](const Upload& upload) { return has(upload, verdict); });
}

std::vector<base::Message> reasonsToWait(const Workplace& workplace, const Upload& upload) {
  if (!upload.examination) return {};
  std::vector<base::Message> reasons;
  for (const intake::Finding& finding : findingsFrom(workplace.office().policy, upload, Verdict::Quarantine))
    reasons.push_back(messageOf(finding));
  return reasons;
}

std::vector<base::Message> reasonsOf(const std::vector<Upload>& files) {
  std::vector<base::Message> reasons;
  for (const Upload& upload : files) {
    if (!upload.examination) continue;
    for (const intake::Finding& finding : upload.examination->findings)
      reasons.push_back(at(upload, finding));
  }
  return reasons;
}

}  // namespace app
