// Reads a zip in memory for its words only, without checking it. To keep or unpack a zip, use survey.h and
// reader.h.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "base/bytes.h"

namespace zip {

// Passes each wanted file, whole, to `take`, in the order of the zip's directory. Skips files that are larger
// than `most` bytes, encrypted or damaged. Ends early where the zip cannot be followed further. Names are as
// written.
void readMembers(base::ByteView zip, std::uint64_t most,
                 const std::function<bool(const std::string& name)>& isWanted,
                 const std::function<void(const std::string& name, const base::Bytes& content)>& take);

}  // namespace zip
