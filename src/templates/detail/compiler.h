// Reads and checks a template, and makes the program of it.
#pragma once

#include <memory>
#include <string>

#include "templates/detail/program.h"
#include "templates/fields.h"
#include "templates/vocabulary.h"

namespace templates::detail {

// Errors as Template::load says.
std::shared_ptr<const Program> compile(const std::string& fileName, const Source& source,
                                       const Vocabulary& vocabulary);

}  // namespace templates::detail
