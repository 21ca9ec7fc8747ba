// From a merged mail template to the two texts of a mail.
#pragma once

#include <cstddef>
#include <string>

#include "xml/element.h"

namespace mail {

struct MailText {
  std::string subject;  // one line
  std::string text;     // lines that end in LF

  bool operator==(const MailText&) const = default;
};

// Reads <surel> with <subjek> and <isi>, which holds
//   <paragraf>  text, wrapped;
//   <daftar>    <butir> after <butir>, each with a hyphen, its further lines indented;
//   <baris>     one line; neighbouring ones stand close, as in a signature.
// Blocks are parted by an empty line. White space in a text counts as one blank, so that a value never begins
// a line of its own. Lines have at most `width` characters, but a longer word (an address of a page) is not
// cut.
//
// InvalidInput with the place of an element that does not belong there, and when the subject or the text is
// missing or empty.
MailText readMailText(const xml::Element& mail, std::size_t width = 72);

}  // namespace mail
