// archive list · search · get · import · verify · fixity, and the group with the commands of other files
#include <algorithm>
#include <memory>
#include <thread>

#include "app/evidence/archive_desk.h"
#include "app/evidence/search_desk.h"
#include "app/upkeep/fixity.h"
#include "base/text.h"
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/commands/archive_export.h"
#include "cli/commands/archive_judges.h"
#include "cli/exit_status.h"
#include "cli/printing.h"
#include "json/text.h"

namespace cli {
namespace {

constexpr std::size_t kMostSearched = 2000;
constexpr int kMostVersions = 1'000'000;

struct ArchiveOptions {
  std::string id;
  std::string path;
  int version = 0;
  std::string output;
  unsigned threads = std::max(1U, std::thread::hardware_concurrency());
};

void addArchiveList(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<ArchiveOptions>();
  CLI::App* command = group.command(app::UseCase::ArchiveList, "help.archive.list");
  command->add_option("ID", options->id, "help.object")->transform(kind::reference());
  command->add_option("--object-version", options->version, "help.object-version")
      ->transform(kind::number(1, kMostVersions));
  command->callback([&session, options] {
    app::ArchiveDesk desk(session.workplace());
    if (options->id.empty()) {
      printTable(session.output(), app::columns::kObjects, desk.objects(session.actor()),
                 "commands.archive-empty");
    } else {
      printTable(session.output(), app::columns::kFiles,
                 desk.files(session.actor(), options->id, options->version), "commands.no-files");
    }
  });
}

struct SearchOptions {
  app::SearchOrder order;
  std::vector<std::string> words;
  std::string from;
  std::string to;
};

void addSearchOptions(CLI::App& command, SearchOptions& options) {
  app::SearchOrder& order = options.order;
  command.add_option("WORDS", options.words, "help.archive.search.words")
      ->transform(kind::line(kMostSearched));
  command.add_option("--number", order.number, "help.archive.search.number")->transform(kind::line());
  command.add_option("--agency", order.agency, "help.archive.search.agency")->transform(kind::line());
  command.add_option("--produsen", order.produsen, "help.archive.search.produsen")->transform(kind::code());
  command.add_option("--kind", order.kind, "help.archive.search.kind")->transform(kind::line());
  command.add_option("--finding", order.finding, "help.archive.search.finding")->transform(kind::code());
  command.add_option("--classification", order.classification, "help.archive.search.classification")
      ->transform(kind::line());
  command.add_option("--security", order.security, "help.archive.search.security")->transform(kind::line());
  command.add_option("--from", options.from, "help.archive.search.from")->transform(kind::day());
  command.add_option("--to", options.to, "help.archive.search.to")->transform(kind::day());
  command.add_option("--state", order.state, "help.archive.search.state")->transform(kind::line());
  command.add_option("--signatory", order.signatory, "help.archive.search.signatory")
      ->transform(kind::line());
  command.add_option("--file", order.file, "help.archive.search.file")->transform(kind::line());
  command.add_option("--digest", order.digest, "help.archive.search.digest")->transform(kind::line());
  command.add_option("--limit", order.limit, "help.archive.search.limit")->transform(kind::number(1, 200));
  command.add_option("--after", order.after, "help.archive.search.after")->transform(kind::line());
}

void printPage(Session& session, const app::SearchPage& page) {
  if (session.format() == Format::Json) {
    json::Array hits;
    for (const json::Object& hit : page.hits) hits.emplace_back(hit);
    session.out() << json::canonical(json::Object{{"hits", hits}, {"next", page.next}}) << '\n';
    return;
  }
  printTable(session.output(), app::columns::kHits, page.hits, "commands.nothing-found");
  if (!page.next.empty()) session.remark(base::Message("commands.more-found", {{"token", page.next}}));
}

void addArchiveSearch(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<SearchOptions>();
  CLI::App* command = group.command(app::UseCase::ArchiveSearch, "help.archive.search");
  addSearchOptions(*command, *options);
  command->callback([&session, options] {
    app::SearchOrder& order = options->order;
    order.words = base::joined(options->words, " ");
    order.from = dayOf(options->from);
    order.to = dayOf(options->to);
    printPage(session, app::SearchDesk(session.workplace()).search(session.actor(), order));
  });
}

void addArchiveGet(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<ArchiveOptions>();
  CLI::App* command = group.command(app::UseCase::ArchiveGet, "help.archive.get");
  command->add_option("ID", options->id, "help.object")->transform(kind::reference())->required();
  command->add_option("PATH", options->path, "help.archive.get.path")
      ->transform(kind::innerPath())
      ->required();
  command->add_option("--object-version", options->version, "help.object-version")
      ->transform(kind::number(1, kMostVersions));
  command->add_option("-o,--output", options->output, "help.output")->transform(kind::path());
  command->callback([&session, options] {
    deliver(session,
            app::ArchiveDesk(session.workplace())
                .get(session.actor(), options->id, options->version, options->path),
            options->output);
  });
}

void addImport(const CommandGroup& group, Session& session) {
  auto path = std::make_shared<std::string>();
  CLI::App* command = group.command(app::UseCase::ArchiveImport, "help.archive.import");
  command->add_option("PATH", *path, "help.archive.import.path")->transform(kind::path())->required();
  command->callback([&session, path] {
    const auto receipt = app::ArchiveDesk(session.workplace()).import(session.actor(), fileOf(*path));
    printRecord(session.output(),
                {{"id", "heading.object"},
                 {"head", "heading.versions"},
                 {"folder", "heading.folder"},
                 {"inventory_sha512", "heading.inventory"}},
                json::Object{{"id", receipt.object.text()},
                             {"head", receipt.version},
                             {"folder", receipt.object.folder()},
                             {"inventory_sha512", receipt.inventorySha512}});
  });
}

void addArchiveVerify(const CommandGroup& group, Session& session, int& status) {
  auto options = std::make_shared<ArchiveOptions>();
  CLI::App* command = group.command(app::UseCase::ArchiveVerify, "help.archive.verify");
  command->add_option("ID", options->id, "help.object-or-all")->transform(kind::reference());
  command->add_option("--threads", options->threads, "help.archive.verify.threads")
      ->transform(kind::number(1, 64));
  command->callback([&session, &status, options] {
    app::ArchiveDesk desk(session.workplace());
    const auto report =
        desk.verify(session.actor(), options->id, options->threads,
                    [&](const json::Object& damage) { session.out() << json::canonical(damage) << '\n'; });
    session.remark(base::Message("commands.archive-verified", {{"objects", report.objects},
                                                               {"files", report.files},
                                                               {"bytes", report.bytes},
                                                               {"damages", report.damages}}));
    if (report.damages > 0) status = kCheckSaysNo;
  });
}

void addFixity(const CommandGroup& group, Session& session, int& status) {
  CLI::App* command = group.command(app::UseCase::ArchiveFixity, "help.archive.fixity");
  command->callback([&session, &status] {
    const json::Object state = app::fixityState(session.workplace(), session.actor());
    if (!state.at("damaged").array()->empty()) status = kCheckSaysNo;
    printRecord(session.output(),
                {{"objects", "heading.objects-checked"},
                 {"oldest_check", "heading.oldest-check"},
                 {"round_started", "heading.round-started"},
                 {"round_ended", "heading.round-ended"},
                 {"round_objects", "heading.round-objects"},
                 {"round_bytes", "heading.round-bytes"},
                 {"round_damages", "heading.round-damages"},
                 {"round_repaired", "heading.round-repaired"},
                 {"damaged", "heading.damaged"}},
                state);
  });
}

}  // namespace

void addArchiveCommands(CommandContext context) {
  const CommandGroup group = context.program.group("archive", "help.archive");
  addArchiveList(group, context.session);
  addArchiveSearch(group, context.session);
  addArchiveGet(group, context.session);
  addImport(group, context.session);
  addArchiveVerify(group, context.session, context.status);
  addFixity(group, context.session, context.status);
  addArchiveExport(group, context.session);
  addArchiveJudges(group, context.session, context.status);
  addRetentionCommands(group, context.session);
}

}  // namespace cli
