// Which files of a case stand: the data of answers that hold, and the Data Balikan that came last. Files of
// an answer that was given back or replaced do not, nor those of a letter that still waits for the Walidata.
#pragma once

#include <string>
#include <vector>

#include "app/cases/case_file.h"

namespace app {

// A file of the case, and the version that brought it.
struct CaseDocumentFile {
  int version = 0;
  EventDocument document;

  bool operator==(const CaseDocumentFile&) const = default;
};

// The answer of one Produsen that stands.
struct StandingAnswer {
  std::string produsen;
  std::vector<requests::ItemAnswer> items;
  std::vector<CaseDocumentFile> files;  // its data, in the order in which they were handed in
};

// By assignment. A letter from elsewhere that the Walidata took brings the files with which it came in.
std::vector<StandingAnswer> standingAnswers(const CaseFile& file);

// The data of all of them, no file twice.
std::vector<CaseDocumentFile> standingData(const CaseFile& file);

// Without the form that names them. Empty before there is any.
std::vector<CaseDocumentFile> newestBalikan(const CaseFile& file);

}  // namespace app
