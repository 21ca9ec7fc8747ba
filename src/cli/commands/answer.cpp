// answer submit · accept · return · waive
#include <memory>

#include "app/casework/case_desk.h"
#include "base/text.h"
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/printing.h"

namespace cli {
namespace {

struct AnswerOptions {
  std::string id;
  std::string form;
  std::string produsen;
  std::vector<std::string> files;
  std::vector<std::string> reasons;
  std::string medium;
  std::string declared;
  std::string reason;
};

// The request stands where it stood, and whoever submitted must know.
void tellOfWaiting(Session& session, const app::Recorded& recorded,
                   const requests::SignatureFinding& finding) {
  printRecorded(session, recorded,
                {{"waits", true},
                 {"signature",
                  json::Object{{"verdict", requests::nameOf(finding.verdict)},
                               {"reasons", json::Array(finding.reasons.begin(), finding.reasons.end())}}}});
  const std::string codes = base::joined(finding.reasons, ", ");
  base::Message verdict = requests::nameOf(finding.verdict);
  if (!codes.empty())
    verdict = base::Message("commands.verdict-because", {{"verdict", verdict}, {"codes", codes}});
  session.complain(
      base::Message("commands.answer-waits", {{"verdict", verdict}, {"ticket", recorded.ticket}}));
}

void addJudged(CLI::App* command, const std::shared_ptr<AnswerOptions>& options) {
  command->add_option("ID", options->id, "help.request")->transform(kind::reference())->required();
  command->add_option("--produsen", options->produsen, "help.answer.produsen")
      ->transform(kind::code())
      ->required();
  command->add_option("--reason", options->reasons, "help.whys")
      ->allow_extra_args(false)
      ->transform(kind::paragraphs())
      ->required();
}

void addAnswerSubmit(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<AnswerOptions>();
  CLI::App* command = group.command(app::UseCase::AnswerSubmit, "help.answer.submit");
  command->add_option("ID", options->id, "help.request")->transform(kind::reference())->required();
  command->add_option("ANSWER.xml", options->form, "help.answer.form")->transform(kind::path())->required();
  command->add_option("FILE", options->files, "help.answer.files")->transform(kind::path());
  command->add_option("--produsen", options->produsen, "help.answer.submit.produsen")
      ->transform(kind::code());
  command->add_option("--declare", options->declared, "help.answer.declare")->transform(kind::paragraphs());
  addOnBehalf(command, options->medium);
  command->callback([&session, options] {
    app::CaseDesk desk(session.workplace());
    const auto answered =
        desk.answer(session.actor(), options->id, options->produsen, uploadOf(options->form),
                    uploadsOf(options->files), options->medium, options->declared);
    if (answered.waitsFor) {
      tellOfWaiting(session, *answered.recorded, *answered.waitsFor);
    } else if (answered.recorded) {
      printRecorded(session, *answered.recorded, {{"waits", false}});
    } else {
      printRecord(session.output(), {{"draft", "heading.answer-draft"}}, {{"draft", answered.draft}});
    }
  });
}

void addClear(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<AnswerOptions>();
  CLI::App* command = group.command(app::UseCase::AnswerClear, "help.answer.clear");
  command->add_option("ID", options->id, "help.request")->transform(kind::reference())->required();
  command->add_option("--produsen", options->produsen, "help.answer.produsen")
      ->transform(kind::code())
      ->required();
  command->add_option("--reason", options->reason, "help.why")->transform(kind::paragraphs())->required();
  command->callback([&session, options] {
    app::CaseDesk desk(session.workplace());
    printRecorded(session, desk.clear(session.actor(), options->id, options->produsen, options->reason));
  });
}

void addAccept(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<AnswerOptions>();
  CLI::App* command = group.command(app::UseCase::AnswerAccept, "help.answer.accept");
  addJudged(command, options);
  command->callback([&session, options] {
    app::CaseDesk desk(session.workplace());
    printRecorded(session, desk.acceptAnswer(session.actor(), options->id, options->produsen,
                                             base::joined(options->reasons, "; ")));
  });
}

void addAnswerReturn(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<AnswerOptions>();
  CLI::App* command = group.command(app::UseCase::AnswerReturn, "help.answer.return");
  addJudged(command, options);
  command->callback([&session, options] {
    app::CaseDesk desk(session.workplace());
    printRecorded(session, desk.returnAnswer(session.actor(), options->id, options->produsen,
                                             reasonsOf(options->reasons)));
  });
}

void addWaive(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<AnswerOptions>();
  CLI::App* command = group.command(app::UseCase::AnswerWaive, "help.answer.waive");
  addJudged(command, options);
  command->callback([&session, options] {
    requests::Event event;
    event.kind = app::ruleOf(app::UseCase::AnswerWaive).event;
    event.produsen = options->produsen;
    event.reasons = reasonsOf(options->reasons);
    app::CaseDesk desk(session.workplace());
    printRecorded(session, desk.enact(session.actor(), options->id, std::move(event), {}));
  });
}

}  // namespace

void addAnswerCommands(CommandContext context) {
  const CommandGroup group = context.program.group("answer", "help.answer");
  addAnswerSubmit(group, context.session);
  addClear(group, context.session);
  addAccept(group, context.session);
  addAnswerReturn(group, context.session);
  addWaive(group, context.session);
}

}  // namespace cli
