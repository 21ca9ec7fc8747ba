// Letters checked by anybody: /v/TOKEN, where the QR code of a letter leads, and /periksa, which takes a PDF.
#pragma once

#include <vector>

#include "web/site/route.h"

namespace web {

std::vector<Route> checkRoutes();

}  // namespace web
