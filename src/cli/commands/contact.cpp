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

void addContactShow(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<ContactOptions>();
  CLI::App* command = group.command(app::UseCase::ContactShow, "help.contact.show");
  command->add_option("ID", options->id, "help.contact-id")->transform(kind::reference())->required();
  command->add_option("--purpose", options->why, "help.contact.purpose")
      ->transform(kind::paragraphs())
      ->required();
  command->callback([&session, options] {
    printRecord(session.output(), app::columns::kContact,
                app::ContactDesk(session.workplace()).show(session.actor(), options->id, options->why));
  });
}

void addCorrect(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<ContactOptions>();
  CLI::App* command = group.command(app::UseCase::ContactCorrect, "help.contact.correct");
  command->add_option("ID", options->id, "help.contact-id")->transform(kind::reference())->required();
  command->add_option("--name", options->change.name, "help.user.name")->transform(kind::line());
  command->add_option("--position", options->change.position, "help.contact.position")
      ->transform(kind::line());
  command->add_option("--nip", options->change.nip, "help.contact.nip")->transform(kind::line());
  command->add_option("--telephone", options->change.telephone, "help.contact.telephone")
      ->transform(kind::line());
  command->add_option("--email", options->change.email, "help.contact.email")->transform(kind::email());
  command->add_option("--reason", options->why, "help.why")->transform(kind::paragraphs())->required();
  command->callback([&session, options] {
    app::ContactDesk(session.workplace())
        .correct(session.actor(), options->id, options->change, options->why);
  });
}

void addPseudonymise(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<ContactOptions>();
  CLI::App* command = group.command(app::UseCase::ContactPseudonymise, "help.contact.pseudonymise");
  command->add_option("ID", options->id, "help.contact-id")->transform(kind::reference())->required();
  command->add_option("--reason", options->why, "help.why")->transform(kind::paragraphs())->required();
  command->callback([&session, options] {
    const std::string pseudonym =
        app::ContactDesk(session.workplace()).pseudonymise(session.actor(), options->id, options->why);
    printRecord(session.output(), {{"name", "heading.name"}}, {{"name", pseudonym}});
  });
}

void addContactTrail(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<ContactOptions>();
  CLI::App* command = group.command(app::UseCase::ContactTrail, "help.contact.trail");
  command->add_option("ID", options->id, "help.contact-id")->transform(kind::reference())->required();
  command->callback([&session, options] {
    printTable(session.output(), app::columns::kContactTrail,
               app::ContactDesk(session.workplace()).trail(session.actor(), options->id),
               "commands.nothing-done");
  });
}

}  // namespace

void addContactCommands(CommandContext context) {
  const CommandGroup group = context.program.group("contact", "help.contact");
  addContactShow(group, context.session);
  addCorrect(group, context.session);
  addPseudonymise(group, context.session);
  addContactTrail(group, context.session);
}

}  // namespace cli
