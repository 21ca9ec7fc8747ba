#include "app/views/columns.h"

#include "app/records/case_record.h"

namespace app {
namespace {

using V = Vocabulary;

// Of states or events.
template <class Rule>
Titles titlesOfRules(const std::vector<Rule>& rules) {
  Titles titles;
  for (const Rule& rule : rules) titles[rule.id] = rule.title;
  return titles;
}

Titles titlesOfRoles(const requests::Procedure& procedure) {
  Titles titles;
  for (const requests::Role role : requests::allRoles())
    titles[std::string(requests::nameOf(role))] = procedure.titleOf(role);
  return titles;
}

}  // namespace

// Lists have rows of several cases; there is one procedure whose words they can have.
Titles titlesOf(Vocabulary vocabulary, const std::function<const Workplace&()>& workplace) {
  const auto procedure = [&]() -> const requests::Procedure& {
    return workplace().office().rulesOf(kDataRequests).procedure;
  };
  switch (vocabulary) {
    case Vocabulary::None:
      return {};
    case Vocabulary::Events:
      return titlesOfRules(procedure().events());
    case Vocabulary::States:
      return titlesOfRules(procedure().states());
    case Vocabulary::AssignmentStates:
      return titlesOfRules(procedure().assignmentStates());
    case Vocabulary::Roles:
      return titlesOfRoles(procedure());
    case Vocabulary::DraftStates:
      return {{"draft", "word.draft"}, {"returned", "word.returned"}, {"numbered", "word.numbered"}};
    case Vocabulary::Severities:
      return {{"error", "word.error"}, {"warning", "word.warning"}};
    case Vocabulary::LimitStates:
      return {{"running", "word.running"},
              {"overdue", "word.overdue"},
              {"met", "word.met"},
              {"missed", "word.missed"},
              {"void", "word.void"}};
  }
  return {};
}

namespace columns {

const ViewColumns kCases = {{"ticket", "heading.ticket"},
                            {"state", "heading.state", V::States},
                            {"submitted", "heading.submitted"},
                            {"agency", "heading.agency"},
                            {"title", "heading.data"}};

const ViewColumns kCase = {{"ticket", "heading.ticket"},
                           {"id", "heading.object"},
                           {"state", "heading.state", V::States},
                           {"agency", "heading.agency"},
                           {"title", "heading.data"},
                           {"purpose", "heading.purpose"},
                           {"submitted", "heading.submitted"},
                           {"assignments", "heading.assignments", V::AssignmentStates},
                           {"letters", "heading.letters", V::Events},
                           {"drafts", "heading.drafts", V::Events},
                           {"unpaid_debts", "heading.unpaid"},
                           {"possible_commands", "heading.possible"},
                           {"documents", "heading.documents"},
                           {"damaged", "heading.damaged-events"}};

const ViewColumns kEvents = {{"version", "heading.version"},
                             {"date", "heading.date"},
                             {"time", "heading.time"},
                             {"event", "heading.event", V::Events},
                             {"role", "heading.role", V::Roles},
                             {"actor", "heading.by"},
                             {"state", "heading.state-after", V::States},
                             {"number", "heading.number"},
                             {"damage", "heading.damaged"}};

const ViewColumns kLimits = {{"limit", "heading.limit"},
                             {"produsen", "heading.produsen"},
                             {"due", "heading.due"},
                             {"status", "heading.status", V::LimitStates},
                             {"days_late", "heading.days-late"}};

const ViewColumns kLetters = {
    {"number", "heading.number"},     {"date", "heading.date"},     {"kind", "heading.letter", V::Events},
    {"produsen", "heading.produsen"}, {"ticket", "heading.ticket"}, {"state", "heading.state"},
    {"stale", "heading.stale"},       {"id", "heading.id"}};

const ViewColumns kLetter = {{"id", "heading.id"},
                             {"number", "heading.number"},
                             {"date", "heading.date"},
                             {"kind", "heading.letter", V::Events},
                             {"state", "heading.state"},
                             {"ticket", "heading.ticket"},
                             {"object", "heading.object"},
                             {"version", "heading.version"},
                             {"path", "heading.path"},
                             {"sha256", "heading.sha256"},
                             {"issuer", "heading.issuer"},
                             {"signatory", "heading.signatory"},
                             {"remarks", "heading.remarks"},
                             {"detail", "heading.data"},
                             {"approvals", "heading.approvals"}};

const ViewColumns kIssuedLetter = {
    {"number", "heading.number"}, {"date", "heading.date"},     {"kind", "heading.letter", V::Events},
    {"id", "heading.id"},         {"object", "heading.object"}, {"version", "heading.archived-as-version"},
    {"path", "heading.path"},     {"sha256", "heading.sha256"}};

const ViewColumns kDraft = {{"id", "heading.draft"},
                            {"kind", "heading.letter", V::Events},
                            {"state", "heading.state", V::DraftStates},
                            {"remarks", "heading.remarks"},
                            {"number", "heading.number"}};

const ViewColumns kHandIns = {
    {"id", "heading.hand-in"},    {"received", "heading.received"},      {"user", "heading.by"},
    {"ticket", "heading.ticket"}, {"event", "heading.event", V::Events}, {"files", "heading.documents"},
    {"damage", "heading.damaged"}};

const ViewColumns kHandIn = {
    {"id", "heading.hand-in"},       {"received", "heading.received"},      {"user", "heading.by"},
    {"ticket", "heading.ticket"},    {"event", "heading.event", V::Events}, {"files", "heading.documents"},
    {"reasons", "heading.findings"}, {"damage", "heading.damaged"}};

const ViewColumns kMails = {
    {"id", "heading.mail"},         {"kind", "heading.kind"},         {"ticket", "heading.ticket"},
    {"state", "heading.state"},     {"attempts", "heading.attempts"}, {"next", "heading.next-attempt"},
    {"carrier", "heading.carrier"}, {"evidence", "heading.evidence"}, {"answer", "heading.answer"}};

const ViewColumns kMailQueue = {{"queue", "heading.mail-queue"},
                                {"by", "heading.by"},
                                {"since", "heading.since"},
                                {"fault", "heading.answer"}};

const ViewColumns kAccounts = {
    {"user", "heading.user"},     {"name", "heading.name"},         {"roles", "heading.roles", V::Roles},
    {"agency", "heading.agency"}, {"produsen", "heading.produsen"}, {"post", "heading.post"},
    {"email", "heading.email"},   {"disabled", "heading.disabled"}};

const ViewColumns kAccountTrail = {{"time", "heading.time"},
                                   {"user", "heading.user"},
                                   {"act", "heading.act"},
                                   {"by", "heading.by"},
                                   {"authentication", "heading.known-by"},
                                   {"change", "heading.change"}};

const ViewColumns kInvitations = {{"user", "heading.user"},
                                  {"until", "heading.works-until"},
                                  {"mailed", "heading.mailed"},
                                  {"link", "heading.link"}};

const ViewColumns kObjects = {{"id", "heading.object"},
                              {"type", "heading.type"},
                              {"title", "heading.title"},
                              {"head", "heading.versions"}};

const ViewColumns kFiles = {{"path", "heading.path"}, {"size", "heading.size"}, {"sha512", "heading.sha512"}};

const ViewColumns kHits = {
    {"time", "heading.archived"}, {"ticket", "heading.ticket"}, {"kind", "heading.kind", V::Events},
    {"number", "heading.number"}, {"file", "heading.file"},     {"agency", "heading.agency"},
    {"path", "heading.path"}};

const ViewColumns kKeptCases = {{"ticket", "heading.request"},
                                {"classification", "heading.classification"},
                                {"closed", "heading.closed"},
                                {"active_until", "heading.active-until"},
                                {"inactive_until", "heading.kept-until"},
                                {"fate", "heading.fate"},
                                {"hold", "heading.held"},
                                {"proposal", "heading.proposal"}};

const ViewColumns kProposals = {{"name", "heading.proposal"},
                                {"state", "heading.state"},
                                {"count", "heading.cases"},
                                {"tickets", "heading.requests"},
                                {"number", "heading.minutes"},
                                {"proposed_by", "heading.proposed-by"},
                                {"approved_by", "heading.approved-by"}};

const ViewColumns kContact = {{"contact", "heading.contact"},
                              {"name", "heading.name"},
                              {"position", "heading.position"},
                              {"nip", "heading.nip"},
                              {"telephone", "heading.telephone"},
                              {"email", "heading.email"},
                              {"returned_mails", "heading.returned-mails"}};

const ViewColumns kContactTrail = {
    {"time", "heading.time"}, {"what", "heading.what"}, {"user", "heading.by"}, {"why", "heading.why"}};

}  // namespace columns
}  // namespace app
