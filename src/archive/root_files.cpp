#include "archive/root_files.h"

#include <functional>
#include <optional>

#include "archive/detail/limits.h"
#include "base/error.h"
#include "crypto/digest.h"
#include "crypto/digest_list.h"

namespace archive {
namespace {

constexpr std::uint64_t kLongestList = 1 << 20;
constexpr const char* kExtensions = "extensions";

using Report = std::function<void(const base::Path& path, const base::Message& message)>;

class Reading {
 public:
  Reading(const base::Disk& disk, const base::Path& root, Report report)
      : disk_(disk), root_(root), report_(std::move(report)) {}

  void run() {
    readFolder("");
    if (base::exists(disk_, root_ / kExtensions)) readFolder(kExtensions);
  }

  crypto::DigestList digests;  // by path relative to the root
  std::uint64_t bytes = 0;

 private:
  void readFolder(const base::Path& folder) {
    for (const base::DirectoryEntry& entry : disk_.list(root_ / folder)) {
      const base::Path path = folder / entry.name;
      if (path == kRootSums) continue;
      if (entry.kind == base::FileKind::Regular) {
        readFile(path);
      } else if (entry.kind != base::FileKind::Directory) {
        report_(path, base::Message("archive.root-neither", {}));
      } else if (!folder.empty()) {
        readFolder(path);
      }
    }
  }

  void readFile(const base::Path& path) {
    crypto::Hasher hasher(crypto::DigestAlgorithm::Sha512);
    try {
      const auto file = disk_.openForReading(root_ / path);
      for (base::Bytes piece = file->read(detail::kPiece); !piece.empty();
           piece = file->read(detail::kPiece)) {
        hasher.update(piece);
        bytes += piece.size();
      }
      digests[path.string()] = hasher.finishHex();
    } catch (const base::Corrupt& problem) {
      digests[path.string()] = "";
      report_(path, problem.message());
    }
  }

  const base::Disk& disk_;
  const base::Path& root_;
  Report report_;
};

void compare(const crypto::DigestList& listed, const crypto::DigestList& found, const Report& report) {
  for (const auto& [path, digest] : listed) {
    const auto file = found.find(path);
    if (file == found.end()) {
      report(path, base::Message("archive.root-listed-missing", {{"list", kRootSums}}));
    } else if (file->second != digest && !file->second.empty()) {
      report(path, base::Message("archive.root-digest-differs", {{"list", kRootSums}}));
    }
  }
  for (const auto& [path, digest] : found) {
    if (listed.count(path) == 0) report(path, base::Message("archive.root-unlisted", {{"list", kRootSums}}));
  }
}

// Nothing when the list cannot be read.
std::optional<base::Bytes> readList(const base::Disk& disk, const base::Path& root) {
  try {
    return base::readFile(disk, root / kRootSums, kLongestList);
  } catch (const base::Error&) {
    return std::nullopt;
  }
}

}  // namespace

std::string rootSumsOf(const base::Disk& disk, const base::Path& root) {
  Reading reading(disk, root, [&](const base::Path& path, const base::Message& message) {
    throw base::Corrupt(
        base::Message("problem.at", {{"place", (root / path).string()}, {"problem", message}}));
  });
  reading.run();
  return crypto::digestLines(reading.digests);
}

Verification verifyRootFiles(const base::Disk& disk, const base::Path& root) {
  Verification result;
  const Report report = [&](const base::Path& path, const base::Message& message) {
    result.damages.push_back({"root-file", path.string(), message});
  };
  Reading reading(disk, root, report);
  reading.run();
  result.files = reading.digests.size();
  result.bytes = reading.bytes;
  const auto text = readList(disk, root);
  const auto listed = text ? crypto::parseDigestLines(*text) : std::nullopt;
  if (!text) {
    report(kRootSums, base::Message("archive.root-list-missing", {}));
  } else if (!listed) {
    report(kRootSums, base::Message("archive.root-list-damaged", {}));
  } else {
    result.files += 1;
    result.bytes += text->size();
    compare(*listed, reading.digests, report);
  }
  return result;
}

}  // namespace archive
