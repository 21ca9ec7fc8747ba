#include "app/records/stored_json.h"

#include "base/error.h"
#include "base/sentences.h"
#include "json/text.h"

namespace app {

json::Value storedJson(base::ByteView bytes, const std::string& what) {
  try {
    return json::read(bytes, what);
  } catch (const base::InvalidInput& problem) {
    throw base::Corrupt(base::Message("record.unreadable", {{"problem", base::messageOf(problem)}}));
  }
}

}  // namespace app
