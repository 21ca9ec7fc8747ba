#include "app/records/read_back.h"

#include "base/error.h"
#include "json/text.h"

namespace app {
namespace {

[[noreturn]] void refuse(const std::string& why, const std::string& cause) {
  throw base::Internal("This is a mistake in Berkas itself: a record would go into the archive that " + why +
                           ". Nothing was archived.",
                       cause);
}

}  // namespace

base::Bytes readBackBytes(const json::Value& record, const std::function<bool(const json::Value&)>& isSame) {
  base::Bytes bytes = json::canonical(record) + "\n";
  bool holds = false;
  try {
    holds = isSame(json::read(bytes, "record"));
  } catch (const base::Error& problem) {
    refuse(std::string("cannot be read again: ") + problem.what(), problem.cause());
  }
  if (!holds) refuse("reads otherwise than it was meant", {});
  return bytes;
}

base::Bytes readBackBytes(const json::Value& record) {
  return readBackBytes(record, [&](const json::Value& read) { return read == record; });
}

base::Bytes readBackBytes(const archive::PremisEvent& event,
                          const std::function<bool(const json::Value& detail)>& isSame) {
  return readBackBytes(toJson(event), [&](const json::Value& read) {
    const archive::PremisEvent again = archive::premisEventFromJson(read);
    return again == event && isSame(again.detail);
  });
}

}  // namespace app
