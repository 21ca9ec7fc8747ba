// The contents of a zip in memory whose honesty does not matter: for looking at it, not for keeping or
// unpacking it (survey.h, reader.h).
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "base/bytes.h"

namespace zip {

// Gives each file that is wanted, whole, in the order in which the zip's directory has them. One that takes
// more than `most` bytes, is encrypted or damaged is passed over; where the zip cannot be followed any
// further the reading ends. Names are as written.
void readMembers(base::ByteView zip, std::uint64_t most,
                 const std::function<bool(const std::string& name)>& isWanted,
                 const std::function<void(const std::string& name, const base::Bytes& content)>& take);

}  // namespace zip
