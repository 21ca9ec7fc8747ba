// Documents of Office Open XML: DOCX, XLSX, PPTX and their kin.
#pragma once

#include <string>

#include "intake/detail/subject.h"
#include "zip/survey.h"

namespace intake::detail {

// `survey` has no flaws and an entry [Content_Types].xml. The result is the media type.
std::string examineOoxml(const Subject& subject, const zip::Survey& survey, const ExamineInner& inner);

}  // namespace intake::detail
