// init · check · config · rebuild
#include <memory>

#include "app/access/user_desk.h"
#include "app/home/home_setup.h"
#include "base/clock.h"
#include "base/error.h"
#include "base/sentences.h"
#include "cli/commands.h"
#include "cli/exit_status.h"
#include "cli/installation.h"
#include "house/home_check.h"
#include "house/rebuilding.h"

namespace cli {
namespace {

void addInit(const CommandGroup& program, Session& session) {
  auto demo = std::make_shared<bool>(false);
  CLI::App* command = program.command(app::UseCase::Init, "help.init");
  command->add_flag("--demo", *demo, "help.init.demo");
  command->callback([&session, demo] {
    const app::Home& home = session.namedHome();
    base::PosixDisk disk;
    app::initHome(disk, home, installedFiles(disk), *demo ? app::HomeKind::Demo : app::HomeKind::Office,
                  base::SystemClock().now());
    app::addFirstAccounts(session.workplace(), *demo);
    session.out() << session.words(base::Message("commands.home-made", {{"home", home.path().string()}}))
                  << '\n';
  });
}

void addCheck(const CommandGroup& program, Session& session, int& status) {
  CLI::App* command = program.command(app::UseCase::Check, "help.check");
  auto asks = std::make_shared<bool>(false);
  command->add_flag("--ask", *asks, "help.check.ask");
  command->callback([&session, &status, asks] {
    std::vector<json::Object> rows;
    for (const app::Finding& finding : house::checkHome(
             session.opening(), *asks ? app::Attendance::Attended : app::Attendance::Unattended)) {
      rows.push_back({{"severity", finding.isError ? "error" : "warning"},
                      {"place", base::describe(finding.problem.place)},
                      {"message", finding.problem.message.in(session.language())}});
      if (finding.isError) status = kCheckSaysNo;
    }
    printTable(session.output(),
               {{"severity", "heading.severity", app::Vocabulary::Severities},
                {"place", "heading.place"},
                {"message", "heading.problem"}},
               rows, "commands.no-problems");
  });
}

void addConfig(const CommandGroup& program, Session& session) {
  CLI::App* command = program.command(app::UseCase::Config, "help.config");
  command->callback([&session] {
    std::vector<json::Object> rows;
    for (const app::SettingRule& rule : app::settingRules()) {
      rows.push_back(
          {{"key", rule.key}, {"default", rule.standard}, {"meaning", rule.meaning.in(session.language())}});
    }
    printTable(session.output(),
               {{"key", "heading.setting"}, {"default", "heading.default"}, {"meaning", "heading.meaning"}},
               rows, "");
  });
}

json::Object toJson(const house::Rebuilt& rebuilt) {
  json::Array carried;
  for (const storage::CarriedTable& table : rebuilt.carried)
    carried.push_back(json::Object{{"table", table.table}, {"rows", table.rows}, {"whole", table.isWhole}});
  return {{"requests", rebuilt.report.requests}, {"events", rebuilt.report.events},
          {"letters", rebuilt.report.letters},   {"registers", rebuilt.report.registers},
          {"contacts", rebuilt.report.contacts}, {"damaged", rebuilt.report.damaged.size()},
          {"set_aside", rebuilt.aside.string()}, {"carried_over", std::move(carried)}};
}

void tellLosses(Session& session, const house::Rebuilt& rebuilt) {
  if (!rebuilt.aside.empty())
    session.complain(base::Message("commands.database-aside", {{"place", rebuilt.aside.string()}}));
  for (const storage::CarriedTable& table : rebuilt.carried) {
    if (table.isWhole) continue;
    session.complain(base::Message("commands.rows-lost", {{"table", table.table}, {"rows", table.rows}}));
  }
}

void addRebuild(const CommandGroup& program, Session& session) {
  CLI::App* command = program.command(app::UseCase::Rebuild, "help.rebuild");
  command->callback([&session] {
    session.leave();
    const house::Rebuilt rebuilt =
        house::rebuildDatabase(session.opening(), [&](const app::Workplace& workplace) {
          const app::UserDesk users(workplace);
          if (users.isWithoutAccounts()) return users.demandOwner();
          app::demandMay(session.actorIn(workplace), app::UseCase::Rebuild);
        });
    tellLosses(session, rebuilt);
    for (const base::Problem& problem : rebuilt.report.damaged)
      session.complain(base::Message("commands.record-left-out",
                                     {{"problem", base::describe(problem, session.language())}}));
    printRecord(session.output(),
                {{"requests", "heading.requests"},
                 {"events", "heading.events"},
                 {"letters", "heading.letters"},
                 {"registers", "heading.registers"},
                 {"contacts", "heading.contacts"},
                 {"damaged", "heading.damaged-records"},
                 {"set_aside", "heading.database-aside"}},
                toJson(rebuilt));
    const base::Problems& unreadable = rebuilt.report.unreadable;
    if (unreadable.empty()) return;
    throw base::Corrupt(base::Message("commands.rebuilt-in-part",
                                      {{"problems", base::messageOf(base::InvalidInput(unreadable))}}));
  });
}

}  // namespace

void addHomeCommands(CommandContext context) {
  addInit(context.program, context.session);
  addCheck(context.program, context.session, context.status);
  addConfig(context.program, context.session);
  addRebuild(context.program, context.session);
}

}  // namespace cli
