#include "app/overview/letter_views.h"

#include <algorithm>
#include <map>
#include <set>

#include "app/access/use_cases.h"
#include "app/cases/open_case.h"
#include "app/casework/case_views.h"
#include "app/facts/people.h"
#include "app/home/office_time.h"
#include "app/letters/letter_desk.h"
#include "app/letters/letter_levels.h"
#include "app/letters/letter_sight.h"
#include "app/letters/letter_stage.h"
#include "app/letters/open_subject.h"
#include "app/letters/stale_drafts.h"
#include "base/error.h"
#include "base/sentences.h"
#include "base/utf8.h"

namespace app {
namespace {

// Of what a letter is: a request, or a proposal of destruction.
struct LetterOrigin {
  std::string ticket;
  std::string agency;
};

// Looks each subject up once.
class LetterOrigins {
 public:
  explicit LetterOrigins(const Workplace& workplace) : workplace_(workplace) {}

  const LetterOrigin& of(const std::string& object) {
    const auto known = known_.find(object);
    if (known != known_.end()) return known->second;
    LetterOrigin origin;
    workplace_.database.read([&](Transaction& transaction) {
      const auto request = transaction.requests().find(object);
      const auto proposal = transaction.retention().find(object);
      if (request) origin = {request->ticket, request->agency};
      if (proposal) origin = {proposal->name, {}};
    });
    return known_.emplace(object, std::move(origin)).first->second;
  }

 private:
  const Workplace& workplace_;
  std::map<std::string, LetterOrigin> known_;
};

std::string produsenNameOf(const Workplace& workplace, const std::string& code) {
  const letters::Produsen* produsen = workplace.office().letters.findProdusen(code);
  return produsen ? produsen->name : code;
}

std::string signatoryNameOf(const Workplace& workplace, const std::string& id) {
  const auto& all = workplace.office().letters.signatories;
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const letters::Signatory& one) { return one.id == id; });
  return found == all.end() ? id : found->name;
}

json::Object rowOfDraft(const Workplace& workplace, const Actor& actor, LetterOrigins& origins,
                        const DraftRow& draft) {
  const LetterOrigin& origin = origins.of(draft.object);
  json::Object row{{"id", draft.id},
                   {"draft", draft.id},
                   {"kind", draft.kind},
                   {"title", letterTitle(workplace, draft.kind)},
                   {"produsen_name", produsenNameOf(workplace, draft.produsen)},
                   {"ticket", origin.ticket},
                   {"agency", origin.agency},
                   {"drafted_by", nameOfAccount(workplace, draft.draftedBy)},
                   {"amended", timeText(workplace, draft.amended)},
                   {"remarks", draft.remarks},
                   {"number", draft.number}};
  addStage(row, workplace, actor, draft);
  return row;
}

json::Object rowOfLetter(const Workplace& workplace, LetterOrigins& origins, const LetterRow& letter) {
  const LetterOrigin& origin = origins.of(letter.object);
  return {{"id", letter.id},
          {"kind", letter.kind},
          {"title", letterTitle(workplace, letter.kind)},
          {"produsen_name", produsenNameOf(workplace, letter.produsen)},
          {"ticket", origin.ticket},
          {"agency", origin.agency},
          {"number", letter.number},
          {"date", letter.date.iso()},
          {"signatory", signatoryNameOf(workplace, letter.signatory)}};
}

bool isAskedFor(const json::Object& row, const LetterListQuery& query) {
  if (!query.kind.empty() && *row.at("kind").string() != query.kind) return false;
  const std::string text = base::folded(query.text);
  if (text.empty()) return true;
  const char* const members[] = {"number", "ticket", "agency", "produsen_name"};
  return std::any_of(std::begin(members), std::end(members), [&](const char* member) {
    return base::folded(*row.at(member).string()).find(text) != std::string::npos;
  });
}

// Stale ones last; before them the nearer to the letter, the earlier, what is the actor's turn first.
int rankOfDraft(const json::Object& row) {
  if (row.contains("stale")) return 100;
  const bool isMine = row.contains("is_mine") && *row.at("is_mine").boolean();
  const auto stage = base::valueOf(kLetterStages, *row.at("stage").string());
  return (isMine ? 0 : 50) + static_cast<int>(LetterStage::At::Issue) -
         static_cast<int>(stage.value_or(LetterStage::At::Mending));
}

json::Array draftRows(const Workplace& workplace, const Actor& actor, LetterOrigins& origins,
                      const std::vector<DraftRow>& drafts) {
  std::vector<json::Object> rows;
  for (const DraftRow& draft : drafts) rows.push_back(rowOfDraft(workplace, actor, origins, draft));
  rows = withStaleness(workplace, actor, std::move(rows));
  std::stable_sort(rows.begin(), rows.end(), [](const json::Object& a, const json::Object& b) {
    return rankOfDraft(a) < rankOfDraft(b);
  });
  return {rows.begin(), rows.end()};
}

json::Array kindsOf(const Workplace& workplace, const std::vector<LetterRow>& letters) {
  std::set<std::string> kinds;
  for (const LetterRow& letter : letters) kinds.insert(letter.kind);
  json::Array choices;
  for (const std::string& kind : kinds)
    choices.push_back(json::Object{{"value", kind}, {"label", letterTitle(workplace, kind)}});
  return choices;
}

// The newest file of the letter, where it was signed here.
void addLevel(const Workplace& workplace, const Actor& actor, const LetterRow& letter, json::Object& sheet) {
  const auto file = findCase(workplace, actor, letter.object);
  if (!file) return;
  const CaseFile whole = openCase(workplace, actor, letter.object);
  for (const SignedFile& one : signedFilesOf(whole)) {
    if (!one.letter->event.letter || one.letter->event.letter->number != letter.number) continue;
    sheet["level"] = signing::nameOf(one.level);
    sheet["shortfall"] = one.shortfall;
    sheet["newest"] = one.path;
  }
}

bool mayDo(const Workplace& workplace, const Actor& actor, UseCase useCase, const DraftRow& draft) {
  return draft.state != DraftState::Numbered &&
         may(actor, useCase, partiesOf(workplace, draft.kind, draft.produsen));
}

}  // namespace

void addStage(json::Object& row, const Workplace& workplace, const Actor& actor, const DraftRow& draft) {
  try {
    const LetterStage stage = stageOf(workplace, draft);
    row["stage"] = base::nameOf(kLetterStages, stage.at);
    row["approved"] = stage.approved;
    row["approvers"] = stage.approvers;
    row["next"] = stage.next.empty() ? std::string() : nameOfAccount(workplace, stage.next);
    row["is_mine"] = stage.next == actor.user;
  } catch (const base::InvalidInput& problem) {
    row["stale"] = base::messageOf(problem).in(actor.language);
  }
}

json::Object letterList(const Workplace& workplace, const Actor& actor, const LetterListQuery& query) {
  SeenLetters seen = lettersSeenBy(workplace, actor, "");
  std::stable_sort(seen.letters.begin(), seen.letters.end(),
                   [](const LetterRow& a, const LetterRow& b) { return b.issued < a.issued; });
  LetterOrigins origins(workplace);
  json::Array letters;
  std::int64_t total = 0;
  for (const LetterRow& letter : seen.letters) {
    json::Object row = rowOfLetter(workplace, origins, letter);
    if (!isAskedFor(row, query)) continue;
    const std::int64_t place = total++;
    if (place >= query.first && place < query.first + query.limit) letters.emplace_back(std::move(row));
  }
  return {{"drafts", draftRows(workplace, actor, origins, seen.drafts)},
          {"kinds", kindsOf(workplace, seen.letters)},
          {"total", total},
          {"letters", std::move(letters)}};
}

json::Object draftSheet(const Workplace& workplace, const Actor& actor, std::string_view id) {
  const auto draft = findDraft(workplace, actor, id);
  if (!draft) throw base::NotFound(base::Message("drafting.draft-unknown", {{"draft", id}}));
  LetterOrigins origins(workplace);
  json::Object sheet =
      withStaleness(workplace, actor, {rowOfDraft(workplace, actor, origins, *draft)}).front();
  const bool isFresh = !sheet.contains("stale");
  sheet["may_amend"] = isFresh && mayDo(workplace, actor, UseCase::LetterAmend, *draft);
  sheet["may_return"] =
      draft->state == DraftState::Draft && isFresh && mayDo(workplace, actor, UseCase::LetterReturn, *draft);
  sheet["may_discard"] = mayDo(workplace, actor, UseCase::LetterDiscard, *draft);
  if (!isFresh) return sheet;
  const LetterStage stage = stageOf(workplace, *openSubject(workplace, actor, draft->object), *draft);
  sheet["approved"] = stage.approved;
  sheet["stage"] = base::nameOf(kLetterStages, stage.at);
  sheet["next"] = stage.next.empty() ? std::string() : nameOfAccount(workplace, stage.next);
  json::Array warnings;
  if (draft->state != DraftState::Numbered) {
    for (const base::Problem& warning : LetterDesk(workplace).warnings(actor, id))
      warnings.emplace_back(warning.message.in(actor.language));
  }
  sheet["warnings"] = std::move(warnings);
  return sheet;
}

json::Object letterSheet(const Workplace& workplace, const Actor& actor, const std::string& id) {
  const auto letter = findLetter(workplace, actor, id);
  if (!letter) throw base::NotFound(base::Message("casework.issued-letter-unknown", {{"letter", id}}));
  LetterOrigins origins(workplace);
  json::Object sheet = rowOfLetter(workplace, origins, *letter);
  sheet["path"] = letter->path;
  sheet["sha256"] = letter->sha256;
  if (actor.isOfOffice()) sheet["token"] = letter->token;
  addLevel(workplace, actor, *letter, sheet);
  return sheet;
}

}  // namespace app
