// letter render · draft · preview · approve · amend · return · discard · issue · list · show · get
#include <memory>

#include "app/casework/case_views.h"
#include "app/letters/letter_desk.h"
#include "app/letters/stale_drafts.h"
#include "app/office/render.h"
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/installation.h"
#include "cli/printing.h"
#include "json/text.h"

namespace cli {
namespace {

struct LetterOptions {
  std::string id;
  std::string kind;
  std::string produsen;
  std::string data;
  std::string remarks;
  std::string output;
  std::string fonts;
  std::vector<std::string> files;
};
using Options = std::shared_ptr<LetterOptions>;

json::Object detailOf(Session& session, const std::string& path) {
  if (path.empty()) return {};
  const json::Value value = json::read(base::readFile(session.disk(), fileOf(path), 1 << 20), path);
  if (!value.object()) throw base::InvalidInput(path + ": must hold one JSON object.");
  return *value.object();
}

void addOutput(CLI::App* command, const Options& options) {
  command->add_option("-o,--output", options->output, "Where to write it (else standard output)")
      ->transform(kind::path());
}

void addRender(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<LetterOptions>();
  CLI::App* command = group.command(app::UseCase::LetterRender, "Template and data to PDF, without a home");
  command->add_option("TEMPLATE.xml", options->kind, "The letter template")
      ->transform(kind::path())
      ->required();
  command->add_option("DATA.xml", options->data, "Its data document")->transform(kind::path())->required();
  command->add_option("-o,--output", options->output, "The PDF")->transform(kind::path())->required();
  command->add_option("--fonts", options->fonts, "fonts.xml (else the one that came with the program)")
      ->transform(kind::path());
  command->callback([&session, options] {
    const base::Path fonts = options->fonts.empty() ? installedFiles(session.disk()) / "fonts" / "fonts.xml"
                                                    : fileOf(options->fonts);
    deliver(
        session,
        app::renderLetter(session.disk(), fileOf(options->kind), fileOf(options->data), fonts, session.now()),
        options->output);
  });
}

void addDraft(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<LetterOptions>();
  CLI::App* command = group.command(app::UseCase::LetterDraft,
                                    "Draft a letter of a request, or of a proposal of destruction");
  command->add_option("ID", options->id, "The request, or the proposal")
      ->transform(kind::reference())
      ->required();
  command
      ->add_option("KIND", options->kind,
                   "surat-pengantar, surat-penyampaian, surat-penolakan, ralat …; of a proposal: "
                   "berita-acara-pemusnahan")
      ->transform(kind::code())
      ->required();
  command->add_option("--produsen", options->produsen, "To whom, or from whom, for letters of one Produsen")
      ->transform(kind::code());
  command->add_option("--data", options->data, "JSON with what the kind asks and the case does not know")
      ->transform(kind::path());
  command->callback([&session, options] {
    app::DraftOrder order;
    order.kind = options->kind;
    order.produsen = options->produsen;
    order.detail = detailOf(session, options->data);
    printDraft(session, app::LetterDesk(session.workplace()).draft(session.actor(), options->id, order));
  });
}

void addPreview(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<LetterOptions>();
  CLI::App* command = group.command(app::UseCase::LetterPreview, "The draft as PDF, marked KONSEP");
  command->add_option("DRAFT", options->id, "The draft")->transform(kind::reference())->required();
  addOutput(command, options);
  command->callback([&session, options] {
    deliver(session, app::LetterDesk(session.workplace()).preview(session.actor(), options->id),
            options->output);
  });
}

void addApprove(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<LetterOptions>();
  CLI::App* command = group.command(app::UseCase::LetterApprove, "Approve a draft as it stands");
  command->add_option("DRAFT", options->id, "The draft")->transform(kind::reference())->required();
  command->callback([&session, options] {
    printDraft(session, app::LetterDesk(session.workplace()).approve(session.actor(), options->id));
  });
}

void addAmend(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<LetterOptions>();
  CLI::App* command = group.command(app::UseCase::LetterAmend, "Change a draft; approvals given so far end");
  command->add_option("DRAFT", options->id, "The draft")->transform(kind::reference())->required();
  command->add_option("--data", options->data, "JSON that takes the place of the draft's data")
      ->transform(kind::path())
      ->required();
  command->callback([&session, options] {
    printDraft(session, app::LetterDesk(session.workplace())
                            .amend(session.actor(), options->id, detailOf(session, options->data)));
  });
}

void addReturn(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<LetterOptions>();
  CLI::App* command = group.command(app::UseCase::LetterReturn, "Give a draft back with remarks");
  command->add_option("DRAFT", options->id, "The draft")->transform(kind::reference())->required();
  command->add_option("--remarks", options->remarks, "What should change")
      ->transform(kind::paragraphs())
      ->required();
  command->callback([&session, options] {
    printDraft(session,
               app::LetterDesk(session.workplace()).giveBack(session.actor(), options->id, options->remarks));
  });
}

void addDiscard(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<LetterOptions>();
  CLI::App* command =
      group.command(app::UseCase::LetterDiscard, "Throw a draft away that has no number, with its files");
  command->add_option("DRAFT", options->id, "The draft")->transform(kind::reference())->required();
  command->callback([&session, options] {
    app::LetterDesk(session.workplace()).discard(session.actor(), options->id);
    printRecord(session.out(), session.format(), {{"discarded", "Discarded"}}, {{"discarded", options->id}});
  });
}

void addIssue(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<LetterOptions>();
  CLI::App* command =
      group.command(app::UseCase::LetterIssue, "Number, render and archive a letter; finishes one that was numbered");
  command->add_option("DRAFT", options->id, "The draft")->transform(kind::reference())->required();
  command->callback([&session, options] {
    printLetter(session, app::LetterDesk(session.workplace()).issue(session.actor(), options->id));
  });
}

void addList(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<LetterOptions>();
  CLI::App* command = group.command(app::UseCase::LetterList, "Letters and drafts, of one request or of all");
  command->add_option("ID", options->id, "The request")->transform(kind::reference());
  command->callback([&session, options] {
    printTable(session.out(), session.format(),
               {{"number", "Number"},
                {"date", "Date"},
                {"kind", "Letter"},
                {"produsen", "Produsen"},
                {"ticket", "Ticket"},
                {"state", "State"},
                {"stale", "Stale, because"},
                {"id", "Id"}},
               app::withStaleness(session.workplace(),
                                  app::listLetters(session.workplace(), session.actor(), options->id)),
               "No letters.");
  });
}

void addShow(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<LetterOptions>();
  CLI::App* command = group.command(app::UseCase::LetterShow, "What is on record of a letter or a draft");
  command->add_option("LETTER", options->id, "Number or id")->transform(kind::reference())->required();
  command->callback([&session, options] {
    printRecord(session.out(), session.format(),
                {{"id", "Id"},
                 {"number", "Number"},
                 {"date", "Date"},
                 {"kind", "Letter"},
                 {"state", "State"},
                 {"ticket", "Ticket"},
                 {"object", "Object"},
                 {"version", "Version"},
                 {"path", "Path"},
                 {"sha256", "SHA-256"},
                 {"issuer", "Issuer"},
                 {"signatory", "Signatory"},
                 {"remarks", "Remarks"},
                 {"detail", "Data"},
                 {"approvals", "Approvals"}},
                app::showLetter(session.workplace(), session.actor(), options->id));
  });
}

void addGet(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<LetterOptions>();
  CLI::App* command = group.command(app::UseCase::LetterGet, "Fetch an issued letter from the archive");
  command->add_option("LETTER", options->id, "Number or id")->transform(kind::reference())->required();
  addOutput(command, options);
  command->callback([&session, options] {
    deliver(session, app::fetchLetter(session.workplace(), session.actor(), options->id), options->output);
  });
}

}  // namespace

void addLetterCommands(CommandContext context) {
  const CommandGroup group = context.program.group("letter", "Letters, from draft to archive");
  Session& session = context.session;
  addRender(group, session);
  addDraft(group, session);
  addPreview(group, session);
  addApprove(group, session);
  addAmend(group, session);
  addReturn(group, session);
  addDiscard(group, session);
  addIssue(group, session);
  addList(group, session);
  addShow(group, session);
  addGet(group, session);
}

}  // namespace cli
