// Extra fields of a header (APPNOTE.TXT, 4.5), of unknown origin.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string_view>

#include "base/bytes.h"

namespace zip::detail {

using ExtraFields = std::map<std::uint16_t, base::ByteView>;

// By id. Nothing when fields do not fill `bytes` exactly or an id occurs twice.
std::optional<ExtraFields> readExtraFields(base::ByteView bytes);

// The numbers of a Zip64 field (4.5.3). They replace the header's numbers that are full, in the header's
// order.
class Numbers64 {
 public:
  explicit Numbers64(const ExtraFields& fields);
  // Replaces `number` when it is full; false when the field has no number for it.
  bool fill(std::uint64_t& number);

 private:
  base::ByteView rest_;
};

// Whether a field gives the entry a name that differs from the header's (4.6.9).
bool renames(const ExtraFields& fields, std::string_view name);

}  // namespace zip::detail
