// Lists of digests in the format of `sha512sum` and `sha512sum -c`, for folders whose files have no other
// digests.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "base/bytes.h"

namespace crypto {

// Name → SHA-512 in lower-case hexadecimal.
using DigestList = std::map<std::string, std::string>;

// One line per name, in order of names: the digest, two blanks, the name, a line end.
std::string digestLines(const DigestList& list);

// Nothing unless `digestLines` can produce `text`. Any 128 characters count as a digest: a false one agrees
// with no file.
std::optional<DigestList> parseDigestLines(base::ByteView text);

}  // namespace crypto
