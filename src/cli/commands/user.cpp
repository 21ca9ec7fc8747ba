// user add · list · change · enable · disable · trail
#include <pwd.h>
#include <unistd.h>

#include <memory>

#include "app/access/user_desk.h"
#include "cli/commands.h"

namespace cli {
namespace {

const std::vector<Column> kUserColumns = {{"user", "User"},     {"name", "Name"},         {"roles", "Roles"},
                                          {"agency", "Agency"}, {"produsen", "Produsen"}, {"post", "Post"},
                                          {"email", "E-mail"},  {"disabled", "Disabled"}};

constexpr const char* kRoles =
    "pemohon, walidata, penandatangan, produsen, auditor or admin; may be repeated";

// What the system calls whoever runs the program.
std::string systemUser() {
  const passwd* entry = ::getpwuid(::geteuid());
  return "system user " + (entry != nullptr ? std::string(entry->pw_name) : std::to_string(::geteuid()));
}

void addAdd(const CommandGroup& group, Session& session) {
  auto account = std::make_shared<app::Account>();
  CLI::App* command = group.command(app::UseCase::UserAdd, "A new user");
  command->add_option("USER", account->user, "What he is called on the command line")
      ->transform(kind::reference())
      ->required();
  command->add_option("--name", account->name, "His name")->transform(kind::line())->required();
  command->add_option("--role", account->roles, kRoles)
      ->allow_extra_args(false)
      ->transform(kind::code())
      ->required();
  command->add_option("--agency", account->agency, "Of a pemohon: the agency whose requests he sees, by its id in instansi.xml or its name")
      ->transform(kind::line());
  command->add_option("--produsen", account->produsen, "Of a produsen: its code")->transform(kind::code());
  command->add_option("--post", account->post, "His post (jabatan)")->transform(kind::line());
  command->add_option("--email", account->email, "His address")->transform(kind::email());
  command->callback([&session, account] {
    app::UserDesk desk(session.workplace());
    printRecord(session.out(), session.format(), kUserColumns,
                desk.isWithoutAccounts() ? desk.addFirst(systemUser(), *account)
                                         : desk.add(session.actor(), *account));
  });
}

void addList(const CommandGroup& group, Session& session) {
  CLI::App* command = group.command(app::UseCase::UserList, "All users");
  command->callback([&session] {
    printTable(session.out(), session.format(), kUserColumns,
               app::UserDesk(session.workplace()).list(session.actor()), "No users.");
  });
}

void addChange(const CommandGroup& group, Session& session) {
  struct Options {
    std::string user;
    app::AccountEdit edit;
  };
  auto options = std::make_shared<Options>();
  CLI::App* command = group.command(app::UseCase::UserChange, "Change what is on record of a user");
  command->add_option("USER", options->user, "Whom")->transform(kind::reference())->required();
  command->add_option("--name", options->edit.name, "His name")->transform(kind::line());
  command
      ->add_option("--role", options->edit.roles, std::string("In place of the roles that he has: ") + kRoles)
      ->allow_extra_args(false)
      ->transform(kind::code());
  command->add_option("--agency", options->edit.agency, "Of a pemohon: the agency whose requests he sees, by its id in instansi.xml or its name")
      ->transform(kind::line());
  command->add_option("--produsen", options->edit.produsen, "Of a produsen: its code")
      ->transform(kind::code());
  command->add_option("--post", options->edit.post, "His post (jabatan)")->transform(kind::line());
  command->add_option("--email", options->edit.email, "His address")->transform(kind::email());
  command->add_option("--rename", options->edit.rename, "His new login; what is archived keeps the old one")
      ->transform(kind::reference());
  command->callback([&session, options] {
    printRecord(session.out(), session.format(), kUserColumns,
                app::UserDesk(session.workplace()).change(session.actor(), options->user, options->edit));
  });
}

using Switch = json::Object (app::UserDesk::*)(const app::Actor&, const std::string&);

void addSwitch(const CommandGroup& group, Session& session, app::UseCase useCase, const char* what,
               Switch act) {
  auto user = std::make_shared<std::string>();
  CLI::App* command = group.command(useCase, what);
  command->add_option("USER", *user, "Whom")->transform(kind::reference())->required();
  command->callback([&session, user, act] {
    app::UserDesk desk(session.workplace());
    printRecord(session.out(), session.format(), kUserColumns, (desk.*act)(session.actor(), *user));
  });
}

void addTrail(const CommandGroup& group, Session& session) {
  auto user = std::make_shared<std::string>();
  CLI::App* command = group.command(app::UseCase::UserTrail, "What was done to a user, or to all: when, by whom");
  command->add_option("USER", *user, "Whom, under earlier logins too")->transform(kind::reference());
  command->callback([&session, user] {
    printTable(session.out(), session.format(),
               {{"time", "Time"},
                {"user", "User"},
                {"act", "Act"},
                {"by", "By"},
                {"authentication", "Known by"},
                {"change", "Change"}},
               app::UserDesk(session.workplace()).trail(session.actor(), *user), "Nothing is on record.");
  });
}

}  // namespace

void addUserCommands(CommandContext context) {
  const CommandGroup group = context.program.group("user", "Who may act");
  addAdd(group, context.session);
  addList(group, context.session);
  addChange(group, context.session);
  addSwitch(group, context.session, app::UseCase::UserEnable, "Let a user act again", &app::UserDesk::enable);
  addSwitch(group, context.session, app::UseCase::UserDisable,
            "Keep a user from acting; what he did stays on record", &app::UserDesk::disable);
  addTrail(group, context.session);
}

}  // namespace cli
