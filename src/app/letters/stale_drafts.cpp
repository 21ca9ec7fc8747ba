#include "app/letters/stale_drafts.h"

#include <map>

#include "app/access/actor.h"
#include "app/facts/draft_facts.h"
#include "app/letters/open_subject.h"
#include "base/error.h"
#include "base/sentences.h"

namespace app {
namespace {

// Why the draft cannot be issued as its case stands now; empty when it can, as far as the case goes.
base::Message staleBecause(const Workplace& workplace, const LetterSubject& subject, const DraftRow& draft) {
  const auto refusal = subject.refusalOf(eventOf(workplace, draft, workplace.clock.now()));
  if (!refusal || refusal->kind != base::ErrorKind::Conflict) return {};
  return base::inOneSentence(refusal->why);
}

// The same for a list, whatever became of the case or of the office's data; empty when it has its number.
base::Message staleBecause(const Workplace& workplace, const DraftRow& draft) {
  if (draft.state == DraftState::Numbered) return {};
  try {
    return staleBecause(workplace, *openSubject(workplace, automaticActor(), draft.object), draft);
  } catch (const base::NotFound& problem) {
    return base::messageOf(problem);
  } catch (const base::InvalidInput& problem) {
    return base::messageOf(problem);
  }
}

}  // namespace

std::vector<json::Object> withStaleness(const Workplace& workplace, const Actor& actor,
                                        std::vector<json::Object> rows) {
  std::map<std::string, DraftRow> drafts;
  workplace.database.read([&](Transaction& transaction) {
    for (DraftRow& draft : transaction.letters().drafts("")) drafts.emplace(draft.id, std::move(draft));
  });
  for (json::Object& row : rows) {
    const auto draft = drafts.find(*row.at("id").string());
    if (draft == drafts.end()) continue;
    const base::Message why = staleBecause(workplace, draft->second);
    if (!why.empty()) row["stale"] = why.in(actor.language);
  }
  return rows;
}

void demandFresh(const Workplace& workplace, const LetterSubject& subject, const DraftRow& draft) {
  const base::Message why = staleBecause(workplace, subject, draft);
  if (why.empty()) return;
  const std::string which = draft.produsen.empty() ? draft.kind : draft.kind + ", " + draft.produsen;
  const bool isNumbered = draft.state == DraftState::Numbered;
  throw base::Conflict(base::Message(isNumbered ? "drafting.stale-numbered" : "drafting.stale",
                                     {{"draft", draft.id}, {"which", which}, {"why", why}}));
}

}  // namespace app
