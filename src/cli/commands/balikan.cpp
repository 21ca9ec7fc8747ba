// balikan submit · accept · return · waive
#include <memory>

#include "app/casework/case_desk.h"
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/printing.h"

namespace cli {
namespace {

struct BalikanOptions {
  std::string id;
  std::string form;
  std::vector<std::string> files;
  std::vector<std::string> reasons;
  std::string medium;
};

void addBalikanSubmit(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<BalikanOptions>();
  CLI::App* command = group.command(app::UseCase::BalikanSubmit, "help.balikan.submit");
  command->add_option("ID", options->id, "help.request")->transform(kind::reference())->required();
  command->add_option("BALIKAN.xml", options->form, "help.balikan.form")->transform(kind::path())->required();
  command->add_option("FILE", options->files, "help.balikan.files")->transform(kind::path());
  addOnBehalf(command, options->medium);
  command->callback([&session, options] {
    app::CaseDesk desk(session.workplace());
    printRecorded(session, desk.submitBalikan(session.actor(), options->id, uploadOf(options->form),
                                              uploadsOf(options->files), options->medium));
  });
}

void addJudgement(const CommandGroup& group, Session& session, app::UseCase useCase,
                  const char* description) {
  auto options = std::make_shared<BalikanOptions>();
  CLI::App* command = group.command(useCase, description);
  command->add_option("ID", options->id, "help.request")->transform(kind::reference())->required();
  command->add_option("--reason", options->reasons, "help.whys")
      ->allow_extra_args(false)
      ->transform(kind::paragraphs());
  command->callback([&session, options, useCase] {
    requests::Event event;
    event.kind = app::ruleOf(useCase).event;
    event.reasons = reasonsOf(options->reasons);
    app::CaseDesk desk(session.workplace());
    printRecorded(session, desk.enact(session.actor(), options->id, std::move(event), {}));
  });
}

}  // namespace

void addBalikanCommands(CommandContext context) {
  const CommandGroup group = context.program.group("balikan", "help.balikan");
  addBalikanSubmit(group, context.session);
  addJudgement(group, context.session, app::UseCase::BalikanAccept, "help.balikan.accept");
  addJudgement(group, context.session, app::UseCase::BalikanReturn, "help.balikan.return");
  addJudgement(group, context.session, app::UseCase::BalikanWaive, "help.balikan.waive");
}

}  // namespace cli
