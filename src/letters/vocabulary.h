// The elements of letter templates (docs/formats/letter-template.md).
#pragma once

#include "templates/vocabulary.h"

namespace letters {

const templates::Vocabulary& letterVocabulary();

}  // namespace letters
