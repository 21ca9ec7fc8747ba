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
using Options = std::shared_ptr<RetentionOptions>;

const std::vector<Column> kProposalColumns = {
    {"name", "Proposal"},          {"state", "State"},    {"count", "Cases"},
    {"tickets", "Requests"},       {"number", "Minutes"}, {"proposed_by", "Proposed by"},
    {"approved_by", "Approved by"}};

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
  printRecord(session.out(), session.format(), kProposalColumns, shown(proposal));
}

void addHold(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<RetentionOptions>();
  CLI::App* command =
      group.command(app::UseCase::ArchiveHold, "Nothing of the request is destroyed until it is released");
  command->add_option("ID", options->id, "Ticket or object id")->transform(kind::reference())->required();
  command->add_option("--reason", options->reason, "Why, as the number of the lawsuit")
      ->transform(kind::paragraphs())
      ->required();
  command->callback([&session, options] {
    printRecorded(
        session, app::RetentionDesk(session.workplace()).hold(session.actor(), options->id, options->reason));
  });
}

void addRelease(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<RetentionOptions>();
  CLI::App* command = group.command(app::UseCase::ArchiveRelease, "End one hold of a request");
  command->add_option("ID", options->id, "Ticket or object id")->transform(kind::reference())->required();
  command->add_option("--reason", options->reason, "Why")->transform(kind::paragraphs())->required();
  command->callback([&session, options] {
    printRecorded(
        session,
        app::RetentionDesk(session.workplace()).release(session.actor(), options->id, options->reason));
  });
}

void addRetention(const CommandGroup& group, Session& session) {
  CLI::App* command =
      group.command(app::UseCase::ArchiveRetention, "How long each closed request is kept, and why");
  command->callback([&session] {
    printTable(session.out(), session.format(),
               {{"ticket", "Request"},
                {"classification", "Classification"},
                {"closed", "Closed"},
                {"active_until", "Active until"},
                {"inactive_until", "Kept until"},
                {"fate", "Then"},
                {"hold", "Held"},
                {"proposal", "Proposal"}},
               app::RetentionDesk(session.workplace()).cases(session.actor()), "No request is closed.");
  });
}

void addProposals(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<RetentionOptions>();
  CLI::App* command =
      group.command(app::UseCase::ArchiveProposals, "Proposals of destruction, or one of them");
  command->add_option("PROPOSAL", options->id, "Its name, as UM-2031-0001")->transform(kind::reference());
  command->callback([&session, options] {
    if (!options->id.empty())
      return print(session, app::openProposal(session.workplace(), session.actor(), options->id));
    std::vector<json::Object> rows;
    for (const app::Proposal& one : app::RetentionDesk(session.workplace()).proposals(session.actor()))
      rows.push_back(shown(one));
    printTable(session.out(), session.format(), kProposalColumns, rows, "No proposals.");
  });
}

void addPropose(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<RetentionOptions>();
  CLI::App* command =
      group.command(app::UseCase::ArchivePropose, "Propose requests whose time is over for destruction");
  command->add_option("ID", options->order.cases, "Tickets or object ids (else all that may be destroyed)")
      ->transform(kind::reference());
  command
      ->add_option("--appraisal", options->order.appraisal,
                   "The committee's finding, where the schedule says dinilai-kembali")
      ->transform(kind::paragraphs());
  command->add_option("--remarks", options->order.remarks, "For the record")->transform(kind::paragraphs());
  command->callback([&session, options] {
    print(session, app::RetentionDesk(session.workplace()).propose(session.actor(), options->order));
  });
}

void addApprove(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<RetentionOptions>();
  CLI::App* command =
      group.command(app::UseCase::ArchiveApprove, "Approve a proposal of destruction, or refuse it");
  command->add_option("PROPOSAL", options->id, "Its name")->transform(kind::reference())->required();
  command->add_option("--external", options->external, "Number of the approval that the schedule asks for")
      ->transform(kind::line());
  command->add_option("--remarks", options->reason, "For the record; why, of a refusal")
      ->transform(kind::paragraphs());
  command->add_flag("--refuse", options->isRefusal, "End the proposal; its requests may be proposed again");
  command->callback([&session, options] {
    app::RetentionDesk desk(session.workplace());
    print(session, options->isRefusal
                       ? desk.refuse(session.actor(), options->id, options->reason)
                       : desk.approve(session.actor(), options->id, options->external, options->reason));
  });
}

void addDestroy(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<RetentionOptions>();
  CLI::App* command = group.command(app::UseCase::ArchiveDestroy,
                                    "Carry out a proposal whose berita acara is issued; leaves tombstones");
  command->add_option("PROPOSAL", options->id, "Its name")->transform(kind::reference())->required();
  command->callback([&session, options] {
    const auto report = app::destroy(session.workplace(), session.actor(), options->id);
    for (const app::KeptBack& one : report.proposal.keptBack) complain(session.err(), one.why);
    for (const std::string& object : report.leftovers) {
      complain(session.err(), "The disk would not remove the old copy of " + object +
                                  "; the next start of Berkas alone in this home does.");
    }
    json::Object object = shown(report.proposal);
    object["destroyed_requests"] = json::Array(report.destroyed.begin(), report.destroyed.end());
    std::vector<Column> columns = kProposalColumns;
    columns.push_back({"destroyed_requests", "Destroyed"});
    printRecord(session.out(), session.format(), columns, object);
  });
}

}  // namespace

void addRetentionCommands(const CommandGroup& archiveGroup, Session& session) {
  addHold(archiveGroup, session);
  addRelease(archiveGroup, session);
  addRetention(archiveGroup, session);
  addProposals(archiveGroup, session);
  addPropose(archiveGroup, session);
  addApprove(archiveGroup, session);
  addDestroy(archiveGroup, session);
}

}  // namespace cli
