// What a person should look at before a letter is approved: what is allowed, but hardly meant.
#pragma once

#include <string>
#include <string_view>

#include "base/error.h"
#include "layout/document.h"
#include "layout/font_metrics.h"
#include "xml/element.h"

namespace letters {

// Whether a text is still a template, where {…} has its meaning and only {{ is suspicious, or merged.
enum class TextKind { Template, Merged };

// Of a single text: braces that were left over, a full stop inside a sentence, "0 (nol)". Empty when there is
// nothing.
base::Message lintText(std::string_view text, TextKind kind);

// Of a merged letter on its page: the same for each of its texts, an agency that stands twice in the address,
// a list or table without content, a line that is too long for its place. Places name the letter and its
// element: "surat-ralat paragraf 3".
base::Problems lintLetter(const xml::Element& letter, const std::string& name, const layout::PageStyle& page,
                          const layout::FontMetrics& fonts);

// Of its data document: a clause that begins like a sentence or ends like one, and what a numbered letter
// refuses without a legal ground. Places name the field: "permohonan/keperluan".
base::Problems lintData(const xml::Element& data, bool isNumbered);

}  // namespace letters
