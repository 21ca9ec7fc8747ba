// init · check · config · rebuild
#include <algorithm>
#include <memory>

#include "app/access/user_desk.h"
#include "app/home/check.h"
#include "app/home/home_setup.h"
#include "app/upkeep/rebuild.h"
#include "base/clock.h"
#include "cli/commands.h"
#include "cli/exit_status.h"
#include "cli/installation.h"
#include "cli/secret_prompt.h"

namespace cli {
namespace {

void addInit(CLI::App& program, Session& session) {
  auto demo = std::make_shared<bool>(false);
  CLI::App* command =
      program.add_subcommand("init", "Make a home: folder, settings, office data, empty archive");
  command->add_flag("--demo", *demo, "A home for trying things out, with sample users");
  command->callback([&session, demo] {
    const app::Home& home = session.namedHome();
    app::initHome(session.disk(), home, installedFiles(session.disk()),
                  *demo ? app::HomeKind::Demo : app::HomeKind::Office, base::SystemClock().now());
    session.workplace().database.write([&](app::Transaction& transaction) {
      for (const app::Account& account : app::firstAccounts(*demo)) transaction.accounts().add(account);
    });
    session.out() << "Made the home " << home.path().string()
                  << ". Put the office's own data into its folder office/, then run `berkas check`.\n";
  });
}

// Accounts can be read only in a home without errors.
void addAccounts(Session& session, std::vector<app::Finding>& findings) {
  const auto isError = [](const app::Finding& finding) { return finding.isError; };
  if (std::any_of(findings.begin(), findings.end(), isError)) return;
  std::vector<app::Account> accounts;
  const app::Workplace& workplace = session.workplace();
  workplace.database.read([&](app::Transaction& transaction) { accounts = transaction.accounts().list(); });
  const auto more = app::checkAccounts(workplace.office().letters, accounts);
  findings.insert(findings.end(), more.begin(), more.end());
}

void addCheck(CLI::App& program, Session& session, int& status) {
  CLI::App* command =
      program.add_subcommand("check", "List every problem of settings, office data, templates and keys");
  auto asks = std::make_shared<bool>(false);
  command->add_flag("--ask", *asks, "Ask for the passphrases of keys that want one, to look at them too");
  command->callback([&session, &status, asks] {
    const app::Signers signers(session.disk(), session.home(), session.readableSettings(), askSecret);
    std::vector<app::Finding> findings =
        app::checkHome(session.disk(), session.home(), session.readableSettings(), session.settingProblems(),
                       session.fontsXml(), signers,
                       *asks ? app::Attendance::Attended : app::Attendance::Unattended, session.now());
    addAccounts(session, findings);
    std::vector<json::Object> rows;
    for (const app::Finding& finding : findings) {
      rows.push_back({{"severity", finding.isError ? "error" : "warning"},
                      {"place", base::describe(finding.problem.place)},
                      {"message", finding.problem.message}});
      if (finding.isError) status = kCheckSaysNo;
    }
    printTable(session.out(), session.format(),
               {{"severity", "Severity"}, {"place", "Place"}, {"message", "Problem"}}, rows, "No problems.");
  });
}

void addConfig(CLI::App& program, Session& session) {
  CLI::App* command = program.add_subcommand("config", "Every setting with its default and meaning");
  command->callback([&session] {
    std::vector<json::Object> rows;
    for (const app::SettingRule& rule : app::settingRules()) {
      rows.push_back({{"key", rule.key}, {"default", rule.standard}, {"meaning", rule.meaning}});
    }
    printTable(session.out(), session.format(),
               {{"key", "Setting"}, {"default", "Default"}, {"meaning", "Meaning"}}, rows, "");
  });
}

void addRebuild(CLI::App& program, Session& session) {
  CLI::App* command = program.add_subcommand("rebuild", "Make the database anew from the archive");
  command->callback([&session] {
    const app::RebuildReport report = app::rebuild(session.workplaceAlone());
    printRecord(session.out(), session.format(),
                {{"requests", "Requests"},
                 {"events", "Events"},
                 {"letters", "Letters"},
                 {"registers", "Registers"},
                 {"contacts", "Contacts"}},
                {{"requests", report.requests},
                 {"events", report.events},
                 {"letters", report.letters},
                 {"registers", report.registers},
                 {"contacts", report.contacts}});
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
