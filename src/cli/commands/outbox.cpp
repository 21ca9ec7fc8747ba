// outbox list · send · retry · hold · release · cancel · pause · resume
#include <memory>

#include "app/mail/outbox_desk.h"
#include "cli/commands.h"
#include "cli/exit_status.h"

namespace cli {
namespace {

void addOutboxList(const CommandGroup& group, Session& session) {
  auto state = std::make_shared<std::string>();
  CLI::App* command = group.command(app::UseCase::OutboxList, "help.outbox.list");
  command->add_option("--state", *state, "help.outbox.state")->transform(kind::code());
  command->callback([&session, state] {
    app::OutboxDesk desk(session.workplace());
    printTable(session.output(), app::columns::kMails, desk.list(session.actor(), *state),
               "commands.no-mails");
    const base::Message halt = desk.halt(session.actor());
    if (!halt.empty()) session.complain(halt.in(session.language()));
  });
}

void addSend(const CommandGroup& group, Session& session, int& status) {
  auto most = std::make_shared<int>(1000);
  CLI::App* command = group.command(app::UseCase::OutboxSend, "help.outbox.send");
  command->add_option("--most", *most, "help.outbox.most")->transform(kind::number(1, 100'000));
  command->callback([&session, &status, most] {
    const app::SendReport report = app::OutboxDesk(session.workplace()).send(session.actor(), *most);
    printRecord(session.output(),
                {{"taken", "heading.taken"},
                 {"accepted", "heading.accepted"},
                 {"waiting", "heading.waiting"},
                 {"stopped", "heading.stopped"}},
                {{"taken", report.taken},
                 {"accepted", report.accepted},
                 {"waiting", report.waiting},
                 {"stopped", report.stopped}});
    if (!report.halt.empty()) session.complain(report.halt.in(session.language()));
    for (const base::Problem& problem : report.problems)
      session.complain(base::describe(problem, session.language()));
    if (report.waiting + report.stopped > 0 || !report.problems.empty()) status = kCheckSaysNo;
  });
}

void addOutboxChange(const CommandGroup& group, Session& session, app::UseCase useCase,
                     app::OutboxChange change, const char* description) {
  auto id = std::make_shared<std::string>();
  CLI::App* command = group.command(useCase, description);
  command->add_option("MAIL", *id, "help.outbox.mail")->transform(kind::reference())->required();
  command->callback([&session, id, change] {
    printRecord(session.output(),
                {{"id", "heading.mail"}, {"state", "heading.state"}, {"next", "heading.next-attempt"}},
                app::OutboxDesk(session.workplace()).change(session.actor(), *id, change));
  });
}

void addQueueChange(const CommandGroup& group, Session& session, app::UseCase useCase,
                    json::Object (app::OutboxDesk::*change)(const app::Actor&), const char* description) {
  group.command(useCase, description)->callback([&session, change] {
    app::OutboxDesk desk(session.workplace());
    printRecord(session.output(), app::columns::kMailQueue, (desk.*change)(session.actor()));
  });
}

}  // namespace

void addOutboxCommands(CommandContext context) {
  const CommandGroup group = context.program.group("outbox", "help.outbox");
  addOutboxList(group, context.session);
  addSend(group, context.session, context.status);
  addOutboxChange(group, context.session, app::UseCase::OutboxRetry, app::OutboxChange::Retry,
                  "help.outbox.retry");
  addOutboxChange(group, context.session, app::UseCase::OutboxHold, app::OutboxChange::Hold,
                  "help.outbox.hold");
  addOutboxChange(group, context.session, app::UseCase::OutboxRelease, app::OutboxChange::Release,
                  "help.outbox.release");
  addOutboxChange(group, context.session, app::UseCase::OutboxCancel, app::OutboxChange::Cancel,
                  "help.outbox.cancel");
  addQueueChange(group, context.session, app::UseCase::OutboxPause, &app::OutboxDesk::pause,
                 "help.outbox.pause");
  addQueueChange(group, context.session, app::UseCase::OutboxResume, &app::OutboxDesk::resume,
                 "help.outbox.resume");
}

}  // namespace cli
