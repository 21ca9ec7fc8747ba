// Lists of digests, as `sha512sum` writes them and reads them again (`-c`): for folders whose files nothing
// else vouches for.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "base/bytes.h"

namespace crypto {

// Name → SHA-512 in lower-case hexadecimal.
using DigestList = std::map<std::string, std::string>;

// A line for each name, ordered by name: the digest, two blanks, the name, a line end.
std::string digestLines(const DigestList& list);

// Nothing when `text` is not what `digestLines` gives for some list. A digest is any 128 characters: one that
// is none agrees with no file.
std::optional<DigestList> parseDigestLines(base::ByteView text);

}  // namespace crypto
