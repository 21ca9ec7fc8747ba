// Documents of OpenDocument (ISO/IEC 26300): ODT, ODS, ODP.
#pragma once

#include <string>

#include "intake/detail/subject.h"
#include "zip/survey.h"

namespace intake::detail {

// `survey` has no flaws and the entries mimetype and META-INF/manifest.xml. The result is the media type.
std::string examineOdf(const Subject& subject, const zip::Survey& survey, const ExamineInner& inner);

}  // namespace intake::detail
