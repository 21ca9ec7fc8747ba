// request submit · list · show · events · due · get · receive · return · complete · forward · refuse ·
// withdraw · extend · note
#include <fstream>
#include <memory>

#include "app/casework/case_desk.h"
#include "app/casework/case_views.h"
#include "app/letters/letter_desk.h"
#include "app/views/tabulation.h"
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/printing.h"

namespace cli {
namespace {

// What one command of a case was told.
struct CaseOptions {
  std::string name;
  std::vector<std::string> files;
  std::vector<std::string> produsen;
  std::vector<std::string> reasons;
  std::string note;
  std::string medium;
  std::string limit;
  int days = 0;
  std::string at;
  std::string path;
  std::string output;
};

void addName(CLI::App* command, const std::shared_ptr<CaseOptions>& options) {
  command->add_option("ID", options->name, "help.id")->transform(kind::reference())->required();
}

void addReasons(CLI::App* command, const std::shared_ptr<CaseOptions>& options) {
  command->add_option("--reason", options->reasons, "help.request.reason")
      ->allow_extra_args(false)
      ->transform(kind::paragraphs())
      ->required();
}

void addRequestSubmit(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<CaseOptions>();
  CLI::App* command = group.command(app::UseCase::RequestSubmit, "help.request.submit");
  command->add_option("FORM.xml", options->name, "help.request.form")->transform(kind::path())->required();
  command->add_option("FILE", options->files, "help.request.files")->transform(kind::path());
  addOnBehalf(command, options->medium);
  command->callback([&session, options] {
    app::CaseDesk desk(session.workplace());
    printRecorded(session, desk.submit(session.actor(), uploadOf(options->name), uploadsOf(options->files),
                                       options->medium));
  });
}

// Archives an event of the procedure without files.
void enact(Session& session, const std::shared_ptr<CaseOptions>& options, requests::Event event) {
  event.medium = options->medium;
  app::CaseDesk desk(session.workplace());
  printRecorded(session, desk.enact(session.actor(), options->name, std::move(event),
                                    uploadsOf(options->files), options->note));
}

requests::Event eventOf(app::UseCase useCase) {
  requests::Event event;
  event.kind = app::ruleOf(useCase).event;
  return event;
}

void addReceive(const CommandGroup& group, Session& session, app::UseCase useCase, const char* description) {
  auto options = std::make_shared<CaseOptions>();
  CLI::App* command = group.command(useCase, description);
  addName(command, options);
  command->add_option("--produsen", options->produsen, "help.request.produsen")
      ->allow_extra_args(false)
      ->transform(kind::commission())
      ->required();
  command->add_option("--note", options->note, "help.request.note")->transform(kind::paragraphs());
  command->callback([&session, options, useCase] {
    requests::Event event = eventOf(useCase);
    event.commissions = commissionsOf(options->produsen);
    enact(session, options, event);
  });
}

void addRequestReturn(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<CaseOptions>();
  CLI::App* command = group.command(app::UseCase::RequestReturn, "help.request.return");
  addName(command, options);
  addReasons(command, options);
  command->callback([&session, options] {
    requests::Event event = eventOf(app::UseCase::RequestReturn);
    event.reasons = reasonsOf(options->reasons);
    enact(session, options, event);
  });
}

void addComplete(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<CaseOptions>();
  CLI::App* command = group.command(app::UseCase::RequestComplete, "help.request.complete");
  addName(command, options);
  command->add_option("FILE", options->files, "help.request.complete.files")
      ->transform(kind::path())
      ->required();
  addOnBehalf(command, options->medium);
  command->callback([&session, options] { enact(session, options, eventOf(app::UseCase::RequestComplete)); });
}

void addRefuse(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<CaseOptions>();
  CLI::App* command = group.command(app::UseCase::RequestRefuse, "help.request.refuse");
  addName(command, options);
  addReasons(command, options);
  command->callback([&session, options] {
    app::DraftOrder order;
    order.kind = app::ruleOf(app::UseCase::RequestRefuse).event;
    order.detail["reasons"] = reasonsAsJson(reasonsOf(options->reasons));
    printDraft(session, app::LetterDesk(session.workplace()).draft(session.actor(), options->name, order));
  });
}

void addWithdraw(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<CaseOptions>();
  CLI::App* command = group.command(app::UseCase::RequestWithdraw, "help.request.withdraw");
  addName(command, options);
  command->add_option("FILE", options->files, "help.request.withdraw.files")->transform(kind::path());
  command->add_option("--reason", options->reasons, "help.why")
      ->allow_extra_args(false)
      ->transform(kind::paragraphs());
  addOnBehalf(command, options->medium);
  command->callback([&session, options] {
    requests::Event event = eventOf(app::UseCase::RequestWithdraw);
    event.reasons = reasonsOf(options->reasons);
    enact(session, options, event);
  });
}

void addExtend(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<CaseOptions>();
  CLI::App* command = group.command(app::UseCase::RequestExtend, "help.request.extend");
  addName(command, options);
  addReasons(command, options);
  command->add_option("--limit", options->limit, "help.request.extend.limit")
      ->transform(kind::code())
      ->required();
  command->add_option("--days", options->days, "help.request.extend.days")
      ->transform(kind::number(1, requests::kLongestExtension))
      ->required();
  command->add_option("--produsen", options->produsen, "help.request.extend.produsen")
      ->allow_extra_args(false)
      ->transform(kind::code());
  command->callback([&session, options] {
    requests::Event event = eventOf(app::UseCase::RequestExtend);
    event.reasons = reasonsOf(options->reasons);
    const std::string produsen = options->produsen.empty() ? "" : options->produsen.front();
    event.extension = requests::Extension{options->limit, produsen, options->days, std::nullopt};
    enact(session, options, event);
  });
}

void addNote(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<CaseOptions>();
  CLI::App* command = group.command(app::UseCase::RequestNote, "help.request.internal-note");
  addName(command, options);
  command->add_option("NOTE", options->note, "help.request.internal-note.text")
      ->transform(kind::paragraphs())
      ->required();
  command->callback([&session, options] {
    app::CaseDesk desk(session.workplace());
    printRecorded(session, desk.note(session.actor(), options->name, options->note));
  });
}

void addRequestList(const CommandGroup& group, Session& session) {
  CLI::App* command = group.command(app::UseCase::RequestList, "help.request.list");
  command->callback([&session] {
    printTable(session.output(), app::columns::kCases, app::listCases(session.workplace(), session.actor()),
               "commands.no-requests");
  });
}

void addRequestShow(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<CaseOptions>();
  CLI::App* command = group.command(app::UseCase::RequestShow, "help.request.show");
  addName(command, options);
  command->add_option("--at", options->at, "help.request.at")->transform(kind::moment());
  command->callback([&session, options] {
    printRecord(session.output(), app::columns::kCase,
                app::showCase(session.workplace(), session.actor(), options->name, momentOf(options->at)));
  });
}

void addEvents(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<CaseOptions>();
  CLI::App* command = group.command(app::UseCase::RequestEvents, "help.request.events");
  addName(command, options);
  command->callback([&session, options] {
    printTable(session.output(), app::columns::kEvents,
               app::listEvents(session.workplace(), session.actor(), options->name), "commands.no-events");
  });
}

void printDue(Session& session, const std::vector<json::Object>& deadlines) {
  printTable(session.output(), app::columns::kLimits, deadlines, "commands.no-limits");
  if (session.format() == Format::Json) return;
  for (const json::Object& deadline : deadlines) {
    session.out() << '\n' << app::plain(deadline.at("title")) << ":\n";
    for (const json::Value& line : *deadline.at("explanation").array())
      session.out() << "  " << app::plain(line) << '\n';
  }
}

void addDue(const CommandGroup& group, Session& session, int& status) {
  auto options = std::make_shared<CaseOptions>();
  CLI::App* command = group.command(app::UseCase::RequestDue, "help.request.due");
  addName(command, options);
  command->callback([&session, &status, options] {
    const auto deadlines = app::listDeadlines(session.workplace(), session.actor(), options->name);
    printDue(session, deadlines);
    for (const json::Object& deadline : deadlines) {
      if (app::plain(deadline.at("status")) == "overdue") status = 1;
    }
  });
}

void addRequestGet(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<CaseOptions>();
  CLI::App* command = group.command(app::UseCase::RequestGet, "help.request.get");
  addName(command, options);
  command->add_option("PATH", options->path, "help.request.get.path")
      ->transform(kind::innerPath())
      ->required();
  command->add_option("-o,--output", options->output, "help.output")->transform(kind::path());
  command->callback([&session, options] {
    deliver(session, app::fetchDocument(session.workplace(), session.actor(), options->name, options->path),
            options->output);
  });
}

}  // namespace

void addRequestCommands(CommandContext context) {
  const CommandGroup group = context.program.group("request", "help.requests");
  Session& session = context.session;
  addRequestSubmit(group, session);
  addRequestList(group, session);
  addRequestShow(group, session);
  addEvents(group, session);
  addDue(group, session, context.status);
  addRequestGet(group, session);
  addReceive(group, session, app::UseCase::RequestReceive, "help.request.receive");
  addReceive(group, session, app::UseCase::RequestForward, "help.request.forward");
  addRequestReturn(group, session);
  addComplete(group, session);
  addRefuse(group, session);
  addWithdraw(group, session);
  addExtend(group, session);
  addNote(group, session);
}

}  // namespace cli
