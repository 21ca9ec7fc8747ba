// Packages of office programs.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/bytes.h"

namespace intake_tests {

// Name and content.
using Parts = std::vector<std::pair<std::string, base::Bytes>>;

// The parts that each needs, with these instead of, or beside, them.
base::Bytes docx(const Parts& parts = {});
base::Bytes xlsx(const Parts& parts = {});
base::Bytes pptx(const Parts& parts = {});
// A package whose main part has this content type.
base::Bytes ooxml(const std::string& mainType, const Parts& parts, const std::string& furtherTypes = {});
// `kind` is "text", "spreadsheet", "presentation".
base::Bytes odf(const std::string& kind, const Parts& parts = {});

// A workbook of one sheet, Lembar1, with these rows.
base::Bytes workbook(const std::string& rows, const std::string& sheetEntries = {});
// A row of a sheet with these texts.
std::string row(std::size_t number, const std::vector<std::string>& cells);
// A part of relationships.
std::string relations(const std::string& items);
// One to elsewhere; `type` is the last step of its type.
std::string external(const std::string& type, const std::string& target);
// The body of an ODF document, in content.xml.
std::string odfContent(const std::string& body, const std::string& styles = {});
// The beginning of an OLE file.
base::Bytes compound(const base::Bytes& more = {});

}  // namespace intake_tests
