#include "letters/office_data.h"

#include <algorithm>
#include <array>

#include "letters/detail/office_reader.h"

namespace letters {
namespace {

template <typename Record, typename Key>
const Record* findBy(const std::vector<Record>& records, Key Record::*key, std::string_view wanted) {
  const auto found = std::find_if(records.begin(), records.end(),
                                  [&](const Record& record) { return record.*key == wanted; });
  return found == records.end() ? nullptr : &*found;
}

// Sets `value` from `word` if the word is on this axis; returns whether it is.
bool take(std::string_view word, const std::vector<std::string>& axis, std::string& value) {
  const auto found = std::find(axis.begin(), axis.end(), word);
  if (found == axis.end()) return false;
  value = found == axis.begin() ? std::string() : *found;
  return true;
}

std::vector<std::string> namesOf(const std::vector<SecurityClass>& classes) {
  std::vector<std::string> names;
  for (const SecurityClass& one : classes) names.push_back(one.name);
  return names;
}

}  // namespace

std::string_view nameOf(Manner manner) {
  static constexpr std::array<std::string_view, 5> kNames = {"own", "a.n.", "u.b.", "Plt.", "Plh."};
  return kNames[static_cast<std::size_t>(manner)];
}

const Issuer* OfficeData::issuer(std::string_view code) const {
  return findBy(issuers, &Issuer::code, code);
}
const Signatory* OfficeData::signatory(std::string_view id) const {
  return findBy(signatories, &Signatory::id, id);
}
const Produsen* OfficeData::findProdusen(std::string_view code) const {
  return findBy(produsen, &Produsen::code, code);
}

const Series* OfficeData::seriesFor(std::string_view issuerCode, std::string_view kind) const {
  for (const Series& one : series) {
    if (one.issuer == issuerCode && std::find(one.kinds.begin(), one.kinds.end(), kind) != one.kinds.end())
      return &one;
  }
  return nullptr;
}

const Series* OfficeData::findSeries(std::string_view issuerCode, std::string_view id) const {
  for (const Series& one : series) {
    if (one.issuer == issuerCode && one.id == id) return &one;
  }
  return nullptr;
}

const Classification* OfficeData::classification(std::string_view code, base::Date date) const {
  for (const Classification& one : classifications) {
    if (one.code == code && date >= one.from && (!one.to || date <= *one.to)) return &one;
  }
  return nullptr;
}

std::vector<const Signatory*> OfficeData::signatoriesFor(std::string_view issuerCode, base::Date date) const {
  std::vector<const Signatory*> found;
  for (const Signatory& signatory : signatories) {
    if (signatory.issuer == issuerCode && signatory.isValidOn(date)) found.push_back(&signatory);
  }
  std::stable_sort(found.begin(), found.end(), [](const Signatory* a, const Signatory* b) {
    return (a->manner == Manner::Own) > (b->manner == Manner::Own);
  });
  return found;
}

std::optional<Nature> OfficeData::natureNamed(std::string_view text) const {
  const std::vector<std::string> classes = namesOf(security);
  Nature nature;
  const std::size_t slash = text.find('/');
  const std::string_view first = text.substr(0, slash);
  if (slash != std::string_view::npos) {
    const bool isKnown =
        take(first, classes, nature.security) && take(text.substr(slash + 1), urgencies, nature.urgency);
    return isKnown ? std::optional(nature) : std::nullopt;
  }
  if (take(first, urgencies, nature.urgency) || take(first, classes, nature.security)) return nature;
  return std::nullopt;
}

std::string OfficeData::printed(const Nature& nature) const {
  if (nature.security.empty() && nature.urgency.empty()) return urgencies.empty() ? "" : urgencies.front();
  const char* between = nature.security.empty() || nature.urgency.empty() ? "" : "/";
  return nature.security + between + nature.urgency;
}

std::string OfficeData::securityCode(const Nature& nature) const {
  if (nature.security.empty()) return security.empty() ? "" : security.front().code;
  const SecurityClass* found = findBy(security, &SecurityClass::name, nature.security);
  return found ? found->code : "";
}

OfficeData readOfficeData(const OfficeFile& file, base::Problems& problems) {
  return detail::OfficeReader(file, problems).read();
}

}  // namespace letters
