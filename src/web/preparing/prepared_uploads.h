// Files of what is prepared on the server, as forms bring them and as pages show them.
#pragma once

#include <string>
#include <vector>

#include "app/preparations/prepared_fields.h"
#include "json/value.h"
#include "web/site/visit.h"

namespace web {

// Puts a file that came with the form into the preparation, where it is examined at once; what was found is
// shown with it. FormRefused, at the field of the file, for one that cannot be taken.
void takeFormFile(Visit& visit, const std::string& preparation, const std::string& purpose,
                  const FormFile& file);

// The files for these purposes, oldest first: id, anchor (of the element that errors lead to), name, size,
// look and verdict (a badge), findings (sentences), sha256, unfinished ("41 %").
json::Array preparedFilesData(const Visit& visit, const app::Preparation& preparation,
                              const std::vector<std::string>& purposes);

// What is wrong, as errors of the form.
std::vector<FieldError> fieldErrorsOf(const Visit& visit, const app::FieldProblems& problems);

}  // namespace web
