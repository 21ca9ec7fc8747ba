// Makes a mail's subject and its body, as text and as HTML, from a merged template.
#pragma once

#include <cstddef>
#include <string>

#include "xml/element.h"

namespace mail {

struct MailText {
  std::string subject;  // one line
  std::string text;     // lines end with LF
  std::string html;     // a whole document; lines end with LF

  bool operator==(const MailText&) const = default;
};

// Reads <surel> with <subjek> and <isi>, which contains
//   <paragraf>  text, wrapped;
//   <daftar>    <butir> elements, each with a hyphen and its further lines indented;
//   <baris>     one line; adjacent ones have no empty line between, as in a signature.
// Empty lines separate blocks. A run of white space in a text is one blank, so a value cannot begin a new
// line. Lines have at most `width` characters, but longer words (such as a URL) are not cut.
//
// The HTML says the same: paragraphs, lists, line breaks. Words that begin with http:// or https:// are
// links; nothing in it is fetched from elsewhere, and no value becomes markup.
//
// InvalidInput, with its place, for a misplaced element, and when subject or text is missing or empty.
MailText readMailText(const xml::Element& mail, std::size_t width = 72);

}  // namespace mail
