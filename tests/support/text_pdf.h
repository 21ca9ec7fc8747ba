// A PDF document of one page that shows this line of ASCII without brackets; without a cross-reference table,
// which readers make up for.
#pragma once

#include <string>

namespace support {

inline std::string pdfShowing(const std::string& line) {
  const std::string content = "BT /F 9 Tf 9 9 Td (" + line + ") Tj ET";
  return "%PDF-1.4\n"
         "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
         "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
         "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 99]/Contents 4 0 R"
         "/Resources<</Font<</F 5 0 R>>>>>>endobj\n"
         "4 0 obj<</Length " +
         std::to_string(content.size()) + ">>stream\n" + content +
         "\nendstream endobj\n"
         "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
         "trailer<</Root 1 0 R/Size 6>>\n%%EOF\n";
}

}  // namespace support
