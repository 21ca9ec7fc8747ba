#include "cli/commands/archive_judges.h"

#include <algorithm>
#include <memory>
#include <string>
#include <thread>

#include "bagit/check.h"
#include "cli/arguments.h"
#include "cli/exit_status.h"
#include "cli/option_kinds.h"
#include "json/text.h"
#include "ocfl/validate.h"

namespace cli {
namespace {

struct ValidateOptions {
  std::string path;
  unsigned threads = 0;
};

json::Object lineOf(const ocfl::Finding& finding, base::Language language) {
  return {{"code", finding.code},
          {"severity", finding.severity == ocfl::Severity::Error ? "error" : "warning"},
          {"path", finding.path},
          {"message", finding.message.in(language)}};
}

void addValidate(const CommandGroup& group, Session& session, int& status) {
  constexpr unsigned kMostThreads = 8;
  auto options = std::make_shared<ValidateOptions>();
  options->threads = std::clamp(std::thread::hardware_concurrency(), 1U, kMostThreads);
  CLI::App* command = group.command(app::UseCase::ArchiveValidate, "help.archive.validate");
  command->add_option("PATH", options->path, "help.archive.validate.path")
      ->transform(kind::path())
      ->required();
  command->add_option("--threads", options->threads, "help.archive.validate.threads")
      ->transform(kind::number(1, 64))
      ->capture_default_str();
  command->callback([&session, &status, options] {
    const auto tally = ocfl::validate(session.disk(), fileOf(options->path), options->threads,
                                      [&](const ocfl::Finding& finding) {
                                        const json::Object line = lineOf(finding, session.language());
                                        session.out() << json::canonical(line) << '\n';
                                      });
    session.remark(base::Message("commands.validated", {{"objects", tally.objects},
                                                        {"files", tally.files},
                                                        {"bytes", tally.bytes},
                                                        {"errors", tally.errors},
                                                        {"warnings", tally.warnings}}));
    if (tally.errors > 0) status = kCheckSaysNo;
  });
}

json::Object lineOf(const bagit::Finding& finding, base::Language language) {
  return {{"code", finding.rule},
          {"clause", finding.clause},
          {"severity", finding.severity == bagit::Severity::Error ? "error" : "warning"},
          {"path", finding.path},
          {"message", finding.message.in(language)}};
}

void addCheckBag(const CommandGroup& group, Session& session, int& status) {
  auto path = std::make_shared<std::string>();
  CLI::App* command = group.command(app::UseCase::ArchiveCheckBag, "help.archive.check-bag");
  command->add_option("PATH", *path, "help.archive.check-bag.path")->transform(kind::path())->required();
  command->callback([&session, &status, path] {
    const bagit::BagReport report = bagit::check(session.disk(), *path);
    for (const bagit::Finding& finding : report.findings)
      session.out() << json::canonical(lineOf(finding, session.language())) << '\n';
    session.remark(base::Message(report.isValid() ? "commands.bag-valid" : "commands.bag-invalid",
                                 {{"files", report.files}, {"bytes", report.bytes}}));
    if (!report.isValid()) status = kCheckSaysNo;
  });
}

}  // namespace

void addArchiveJudges(const CommandGroup& group, Session& session, int& status) {
  addValidate(group, session, status);
  addCheckBag(group, session, status);
}

}  // namespace cli
