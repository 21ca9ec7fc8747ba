#include "web/audit/trust_pages.h"

#include "app/evidence/log_desk.h"
#include "app/keeping/retention_desk.h"
#include "app/proposals/proposal_file.h"
#include "app/upkeep/fixity.h"
#include "app/upkeep/fixity_report.h"
#include "base/base64.h"
#include "web/audit/addresses.h"
#include "web/site/download.h"
#include "web/site/frame.h"

namespace web {
namespace {

constexpr std::size_t kTrailLines = 50;

// How each kind of line of the fixity reports is shown.
constexpr struct {
  std::string_view type;
  const char* words;
  const char* badgeKind;
} kTrailLooks[] = {
    {"damage", "pages.fixity.damage", "mengkudu"},     {"repair", "pages.fixity.repair", "pandan"},
    {"left", "pages.fixity.left", "mengkudu"},         {"run", "pages.fixity.run", "netral"},
    {"copied", "pages.fixity.copied", "pandan"},       {"not-copied", "pages.fixity.not-copied", "mengkudu"},
    {"no-replica", "pages.fixity.no-replica", "soga"}, {"no-mail", "pages.fixity.no-mail", "soga"}};

json::Object trailRow(const Visit& visit, const json::Value& line) {
  const std::string type = line.stringOr("type");
  json::Object row{{"when", readTime(visit.wording, line.stringOr("time"))},
                   {"ticket", line.stringOr("ticket")},
                   {"place", line.stringOr("object")},
                   {"path", line.stringOr("path")},
                   {"code", line.stringOr("code")},
                   {"text", line.stringOr("message", line.stringOr("reason"))},
                   {"badge", type},
                   {"badge_kind", "netral"}};
  for (const auto& look : kTrailLooks) {
    if (look.type != type) continue;
    row["badge"] = visit.wording.words(base::Message(look.words, {}));
    row["badge_kind"] = look.badgeKind;
  }
  return row;
}

std::string wordsOr(const Visit& visit, const json::Value& state, std::string_view time,
                    const char* otherwise) {
  const std::string text = state.stringOr(time);
  return text.empty() ? visit.wording.words(base::Message(otherwise, {})) : readTime(visit.wording, text);
}

std::string countIn(const Visit& visit, const json::Value& state, std::string_view member) {
  const json::Value* count = state.find(member);
  return count == nullptr || count->integer() == nullptr ? std::string("0")
                                                         : visit.wording.number(*count->integer());
}

json::Object decisionRow(const Visit& visit, const char* title, const app::Decision& decision) {
  return {{"title", visit.wording.words(base::Message(title, {}))},
          {"when", visit.wording.dayAndClock(decision.time)},
          {"who", decision.user},
          {"external", decision.external},
          {"remarks", decision.remarks}};
}

json::Array decisionRows(const Visit& visit, const app::Proposal& proposal) {
  json::Array rows;
  rows.push_back(decisionRow(visit, "pages.destruction.proposed", proposal.proposed));
  if (proposal.approved) rows.push_back(decisionRow(visit, "pages.destruction.approved", *proposal.approved));
  if (proposal.refused) rows.push_back(decisionRow(visit, "pages.destruction.refused", *proposal.refused));
  if (proposal.destroyed)
    rows.push_back(decisionRow(visit, "pages.destruction.destroyed", *proposal.destroyed));
  return rows;
}

json::Object proposalRow(const Visit& visit, const app::Proposal& proposal) {
  return {{"name", proposal.name},
          {"address", "/pemusnahan/" + urlEncoded(proposal.name)},
          {"state", std::string(app::nameOf(proposal.state))},
          {"count", visit.wording.number(static_cast<std::int64_t>(proposal.cases.size()))},
          {"minutes", proposal.minutes ? proposal.minutes->number : std::string()},
          {"last", visit.wording.dayAndClock(proposal.lastTime())}};
}

json::Object proposedCaseRow(const Visit& visit, const app::Proposal& proposal,
                             const app::ProposedCase& one) {
  json::Object row{{"ticket", one.ticket},
                   {"title", one.title},
                   {"agency", one.agency},
                   {"code", one.retention.code},
                   {"closed", visit.wording.date(one.retention.closed)},
                   {"files", visit.wording.number(one.files)}};
  for (const app::KeptBack& kept : proposal.keptBack) {
    if (kept.object == one.object) row["kept_back"] = kept.why;
  }
  return row;
}

}  // namespace

Response showFixity(Visit& visit) {
  const json::Value state(app::fixityState(visit.workplace, visit.actor()));
  json::Array trail;
  for (const json::Object& line : app::fixityTrail(visit.workplace, visit.actor(), kTrailLines))
    trail.push_back(trailRow(visit, line));
  const json::Array& damaged = state.arrayAt("damaged");
  const bool wasRead = !state.stringOr("oldest_check").empty();
  const char* verdict = !damaged.empty() ? "pages.fixity.is-damaged"
                        : wasRead        ? "pages.fixity.is-whole"
                                         : "pages.fixity.is-unread";
  return showPage(visit, "keutuhan",
                  {{"verdict", visit.wording.words(base::Message(verdict, {{"count", damaged.size()}}))},
                   {"box", !damaged.empty() ? "hasil-salah"
                           : wasRead        ? ""
                                            : "hasil-tunggu"},
                   {"damaged", damaged},
                   {"objects", countIn(visit, state, "objects")},
                   {"oldest", wordsOr(visit, state, "oldest_check", "pages.fixity.never")},
                   {"started", wordsOr(visit, state, "round_started", "pages.fixity.never")},
                   {"ended", wordsOr(visit, state, "round_ended", "pages.fixity.goes-on")},
                   {"round_objects", countIn(visit, state, "round_objects")},
                   {"round_damages", countIn(visit, state, "round_damages")},
                   {"round_repaired", countIn(visit, state, "round_repaired")},
                   {"days", std::to_string(visit.workplace.settings.number("fixity.days"))},
                   {"replica", !visit.workplace.settings.text("archive.replica").empty()},
                   {"trail", trail}});
}

Response showProposals(Visit& visit) {
  json::Array rows;
  for (const app::Proposal& proposal : app::RetentionDesk(visit.workplace).proposals(visit.actor()))
    rows.push_back(proposalRow(visit, proposal));
  return showPage(visit, "pemusnahan", {{"proposals", rows}});
}

Response showProposal(Visit& visit) {
  const app::Proposal proposal = app::openProposal(visit.workplace, visit.actor(), visit.place("nama"));
  json::Object data = proposalRow(visit, proposal);
  json::Array cases;
  for (const app::ProposedCase& one : proposal.cases) cases.push_back(proposedCaseRow(visit, proposal, one));
  data["cases"] = cases;
  data["decisions"] = decisionRows(visit, proposal);
  data["appraisal"] = proposal.appraisal;
  return showPage(visit, "pemusnahan-usul", data);
}

Response showLog(Visit& visit) {
  app::LogDesk desk(visit.workplace);
  const tlog::SignedCheckpoint newest = desk.checkpoint(visit.actor());
  json::Array signers;
  for (const auto& signature : newest.note.signatures) signers.emplace_back(signature.name);
  const auto& root = newest.checkpoint.root;
  return showPage(visit, "log",
                  {{"origin", newest.checkpoint.origin},
                   {"size", visit.wording.number(static_cast<std::int64_t>(newest.checkpoint.size))},
                   {"root", base::base64({root.data(), root.size()})},
                   {"checkpoint", newest.bytes()},
                   {"key", desk.verifierKey(visit.actor())},
                   {"signers", signers}});
}

Response fetchCheckpoint(Visit& visit) {
  const tlog::SignedCheckpoint newest = app::LogDesk(visit.workplace).checkpoint(visit.actor());
  return download(newest.bytes(), "titik-periksa-" + std::to_string(newest.checkpoint.size) + ".txt",
                  "text/plain; charset=utf-8");
}

Response fetchLogKey(Visit& visit) {
  return download(app::LogDesk(visit.workplace).verifierKey(visit.actor()) + "\n", "log.vkey",
                  "text/plain; charset=utf-8");
}

}  // namespace web
