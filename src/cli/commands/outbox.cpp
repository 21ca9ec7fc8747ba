// outbox list · send · retry · hold · release
#include <memory>

#include "app/mail/outbox_desk.h"
#include "cli/commands.h"
#include "cli/exit_status.h"

namespace cli {
namespace {

void addList(const CommandGroup& group, Session& session) {
  auto state = std::make_shared<std::string>();
  CLI::App* command = group.command(app::UseCase::OutboxList, "Mails and what became of them, oldest first");
  command->add_option("--state", *state, "antre, ditahan, terkirim or gagal")->transform(kind::code());
  command->callback([&session, state] {
    printTable(session.out(), session.format(),
               {{"id", "Mail"},
                {"kind", "Kind"},
                {"ticket", "Ticket"},
                {"state", "State"},
                {"attempts", "Attempts"},
                {"next", "Next attempt"},
                {"carrier", "Carrier"},
                {"evidence", "Evidence"},
                {"answer", "Answer"}},
               app::OutboxDesk(session.workplace()).list(session.actor(), *state), "No mails.");
  });
}

void addSend(const CommandGroup& group, Session& session, int& status) {
  auto most = std::make_shared<int>(1000);
  CLI::App* command = group.command(app::UseCase::OutboxSend, "Send what is due now");
  command->add_option("--most", *most, "At most so many")->transform(kind::number(1, 100'000));
  command->callback([&session, &status, most] {
    const app::SendReport report = app::OutboxDesk(session.workplace()).send(session.actor(), *most);
    printRecord(session.out(), session.format(),
                {{"taken", "Taken"},
                 {"accepted", "Accepted"},
                 {"waiting", "Waiting for another try"},
                 {"stopped", "Stopped"}},
                {{"taken", report.taken},
                 {"accepted", report.accepted},
                 {"waiting", report.waiting},
                 {"stopped", report.stopped}});
    for (const base::Problem& problem : report.problems) complain(session.err(), base::describe(problem));
    if (report.waiting + report.stopped > 0 || !report.problems.empty()) status = kCheckSaysNo;
  });
}

void addChange(const CommandGroup& group, Session& session, app::UseCase useCase, app::OutboxChange change,
               const char* description) {
  auto id = std::make_shared<std::string>();
  CLI::App* command = group.command(useCase, description);
  command->add_option("MAIL", *id, "As `outbox list` shows it")->transform(kind::reference())->required();
  command->callback([&session, id, change] {
    printRecord(session.out(), session.format(),
                {{"id", "Mail"}, {"state", "State"}, {"next", "Next attempt"}},
                app::OutboxDesk(session.workplace()).change(session.actor(), *id, change));
  });
}

}  // namespace

void addOutboxCommands(CommandContext context) {
  const CommandGroup group = context.program.group("outbox", "Mails that wait, left or stopped");
  addList(group, context.session);
  addSend(group, context.session, context.status);
  addChange(group, context.session, app::UseCase::OutboxRetry, app::OutboxChange::Retry,
            "Try a stopped or waiting mail again now");
  addChange(group, context.session, app::UseCase::OutboxHold, app::OutboxChange::Hold,
            "Keep a waiting mail back");
  addChange(group, context.session, app::UseCase::OutboxRelease, app::OutboxChange::Release,
            "Let a held mail go");
}

}  // namespace cli
