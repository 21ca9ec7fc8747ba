// A tabulation on paper: PDF/A-3a and PDF/UA-1 like every letter, unsigned.
#pragma once

#include <string>

#include "app/home/workplace.h"
#include "app/views/tabulation.h"
#include "xml/element.h"

namespace app {

// The templates of reports and of the register.
inline constexpr const char* kReportTemplate = "laporan";
inline constexpr const char* kAgendaTemplate = "buku-agenda";

// The data document of these templates (docs/formats/report.md) under the letterhead of `issuer`. Characters
// without a glyph appear as "<U+1F600>", so that no text can prevent a report.
xml::Element paperData(const Typesetter& typesetter, const Tabulation& tabulation,
                       const letters::Issuer& issuer);

// The PDF, dated with the reported time. NotFound when the office has no such template; InvalidInput when the
// table exceeds the bounds of templates.
base::Bytes paperOf(const Workplace& workplace, const std::string& templateName, const Tabulation& tabulation,
                    const letters::Issuer& issuer);

}  // namespace app
