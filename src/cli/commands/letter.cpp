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
  bool isForced = false;
};

json::Object detailOf(Session& session, const std::string& path) {
  if (path.empty()) return {};
  const json::Value value = json::read(base::readFile(session.disk(), fileOf(path), 1 << 20), path);
  if (!value.object()) throw base::InvalidInput(base::Message("commands.no-json-object", {{"path", path}}));
  return *value.object();
}

// What is to be looked at before a letter is approved; it does not stop anything.
void warn(Session& session, const base::Problems& warnings) {
  for (const base::Problem& warning : warnings)
    session.complain({"commands.warning", {{"problem", base::describe(warning, session.language())}}});
}

void addOutput(CLI::App* command, const std::shared_ptr<LetterOptions>& options) {
  command->add_option("-o,--output", options->output, "help.output")->transform(kind::path());
}

void addRender(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<LetterOptions>();
  CLI::App* command = group.command(app::UseCase::LetterRender, "help.letter.render");
  command->add_option("TEMPLATE.xml", options->kind, "help.letter.render.template")
      ->transform(kind::path())
      ->required();
  command->add_option("DATA.xml", options->data, "help.letter.render.data")
      ->transform(kind::path())
      ->required();
  command->add_option("-o,--output", options->output, "help.letter.render.output")
      ->transform(kind::path())
      ->required();
  command->add_option("--fonts", options->fonts, "help.letter.render.fonts")->transform(kind::path());
  command->add_flag("--force", options->isForced, "help.letter.render.force");
  command->callback([&session, options] {
    const base::Path fonts = options->fonts.empty() ? installedFiles(session.disk()) / "fonts" / "fonts.xml"
                                                    : fileOf(options->fonts);
    const app::Rendered letter =
        app::renderLetter(session.disk(), fileOf(options->kind), fileOf(options->data), fonts, session.now());
    warn(session, letter.warnings);
    deliver(session, letter.pdf, options->output, options->isForced ? Overwrite::Yes : Overwrite::No);
  });
}

void addDraft(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<LetterOptions>();
  CLI::App* command = group.command(app::UseCase::LetterDraft, "help.letter.draft");
  command->add_option("ID", options->id, "help.letter.draft.id")->transform(kind::reference())->required();
  command->add_option("KIND", options->kind, "help.letter.draft.kind")->transform(kind::code())->required();
  command->add_option("--produsen", options->produsen, "help.letter.draft.produsen")->transform(kind::code());
  command->add_option("--data", options->data, "help.letter.data")->transform(kind::path());
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
  CLI::App* command = group.command(app::UseCase::LetterPreview, "help.letter.preview");
  command->add_option("DRAFT", options->id, "help.letter.draft-id")->transform(kind::reference())->required();
  addOutput(command, options);
  command->callback([&session, options] {
    const app::LetterDesk desk(session.workplace());
    warn(session, desk.warnings(session.actor(), options->id));
    deliver(session, desk.preview(session.actor(), options->id), options->output);
  });
}

void addLetterApprove(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<LetterOptions>();
  CLI::App* command = group.command(app::UseCase::LetterApprove, "help.letter.approve");
  command->add_option("DRAFT", options->id, "help.letter.draft-id")->transform(kind::reference())->required();
  command->callback([&session, options] {
    printDraft(session, app::LetterDesk(session.workplace()).approve(session.actor(), options->id));
  });
}

void addAmend(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<LetterOptions>();
  CLI::App* command = group.command(app::UseCase::LetterAmend, "help.letter.amend");
  command->add_option("DRAFT", options->id, "help.letter.draft-id")->transform(kind::reference())->required();
  command->add_option("--data", options->data, "help.letter.amend.data")->transform(kind::path())->required();
  command->callback([&session, options] {
    printDraft(session, app::LetterDesk(session.workplace())
                            .amend(session.actor(), options->id, detailOf(session, options->data)));
  });
}

void addLetterReturn(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<LetterOptions>();
  CLI::App* command = group.command(app::UseCase::LetterReturn, "help.letter.return");
  command->add_option("DRAFT", options->id, "help.letter.draft-id")->transform(kind::reference())->required();
  command->add_option("--remarks", options->remarks, "help.letter.return.remarks")
      ->transform(kind::paragraphs())
      ->required();
  command->callback([&session, options] {
    printDraft(session,
               app::LetterDesk(session.workplace()).giveBack(session.actor(), options->id, options->remarks));
  });
}

void addDiscard(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<LetterOptions>();
  CLI::App* command = group.command(app::UseCase::LetterDiscard, "help.letter.discard");
  command->add_option("DRAFT", options->id, "help.letter.draft-id")->transform(kind::reference())->required();
  command->callback([&session, options] {
    app::LetterDesk(session.workplace()).discard(session.actor(), options->id);
    printRecord(session.output(), {{"discarded", "heading.discarded"}}, {{"discarded", options->id}});
  });
}

void addLetterIssue(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<LetterOptions>();
  CLI::App* command = group.command(app::UseCase::LetterIssue, "help.letter.issue");
  command->add_option("DRAFT", options->id, "help.letter.draft-id")->transform(kind::reference())->required();
  command->callback([&session, options] {
    printLetter(session, app::LetterDesk(session.workplace()).issue(session.actor(), options->id));
  });
}

void addLetterList(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<LetterOptions>();
  CLI::App* command = group.command(app::UseCase::LetterList, "help.letter.list");
  command->add_option("ID", options->id, "help.request")->transform(kind::reference());
  command->callback([&session, options] {
    printTable(session.output(), app::columns::kLetters,
               app::withStaleness(session.workplace(), session.actor(),
                                  app::listLetters(session.workplace(), session.actor(), options->id)),
               "commands.no-letters");
  });
}

void addLetterShow(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<LetterOptions>();
  CLI::App* command = group.command(app::UseCase::LetterShow, "help.letter.show");
  command->add_option("LETTER", options->id, "help.letter.name")->transform(kind::reference())->required();
  command->callback([&session, options] {
    printRecord(session.output(), app::columns::kLetter,
                app::showLetter(session.workplace(), session.actor(), options->id));
  });
}

void addLetterGet(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<LetterOptions>();
  CLI::App* command = group.command(app::UseCase::LetterGet, "help.letter.get");
  command->add_option("LETTER", options->id, "help.letter.name")->transform(kind::reference())->required();
  addOutput(command, options);
  command->callback([&session, options] {
    deliver(session, app::fetchLetter(session.workplace(), session.actor(), options->id), options->output);
  });
}

}  // namespace

void addLetterCommands(CommandContext context) {
  const CommandGroup group = context.program.group("letter", "help.letter");
  Session& session = context.session;
  addRender(group, session);
  addDraft(group, session);
  addPreview(group, session);
  addLetterApprove(group, session);
  addAmend(group, session);
  addLetterReturn(group, session);
  addDiscard(group, session);
  addLetterIssue(group, session);
  addLetterList(group, session);
  addLetterShow(group, session);
  addLetterGet(group, session);
}

}  // namespace cli
