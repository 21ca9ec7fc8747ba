// The pages of one draft: its form with the preview beside it, giving it back, throwing it away, and making
// one for a case.
#pragma once

#include "web/site/visit.h"

namespace web {

// A letter's id may be that of a draft; then these show it.
Response showDraft(Visit& visit);
Response amendDraft(Visit& visit);
// The same page as it would be with what was typed, which is not saved.
Response previewDraft(Visit& visit);

Response showReturnOfDraft(Visit& visit);
Response returnDraft(Visit& visit);
Response showDiscard(Visit& visit);
Response discardDraft(Visit& visit);

Response showNewDraft(Visit& visit);
Response makeDraft(Visit& visit);

}  // namespace web
