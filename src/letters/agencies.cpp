#include "letters/agencies.h"

#include <algorithm>

#include "base/utf8.h"
#include "crypto/digest.h"

namespace letters {
namespace {

constexpr std::string_view kUnrecorded = "instansi:";
constexpr std::size_t kDigits = 32;

// White_Space of Unicode's PropList.
bool isBlank(char32_t c) {
  return (c >= U'\t' && c <= U'\r') || c == U' ' || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
         c == 0x3000;
}

std::vector<std::string> namesOf(const Agency& agency) {
  std::vector<std::string> names = agency.aliases;
  names.push_back(agency.name);
  names.push_back(agency.id);
  return names;
}

}  // namespace

std::string foldedName(std::string_view name) {
  if (base::findInvalidUtf8(name)) return std::string(name);
  std::string folded;
  bool isApart = false;
  for (const char32_t c : base::toUtf32(base::toNfc(name))) {
    if (isBlank(c)) {
      isApart = !folded.empty();
      continue;
    }
    if (isApart) folded += ' ';
    isApart = false;
    base::appendUtf8(folded, c);
  }
  return base::toNfc(base::upperCased(folded));
}

std::string unrecordedAgencyId(std::string_view name) {
  return std::string(kUnrecorded) +
         crypto::digestHex(crypto::DigestAlgorithm::Sha256, foldedName(name)).substr(0, kDigits);
}

void Agencies::add(Agency agency) {
  for (const std::string& name : namesOf(agency)) {
    ids_.emplace(foldedName(name), agency.id);
    ids_.emplace(unrecordedAgencyId(name), agency.id);
  }
  all_.push_back(std::move(agency));
}

const Agency* Agencies::find(std::string_view id) const {
  const auto found =
      std::find_if(all_.begin(), all_.end(), [&](const Agency& agency) { return agency.id == id; });
  return found == all_.end() ? nullptr : &*found;
}

std::string Agencies::idOf(std::string_view idOrName) const {
  const bool isUnrecorded = idOrName.substr(0, kUnrecorded.size()) == kUnrecorded;
  const auto known = isUnrecorded ? ids_.find(idOrName) : ids_.find(foldedName(idOrName));
  if (known != ids_.end()) return known->second;
  return isUnrecorded ? std::string(idOrName) : unrecordedAgencyId(idOrName);
}

std::vector<std::string> Agencies::storedIds(std::string_view id) const {
  std::vector<std::string> ids = {std::string(id)};
  if (const Agency* agency = find(id)) {
    for (const std::string& name : namesOf(*agency)) ids.push_back(unrecordedAgencyId(name));
  }
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

std::string Agencies::nameOf(std::string_view id) const {
  const Agency* agency = find(id);
  return agency ? agency->name : std::string(id);
}

}  // namespace letters
