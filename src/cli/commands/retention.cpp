// archive hold · release · retention · proposals · propose · approve · destroy
#include <memory>

#include "app/keeping/destruction.h"
#include "app/keeping/retention_desk.h"
#include "app/proposals/proposal_file.h"
#include "cli/commands.h"
#include "cli/printing.h"

namespace cli {
namespace {

struct RetentionOptions {
  std::string id;
  std::string reason;
  std::string external;
  bool isRefusal = false;
  app::ProposalOrder order;
};

// The proposal, with additional members for tables.
json::Object shown(const app::Proposal& proposal) {
  json::Object object = app::toJson(proposal);
  json::Array tickets;
  for (const app::ProposedCase& one : proposal.cases) tickets.emplace_back(one.ticket);
  object["count"] = proposal.cases.size();
  object["tickets"] = tickets;
  object["number"] = proposal.minutes ? proposal.minutes->number : std::string();
  object["proposed_by"] = proposal.proposed.user;
  object["approved_by"] = proposal.approved ? proposal.approved->user : std::string();
  return object;
}

void print(Session& session, const app::Proposal& proposal) {
  printRecord(session.output(), app::columns::kProposals, shown(proposal));
}

void addHold(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<RetentionOptions>();
  CLI::App* command = group.command(app::UseCase::ArchiveHold, "help.archive.hold");
  command->add_option("ID", options->id, "help.object")->transform(kind::reference())->required();
  command->add_option("--reason", options->reason, "help.archive.hold.reason")
      ->transform(kind::paragraphs())
      ->required();
  command->callback([&session, options] {
    printRecorded(
        session, app::RetentionDesk(session.workplace()).hold(session.actor(), options->id, options->reason));
  });
}

void addRelease(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<RetentionOptions>();
  CLI::App* command = group.command(app::UseCase::ArchiveRelease, "help.archive.release");
  command->add_option("ID", options->id, "help.object")->transform(kind::reference())->required();
  command->add_option("--reason", options->reason, "help.why")->transform(kind::paragraphs())->required();
  command->callback([&session, options] {
    printRecorded(
        session,
        app::RetentionDesk(session.workplace()).release(session.actor(), options->id, options->reason));
  });
}

void addRetention(const CommandGroup& group, Session& session) {
  CLI::App* command = group.command(app::UseCase::ArchiveRetention, "help.archive.retention");
  command->callback([&session] {
    printTable(session.output(), app::columns::kKeptCases,
               app::RetentionDesk(session.workplace()).cases(session.actor()), "commands.none-closed");
  });
}

void addProposals(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<RetentionOptions>();
  CLI::App* command = group.command(app::UseCase::ArchiveProposals, "help.archive.proposals");
  command->add_option("PROPOSAL", options->id, "help.archive.proposals.name")->transform(kind::reference());
  command->callback([&session, options] {
    if (!options->id.empty())
      return print(session, app::openProposal(session.workplace(), session.actor(), options->id));
    std::vector<json::Object> rows;
    for (const app::Proposal& one : app::RetentionDesk(session.workplace()).proposals(session.actor()))
      rows.push_back(shown(one));
    printTable(session.output(), app::columns::kProposals, rows, "commands.no-proposals");
  });
}

void addPropose(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<RetentionOptions>();
  CLI::App* command = group.command(app::UseCase::ArchivePropose, "help.archive.propose");
  command->add_option("ID", options->order.cases, "help.archive.propose.ids")->transform(kind::reference());
  command->add_option("--appraisal", options->order.appraisal, "help.archive.propose.appraisal")
      ->transform(kind::paragraphs());
  command->add_option("--remarks", options->order.remarks, "help.archive.propose.remarks")
      ->transform(kind::paragraphs());
  command->callback([&session, options] {
    print(session, app::RetentionDesk(session.workplace()).propose(session.actor(), options->order));
  });
}

void addRetentionApprove(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<RetentionOptions>();
  CLI::App* command = group.command(app::UseCase::ArchiveApprove, "help.archive.approve");
  command->add_option("PROPOSAL", options->id, "help.archive.proposal")
      ->transform(kind::reference())
      ->required();
  command->add_option("--external", options->external, "help.archive.approve.external")
      ->transform(kind::line());
  command->add_option("--remarks", options->reason, "help.archive.approve.remarks")
      ->transform(kind::paragraphs());
  command->add_flag("--refuse", options->isRefusal, "help.archive.approve.refuse");
  command->callback([&session, options] {
    app::RetentionDesk desk(session.workplace());
    print(session, options->isRefusal
                       ? desk.refuse(session.actor(), options->id, options->reason)
                       : desk.approve(session.actor(), options->id, options->external, options->reason));
  });
}

void addDestroy(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<RetentionOptions>();
  CLI::App* command = group.command(app::UseCase::ArchiveDestroy, "help.archive.destroy");
  command->add_option("PROPOSAL", options->id, "help.archive.proposal")
      ->transform(kind::reference())
      ->required();
  command->callback([&session, options] {
    const auto report = app::destroy(session.workplace(), session.actor(), options->id);
    for (const app::KeptBack& one : report.proposal.keptBack) session.complain(one.why);
    for (const std::string& object : report.leftovers)
      session.complain(base::Message("commands.copy-not-removed", {{"object", object}}));
    json::Object object = shown(report.proposal);
    object["destroyed_requests"] = json::Array(report.destroyed.begin(), report.destroyed.end());
    app::ViewColumns columns = app::columns::kProposals;
    columns.push_back({"destroyed_requests", "heading.destroyed"});
    printRecord(session.output(), columns, object);
  });
}

}  // namespace

void addRetentionCommands(const CommandGroup& archiveGroup, Session& session) {
  addHold(archiveGroup, session);
  addRelease(archiveGroup, session);
  addRetention(archiveGroup, session);
  addProposals(archiveGroup, session);
  addPropose(archiveGroup, session);
  addRetentionApprove(archiveGroup, session);
  addDestroy(archiveGroup, session);
}

}  // namespace cli
