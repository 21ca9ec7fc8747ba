#include "bagit/detail/folder_container.h"

#include <algorithm>

#include "base/error.h"
#include "base/sentences.h"

namespace bagit::detail {
namespace {

constexpr int kDeepest = 64;
constexpr std::size_t kPiece = 64 << 10;

class FolderContainer final : public Container {
 public:
  FolderContainer(const base::Disk& disk, base::Path path) : disk_(disk), path_(std::move(path)) {}

  // False when there are more than `most` files.
  bool walk(std::uint64_t most, Findings& findings) {
    const bool isWithin = walk("", 0, most, findings);
    if (!isWithin)
      findings.push_back({"too-large", "", Severity::Error, "", base::Message("bag.too-many-files", {})});
    std::sort(items_.begin(), items_.end(), [](const Item& a, const Item& b) { return a.path < b.path; });
    return isWithin;
  }

  bool isCanonical() const override { return true; }

  void read(Visitor& visitor, Findings& findings) const override {
    for (const Item& item : items_) {
      if (!visitor.begin(item)) continue;
      try {
        const auto file = disk_.openForReading(path_ / item.path);
        for (base::Bytes piece = file->read(kPiece); !piece.empty(); piece = file->read(kPiece))
          visitor.take(piece);
      } catch (const base::Error& error) {
        findings.push_back({"unreadable", "3", Severity::Error, item.path, base::messageOf(error)});
        continue;
      }
      visitor.end(item);
    }
  }

 private:
  bool walk(const std::string& folder, int depth, std::uint64_t most, Findings& findings) {
    if (depth > kDeepest) return false;
    const auto entries = disk_.list(path_ / folder);
    if (entries.empty() && !folder.empty()) emptyFolders_.push_back(folder);
    for (const base::DirectoryEntry& entry : entries) {
      const std::string path = folder.empty() ? entry.name : folder + "/" + entry.name;
      if (entry.kind == base::FileKind::Directory) {
        if (!walk(path, depth + 1, most, findings)) return false;
      } else if (entry.kind == base::FileKind::Regular) {
        if (items_.size() == most) return false;
        const auto status = disk_.status(path_ / path);
        items_.push_back({path, status ? status->size : 0});
      } else {
        findings.push_back({"link", "", Severity::Error, path, base::Message("bag.link", {})});
      }
    }
    return true;
  }

  const base::Disk& disk_;
  base::Path path_;
};

}  // namespace

std::unique_ptr<Container> openFolder(const base::Disk& disk, const base::Path& path, std::uint64_t most,
                                      Findings& findings) {
  auto container = std::make_unique<FolderContainer>(disk, path);
  if (!container->walk(most, findings)) return nullptr;
  return container;
}

}  // namespace bagit::detail
