#include "zip/survey.h"

#include <algorithm>

#include "zip/detail/central_directory.h"
#include "zip/detail/local_files.h"
#include "zip/detail/names.h"
#include "zip/detail/records.h"

namespace zip {
namespace {

bool isSwollen(std::uint64_t size, std::uint64_t storedSize, const Limits& limits) {
  return size > limits.ratioFrom && size / limits.ratio > storedSize;
}

void checkSizes(const std::vector<Entry>& entries, const Limits& limits, Flaws& flaws) {
  std::uint64_t size = 0;
  std::uint64_t storedSize = 0;
  for (const Entry& entry : entries) {
    if (entry.method == Method::Stored && entry.size != entry.storedSize)
      flaws.push_back({"zip-structure", entry.name, base::Message("zip.other-size", {})});
    if (isSwollen(entry.size, entry.storedSize, limits))
      flaws.push_back({"zip-limit", entry.name, base::Message("zip.swollen", {})});
    size = entry.size > limits.bytes - std::min(size, limits.bytes) ? limits.bytes + 1 : size + entry.size;
    storedSize += std::min(entry.storedSize, limits.bytes);
  }
  if (size > limits.bytes || isSwollen(size, storedSize, limits))
    flaws.push_back({"zip-limit", "", base::Message("zip.contents-too-large", {})});
}

bool isSorted(const std::vector<Entry>& entries) {
  return std::is_sorted(entries.begin(), entries.end(),
                        [](const Entry& a, const Entry& b) { return a.name < b.name; });
}

}  // namespace

Survey survey(const Source& source, const Limits& limits) {
  Survey result;
  auto directory = detail::readCentralDirectory(source, limits, result.flaws);
  std::stable_sort(
      directory.listed.begin(), directory.listed.end(),
      [](const detail::Listed& a, const detail::Listed& b) { return a.entry.offset < b.entry.offset; });
  for (const detail::Listed& listed : directory.listed) result.entries.push_back(listed.entry);
  checkSizes(result.entries, limits, result.flaws);
  detail::addClashes(result.entries, result.flaws);
  if (directory.bytes.empty()) return result;
  const bool areLocalsCanonical =
      detail::checkLocalFiles(source, directory.listed, directory.offset, result.flaws);
  result.isCanonical = areLocalsCanonical && result.flaws.empty() && isSorted(result.entries) &&
                       directory.bytes == detail::directory(result.entries, directory.offset);
  return result;
}

}  // namespace zip
