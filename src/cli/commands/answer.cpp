// answer submit · return · waive
#include <memory>

#include "app/casework/case_desk.h"
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
};
using Options = std::shared_ptr<AnswerOptions>;

void addSubmit(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<AnswerOptions>();
  CLI::App* command = group.command(
      app::UseCase::AnswerSubmit,
      "Answer a request as Produsen; without an uploaded letter, a Surat Tindaklanjuti is drafted");
  command->add_option("ID", options->id, "The request")->required();
  command->add_option("ANSWER.xml", options->form, "What is said of each item")->required();
  command->add_option("FILE", options->files, "The data files and the signed letter that ANSWER.xml names");
  command->add_option("--produsen", options->produsen,
                      "For whom, when the user does not answer for one Produsen");
  addOnBehalf(command, options->medium);
  command->callback([&session, options] {
    app::CaseDesk desk(session.workplace());
    const auto answered = desk.answer(session.actor(), options->id, options->produsen,
                                      uploadOf(options->form), uploadsOf(options->files), options->medium);
    if (answered.recorded) {
      printRecorded(session, *answered.recorded);
    } else {
      printRecord(session.out(), session.format(), {{"draft", "Draft of the Surat Tindaklanjuti"}},
                  {{"draft", answered.draft}});
    }
  });
}

void addJudgement(const CommandGroup& group, Session& session, app::UseCase useCase,
                  const char* description) {
  auto options = std::make_shared<AnswerOptions>();
  CLI::App* command = group.command(useCase, description);
  command->add_option("ID", options->id, "The request")->required();
  command->add_option("--produsen", options->produsen, "Whose answer")->required();
  command->add_option("--reason", options->reasons, "Why; may be repeated")->required();
  command->callback([&session, options, useCase] {
    requests::Event event;
    event.kind = app::ruleOf(useCase).event;
    event.produsen = options->produsen;
    event.reasons = reasonsOf(options->reasons);
    app::CaseDesk desk(session.workplace());
    printRecorded(session, desk.enact(session.actor(), options->id, std::move(event), {}));
  });
}

}  // namespace

void addAnswerCommands(CommandContext context) {
  const CommandGroup group = context.program.group("answer", "What a Produsen says of the data asked for");
  addSubmit(group, context.session);
  addJudgement(group, context.session, app::UseCase::AnswerReturn, "Give an answer back for correction");
  addJudgement(group, context.session, app::UseCase::AnswerWaive,
               "Go on without the answer of a silent Produsen");
}

}  // namespace cli
