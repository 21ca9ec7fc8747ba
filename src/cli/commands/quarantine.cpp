// quarantine list · show · release · discard
#include <memory>

#include "app/casework/quarantine_desk.h"
#include "cli/commands.h"
#include "cli/printing.h"

namespace cli {
namespace {

struct QuarantineOptions {
  std::string id;
  std::string reason;
};

void addHandIn(CLI::App* command, const std::shared_ptr<QuarantineOptions>& options) {
  command->add_option("HAND-IN", options->id, "help.quarantine.id")->transform(kind::reference())->required();
}

void addDecision(CLI::App* command, const std::shared_ptr<QuarantineOptions>& options) {
  addHandIn(command, options);
  command->add_option("--reason", options->reason, "help.why")->transform(kind::paragraphs())->required();
}

void addQuarantineList(const CommandGroup& group, Session& session) {
  CLI::App* command = group.command(app::UseCase::QuarantineList, "help.quarantine.list");
  command->callback([&session] {
    printTable(session.output(), app::columns::kHandIns,
               app::QuarantineDesk(session.workplace()).list(session.actor()), "commands.nothing-held");
  });
}

void addQuarantineShow(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<QuarantineOptions>();
  CLI::App* command = group.command(app::UseCase::QuarantineShow, "help.quarantine.show");
  addHandIn(command, options);
  command->callback([&session, options] {
    printRecord(session.output(), app::columns::kHandIn,
                app::QuarantineDesk(session.workplace()).show(session.actor(), options->id));
  });
}

void addQuarantineRelease(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<QuarantineOptions>();
  CLI::App* command = group.command(app::UseCase::QuarantineRelease, "help.quarantine.release");
  addDecision(command, options);
  command->callback([&session, options] {
    app::QuarantineDesk desk(session.workplace());
    printRecorded(session, desk.release(session.actor(), options->id, options->reason));
  });
}

void addQuarantineDiscard(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<QuarantineOptions>();
  CLI::App* command = group.command(app::UseCase::QuarantineDiscard, "help.quarantine.discard");
  addDecision(command, options);
  command->callback([&session, options] {
    app::QuarantineDesk(session.workplace()).discard(session.actor(), options->id, options->reason);
    printRecord(session.output(), {{"discarded", "heading.discarded"}}, {{"discarded", options->id}});
  });
}

}  // namespace

void addQuarantineCommands(CommandContext context) {
  const CommandGroup group = context.program.group("quarantine", "help.quarantine");
  addQuarantineList(group, context.session);
  addQuarantineShow(group, context.session);
  addQuarantineRelease(group, context.session);
  addQuarantineDiscard(group, context.session);
}

}  // namespace cli
