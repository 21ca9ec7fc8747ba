// user add · list · disable
#include <memory>

#include "app/access/user_desk.h"
#include "cli/commands.h"

namespace cli {
namespace {

const std::vector<Column> kUserColumns = {{"user", "User"},         {"name", "Name"},
                                          {"roles", "Roles"},       {"agency", "Agency"},
                                          {"produsen", "Produsen"}, {"disabled", "Disabled"}};

void addAdd(CLI::App& group, Session& session) {
  auto account = std::make_shared<app::Account>();
  CLI::App* command = group.add_subcommand("add", "A new user");
  command->add_option("USER", account->user, "What he is called on the command line")
      ->transform(kind::reference())
      ->required();
  command->add_option("--name", account->name, "His name")->transform(kind::line())->required();
  command
      ->add_option("--role", account->roles,
                   "pemohon, walidata, penandatangan, produsen, auditor or admin; may be repeated")
      ->allow_extra_args(false)
      ->transform(kind::code())
      ->required();
  command->add_option("--agency", account->agency, "Of a pemohon: the agency whose requests he sees")
      ->transform(kind::line());
  command->add_option("--produsen", account->produsen, "Of a produsen: its code")->transform(kind::code());
  command->callback([&session, account] {
    printRecord(session.out(), session.format(), kUserColumns,
                app::UserDesk(session.workplace()).add(session.actor(), *account));
  });
}

void addList(CLI::App& group, Session& session) {
  CLI::App* command = group.add_subcommand("list", "All users");
  command->callback([&session] {
    printTable(session.out(), session.format(), kUserColumns,
               app::UserDesk(session.workplace()).list(session.actor()), "No users.");
  });
}

void addDisable(CLI::App& group, Session& session) {
  auto user = std::make_shared<std::string>();
  CLI::App* command = group.add_subcommand("disable", "Keep a user from acting; what he did stays on record");
  command->add_option("USER", *user, "Whom")->transform(kind::reference())->required();
  command->callback([&session, user] {
    printRecord(session.out(), session.format(), kUserColumns,
                app::UserDesk(session.workplace()).disable(session.actor(), *user));
  });
}

}  // namespace

void addUserCommands(CommandContext context) {
  CLI::App* group = context.program.add_subcommand("user", "Who may act");
  group->require_subcommand(1);
  addAdd(*group, context.session);
  addList(*group, context.session);
  addDisable(*group, context.session);
}

}  // namespace cli
