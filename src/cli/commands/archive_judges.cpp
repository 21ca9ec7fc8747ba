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

json::Object lineOf(const ocfl::Finding& finding) {
  return {{"code", finding.code},
          {"severity", finding.severity == ocfl::Severity::Error ? "error" : "warning"},
          {"path", finding.path},
          {"message", finding.message}};
}

void addValidate(const CommandGroup& group, Session& session, int& status) {
  constexpr unsigned kMostThreads = 8;
  auto options = std::make_shared<ValidateOptions>();
  options->threads = std::clamp(std::thread::hardware_concurrency(), 1U, kMostThreads);
  CLI::App* command = group.command(
      app::UseCase::ArchiveValidate,
      "Check any OCFL object or storage root against the standard; one JSON line for each finding");
  command->add_option("PATH", options->path, "The folder of the object or of the storage root")
      ->transform(kind::path())
      ->required();
  command->add_option("--threads", options->threads, "Objects checked at a time")
      ->transform(kind::number(1, 64))
      ->capture_default_str();
  command->callback([&session, &status, options] {
    const auto tally = ocfl::validate(
        session.disk(), fileOf(options->path), options->threads,
        [&](const ocfl::Finding& finding) { session.out() << json::canonical(lineOf(finding)) << '\n'; });
    session.err() << tally.objects << " objects, " << tally.files << " files, " << tally.bytes
                  << " bytes read; " << tally.errors << " errors, " << tally.warnings << " warnings.\n";
    if (tally.errors > 0) status = kCheckSaysNo;
  });
}

json::Object lineOf(const bagit::Finding& finding) {
  return {{"code", finding.rule},
          {"clause", finding.clause},
          {"severity", finding.severity == bagit::Severity::Error ? "error" : "warning"},
          {"path", finding.path},
          {"message", finding.message}};
}

void addCheckBag(const CommandGroup& group, Session& session, int& status) {
  auto path = std::make_shared<std::string>();
  CLI::App* command = group.command(app::UseCase::ArchiveCheckBag,
                                    "Judge any bag (RFC 8493); one JSON line for each finding");
  command->add_option("PATH", *path, "A folder or a zip")->transform(kind::path())->required();
  command->callback([&session, &status, path] {
    const bagit::BagReport report = bagit::check(session.disk(), *path);
    for (const bagit::Finding& finding : report.findings)
      session.out() << json::canonical(lineOf(finding)) << '\n';
    session.err() << report.files << " files, " << report.bytes << " bytes read; "
                  << (report.isValid() ? "the bag is valid.\n" : "the bag is not valid.\n");
    if (!report.isValid()) status = kCheckSaysNo;
  });
}

}  // namespace

void addArchiveJudges(const CommandGroup& group, Session& session, int& status) {
  addValidate(group, session, status);
  addCheckBag(group, session, status);
}

}  // namespace cli
