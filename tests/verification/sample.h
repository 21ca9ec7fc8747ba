// A signed two-page letter with a form, made by hand, and what others may append to it.
#pragma once

#include "pdf_file.h"

namespace verification_tests {

struct SampleOptions {
  int permission = 0;     // P of DocMDP; 0 for an approval without one
  std::string lock = {};  // FieldMDP: "/Action/Include/Fields[(Nama)]"
};

// Before it is signed. 3 and 4 are its pages; 11 the text field "Nama", 12 the check box "Setuju", 13 the
// text field "Nomor" for reading only, 14 the empty signature field "Tamu", 16 the field "Kadis" that 17
// signs; 8 and 9 are a page that nothing refers to, 19 a name that stands for nothing yet.
Objects sampleObjects(const SampleOptions& options = {});
base::Bytes sampleLetter(const SampleOptions& options = {});

// Objects of an update.
Objects secondSignature();  // in the empty field
Objects addedSignature(const std::string& value = {},
                       const std::string& widget = {});  // in a field of its own
Objects addedTimeStamp();
// A DSS with the shared authority's CRL and the time-stamper's certificate.
Objects addedStore(const SampleOptions& options = {});
Objects filledName(const std::string& name);
Objects filledBox();
Objects addedAnnotation(const std::string& entries);

}  // namespace verification_tests
