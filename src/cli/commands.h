// The commands, one file for each group: it declares options and calls, and prints what came back.
#pragma once

#include <CLI/CLI.hpp>

#include "cli/option_kinds.h"
#include "cli/session.h"

namespace cli {

// Each adds its commands to `program`. A command that runs sets `status` when it is not kDone.
struct CommandContext {
  CLI::App& program;
  Session& session;
  int& status;
};

// All of them, and the options that stand before any.
void declareProgram(CommandContext context, GlobalOptions& options);

void addAnswerCommands(CommandContext context);
void addArchiveCommands(CommandContext context);
void addBackupCommands(CommandContext context);
void addBalikanCommands(CommandContext context);
void addBenchCommands(CommandContext context);
void addContactCommands(CommandContext context);
void addDemoCommand(CommandContext context);
void addHomeCommands(CommandContext context);
void addJobsCommands(CommandContext context);
void addLetterCommands(CommandContext context);
void addLogCommands(CommandContext context);
void addOutboxCommands(CommandContext context);
void addRegisterCommands(CommandContext context);
void addReportCommands(CommandContext context);
void addRequestCommands(CommandContext context);
void addUserCommands(CommandContext context);
void addVerifyCommand(CommandContext context);

// Those of retention, which belong to the group "archive".
void addRetentionCommands(CLI::App& archiveGroup, Session& session);

}  // namespace cli
