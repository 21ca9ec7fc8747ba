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
};
using Options = std::shared_ptr<AnswerOptions>;

// The request stands where it stood, and whoever submitted must know.
void tellOfWaiting(Session& session, const app::Recorded& recorded,
                   const requests::SignatureFinding& finding) {
  printRecorded(session, recorded,
                {{"waits", true},
                 {"signature",
                  json::Object{{"verdict", requests::nameOf(finding.verdict)},
                               {"reasons", json::Array(finding.reasons.begin(), finding.reasons.end())}}}});
  const std::string codes = base::joined(finding.reasons, ", ");
  complain(session.err(),
           "The letter was archived, but the request has not moved: its signature is " +
               std::string(requests::nameOf(finding.verdict)) + (codes.empty() ? "" : " (" + codes + ")") +
               ". It waits for the Walidata, who can take it with `berkas answer accept " + recorded.ticket +
               "` or give it back with `berkas answer return " + recorded.ticket +
               "`; a letter with a valid signature can be submitted in its place.");
}

void addJudged(CLI::App* command, const Options& options) {
  command->add_option("ID", options->id, "The request")->transform(kind::reference())->required();
  command->add_option("--produsen", options->produsen, "Whose answer")->transform(kind::code())->required();
  command->add_option("--reason", options->reasons, "Why; may be repeated")
      ->allow_extra_args(false)
      ->transform(kind::paragraphs())
      ->required();
}

void addSubmit(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<AnswerOptions>();
  CLI::App* command = group.command(
      app::UseCase::AnswerSubmit,
      "Answer a request as Produsen; without an uploaded letter, a Surat Tindaklanjuti is drafted");
  command->add_option("ID", options->id, "The request")->transform(kind::reference())->required();
  command->add_option("ANSWER.xml", options->form, "What is said of each item")
      ->transform(kind::path())
      ->required();
  command->add_option("FILE", options->files, "The data files and the signed letter that ANSWER.xml names")
      ->transform(kind::path());
  command->add_option("--produsen", options->produsen, "For whom, when the user does not answer for one Produsen")
      ->transform(kind::code());
  addOnBehalf(command, options->medium);
  command->callback([&session, options] {
    app::CaseDesk desk(session.workplace());
    const auto answered = desk.answer(session.actor(), options->id, options->produsen,
                                      uploadOf(options->form), uploadsOf(options->files), options->medium);
    if (answered.waitsFor) {
      tellOfWaiting(session, *answered.recorded, *answered.waitsFor);
    } else if (answered.recorded) {
      printRecorded(session, *answered.recorded, {{"waits", false}});
    } else {
      printRecord(session.out(), session.format(), {{"draft", "Draft of the Surat Tindaklanjuti"}},
                  {{"draft", answered.draft}});
    }
  });
}

void addAccept(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<AnswerOptions>();
  CLI::App* command = group.command(
      app::UseCase::AnswerAccept, "Take a Surat Tindaklanjuti from elsewhere whose signature is not valid, with the reason");
  addJudged(command, options);
  command->callback([&session, options] {
    app::CaseDesk desk(session.workplace());
    printRecorded(session, desk.acceptAnswer(session.actor(), options->id, options->produsen,
                                             base::joined(options->reasons, "; ")));
  });
}

void addReturn(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<AnswerOptions>();
  CLI::App* command = group.command(
      app::UseCase::AnswerReturn, "Give an answer back for correction, or a letter from elsewhere that waits");
  addJudged(command, options);
  command->callback([&session, options] {
    app::CaseDesk desk(session.workplace());
    printRecorded(session, desk.returnAnswer(session.actor(), options->id, options->produsen,
                                             reasonsOf(options->reasons)));
  });
}

void addWaive(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<AnswerOptions>();
  CLI::App* command = group.command(app::UseCase::AnswerWaive, "Go on without the answer of a silent Produsen");
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
  const CommandGroup group = context.program.group("answer", "What a Produsen says of the data asked for");
  addSubmit(group, context.session);
  addAccept(group, context.session);
  addReturn(group, context.session);
  addWaive(group, context.session);
}

}  // namespace cli
