// The commands, one file per group: it declares options, calls use cases and prints results.
#pragma once

#include <CLI/CLI.hpp>

#include <string>

#include "app/access/use_cases.h"
#include "cli/option_kinds.h"
#include "cli/session.h"

namespace cli {

// The program, or a group of its commands. What it can run is declared as a use case, from whose row in the
// table (app/access/use_cases.h) it has its name: a command that is not in the table cannot be written.
class CommandGroup {
 public:
  explicit CommandGroup(CLI::App& app) : app_(app) {}

  CommandGroup group(const std::string& name, const std::string& description) const;
  CLI::App* command(app::UseCase useCase, const std::string& description) const;

 private:
  CLI::App& app_;
};

// Each adds its commands to `program`. A command that runs sets `status` when it is not kDone.
struct CommandContext {
  CommandGroup program;
  Session& session;
  int& status;
};

// The options that stand before any command, and all commands.
void declareProgram(CLI::App& program, GlobalOptions& options, Session& session, int& status);
// All commands.
void addCommands(CommandContext context);

void addAnswerCommands(CommandContext context);
void addArchiveCommands(CommandContext context);
void addBackupCommands(CommandContext context);
void addBalikanCommands(CommandContext context);
void addBenchCommands(CommandContext context);
void addContactCommands(CommandContext context);
void addDemoCommand(CommandContext context);
void addInspectCommand(CommandContext context);
void addHomeCommands(CommandContext context);
void addJobsCommands(CommandContext context);
void addLetterCommands(CommandContext context);
void addLogCommands(CommandContext context);
void addOutboxCommands(CommandContext context);
void addRegisterCommands(CommandContext context);
void addReportCommands(CommandContext context);
void addServeCommand(CommandContext context);
void addRequestCommands(CommandContext context);
void addQuarantineCommands(CommandContext context);
void addUserCommands(CommandContext context);
void addVerifyCommand(CommandContext context);

// --on-behalf with --medium, which stays empty without them.
void addOnBehalf(CLI::App* command, std::string& medium);

// Those of retention, which belong to the group "archive".
void addRetentionCommands(const CommandGroup& archiveGroup, Session& session);

}  // namespace cli
