// contact show · correct · pseudonymise · trail
#include <memory>

#include "app/keeping/contact_desk.h"
#include "cli/commands.h"
#include "cli/output.h"

namespace cli {
namespace {

struct ContactOptions {
  std::string id;
  std::string why;
  app::ContactChange change;
};

void addShow(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<ContactOptions>();
  CLI::App* command =
      group.command(app::UseCase::ContactShow, "The contact person of a request; the reading is on record");
  command->add_option("ID", options->id, "Ticket or object id of the request, or the contact's")
      ->transform(kind::reference())
      ->required();
  command->add_option("--purpose", options->why, "What it is read for")
      ->transform(kind::paragraphs())
      ->required();
  command->callback([&session, options] {
    printRecord(session.out(), session.format(),
                {{"contact", "Contact"},
                 {"name", "Name"},
                 {"position", "Position"},
                 {"nip", "NIP"},
                 {"telephone", "Telephone"},
                 {"email", "E-mail"}},
                app::ContactDesk(session.workplace()).show(session.actor(), options->id, options->why));
  });
}

void addCorrect(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<ContactOptions>();
  CLI::App* command =
      group.command(app::UseCase::ContactCorrect, "Correct what is on record of a contact person");
  command->add_option("ID", options->id, "Ticket or object id of the request, or the contact's")
      ->transform(kind::reference())
      ->required();
  command->add_option("--name", options->change.name, "His name")->transform(kind::line());
  command->add_option("--position", options->change.position, "His post")->transform(kind::line());
  command->add_option("--nip", options->change.nip, "His NIP")->transform(kind::line());
  command->add_option("--telephone", options->change.telephone, "His telephone")->transform(kind::line());
  command->add_option("--email", options->change.email, "His address for mails")->transform(kind::email());
  command->add_option("--reason", options->why, "Why")->transform(kind::paragraphs())->required();
  command->callback([&session, options] {
    app::ContactDesk(session.workplace())
        .correct(session.actor(), options->id, options->change, options->why);
  });
}

void addPseudonymise(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<ContactOptions>();
  CLI::App* command =
      group.command(app::UseCase::ContactPseudonymise,
                    "Destroy the data of a closed request's contact person; there is no way back");
  command->add_option("ID", options->id, "Ticket or object id of the request, or the contact's")
      ->transform(kind::reference())
      ->required();
  command->add_option("--reason", options->why, "Why")->transform(kind::paragraphs())->required();
  command->callback([&session, options] {
    const std::string pseudonym =
        app::ContactDesk(session.workplace()).pseudonymise(session.actor(), options->id, options->why);
    printRecord(session.out(), session.format(), {{"name", "Name"}}, {{"name", pseudonym}});
  });
}

void addTrail(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<ContactOptions>();
  CLI::App* command =
      group.command(app::UseCase::ContactTrail, "Everything that was done with a contact person's data");
  command->add_option("ID", options->id, "Ticket or object id of the request, or the contact's")
      ->transform(kind::reference())
      ->required();
  command->callback([&session, options] {
    printTable(session.out(), session.format(),
               {{"time", "Time"}, {"what", "What"}, {"user", "By"}, {"why", "Why"}},
               app::ContactDesk(session.workplace()).trail(session.actor(), options->id), "Nothing.");
  });
}

}  // namespace

void addContactCommands(CommandContext context) {
  const CommandGroup group = context.program.group("contact", "Personal data of contact persons");
  addShow(group, context.session);
  addCorrect(group, context.session);
  addPseudonymise(group, context.session);
  addTrail(group, context.session);
}

}  // namespace cli
