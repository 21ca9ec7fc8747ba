#include "ocfl/detail/sidecar.h"

#include <algorithm>
#include <optional>

#include "base/error.h"
#include "base/sentences.h"
#include "ocfl/detail/path_rules.h"

namespace ocfl::detail {
namespace {

constexpr std::string_view kPrefix = "inventory.json.";
constexpr std::uint64_t kLongest = 4096;  // bytes

// The digest of a line "DIGEST inventory.json"; nothing when the text has another form.
std::optional<std::string> digestIn(std::string_view text) {
  while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.remove_suffix(1);
  const std::size_t blank = text.find_first_of(" \t");
  if (blank == std::string_view::npos || blank == 0) return std::nullopt;
  const std::size_t name = text.find_first_not_of(" \t", blank);
  if (name == std::string_view::npos || text.substr(name) != "inventory.json") return std::nullopt;
  return lowerCase(text.substr(0, blank));
}

// The sidecar with the right name, otherwise any.
std::string nameAmong(const std::vector<base::DirectoryEntry>& entries, const std::string& algorithm) {
  std::string any;
  for (const base::DirectoryEntry& entry : entries) {
    if (entry.kind != base::FileKind::Regular || sidecarAlgorithm(entry.name).empty()) continue;
    if (sidecarAlgorithm(entry.name) == algorithm) return entry.name;
    if (any.empty()) any = entry.name;
  }
  return any;
}

}  // namespace

std::string sidecarAlgorithm(const std::string& name) {
  return name.size() > kPrefix.size() && name.compare(0, kPrefix.size(), kPrefix) == 0
             ? name.substr(kPrefix.size())
             : std::string();
}

std::string checkSidecar(const base::Disk& disk, const base::Path& folder, const std::string& shownFolder,
                         const std::vector<base::DirectoryEntry>& entries, base::ByteView bytes,
                         const std::string& algorithm, Reporter& reporter) {
  const std::string name = nameAmong(entries, algorithm);
  if (name.empty()) {
    reporter.report("E058", joined(shownFolder, "inventory.json"), base::Message("ocfl.sidecar-missing", {}));
    return name;
  }
  const std::string shown = joined(shownFolder, name);
  const std::string own = sidecarAlgorithm(name);
  if (!algorithm.empty() && own != algorithm)
    reporter.report("E059", shown,
                    base::Message("ocfl.sidecar-other-algorithm", {{"algorithm", inQuotes(algorithm)}}));
  try {
    const auto stated = digestIn(base::readFile(disk, folder / name, kLongest));
    const DigestName* kind = digestNamed(own);
    if (!stated) {
      reporter.report("E061", shown, base::Message("ocfl.sidecar-form", {}));
    } else if (kind && kind->algorithm && crypto::digestHex(*kind->algorithm, bytes) != *stated) {
      reporter.report("E060", shown, base::Message("ocfl.sidecar-differs", {}));
    }
  } catch (const base::Error& problem) {
    reporter.report("E061", shown, base::messageOf(problem));
  }
  return name;
}

}  // namespace ocfl::detail
