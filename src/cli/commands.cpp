#include "cli/commands.h"

namespace cli {

CommandGroup CommandGroup::group(const std::string& name, const std::string& description) const {
  CLI::App* group = app_.add_subcommand(name, description);
  group->require_subcommand(1);
  return CommandGroup(*group);
}

CLI::App* CommandGroup::command(app::UseCase useCase, const std::string& description) const {
  return app_.add_subcommand(std::string(app::verbOf(useCase)), description);
}

void addOnBehalf(CLI::App* command, std::string& medium) {
  CLI::Option* flag = command->add_flag("--on-behalf");
  flag->description("help.on-behalf");
  CLI::Option* how = command->add_option("--medium", medium, "help.medium");
  how->transform(kind::line());
  flag->needs(how);
  how->needs(flag);
}

void addCommands(CommandContext context) {
  addHomeCommands(context);
  addDemoCommand(context);
  addJobsCommands(context);
  addRequestCommands(context);
  addLetterCommands(context);
  addLogCommands(context);
  addRegisterCommands(context);
  addReportCommands(context);
  addServeCommand(context);
  addAnswerCommands(context);
  addBalikanCommands(context);
  addArchiveCommands(context);
  addBackupCommands(context);
  addContactCommands(context);
  addQuarantineCommands(context);
  addOutboxCommands(context);
  addUserCommands(context);
  addVerifyCommand(context);
  addInspectCommand(context);
  addBenchCommands(context);
}

}  // namespace cli
