// The parts of a letter's data document (docs/formats/letter-data.md) that follow from office data.
#pragma once

#include <string>

#include "letters/office_data.h"
#include "xml/element.h"

namespace letters {

// <kop> and <tampilan>: letterhead, paper, font, small print.
void appendIssuer(xml::Element& data, const Issuer& issuer);

// <penandatangan>: the lines above the name as they are printed ("a.n. KEPALA DINAS …,"), name, rank, NIP.
void appendSignatory(xml::Element& data, const Signatory& signatory);

// The data document of a number pattern.
xml::Element patternData(const std::string& classification, int urut, const Issuer& issuer, base::Date date,
                         const std::string& insertion = {});

// The lines above the name, the last with a comma.
std::vector<std::string> positionLines(const Signatory& signatory);

}  // namespace letters
