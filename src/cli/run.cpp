#include "cli/run.h"

#include <algorithm>
#include <exception>

#include "app/office/typesetter.h"
#include "base/error.h"
#include "base/sentences.h"
#include "cli/commands.h"
#include "cli/exit_status.h"
#include "cli/help.h"
#include "cli/language.h"
#include "cli/wrong_use.h"

namespace cli {
namespace {

void declareGlobalOptions(CLI::App& program, GlobalOptions& options) {
  program.add_option("--home", options.home, "help.home")->transform(kind::path());
  program.add_option("--as", options.user, "help.as")->transform(kind::reference());
  program.add_option("--now", options.now, "help.now")->transform(kind::present());
  program.add_flag("--json", options.json, "help.json");
  program.add_option("--lang", options.language, "help.lang")->transform(kind::language());
  program.set_version_flag("--version", app::programName(), "help.version");
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
  program.name("berkas");
  program.description("help.program");
  program.set_help_flag("-h,--help", "help.help");
  program.formatter(std::make_shared<HelpPage>(session.language()));
  declareGlobalOptions(program, options);
  addCommands({CommandGroup(program), session, status});
}

int Program::parseAndRun(const std::vector<std::string>& words) {
  options_ = {};
  options_.language = chosenLanguage(session_.disk(), words);
  CLI::App program;
  int status = kDone;
  declareProgram(program, options_, session_, status);
  try {
    program.parse(std::vector<std::string>(words.rbegin(), words.rend()));  // as CLI11 takes them
  } catch (const kind::WrongWord& wrong) {
    throw base::InvalidInput(base::Message("commands.option-wrong",
                                           {{"option", judgedOption(program)}, {"problem", wrong.problem}}));
  } catch (const CLI::Success& end) {  // the help, or the version
    return program.exit(end, session_.out(), session_.err());
  } catch (const CLI::ParseError& error) {
    session_.complain(base::inLines({problemOf(program, words, error), base::Message("help.more", {})}));
    return kWrongUse;
  }
  session_.tellReadingOnly();
  session_.out().flush();
  if (!session_.out()) throw base::Corrupt(base::Message("commands.output-failed", {}));
  return status;
}

int Program::run(const std::vector<std::string>& words) {
  try {
    return parseAndRun(words);
  } catch (const base::Error& error) {
    session_.complain(error.in(session_.language()));
    return exitStatusOf(error);
  } catch (const std::exception& error) {
    session_.complain(base::Message("mistake", {{"what", error.what()}}));
    return exitStatusOf(base::Internal("unexpected exception"));
  }
}

std::vector<std::string> Program::commands() {
  CLI::App program;
  int status = kDone;
  declareProgram(program, options_, session_, status);
  std::vector<std::string> commands;
  collectCommands(program, "", commands);
  return commands;
}

int run(const std::vector<std::string>& words, std::ostream& out, std::ostream& err) {
  return Program(out, err).run(words);
}

}  // namespace cli
