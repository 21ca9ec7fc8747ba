// What passes between Inspector and worker: a request is the file's size and name, an answer an Inspection as
// JSON, {"type": …, "findings": [{"code": …, "place": …, "detail": …}]}.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/bytes.h"
#include "intake/finding.h"

namespace intake::detail {

struct Request {
  std::uint64_t size = 0;
  std::string name;
};

base::Bytes written(const Request& request);
Request requestIn(base::ByteView bytes);

base::Bytes written(const Inspection& inspection);
// Nothing when it is no answer of ours: hostile bytes may have taken over the worker. Codes are known ones;
// type, places and details are short, printable text.
std::optional<Inspection> inspectionIn(base::ByteView answer);

}  // namespace intake::detail
