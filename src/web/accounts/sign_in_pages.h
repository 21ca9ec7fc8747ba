// Signing in and out: /masuk, /masuk/kode, /masuk/penyiapan, /keluar.
#pragma once

#include <vector>

#include "web/site/route.h"

namespace web {

std::vector<Route> signInRoutes();

}  // namespace web
