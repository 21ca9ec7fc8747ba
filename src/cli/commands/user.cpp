// user add · list · disable
#include <memory>

#include "app/access/user_desk.h"
#include "cli/commands.h"

namespace cli {
namespace {

const std::vector<Column> kUserColumns = {{"user", "User"},     {"name", "Name"},         {"roles", "Roles"},
                                          {"agency", "Agency"}, {"produsen", "Produsen"}, {"post", "Post"},
                                          {"email", "E-mail"},  {"disabled", "Disabled"}};

void addAdd(const CommandGroup& group, Session& session) {
  auto account = std::make_shared<app::Account>();
  CLI::App* command = group.command(app::UseCase::UserAdd, "A new user");
  command->add_option("USER", account->user, "What he is called on the command line")->required();
  command->add_option("--name", account->name, "His name")->required();
  command
      ->add_option("--role", account->roles,
                   "pemohon, walidata, penandatangan, produsen, auditor or admin; may be repeated")
      ->required();
  command->add_option(
      "--agency", account->agency,
      "Of a pemohon: the agency whose requests he sees, by its id in instansi.xml or its name");
  command->add_option("--produsen", account->produsen, "Of a produsen: its code");
  command->add_option("--post", account->post, "His post (jabatan)");
  command->add_option("--email", account->email, "His address");
  command->callback([&session, account] {
    printRecord(session.out(), session.format(), kUserColumns,
                app::UserDesk(session.workplace()).add(session.actor(), *account));
  });
}

void addList(const CommandGroup& group, Session& session) {
  CLI::App* command = group.command(app::UseCase::UserList, "All users");
  command->callback([&session] {
    printTable(session.out(), session.format(), kUserColumns,
               app::UserDesk(session.workplace()).list(session.actor()), "No users.");
  });
}

void addDisable(const CommandGroup& group, Session& session) {
  auto user = std::make_shared<std::string>();
  CLI::App* command =
      group.command(app::UseCase::UserDisable, "Keep a user from acting; what he did stays on record");
  command->add_option("USER", *user, "Whom")->required();
  command->callback([&session, user] {
    printRecord(session.out(), session.format(), kUserColumns,
                app::UserDesk(session.workplace()).disable(session.actor(), *user));
  });
}

}  // namespace

void addUserCommands(CommandContext context) {
  const CommandGroup group = context.program.group("user", "Who may act");
  addAdd(group, context.session);
  addList(group, context.session);
  addDisable(group, context.session);
}

}  // namespace cli
