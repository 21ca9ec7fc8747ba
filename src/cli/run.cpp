#include "cli/run.h"

#include <algorithm>
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

constexpr const char* kTitle = "Official letters and the archive of data requests.";

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

void collectCommands(const CLI::App& group, const std::string& before, std::vector<std::string>& commands) {
  for (const CLI::App* one : group.get_subcommands({})) {
    const std::string words = before + one->get_name();
    if (one->get_subcommands({}).empty()) commands.push_back(words);
    collectCommands(*one, words + " ", commands);
  }
}

}  // namespace

void declareProgram(CLI::App& program, GlobalOptions& options, Session& session, int& status) {
  declareGlobalOptions(program, options);
  addCommands({CommandGroup(program), session, status});
}

int Program::parseAndRun(std::vector<std::string> words) {
  options_ = {};
  CLI::App program(kTitle, "berkas");
  int status = kDone;
  declareProgram(program, options_, session_, status);
  try {
    std::reverse(words.begin(), words.end());  // as CLI11 takes them
    program.parse(std::move(words));
  } catch (const CLI::ValidationError& problem) {
    throw base::InvalidInput(problem.what());
  } catch (const CLI::ParseError& problem) {
    std::ostringstream said;
    if (program.exit(problem, session_.out(), said) == 0) return kDone;
    complain(session_.err(), base::trimmed(said.str()));
    return kWrongUse;
  }
  session_.tellReadingOnly();
  session_.out().flush();
  if (!session_.out()) throw base::Corrupt("The output could not be written; is the disk full?");
  return status;
}

int Program::run(std::vector<std::string> words) {
  try {
    return parseAndRun(std::move(words));
  } catch (const base::Error& error) {
    complain(session_.err(), error.what());
    return exitStatusOf(error);
  } catch (const std::exception& error) {
    complain(session_.err(), std::string("This is a mistake in Berkas itself: ") + error.what());
    return exitStatusOf(base::Internal("unexpected exception"));
  }
}

std::vector<std::string> Program::commands() {
  CLI::App program(kTitle, "berkas");
  int status = kDone;
  declareProgram(program, options_, session_, status);
  std::vector<std::string> commands;
  collectCommands(program, "", commands);
  return commands;
}

int run(std::vector<std::string> words, std::ostream& out, std::ostream& err) {
  return Program(out, err).run(std::move(words));
}

}  // namespace cli
