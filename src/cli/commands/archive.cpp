// archive list · get · verify · export · check-bag
#include <memory>

#include "app/archive_desk.h"
#include "app/evidence_desk.h"
#include "bagit/check.h"
#include "base/error.h"
#include "cli/commands.h"
#include "cli/exit_status.h"
#include "cli/installation.h"
#include "cli/printing.h"
#include "crypto/digest.h"
#include "json/text.h"

namespace cli {
namespace {

struct ArchiveOptions {
  std::string id;
  std::string path;
  int version = 0;
  std::string output;
  std::string since;
};

void addList(CLI::App& group, Session& session) {
  auto options = std::make_shared<ArchiveOptions>();
  CLI::App* command = group.add_subcommand("list", "The archived objects, or the files of one");
  command->add_option("ID", options->id, "Ticket or object id");
  command->add_option("--object-version", options->version, "As of this version (else the newest)");
  command->callback([&session, options] {
    app::ArchiveDesk desk(session.workplace());
    if (options->id.empty()) {
      printTable(session.out(), session.format(),
                 {{"id", "Object"}, {"type", "Type"}, {"title", "Title"}, {"head", "Versions"}},
                 desk.objects(session.actor()), "The archive is empty.");
    } else {
      printTable(session.out(), session.format(), {{"path", "Path"}, {"size", "Size"}, {"sha512", "SHA-512"}},
                 desk.files(session.actor(), options->id, options->version), "No files.");
    }
  });
}

void addGet(CLI::App& group, Session& session) {
  auto options = std::make_shared<ArchiveOptions>();
  CLI::App* command = group.add_subcommand("get", "Fetch an archived file; its digest is checked");
  command->add_option("ID", options->id, "Ticket or object id")->required();
  command->add_option("PATH", options->path, "As `archive list ID` shows it")->required();
  command->add_option("--object-version", options->version, "As of this version (else the newest)");
  command->add_option("-o,--output", options->output, "Where to write it (else standard output)");
  command->callback([&session, options] {
    deliver(session,
            app::ArchiveDesk(session.workplace())
                .get(session.actor(), options->id, options->version, options->path),
            options->output);
  });
}

void addVerify(CLI::App& group, Session& session, int& status) {
  auto options = std::make_shared<ArchiveOptions>();
  CLI::App* command = group.add_subcommand("verify", "Recompute every digest; one JSON line for each damage");
  command->add_option("ID", options->id, "Ticket or object id (else all)");
  command->callback([&session, &status, options] {
    app::ArchiveDesk desk(session.workplace());
    const auto report = desk.verify(session.actor(), options->id, [&](const json::Object& damage) {
      session.out() << json::canonical(damage) << '\n';
    });
    session.err() << report.objects << " objects, " << report.files << " files, " << report.bytes
                  << " bytes read; " << report.damages << " damages.\n";
    if (report.damages > 0) status = kCheckSaysNo;
  });
}

app::BundleTexts bundleTexts(Session& session) {
  const base::Path folder = installedFiles(session.disk()) / "evidence";
  return {base::readFile(session.disk(), folder / "periksa.sh"),
          base::readFile(session.disk(), folder / "BACA-SAYA.md")};
}

app::ExportOrder orderOf(Session& session, const ArchiveOptions& options) {
  app::ExportOrder order{options.id, options.output, bagit::Form::Folder, std::nullopt};
  if (order.output.extension() == ".zip") order.form = bagit::Form::Zip;
  if (options.since.empty()) return order;
  order.since = tlog::SignedCheckpoint::parse(base::readFile(session.disk(), options.since, 1UL << 20));
  if (!order.since)
    throw base::InvalidInput(options.since + " is no checkpoint; `berkas log checkpoint` prints one.");
  return order;
}

void addExport(CLI::App& group, Session& session) {
  auto options = std::make_shared<ArchiveOptions>();
  CLI::App* command = group.add_subcommand("export", "Take a case away as evidence that proves itself");
  command->add_option("ID", options->id, "Ticket or object id")->required();
  command->add_option("-o,--output", options->output, "A new folder, or a new zip when it ends in .zip")
      ->required();
  command->add_option("--since", options->since,
                      "A checkpoint that the auditor kept: the bundle proves that the log continues it");
  command->callback([&session, options] {
    const app::BundleTexts texts = bundleTexts(session);
    const app::Exported done =
        app::EvidenceDesk(session.workplace()).write(session.actor(), orderOf(session, *options), texts);
    printRecord(session.out(), session.format(),
                {{"object", "Object"},
                 {"versions", "Versions"},
                 {"log_size", "Leaves of the log"},
                 {"digest", "Digest of the bundle (SHA-512)"},
                 {"script_sha256", "SHA-256 of periksa.sh"}},
                {{"object", done.object},
                 {"versions", done.versions},
                 {"log_size", static_cast<std::int64_t>(done.logSize)},
                 {"digest", done.digest},
                 {"script_sha256", crypto::digestHex(crypto::DigestAlgorithm::Sha256, texts.script)}});
  });
}

json::Object lineOf(const bagit::Finding& finding) {
  return {{"code", finding.rule},
          {"clause", finding.clause},
          {"severity", finding.severity == bagit::Severity::Error ? "error" : "warning"},
          {"path", finding.path},
          {"message", finding.message}};
}

void addCheckBag(CLI::App& group, Session& session, int& status) {
  auto options = std::make_shared<ArchiveOptions>();
  CLI::App* command =
      group.add_subcommand("check-bag", "Judge any bag (RFC 8493); one JSON line for each finding");
  command->add_option("PATH", options->path, "A folder or a zip")->required();
  command->callback([&session, &status, options] {
    const bagit::BagReport report = bagit::check(session.disk(), options->path);
    for (const bagit::Finding& finding : report.findings)
      session.out() << json::canonical(lineOf(finding)) << '\n';
    session.err() << report.files << " files, " << report.bytes << " bytes read; "
                  << (report.isValid() ? "the bag is valid.\n" : "the bag is not valid.\n");
    if (!report.isValid()) status = kCheckSaysNo;
  });
}

}  // namespace

void addArchiveCommands(CommandContext context) {
  CLI::App* group = context.program.add_subcommand("archive", "What is kept for good");
  group->require_subcommand(1);
  addList(*group, context.session);
  addGet(*group, context.session);
  addVerify(*group, context.session, context.status);
  addExport(*group, context.session);
  addCheckBag(*group, context.session, context.status);
}

}  // namespace cli
