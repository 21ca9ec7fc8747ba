// The form of a draft, made from what the letter's template declares (<bidang>): what the case provides is
// not asked for, the rest are the members of docs/formats/draft.md. A template that declares no witnesses
// asks for none.
#pragma once

#include <string>
#include <string_view>

#include "app/access/actor.h"
#include "app/home/workplace.h"
#include "app/records/draft_detail.h"
#include "base/words.h"
#include "json/value.h"

namespace app {

enum class DraftFieldKind { Choice, Lines, Reasons, Letter, Pairs };
inline constexpr base::Word<DraftFieldKind> kDraftFieldKinds[] = {
    {"choice", DraftFieldKind::Choice},    // one of `choices`
    {"lines", DraftFieldKind::Lines},      // texts, a line each
    {"reasons", DraftFieldKind::Reasons},  // codes of `choices`, each with a text or without
    {"letter", DraftFieldKind::Letter},    // one of `choices`: an issued letter of the case
    {"pairs", DraftFieldKind::Pairs},      // two texts each, called as `parts` says
};

// The form for a letter of that kind of the case, with these values: kind, title, and fields in their order,
// each with name (the member of the draft's data), kind, label, note (the template's keterangan; may be
// empty), required, value (missing when there is none), choices ({value, label}), parts, and problem (a
// sentence; missing when the value is right as far as the form can tell). NotFound for a case that the actor
// does not see, or a kind that the office has no template for; Denied when he may not draft.
json::Object draftingForm(const Workplace& workplace, const Actor& actor, std::string_view name,
                          const std::string& kind, const DraftDetail& values);
// The same for a draft, with what it says now. NotFound for one that the actor does not see.
json::Object draftingForm(const Workplace& workplace, const Actor& actor, std::string_view draft);

}  // namespace app
