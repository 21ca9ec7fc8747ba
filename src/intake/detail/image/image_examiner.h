// PNG (ISO/IEC 15948) and JPEG (ISO/IEC 10918) by their structure; no picture is decoded.
#pragma once

#include "intake/detail/subject.h"

namespace intake::detail {

void examinePng(const Subject& subject);
void examineJpeg(const Subject& subject);

}  // namespace intake::detail
