// Files for visitors to keep.
#pragma once

#include <string>
#include <string_view>

#include "web/http/exchange.h"

namespace web {

// Answers with the content under this name. A browser shows only what its own viewer takes as a whole (PDF,
// PNG); everything else is saved, since it could hold script.
Response download(base::Bytes content, std::string_view name, std::string_view mediaType);
Response download(Response::File file, std::string_view name, std::string_view mediaType);

}  // namespace web
