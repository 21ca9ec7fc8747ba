// Files of what is prepared on the server, as forms bring them and as pages show them.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/preparations/open_preparation.h"
#include "json/value.h"
#include "web/site/visit.h"

namespace web {

// Puts the files that came with the form into the preparation, where each is examined at once; what was found
// is shown with it. `purposeOf` says for which purpose a file is; without one it is left. FormRefused, after
// all others were taken, with each that cannot be taken, at its field.
void takeFormFiles(Visit& visit, const std::string& preparation,
                   const std::function<std::string(const FormFile&)>& purposeOf);

// The files for these purposes, oldest first: id, anchor (of the element that errors lead to), name, kind,
// size, look and verdict (a badge), findings (sentences), sha256.
json::Array preparedFilesData(const Visit& visit, const app::Preparation& preparation,
                              const std::vector<std::string>& purposes);

}  // namespace web
