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
};
using Options = std::shared_ptr<AnswerOptions>;

void addSubmit(CLI::App& group, Session& session) {
  auto options = std::make_shared<AnswerOptions>();
  CLI::App* command = group.add_subcommand(
      "submit", "Answer a request as Produsen; without an uploaded letter, a Surat Tindaklanjuti is drafted");
  command->add_option("ID", options->id, "The request")->transform(kind::reference())->required();
  command->add_option("ANSWER.xml", options->form, "What is said of each item")
      ->transform(kind::path())
      ->required();
  command->add_option("FILE", options->files, "The data files and the signed letter that ANSWER.xml names")
      ->transform(kind::path());
  command->add_option("--produsen", options->produsen, "For whom, when the user belongs to no Produsen")
      ->transform(kind::code());
  command->callback([&session, options] {
    app::CaseDesk desk(session.workplace());
    const auto answered = desk.answer(session.actor(), options->id, options->produsen,
                                      uploadOf(options->form), uploadsOf(options->files));
    if (answered.recorded) {
      printRecorded(session, *answered.recorded);
    } else {
      printRecord(session.out(), session.format(), {{"draft", "Draft of the Surat Tindaklanjuti"}},
                  {{"draft", answered.draft}});
    }
  });
}

void addJudgement(CLI::App& group, Session& session, const char* name, const char* kind,
                  const char* description) {
  auto options = std::make_shared<AnswerOptions>();
  CLI::App* command = group.add_subcommand(name, description);
  command->add_option("ID", options->id, "The request")->transform(kind::reference())->required();
  command->add_option("--produsen", options->produsen, "Whose answer")->transform(kind::code())->required();
  command->add_option("--reason", options->reasons, "Why; may be repeated")
      ->allow_extra_args(false)
      ->transform(kind::paragraphs())
      ->required();
  command->callback([&session, options, kind] {
    requests::Event event;
    event.kind = kind;
    event.produsen = options->produsen;
    event.reasons = reasonsOf(options->reasons);
    app::CaseDesk desk(session.workplace());
    printRecorded(session, desk.enact(session.actor(), options->id, std::move(event), {}));
  });
}

}  // namespace

void addAnswerCommands(CommandContext context) {
  CLI::App* group = context.program.add_subcommand("answer", "What a Produsen says of the data asked for");
  group->require_subcommand(1);
  addSubmit(*group, context.session);
  addJudgement(*group, context.session, "return", "nota-perbaikan-jawaban",
               "Give an answer back for correction");
  addJudgement(*group, context.session, "waive", "nota-tanpa-jawaban",
               "Go on without the answer of a silent Produsen");
}

}  // namespace cli
