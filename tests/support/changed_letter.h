// A letter of ours with a revision behind it that shows something else on its first page: what a forger does
// who cannot sign.
#pragma once

#include <cstdio>
#include <string>

#include "base/bytes.h"
#include "base/error.h"

namespace support {

// The number in front of " 0 R" behind `name`, from `at` on.
inline std::string referenceAfter(const base::Bytes& pdf, const std::string& name, std::size_t at) {
  std::size_t begin = pdf.find(name, at);
  base::require(begin != base::Bytes::npos, "the letter has that entry");
  begin = pdf.find_first_of("0123456789", begin + name.size());
  return pdf.substr(begin, pdf.find_first_not_of("0123456789", begin) - begin);
}

inline base::Bytes changedAfterSigning(const base::Bytes& pdf) {
  const std::size_t page = pdf.find("/Type /Page\n");
  base::require(page != base::Bytes::npos, "the letter has a page");
  const std::size_t begin = pdf.rfind(" 0 obj", page);
  const std::string contents = referenceAfter(pdf, "/Contents", begin);
  const std::string size = referenceAfter(pdf, "/Size", pdf.rfind("trailer"));
  const std::string root = referenceAfter(pdf, "/Root", pdf.rfind("trailer"));
  const std::string previous = referenceAfter(pdf, "startxref", pdf.rfind("startxref"));
  const std::string drawing = "q 0 0 0 rg 100 500 200 40 re f Q";
  base::Bytes changed = pdf;
  if (!changed.ends_with('\n')) changed += '\n';
  const std::size_t object = changed.size();
  changed += contents + " 0 obj\n<</Length " + std::to_string(drawing.size()) + ">>\nstream\n" + drawing +
             "\nendstream\nendobj\n";
  const std::size_t table = changed.size();
  char place[32];
  std::snprintf(place, sizeof place, "%010zu 00000 n \n", object);
  changed += "xref\n" + contents + " 1\n" + place + "trailer\n<</Root " + root + " 0 R/Size " + size +
             "/Prev " + previous + ">>\nstartxref\n" + std::to_string(table) + "\n%%EOF\n";
  return changed;
}

}  // namespace support
