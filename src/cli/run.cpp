#include "cli/run.h"

#include <cstdlib>
#include <exception>
#include <sstream>

#include "app/office/typesetter.h"
#include "base/error.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/exit_status.h"

namespace cli {
namespace {

void declareGlobalOptions(CLI::App& program, GlobalOptions& options) {
  program
      .add_option("--home", options.home, "The folder of the installation (else the variable BERKAS_HOME)")
      ->transform(kind::path());
  program.add_option("--as", options.user, "Act as this user (else the setting \"operator\")")
      ->transform(kind::reference());
  program.add_option("--now", options.now, "Set the time, RFC 3339; in a demo home only")
      ->transform(kind::present());
  program.add_flag("--json", options.json, "Print JSON");
  program.set_version_flag("--version", app::programName());
  program.fallthrough();
  program.require_subcommand(1);
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
  addAnswerCommands(context);
  addBalikanCommands(context);
  addArchiveCommands(context);
  addBackupCommands(context);
  addContactCommands(context);
  addOutboxCommands(context);
  addUserCommands(context);
  addVerifyCommand(context);
  addBenchCommands(context);
}

int runProgram(int argc, const char* const* argv, std::ostream& out, std::ostream& err) {
  GlobalOptions options;
  CLI::App program("Official letters and the archive of data requests.", "berkas");
  Session session(options, out, err);
  int status = kDone;
  declareProgram({program, session, status}, options);
  try {
    program.parse(argc, argv);
  } catch (const CLI::ValidationError& problem) {
    throw base::InvalidInput(problem.what());
  } catch (const CLI::ParseError& problem) {
    std::ostringstream said;
    if (program.exit(problem, out, said) == 0) return kDone;
    complain(err, base::trimmed(said.str()));
    return kWrongUse;
  }
  session.tellReadingOnly();
  out.flush();
  if (!out) throw base::Corrupt("The output could not be written; is the disk full?");
  return status;
}

}  // namespace

void declareProgram(CommandContext context, GlobalOptions& options) {
  declareGlobalOptions(context.program, options);
  addCommands(context);
}

int run(int argc, const char* const* argv, std::ostream& out, std::ostream& err) {
  try {
    return runProgram(argc, argv, out, err);
  } catch (const base::Error& error) {
    complain(err, error.what());
    return exitStatusOf(error);
  } catch (const std::exception& error) {
    complain(err, std::string("This is a mistake in Berkas itself: ") + error.what());
    return exitStatusOf(base::Internal("unexpected exception"));
  }
}

}  // namespace cli
