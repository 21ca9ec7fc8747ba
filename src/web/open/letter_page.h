// What /v/TOKEN tells of a letter, as a page and as JSON.
#pragma once

#include "web/site/visit.h"

namespace web {

Response showLetterCheck(Visit& visit);

}  // namespace web
