#include "app/letters/stale_drafts.h"

#include <map>

#include "app/access/actor.h"
#include "app/facts/draft_facts.h"
#include "app/letters/open_dossier.h"
#include "base/error.h"
#include "base/text.h"

namespace app {

std::string staleBecause(const Workplace& workplace, const Dossier& dossier, const DraftRow& draft) {
  const auto refusal = dossier.refusalOf(eventOf(workplace, draft, workplace.clock.now()));
  if (!refusal || refusal->kind != base::ErrorKind::Conflict) return {};
  return base::joined(refusal->why, "; ");
}

std::string staleBecause(const Workplace& workplace, const DraftRow& draft) {
  if (draft.state == DraftState::Numbered) return {};
  try {
    return staleBecause(workplace, *openDossier(workplace, automaticActor(), draft.object), draft);
  } catch (const base::NotFound& problem) {
    return problem.what();
  } catch (const base::InvalidInput& problem) {
    return problem.what();
  }
}

std::vector<json::Object> withStaleness(const Workplace& workplace, std::vector<json::Object> rows) {
  std::map<std::string, DraftRow> drafts;
  workplace.database.read([&](Transaction& transaction) {
    for (DraftRow& draft : transaction.letters().drafts("")) drafts.emplace(draft.id, std::move(draft));
  });
  for (json::Object& row : rows) {
    const auto draft = drafts.find(*row.at("id").string());
    const std::string why = draft == drafts.end() ? "" : staleBecause(workplace, draft->second);
    if (!why.empty()) row["stale"] = why;
  }
  return rows;
}

void demandFresh(const Workplace& workplace, const Dossier& dossier, const DraftRow& draft) {
  const std::string why = staleBecause(workplace, dossier, draft);
  if (why.empty()) return;
  const std::string remedy = draft.state == DraftState::Numbered
                                 ? "`berkas letter issue " + draft.id + "` makes its number void."
                                 : "Throw it away with `berkas letter discard " + draft.id + "`.";
  throw base::Conflict("The draft " + draft.id + " (" + draft.kind +
                       (draft.produsen.empty() ? "" : ", " + draft.produsen) +
                       ") is stale, for the case has moved on: " + why + ". " + remedy);
}

}  // namespace app
