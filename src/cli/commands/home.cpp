// init · check · config · rebuild
#include <memory>

#include "app/access/user_desk.h"
#include "app/home/home_setup.h"
#include "base/clock.h"
#include "base/error.h"
#include "cli/commands.h"
#include "cli/exit_status.h"
#include "cli/installation.h"
#include "house/home_check.h"
#include "house/rebuilding.h"

namespace cli {
namespace {

void addInit(const CommandGroup& program, Session& session) {
  auto demo = std::make_shared<bool>(false);
  CLI::App* command =
      program.command(app::UseCase::Init, "Make a home: folder, settings, office data, empty archive");
  command->add_flag("--demo", *demo, "A home for trying things out, with sample users");
  command->callback([&session, demo] {
    const app::Home& home = session.namedHome();
    base::PosixDisk disk;
    app::initHome(disk, home, installedFiles(disk), *demo ? app::HomeKind::Demo : app::HomeKind::Office,
                  base::SystemClock().now());
    app::addFirstAccounts(session.workplace(), *demo);
    session.out() << "Made the home " << home.path().string()
                  << ". Put the office's own data into its folder office/, then run `berkas check`.\n";
  });
}

void addCheck(const CommandGroup& program, Session& session, int& status) {
  CLI::App* command =
      program.command(app::UseCase::Check, "List every problem of settings, office data, templates and keys");
  auto asks = std::make_shared<bool>(false);
  command->add_flag("--ask", *asks, "Ask for the passphrases of keys that want one, to look at them too");
  command->callback([&session, &status, asks] {
    std::vector<json::Object> rows;
    for (const app::Finding& finding : house::checkHome(
             session.opening(), *asks ? app::Attendance::Attended : app::Attendance::Unattended)) {
      rows.push_back({{"severity", finding.isError ? "error" : "warning"},
                      {"place", base::describe(finding.problem.place)},
                      {"message", finding.problem.message.in(base::Language::English)}});
      if (finding.isError) status = kCheckSaysNo;
    }
    printTable(session.out(), session.format(),
               {{"severity", "Severity"}, {"place", "Place"}, {"message", "Problem"}}, rows, "No problems.");
  });
}

void addConfig(const CommandGroup& program, Session& session) {
  CLI::App* command = program.command(app::UseCase::Config, "Every setting with its default and meaning");
  command->callback([&session] {
    std::vector<json::Object> rows;
    for (const app::SettingRule& rule : app::settingRules()) {
      rows.push_back({{"key", rule.key}, {"default", rule.standard}, {"meaning", rule.meaning}});
    }
    printTable(session.out(), session.format(),
               {{"key", "Setting"}, {"default", "Default"}, {"meaning", "Meaning"}}, rows, "");
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
    complain(session.err(),
             "The old database was damaged and lies at " + rebuilt.aside.string() +
                 "; it holds personal data, so remove it when nothing of it is wanted any more.");
  for (const storage::CarriedTable& table : rebuilt.carried) {
    if (table.isWhole) continue;
    complain(session.err(),
             "Of the table " + table.table + " " + std::to_string(table.rows) +
                 " rows were saved, and others are lost; `berkas restore` of a backup has them.");
  }
}

void addRebuild(const CommandGroup& program, Session& session) {
  CLI::App* command = program.command(app::UseCase::Rebuild, "Make the database anew from the archive");
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
      complain(session.err(), base::describe(problem) + "; it counts for nothing, all else is there");
    printRecord(session.out(), session.format(),
                {{"requests", "Requests"},
                 {"events", "Events"},
                 {"letters", "Letters"},
                 {"registers", "Registers"},
                 {"contacts", "Contacts"},
                 {"damaged", "Damaged records"},
                 {"set_aside", "Damaged database set aside"}},
                toJson(rebuilt));
    const base::Problems& unreadable = rebuilt.report.unreadable;
    if (unreadable.empty()) return;
    std::string text = "The database was made anew, but parts of the archive cannot be read:";
    for (const base::Problem& problem : unreadable) text += "\n" + base::describe(problem);
    throw base::Corrupt(text);
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
