// Parts of a letter's data document (docs/formats/letter-data.md) that come from office data.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "letters/office_data.h"
#include "xml/element.h"

namespace letters {

// <kop>, <tampilan> and <penerbit>: letterhead, paper, font, small print, name and place.
void appendIssuer(xml::Element& data, const Issuer& issuer);

// <penandatangan>: the printed post, name, rank, NIP.
void appendSignatory(xml::Element& data, const Signatory& signatory);

// <keamanan> and <urgensi> of <surat>, each unless it is the ordinary one.
void appendNature(xml::Element& letter, const Nature& nature);

// A signatory's post, above his name. `prefix` hangs before the first line: "a.n.", "Plt.", "Plh." or empty.
// The last line ends with a comma.
struct PostLines {
  std::string_view prefix;
  std::vector<std::string> lines;
};
PostLines postLines(const Signatory& signatory);

}  // namespace letters
