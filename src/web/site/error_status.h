// What a visitor's browser is told by the status when something throws.
#pragma once

#include "base/error.h"

namespace web {

// 500 for what is our own fault.
int statusOf(base::ErrorKind kind);

}  // namespace web
