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

constexpr std::size_t kLongestInnerPath = 300;  // archive::NewFile
constexpr std::size_t kMostSearched = 2000;
constexpr int kMostVersions = 1'000'000;

struct ArchiveOptions {
  std::string id;
  std::string path;
  int version = 0;
  std::string output;
  unsigned threads = std::max(1U, std::thread::hardware_concurrency());
};

void addList(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<ArchiveOptions>();
  CLI::App* command = group.command(app::UseCase::ArchiveList, "The archived objects, or the files of one");
  command->add_option("ID", options->id, "Ticket or object id")->transform(kind::reference());
  command->add_option("--object-version", options->version, "As of this version (else the newest)")
      ->transform(kind::number(1, kMostVersions));
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

struct SearchOptions {
  app::SearchOrder order;
  std::vector<std::string> words;
  std::string from;
  std::string to;
};

void addSearchOptions(CLI::App& command, SearchOptions& options) {
  app::SearchOrder& order = options.order;
  command
      .add_option("WORDS", options.words,
                  "All must be there, in text, file name, agency, signatory or number; \"a phrase\" in its "
                  "quotation marks, a beginning* with a star")
      ->transform(kind::line(kMostSearched));
  command.add_option("--number", order.number, "Number of a letter, or ticket of a case")
      ->transform(kind::line());
  command.add_option("--agency", order.agency, "Words in the name of the agency that asked")
      ->transform(kind::line());
  command.add_option("--produsen", order.produsen, "Code of a Produsen to whom the case is assigned")
      ->transform(kind::code());
  command.add_option("--kind", order.kind, "Kind of document, as kak or surat-pengantar")
      ->transform(kind::line());
  command
      .add_option("--classification", order.classification, "Klasifikasi arsip of a letter, or one above it")
      ->transform(kind::line());
  command.add_option("--security", order.security, "biasa, terbatas, rahasia or sangat-rahasia")
      ->transform(kind::line());
  command.add_option("--from", options.from, "Archived on this day (YYYY-MM-DD) or later")
      ->transform(kind::day());
  command.add_option("--to", options.to, "Archived on this day or before")->transform(kind::day());
  command.add_option("--state", order.state, "State of the case")->transform(kind::line());
  command.add_option("--signatory", order.signatory, "Words in the name of who signed")
      ->transform(kind::line());
  command.add_option("--file", order.file, "Words in the file's name")->transform(kind::line());
  command.add_option("--digest", order.digest, "SHA-256 or SHA-512 of the file, or its first 16 digits")
      ->transform(kind::line());
  command.add_option("--limit", order.limit, "How many are shown (1 to 200)")
      ->transform(kind::number(1, 200));
  command.add_option("--after", order.after, "Go on behind the page that printed this token")
      ->transform(kind::line());
}

void printPage(Session& session, const app::SearchPage& page) {
  if (session.format() == Format::Json) {
    json::Array hits;
    for (const json::Object& hit : page.hits) hits.emplace_back(hit);
    session.out() << json::canonical(json::Object{{"hits", hits}, {"next", page.next}}) << '\n';
    return;
  }
  printTable(session.out(), session.format(),
             {{"time", "Archived"},
              {"ticket", "Ticket"},
              {"kind", "Kind"},
              {"number", "Number"},
              {"file", "File"},
              {"agency", "Agency"},
              {"path", "Path"}},
             page.hits, "Nothing that you may see was found.");
  if (!page.next.empty()) session.err() << "There is more: --after " << page.next << '\n';
}

void addSearch(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<SearchOptions>();
  CLI::App* command = group.command(app::UseCase::ArchiveSearch, "Find documents of cases, newest first");
  addSearchOptions(*command, *options);
  command->callback([&session, options] {
    app::SearchOrder& order = options->order;
    order.words = base::joined(options->words, " ");
    order.from = dayOf(options->from);
    order.to = dayOf(options->to);
    printPage(session, app::SearchDesk(session.workplace()).search(session.actor(), order));
  });
}

void addGet(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<ArchiveOptions>();
  CLI::App* command =
      group.command(app::UseCase::ArchiveGet, "Fetch an archived file; its digest is checked");
  command->add_option("ID", options->id, "Ticket or object id")->transform(kind::reference())->required();
  command->add_option("PATH", options->path, "As `archive list ID` shows it")
      ->transform(kind::line(kLongestInnerPath))
      ->required();
  command->add_option("--object-version", options->version, "As of this version (else the newest)")
      ->transform(kind::number(1, kMostVersions));
  command->add_option("-o,--output", options->output, "Where to write it (else standard output)")
      ->transform(kind::path());
  command->callback([&session, options] {
    deliver(session,
            app::ArchiveDesk(session.workplace())
                .get(session.actor(), options->id, options->version, options->path),
            options->output);
  });
}

void addImport(const CommandGroup& group, Session& session) {
  auto path = std::make_shared<std::string>();
  CLI::App* command =
      group.command(app::UseCase::ArchiveImport,
                    "Take over an OCFL object that others made, with all its versions, byte for byte");
  command->add_option("PATH", *path, "The folder of the object")->transform(kind::path())->required();
  command->callback([&session, path] {
    const auto receipt = app::ArchiveDesk(session.workplace()).import(session.actor(), fileOf(*path));
    printRecord(
        session.out(), session.format(),
        {{"id", "Object"}, {"head", "Versions"}, {"folder", "Folder"}, {"inventory_sha512", "Inventory"}},
        json::Object{{"id", receipt.object.text()},
                     {"head", receipt.version},
                     {"folder", receipt.object.folder()},
                     {"inventory_sha512", receipt.inventorySha512}});
  });
}

void addVerify(const CommandGroup& group, Session& session, int& status) {
  auto options = std::make_shared<ArchiveOptions>();
  CLI::App* command =
      group.command(app::UseCase::ArchiveVerify, "Recompute every digest; one JSON line for each damage");
  command->add_option("ID", options->id, "Ticket or object id (else all)")->transform(kind::reference());
  command->add_option("--threads", options->threads, "Objects at the same time; default: a processor each")
      ->transform(kind::number(1, 64));
  command->callback([&session, &status, options] {
    app::ArchiveDesk desk(session.workplace());
    const auto report =
        desk.verify(session.actor(), options->id, options->threads,
                    [&](const json::Object& damage) { session.out() << json::canonical(damage) << '\n'; });
    session.err() << report.objects << " objects, " << report.files << " files, " << report.bytes
                  << " bytes read; " << report.damages << " damages.\n";
    if (report.damages > 0) status = kCheckSaysNo;
  });
}

void addFixity(const CommandGroup& group, Session& session, int& status) {
  CLI::App* command =
      group.command(app::UseCase::ArchiveFixity,
                    "What the job \"fixity\" has checked, and what is damaged; `jobs run fixity` goes on");
  command->callback([&session, &status] {
    const json::Object state = app::fixityState(session.workplace(), session.actor());
    if (!state.at("damaged").array()->empty()) status = kCheckSaysNo;
    printRecord(session.out(), session.format(),
                {{"objects", "Objects checked"},
                 {"oldest_check", "Oldest check"},
                 {"round_started", "Round started"},
                 {"round_ended", "Round ended"},
                 {"round_objects", "Objects in the round"},
                 {"round_bytes", "Bytes in the round"},
                 {"round_damages", "Damages in the round"},
                 {"round_repaired", "Repaired in the round"},
                 {"damaged", "Damaged"}},
                state);
  });
}

}  // namespace

void addArchiveCommands(CommandContext context) {
  const CommandGroup group = context.program.group("archive", "What is kept for good");
  addList(group, context.session);
  addSearch(group, context.session);
  addGet(group, context.session);
  addImport(group, context.session);
  addVerify(group, context.session, context.status);
  addFixity(group, context.session, context.status);
  addArchiveExport(group, context.session);
  addArchiveJudges(group, context.session, context.status);
  addRetentionCommands(group, context.session);
}

}  // namespace cli
