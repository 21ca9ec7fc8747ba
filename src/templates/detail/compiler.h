// Reads and checks a template, and compiles it to a program.
#pragma once

#include <memory>
#include <string>

#include "templates/detail/program.h"
#include "templates/fields.h"
#include "templates/vocabulary.h"

namespace templates::detail {

// Errors as in Template::load.
std::shared_ptr<const Program> compile(const std::string& fileName, const Source& source,
                                       const Vocabulary& vocabulary);

}  // namespace templates::detail
