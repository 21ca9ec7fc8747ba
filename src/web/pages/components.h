// The components of page templates, replaced by HTML: one place knows how a field with its label, hint and
// error looks, so that every form of the portal works alike with a keyboard and a screen reader.
#pragma once

#include "base/message.h"
#include "web/pages/form_state.h"
#include "xml/element.h"

namespace web {

// Whether the page has a form that is sent by POST, which needs its marks (FormState).
bool hasForm(const xml::Element& tree);

// The tree with every component replaced (docs/formats/page-templates.md lists them). `body` takes the place
// of <isi-halaman/>; null where the tree has none.
xml::Element withComponents(const xml::Element& tree, const FormState& state, base::Language language,
                            const xml::Element* body = nullptr);

}  // namespace web
