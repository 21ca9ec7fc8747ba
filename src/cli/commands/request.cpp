// request submit · list · show · events · due · get · receive · return · complete · forward · refuse ·
// withdraw · extend
#include <fstream>
#include <memory>

#include "app/casework/case_desk.h"
#include "app/casework/case_views.h"
#include "app/letters/letter_desk.h"
#include "app/records/tabulation.h"
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/printing.h"

namespace cli {
namespace {

constexpr std::size_t kLongestInnerPath = 300;  // archive::NewFile

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
using Options = std::shared_ptr<CaseOptions>;

void addName(CLI::App* command, const Options& options) {
  command->add_option("ID", options->name, "Ticket (P-2026-0031) or object id")
      ->transform(kind::reference())
      ->required();
}

void addReasons(CLI::App* command, const Options& options) {
  command->add_option("--reason", options->reasons, "Reason: CODE, CODE:text or text; may be repeated")
      ->allow_extra_args(false)
      ->transform(kind::paragraphs())
      ->required();
}

void addSubmit(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<CaseOptions>();
  CLI::App* command =
      group.command(app::UseCase::RequestSubmit, "Hand in a request: the form and the files that it names");
  command->add_option("FORM.xml", options->name, "The form")->transform(kind::path())->required();
  command->add_option("FILE", options->files, "KAK, proposal, DPA, Surat Pernyataan …")
      ->transform(kind::path());
  addOnBehalf(command, options->medium);
  command->callback([&session, options] {
    app::CaseDesk desk(session.workplace());
    printRecorded(session, desk.submit(session.actor(), uploadOf(options->name), uploadsOf(options->files),
                                       options->medium));
  });
}

// Archives an event of the procedure without files.
void enact(Session& session, const Options& options, requests::Event event) {
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
  command
      ->add_option("--produsen", options->produsen,
                   "Who is asked: CODE, or CODE:1,3 for some items only; may be repeated")
      ->allow_extra_args(false)
      ->transform(kind::commission())
      ->required();
  command->add_option("--note", options->note, "A remark for the sheet")->transform(kind::paragraphs());
  command->callback([&session, options, useCase] {
    requests::Event event = eventOf(useCase);
    event.commissions = commissionsOf(options->produsen);
    enact(session, options, event);
  });
}

void addReturn(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<CaseOptions>();
  CLI::App* command =
      group.command(app::UseCase::RequestReturn, "Give a request back for completion, with the reasons");
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
  CLI::App* command =
      group.command(app::UseCase::RequestComplete, "Hand in what was missing from a returned request");
  addName(command, options);
  command->add_option("FILE", options->files, "The missing documents")->transform(kind::path())->required();
  addOnBehalf(command, options->medium);
  command->callback([&session, options] { enact(session, options, eventOf(app::UseCase::RequestComplete)); });
}

void addRefuse(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<CaseOptions>();
  CLI::App* command = group.command(app::UseCase::RequestRefuse, "Draft the Surat Penolakan");
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
  CLI::App* command =
      group.command(app::UseCase::RequestWithdraw, "Withdraw a request, by the agency that made it");
  addName(command, options);
  command->add_option("FILE", options->files, "The statement of withdrawal; without one Berkas writes it")
      ->transform(kind::path());
  command->add_option("--reason", options->reasons, "Why")
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
  CLI::App* command =
      group.command(app::UseCase::RequestExtend, "Give a running limit more time, once, with a reason");
  addName(command, options);
  addReasons(command, options);
  command->add_option("--limit", options->limit, "Which limit (see `request due`)")
      ->transform(kind::code())
      ->required();
  command->add_option("--days", options->days, "How many of the limit's days more")
      ->transform(kind::number(1, requests::kLongestExtension))
      ->required();
  command->add_option("--produsen", options->produsen, "Whose, when the limit is one of an assignment")
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

void addList(const CommandGroup& group, Session& session) {
  CLI::App* command = group.command(app::UseCase::RequestList, "All requests that you may see, newest first");
  command->callback([&session] {
    printTable(session.out(), session.format(),
               {{"ticket", "Ticket"},
                {"state", "State"},
                {"submitted", "Submitted"},
                {"agency", "Agency"},
                {"title", "Data"}},
               app::listCases(session.workplace(), session.actor()), "No requests yet.");
  });
}

void addShow(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<CaseOptions>();
  CLI::App* command = group.command(app::UseCase::RequestShow, "Where a request stands");
  addName(command, options);
  command->add_option("--at", options->at, "As it stood at this time (RFC 3339)")->transform(kind::moment());
  command->callback([&session, options] {
    printRecord(session.out(), session.format(),
                {{"ticket", "Ticket"},
                 {"id", "Object"},
                 {"state", "State"},
                 {"agency", "Agency"},
                 {"title", "Data"},
                 {"purpose", "Purpose"},
                 {"submitted", "Submitted"},
                 {"assignments", "Assignments"},
                 {"letters", "Letters"},
                 {"drafts", "Drafts"},
                 {"unpaid_debts", "Unpaid Data Balikan of this agency"},
                 {"possible", "You may now"},
                 {"documents", "Documents"},
                 {"damaged", "Damaged events"}},
                app::showCase(session.workplace(), session.actor(), options->name, momentOf(options->at)));
  });
}

void addEvents(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<CaseOptions>();
  CLI::App* command =
      group.command(app::UseCase::RequestEvents, "The document events of a request, oldest first");
  addName(command, options);
  command->callback([&session, options] {
    printTable(session.out(), session.format(),
               {{"version", "Version"},
                {"date", "Date"},
                {"time", "Time"},
                {"event", "Event"},
                {"role", "Role"},
                {"actor", "By"},
                {"state", "State after it"},
                {"number", "Number"},
                {"damage", "Damaged"}},
               app::listEvents(session.workplace(), session.actor(), options->name), "No events.");
  });
}

void printDue(Session& session, const std::vector<json::Object>& deadlines) {
  printTable(session.out(), session.format(),
             {{"limit", "Limit"},
              {"produsen", "Produsen"},
              {"due", "Due"},
              {"status", "Status"},
              {"days_late", "Days late"}},
             deadlines, "No limits.");
  if (session.format() == Format::Json) return;
  for (const json::Object& deadline : deadlines) {
    session.out() << '\n' << app::plain(deadline.at("title")) << ":\n";
    for (const json::Value& line : *deadline.at("explanation").array())
      session.out() << "  " << app::plain(line) << '\n';
  }
}

void addDue(const CommandGroup& group, Session& session, int& status) {
  auto options = std::make_shared<CaseOptions>();
  CLI::App* command = group.command(app::UseCase::RequestDue,
                                    "The limits of a request, each with how its due date was counted");
  addName(command, options);
  command->callback([&session, &status, options] {
    const auto deadlines = app::listDeadlines(session.workplace(), session.actor(), options->name);
    printDue(session, deadlines);
    for (const json::Object& deadline : deadlines) {
      if (app::plain(deadline.at("status")) == "overdue") status = 1;
    }
  });
}

void addGet(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<CaseOptions>();
  CLI::App* command =
      group.command(app::UseCase::RequestGet, "Fetch a document of a request; its digest is checked");
  addName(command, options);
  command->add_option("PATH", options->path, "As `request show` lists it")
      ->transform(kind::line(kLongestInnerPath))
      ->required();
  command->add_option("-o,--output", options->output, "Where to write it (else standard output)")
      ->transform(kind::path());
  command->callback([&session, options] {
    deliver(session, app::fetchDocument(session.workplace(), session.actor(), options->name, options->path),
            options->output);
  });
}

}  // namespace

void addRequestCommands(CommandContext context) {
  const CommandGroup group = context.program.group("request", "Data requests and where they stand");
  Session& session = context.session;
  addSubmit(group, session);
  addList(group, session);
  addShow(group, session);
  addEvents(group, session);
  addDue(group, session, context.status);
  addGet(group, session);
  addReceive(group, session, app::UseCase::RequestReceive, "Accept a request and name who owns the data");
  addReceive(group, session, app::UseCase::RequestForward, "Ask a further Produsen");
  addReturn(group, session);
  addComplete(group, session);
  addRefuse(group, session);
  addWithdraw(group, session);
  addExtend(group, session);
}

}  // namespace cli
