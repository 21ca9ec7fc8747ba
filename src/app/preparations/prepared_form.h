// The form that a preparation becomes, and its files, as the desks take them.
#pragma once

#include <string>
#include <vector>

#include "app/preparations/open_preparation.h"
#include "app/records/upload.h"
#include "xml/element.h"

namespace app {

// FORM.xml, ANSWER.xml or BALIKAN.xml (docs/formats). A completion has none: then the element has no name.
// The preparation must be free of problems (prepared_fields.h).
xml::Element formOf(const Preparation& preparation);

// Its files as they were examined when they came.
std::vector<Upload> uploadsOf(const Workplace& workplace, const Preparation& preparation);

}  // namespace app
