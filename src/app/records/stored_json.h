// JSON that Berkas wrote itself and reads again.
#pragma once

#include <string>

#include "base/bytes.h"
#include "json/value.h"

namespace app {

// Corrupt, naming `what`, when the bytes are no JSON.
json::Value storedJson(base::ByteView bytes, const std::string& what);

}  // namespace app
