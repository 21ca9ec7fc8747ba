// The content of one entry, unpacked (RFC 1951).
#pragma once

#include <functional>

#include "zip/entry.h"
#include "zip/source.h"

namespace zip::detail {

// Passes the content on in pieces. False, and then not all was passed, when it is damaged, ends elsewhere
// than its header says, or differs in size or CRC-32. Never passes more than entry.size bytes.
bool unpack(const Source& source, const Entry& entry, const std::function<void(base::ByteView)>& take);

}  // namespace zip::detail
