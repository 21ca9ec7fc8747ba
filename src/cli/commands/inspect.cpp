// inspect FILE
#include <memory>

#include "app/intake/examination.h"
#include "base/error.h"
#include "cli/commands.h"
#include "cli/exit_status.h"
#include "cli/installation.h"
#include "intake/inspector.h"
#include "intake/policy.h"
#include "xml/reader.h"

namespace cli {
namespace {

struct InspectOptions {
  std::string file;
  std::string kind = intake::kOtherKind;
};

// By the rules that come with the program, when there is no home to ask.
app::Examination examinedWithoutHome(Session& session, const InspectOptions& options) {
  if (!base::exists(session.disk(), options.file))
    throw base::NotFound(base::Message("upload.missing", {{"file", options.file}}));
  const base::Path rules = installedFiles(session.disk()) / "samples" / "office" / "dokumen.xml";
  const std::string name = rules.filename().string();
  const intake::Policy policy = intake::Policy::read(
      xml::read(base::readFile(session.disk(), rules), name, xml::WhiteSpace::Drop), name);
  const base::OpenFile file(options.file);
  intake::Inspector inspector;
  intake::Inspection inspection = inspector.inspect(file, base::Path(options.file).filename().string());
  const intake::Verdict verdict = policy.judge(options.kind, file.size(), inspection);
  return {inspection.type, verdict, {}, std::move(inspection.findings)};
}

app::Examination examinedFor(Session& session, const InspectOptions& options) {
  if (!session.wasHomeNamed()) return examinedWithoutHome(session, options);
  const base::Path file = options.file;
  return *app::examined(session.workplace(), {file, file.filename().string(), options.kind}).examination;
}

json::Object toJson(const app::Examination& examination, base::Language language) {
  json::Array findings;
  for (const intake::Finding& finding : examination.findings) {
    findings.push_back(json::Object{
        {"code", finding.code}, {"place", finding.place}, {"message", messageOf(finding).in(language)}});
  }
  return {{"type", examination.type},
          {"verdict", nameOf(examination.verdict)},
          {"findings", std::move(findings)}};
}

}  // namespace

void addInspectCommand(CommandContext context) {
  auto options = std::make_shared<InspectOptions>();
  CLI::App* command = context.program.command(app::UseCase::Inspect, "help.inspect");
  command->add_option("FILE", options->file, "help.inspect.file")->transform(kind::path())->required();
  command->add_option("--jenis", options->kind, "help.inspect.kind")->transform(kind::code());
  Session& session = context.session;
  int& status = context.status;
  command->callback([&session, &status, options] {
    const app::Examination examination = examinedFor(session, *options);
    json::Object object = toJson(examination, session.language());
    if (session.format() == Format::Text) {
      json::Array reasons;
      for (const intake::Finding& finding : examination.findings)
        reasons.emplace_back(session.words(messageOf(finding)));
      object["findings"] = std::move(reasons);
    }
    printRecord(session.output(),
                {{"type", "heading.type"}, {"verdict", "heading.verdict"}, {"findings", "heading.findings"}},
                object);
    if (examination.verdict != intake::Verdict::Accept) status = kCheckSaysNo;
  });
}

}  // namespace cli
