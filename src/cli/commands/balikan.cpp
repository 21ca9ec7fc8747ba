// balikan submit · accept · return · waive
#include <memory>

#include "app/casework/case_desk.h"
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/printing.h"

namespace cli {
namespace {

struct BalikanOptions {
  std::string id;
  std::string form;
  std::vector<std::string> files;
  std::vector<std::string> reasons;
};

void addSubmit(CLI::App& group, Session& session) {
  auto options = std::make_shared<BalikanOptions>();
  CLI::App* command = group.add_subcommand("submit", "Hand in Data Balikan");
  command->add_option("ID", options->id, "The request")->transform(kind::reference())->required();
  command->add_option("BALIKAN.xml", options->form, "What was made of the data")
      ->transform(kind::path())
      ->required();
  command->add_option("FILE", options->files, "The files that BALIKAN.xml names")->transform(kind::path());
  command->callback([&session, options] {
    app::CaseDesk desk(session.workplace());
    printRecorded(session, desk.submitBalikan(session.actor(), options->id, uploadOf(options->form),
                                              uploadsOf(options->files)));
  });
}

void addJudgement(CLI::App& group, Session& session, const char* name, const char* kind,
                  const char* description) {
  auto options = std::make_shared<BalikanOptions>();
  CLI::App* command = group.add_subcommand(name, description);
  command->add_option("ID", options->id, "The request")->transform(kind::reference())->required();
  command->add_option("--reason", options->reasons, "Why; may be repeated")
      ->allow_extra_args(false)
      ->transform(kind::paragraphs());
  command->callback([&session, options, kind] {
    requests::Event event;
    event.kind = kind;
    event.reasons = reasonsOf(options->reasons);
    app::CaseDesk desk(session.workplace());
    printRecorded(session, desk.enact(session.actor(), options->id, std::move(event), {}));
  });
}

}  // namespace

void addBalikanCommands(CommandContext context) {
  CLI::App* group = context.program.add_subcommand("balikan", "Data Balikan: what the pemohon owes");
  group->require_subcommand(1);
  addSubmit(*group, context.session);
  addJudgement(*group, context.session, "accept", "tanda-terima-balikan", "Accept it; the request is done");
  addJudgement(*group, context.session, "return", "nota-perbaikan-balikan", "Give it back for correction");
  addJudgement(*group, context.session, "waive", "nota-penghentian-penagihan",
               "Stop asking after all reminders; the debt stays on record");
}

}  // namespace cli
