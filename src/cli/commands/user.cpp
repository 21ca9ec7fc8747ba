// user add · list · change · enable · disable · trail · invite · password
#include <pwd.h>
#include <unistd.h>

#include <memory>

#include "app/access/user_desk.h"
#include "app/entry/invitations.h"
#include "cli/commands.h"
#include "cli/printing.h"
#include "cli/secret_prompt.h"

namespace cli {
namespace {

// What the system calls whoever runs the program.
std::string systemUser() {
  const passwd* entry = ::getpwuid(::geteuid());
  return "system user " + (entry != nullptr ? std::string(entry->pw_name) : std::to_string(::geteuid()));
}

void addAdd(const CommandGroup& group, Session& session) {
  auto account = std::make_shared<app::Account>();
  CLI::App* command = group.command(app::UseCase::UserAdd, "help.user.add");
  command->add_option("USER", account->user, "help.user.login")->transform(kind::reference())->required();
  command->add_option("--name", account->name, "help.user.name")->transform(kind::line())->required();
  command->add_option("--role", account->roles, "help.user.roles")
      ->allow_extra_args(false)
      ->transform(kind::code())
      ->required();
  command->add_option("--agency", account->agency, "help.user.agency")->transform(kind::line());
  command->add_option("--produsen", account->produsen, "help.user.produsen")->transform(kind::code());
  command->add_option("--post", account->post, "help.user.post")->transform(kind::line());
  command->add_option("--email", account->email, "help.user.email")->transform(kind::email());
  command->callback([&session, account] {
    app::UserDesk desk(session.workplace());
    printRecord(session.output(), app::columns::kAccounts,
                desk.isWithoutAccounts() ? desk.addFirst(systemUser(), *account)
                                         : desk.add(session.actor(), *account));
  });
}

void addUserList(const CommandGroup& group, Session& session) {
  CLI::App* command = group.command(app::UseCase::UserList, "help.user.list");
  command->callback([&session] {
    printTable(session.output(), app::columns::kAccounts,
               app::UserDesk(session.workplace()).list(session.actor()), "commands.no-users");
  });
}

void addUserChange(const CommandGroup& group, Session& session) {
  struct Options {
    std::string user;
    app::AccountEdit edit;
  };
  auto options = std::make_shared<Options>();
  CLI::App* command = group.command(app::UseCase::UserChange, "help.user.change");
  command->add_option("USER", options->user, "help.user.whom")->transform(kind::reference())->required();
  command->add_option("--name", options->edit.name, "help.user.name")->transform(kind::line());
  command->add_option("--role", options->edit.roles, "help.user.roles-instead")
      ->allow_extra_args(false)
      ->transform(kind::code());
  command->add_option("--agency", options->edit.agency, "help.user.agency")->transform(kind::line());
  command->add_option("--produsen", options->edit.produsen, "help.user.produsen")->transform(kind::code());
  command->add_option("--post", options->edit.post, "help.user.post")->transform(kind::line());
  command->add_option("--email", options->edit.email, "help.user.email")->transform(kind::email());
  command->add_option("--rename", options->edit.rename, "help.user.rename")->transform(kind::reference());
  command->callback([&session, options] {
    printRecord(session.output(), app::columns::kAccounts,
                app::UserDesk(session.workplace()).change(session.actor(), options->user, options->edit));
  });
}

using Switch = json::Object (app::UserDesk::*)(const app::Actor&, const std::string&);

void addSwitch(const CommandGroup& group, Session& session, app::UseCase useCase, const char* what,
               Switch act) {
  auto user = std::make_shared<std::string>();
  CLI::App* command = group.command(useCase, what);
  command->add_option("USER", *user, "help.user.whom")->transform(kind::reference())->required();
  command->callback([&session, user, act] {
    app::UserDesk desk(session.workplace());
    printRecord(session.output(), app::columns::kAccounts, (desk.*act)(session.actor(), *user));
  });
}

void addUserTrail(const CommandGroup& group, Session& session) {
  auto user = std::make_shared<std::string>();
  CLI::App* command = group.command(app::UseCase::UserTrail, "help.user.trail");
  command->add_option("USER", *user, "help.user.trail.whom")->transform(kind::reference());
  command->callback([&session, user] {
    printTable(session.output(), app::columns::kAccountTrail,
               app::UserDesk(session.workplace()).trail(session.actor(), *user),
               "commands.nothing-on-record");
  });
}

// The link is shown when no mail brings it: a Maildir is read by nobody but this machine's owner.
json::Object shownInvitation(const app::Workplace& workplace, const app::Invited& invited) {
  const bool isMailed = invited.isMailed && workplace.settings.text("mail.transport") != "maildir";
  json::Object shown{{"user", invited.user},
                     {"until", invited.end.rfc3339(workplace.walidata().zone)},
                     {"mailed", isMailed}};
  if (!isMailed) shown["link"] = invited.link;
  return shown;
}

void addUserInvite(const CommandGroup& group, Session& session) {
  auto user = std::make_shared<std::string>();
  CLI::App* command = group.command(app::UseCase::UserInvite, "help.user.invite");
  command->add_option("USER", *user, "help.user.whom")->transform(kind::reference())->required();
  command->callback([&session, user] {
    const app::Workplace& workplace = session.workplace();
    const app::Invited invited = app::InvitationDesk(workplace).invite(session.actor(), *user);
    printRecord(session.output(), app::columns::kInvitations, shownInvitation(workplace, invited));
  });
}

void addUserPassword(const CommandGroup& group, Session& session) {
  auto user = std::make_shared<std::string>();
  CLI::App* command = group.command(app::UseCase::UserPassword, "help.user.password");
  command->add_option("USER", *user, "help.user.whom")->transform(kind::reference())->required();
  command->callback([&session, user] {
    const base::Message what("sign-in.password-of", {{"user", *user}});
    app::InvitationDesk(session.workplace()).setPasswordOf(session.actor(), *user, [&] {
      return askNewSecret(what, session.language());
    });
    session.remark(base::Message("sign-in.password-set", {{"user", *user}}));
  });
}

}  // namespace

void addUserCommands(CommandContext context) {
  const CommandGroup group = context.program.group("user", "help.user");
  addAdd(group, context.session);
  addUserList(group, context.session);
  addUserChange(group, context.session);
  addSwitch(group, context.session, app::UseCase::UserEnable, "help.user.enable", &app::UserDesk::enable);
  addSwitch(group, context.session, app::UseCase::UserDisable, "help.user.disable", &app::UserDesk::disable);
  addUserTrail(group, context.session);
  addUserInvite(group, context.session);
  addUserPassword(group, context.session);
}

}  // namespace cli
