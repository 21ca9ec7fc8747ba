// How a letter or draft looks on pages: its badge, and the texts of its times.
#pragma once

#include "json/value.h"
#include "web/pages/wording.h"

namespace web {

// Adds to a draft's row (app/overview/letter_views.h): badge, badge_kind, amended_text and path, where its
// page is.
void addDraftLook(const Wording& wording, json::Object& row);

// Adds to a letter's row: date_text and path.
void addLetterLook(const Wording& wording, json::Object& row);

}  // namespace web
