// The form of a draft as a page shows it, and what it brings: made from the fields that the letter's template
// declares (app/letters/drafting_form.h), so that a new kind of letter needs no page of its own.
//
// A field is called as in docs/formats/draft.md: "copies"; of reasons the text of each "reasons/CODE"; of
// pairs "corrections/1/wrong".
#pragma once

#include "json/value.h"
#include "web/http/exchange.h"
#include "web/pages/wording.h"

namespace web {

// The fields for the page's template (potongan-isian-surat.xml).
json::Array draftFields(const Wording& wording, const json::Object& form);

// What was typed, as the data of a draft; what is empty is left out.
json::Object typedDetail(const json::Object& form, const Fields& typed);

}  // namespace web
