#include "zip/detail/extra_fields.h"

#include "zip/detail/records.h"

namespace zip::detail {

std::optional<ExtraFields> readExtraFields(base::ByteView bytes) {
  ExtraFields fields;
  while (!bytes.empty()) {
    if (bytes.size() < 4) return std::nullopt;
    const auto id = static_cast<std::uint16_t>(number(bytes, 0, 2));
    const std::uint64_t size = number(bytes, 2, 2);
    if (bytes.size() - 4 < size || !fields.emplace(id, bytes.substr(4, size)).second) return std::nullopt;
    bytes.remove_prefix(4 + size);
  }
  return fields;
}

Numbers64::Numbers64(const ExtraFields& fields) {
  const auto field = fields.find(kZip64Extra);
  if (field != fields.end()) rest_ = field->second;
}

bool Numbers64::fill(std::uint64_t& number64) {
  if (number64 != kIn64) return true;
  if (rest_.size() < 8) return false;
  number64 = number(rest_, 0, 8);
  rest_.remove_prefix(8);
  return true;
}

bool renames(const ExtraFields& fields, std::string_view name) {
  const auto field = fields.find(kUnicodePathExtra);
  constexpr std::size_t kVersionAndCrc = 5;
  return field != fields.end() &&
         (field->second.size() < kVersionAndCrc || field->second.substr(kVersionAndCrc) != name);
}

}  // namespace zip::detail
