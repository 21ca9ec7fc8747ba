// PDF files, made byte by byte.
#pragma once

#include <string>
#include <vector>

#include "base/bytes.h"

namespace intake_tests {

struct PdfParts {
  std::string catalog = {};               // further entries of the catalog
  std::string page = {};                  // of the page
  std::vector<std::string> objects = {};  // from number 5 on, without "obj" and "endobj"
  std::string trailer = {};               // further entries
};

// A document of one page with a sound cross-reference table.
base::Bytes pdfOf(const PdfParts& parts = {});
// "<<…/Length n>>stream…endstream"
std::string streamOf(const std::string& entries, const base::Bytes& content);
// As zlib packs it.
base::Bytes deflated(const base::Bytes& content);

}  // namespace intake_tests
