#include "cli/commands/archive_export.h"

#include <memory>
#include <string>

#include "app/evidence/evidence_desk.h"
#include "base/error.h"
#include "cli/installation.h"
#include "cli/option_kinds.h"
#include "cli/printing.h"
#include "crypto/digest.h"

namespace cli {
namespace {

struct ExportOptions {
  std::string id;
  std::string output;
  std::string since;
};

app::ExportOrder orderOf(Session& session, const ExportOptions& options) {
  app::ExportOrder order{options.id, options.output, bagit::Form::Folder, std::nullopt};
  if (order.output.extension() == ".zip") order.form = bagit::Form::Zip;
  if (options.since.empty()) return order;
  order.since = tlog::SignedCheckpoint::parse(base::readFile(session.disk(), options.since, 1UL << 20));
  if (!order.since)
    throw base::InvalidInput(base::Message("commands.no-checkpoint", {{"path", options.since}}));
  return order;
}

}  // namespace

void addArchiveExport(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<ExportOptions>();
  CLI::App* command = group.command(app::UseCase::ArchiveExport, "help.archive.export");
  command->add_option("ID", options->id, "help.object")->transform(kind::reference())->required();
  command->add_option("-o,--output", options->output, "help.archive.export.output")
      ->transform(kind::path())
      ->required();
  command->add_option("--since", options->since, "help.archive.export.since")->transform(kind::path());
  command->callback([&session, options] {
    const app::BundleTexts texts =
        app::readBundleTexts(session.disk(), installedFiles(session.disk()) / "evidence");
    const app::Exported done = app::EvidenceDesk(session.workplace())
                                   .write(session.actor(), orderOf(session, *options), texts, session.disk());
    printRecord(session.output(),
                {{"object", "heading.object"},
                 {"versions", "heading.versions"},
                 {"log_size", "heading.log-leaves"},
                 {"digest", "heading.bundle-digest"},
                 {"script_sha256", "heading.script-digest"}},
                {{"object", done.object},
                 {"versions", done.versions},
                 {"log_size", static_cast<std::int64_t>(done.logSize)},
                 {"digest", done.digest},
                 {"script_sha256", crypto::digestHex(crypto::DigestAlgorithm::Sha256, texts.script)}});
  });
}

}  // namespace cli
