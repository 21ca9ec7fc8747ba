// log checkpoint · prove · verify · change-key
#include <memory>

#include "app/evidence/log_desk.h"
#include "app/home/log_keys.h"
#include "app/home/office_time.h"
#include "base/base64.h"
#include "base/error.h"
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/exit_status.h"
#include "cli/printing.h"
#include "json/text.h"

namespace cli {
namespace {

constexpr std::uint64_t kLargestCheckpoint = 1 << 20;

tlog::SignedCheckpoint checkpointIn(const base::Disk& disk, const std::string& path) {
  auto checkpoint = tlog::SignedCheckpoint::parse(base::readFile(disk, fileOf(path), kLargestCheckpoint));
  if (!checkpoint) throw base::InvalidInput(base::Message("commands.no-signed-checkpoint", {{"path", path}}));
  return std::move(*checkpoint);
}

void addCheckpoint(const CommandGroup& group, Session& session) {
  CLI::App* command = group.command(app::UseCase::LogCheckpoint, "help.log.checkpoint");
  command->callback([&session] {
    app::LogDesk desk(session.workplace());
    const auto sealed = desk.checkpoint(session.actor());
    if (session.format() == Format::Text) {
      session.out() << sealed.bytes();
      return;
    }
    session.out() << json::canonical(json::Object{{"origin", sealed.checkpoint.origin},
                                                  {"size", static_cast<std::size_t>(sealed.checkpoint.size)},
                                                  {"root", base::base64(tlog::view(sealed.checkpoint.root))},
                                                  {"checkpoint", sealed.bytes()},
                                                  {"key", desk.verifierKey(session.actor())}})
                  << '\n';
  });
}

void addProve(const CommandGroup& group, Session& session) {
  struct Options {
    std::string name;
    std::string output;
    std::string leaf;
  };
  auto options = std::make_shared<Options>();
  CLI::App* command = group.command(app::UseCase::LogProve, "help.log.prove");
  command->add_option("NUMBER-or-ID", options->name, "help.log.prove.name")
      ->transform(kind::reference())
      ->required();
  command->add_option("-o,--output", options->output, "help.log.prove.output")->transform(kind::path());
  command->add_option("--leaf", options->leaf, "help.log.prove.leaf")->transform(kind::path());
  command->callback([&session, options] {
    const auto proven = app::LogDesk(session.workplace()).prove(session.actor(), options->name);
    if (!options->leaf.empty()) deliver(session, proven.leaf, options->leaf);
    deliver(session, proven.proof.bytes(), options->output);
  });
}

void addLogVerify(const CommandGroup& group, Session& session, int& status) {
  auto since = std::make_shared<std::string>();
  CLI::App* command = group.command(app::UseCase::LogVerify, "help.log.verify");
  command->add_option("--since", *since, "help.log.verify.since")->transform(kind::path());
  command->callback([&session, &status, since] {
    std::optional<tlog::SignedCheckpoint> old;
    if (!since->empty()) old = checkpointIn(session.disk(), *since);
    const auto report =
        app::LogDesk(session.workplace()).verify(session.actor(), old, [&](const json::Object& problem) {
          session.out() << json::canonical(problem) << '\n';
        });
    session.remark(base::Message("commands.log-verified", {{"leaves", report.leaves},
                                                           {"bytes", report.bytes},
                                                           {"versions", report.versions},
                                                           {"problems", report.problems}}));
    if (report.problems > 0) status = kCheckSaysNo;
  });
}

void replaceLostKey(Session& session) {
  const app::ReplacedLog replaced = app::LogDesk(session.workplaceAlone()).replaceLost(session.actor());
  printRecord(session.output(), {{"key", "heading.new-key"}, {"former_log", "heading.former-log"}},
              {{"key", replaced.key.vkey()}, {"former_log", replaced.former.string()}});
}

void addChangeKey(const CommandGroup& group, Session& session) {
  CLI::App* command = group.command(app::UseCase::LogChangeKey, "help.log.change-key");
  auto isLost = std::make_shared<bool>(false);
  command->add_flag("--lost", *isLost, "help.log.change-key.lost");
  command->callback([&session, isLost] {
    if (*isLost) return replaceLostKey(session);
    const auto key = app::LogDesk(session.workplaceAlone()).changeKey(session.actor());
    printRecord(session.output(), {{"key", "heading.new-key"}}, {{"key", key.vkey()}});
  });
}

}  // namespace

void addLogCommands(CommandContext context) {
  const CommandGroup group = context.program.group("log", "help.log");
  addCheckpoint(group, context.session);
  addProve(group, context.session);
  addLogVerify(group, context.session, context.status);
  addChangeKey(group, context.session);
}

}  // namespace cli
