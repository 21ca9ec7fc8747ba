#include "ocfl/detail/object.h"

#include <algorithm>

#include "base/error.h"
#include "base/sentences.h"
#include "ocfl/detail/content.h"
#include "ocfl/detail/declaration.h"
#include "ocfl/detail/extensions.h"
#include "ocfl/detail/history.h"
#include "ocfl/detail/inventory.h"
#include "ocfl/detail/path_rules.h"
#include "ocfl/detail/sidecar.h"
#include "ocfl/detail/tree.h"
#include "ocfl/detail/version_folder.h"

namespace ocfl::detail {
namespace {

bool isFile(const base::DirectoryEntry& entry) {
  return entry.kind == base::FileKind::Regular;
}

class ObjectCheck {
 public:
  ObjectCheck(const base::Disk& disk, const base::Path& root, Reporter& reporter, Tally& tally)
      : disk_(disk), root_(root), reporter_(reporter), tally_(tally) {}

  ObjectFacts run() {
    try {
      entries_ = disk_.list(root_);
    } catch (const base::Error& problem) {
      reporter_.report("E001", "", base::messageOf(problem));
      return {};
    }
    declaration_ = checkDeclaration(kObjectDeclaration, disk_, root_, entries_, reporter_);
    if (declaration_.spec) reporter_.setSpec(*declaration_.spec);
    readNewest();
    for (const base::DirectoryEntry& entry : entries_) checkEntry(entry);
    if (newest_ && !newest_->versions.empty()) checkVersions();
    return {newest_ ? newest_->id : std::string(), declaration_.spec};
  }

 private:
  void readNewest() {
    inventoryName_ = inventoryAmong();
    if (inventoryName_.empty()) return;
    try {
      newest_ = readInventory(base::readFile(disk_, root_ / inventoryName_, json::Document::kMostBytes),
                              inventoryName_, declaration_.spec, reporter_);
    } catch (const base::Error& problem) {
      reporter_.report("E033", inventoryName_, base::messageOf(problem));
      return;
    }
    if (newest_)
      sidecar_ = checkSidecar(disk_, root_, "", entries_, newest_->bytes, newest_->digestText, reporter_);
  }

  std::string inventoryAmong() {
    std::string misspelt;
    for (const base::DirectoryEntry& entry : entries_) {
      if (entry.name == "inventory.json") return isFile(entry) ? entry.name : std::string();
      if (isFile(entry) && lowerCase(entry.name) == "inventory.json") misspelt = entry.name;
    }
    if (misspelt.empty()) {
      reporter_.report("E063", "inventory.json", base::Message("ocfl.no-inventory", {}));
    } else {
      reporter_.report("E034", misspelt, base::Message("ocfl.inventory-misnamed", {}));
    }
    return misspelt;
  }

  void checkEntry(const base::DirectoryEntry& entry) {
    if (std::find(declaration_.names.begin(), declaration_.names.end(), entry.name) !=
        declaration_.names.end()) {
      if (!isFolder(entry)) checkKind(disk_, root_, entry.name, entry.kind, reporter_);
    } else if (isFolder(entry)) {
      checkFolder(entry.name);
    } else if (checkKind(disk_, root_, entry.name, entry.kind, reporter_) && !isKnownFile(entry.name)) {
      reporter_.report("E001", entry.name, base::Message("ocfl.stray-file-in-object", {}));
    }
  }

  bool isKnownFile(const std::string& name) const {
    if (name == inventoryName_ || name == sidecar_) return true;
    return !newest_ && !sidecarAlgorithm(name).empty();
  }

  void checkFolder(const std::string& name) {
    if (name == "extensions") return checkExtensions(disk_, root_, kObjectExtensions, reporter_);
    if (name == "logs") {
      listTree(disk_, root_, name, EmptyFolders::Allowed, "E001", reporter_);
    } else if (looksLikeVersion(name)) {
      if (newest_ && !newest_->versions.empty() && !hasVersion(name))
        reporter_.report("E046", name, base::Message("ocfl.version-folder-unlisted", {}));
    } else {
      checkStranger(name);
    }
  }

  bool hasVersion(const std::string& name) const {
    return std::any_of(newest_->versions.begin(), newest_->versions.end(),
                       [&](const VersionBlock& block) { return block.name.text == name; });
  }

  void checkStranger(const std::string& name) {
    try {
      const Entries within = disk_.list(root_ / name);
      if (findDeclaration(kObjectDeclaration, within).spec)
        return reporter_.report("E082", name, base::Message("ocfl.object-within-object", {}));
    } catch (const base::Error&) {
      // Unreadable or not, it does not belong here.
    }
    reporter_.report("E001", name, base::Message("ocfl.stray-folder-in-object", {}));
  }

  void checkVersions() {
    content_.expectNewest(*newest_);
    listed_ = pathsOf(*newest_);
    const std::uint64_t highest = highestFolder();
    for (const VersionBlock& block : newest_->versions) {
      const auto entry = std::find_if(entries_.begin(), entries_.end(), [&](const auto& one) {
        return one.name == block.name.text && isFolder(one);
      });
      if (entry != entries_.end()) {
        const Expected expected{newest_->contentDirectory, listed_};
        folders_.push_back(listVersionFolder(disk_, root_, block.name, expected, reporter_));
      } else if (block.name.number < highest) {
        reporter_.report("E010", block.name.text, base::Message("ocfl.version-folder-skipped", {}));
      } else {
        reporter_.report("E046", block.name.text, base::Message("ocfl.version-folder-missing", {}));
      }
    }
    for (VersionFolder& folder : folders_) checkInventory(folder);
    checkContent();
  }

  std::uint64_t highestFolder() const {
    std::uint64_t highest = 0;
    for (const base::DirectoryEntry& entry : entries_) {
      if (isFolder(entry)) highest = std::max(highest, versionNamed(entry.name).number);
    }
    return highest;
  }

  void checkInventory(VersionFolder& folder) {
    const bool isNewest = folder.name.number == newest_->versions.back().name.number;
    if (!folder.hasInventory) {
      if (!folder.isInventoryStrange)
        reporter_.report("W010", folder.name.text, base::Message("ocfl.no-version-inventory", {}));
      if (isNewest) checkSequence(newest_->spec, newest_->file);
      return;
    }
    base::Bytes bytes;
    try {
      bytes = base::readFile(disk_, root_ / folder.inventory(), json::Document::kMostBytes);
    } catch (const base::Error& problem) {
      return reporter_.report("E033", folder.inventory(), base::messageOf(problem));
    }
    if (isNewest) return checkCopy(folder, bytes);
    checkEarlierInventory(folder, std::move(bytes));
  }

  // The newest version's inventory must equal the object's.
  void checkCopy(const VersionFolder& folder, const base::Bytes& bytes) {
    std::string algorithm = newest_->digestText;
    if (bytes != newest_->bytes) {
      reporter_.report("E064", folder.inventory(), base::Message("ocfl.newest-inventory-differs", {}));
      const TakeFinding nobody = [](const Finding&) {};
      Reporter quiet(nobody, "");
      const auto other = readInventory(bytes, folder.inventory(), {}, quiet);
      algorithm = other ? other->digestText : std::string();
    }
    checkVersionSidecar(folder, bytes, algorithm);
    checkSequence(newest_->spec, newest_->file);
  }

  void checkVersionSidecar(const VersionFolder& folder, const base::Bytes& bytes,
                           const std::string& algorithm) {
    const std::string& name = folder.name.text;
    const std::string sidecar =
        checkSidecar(disk_, root_ / name, name, folder.entries, bytes, algorithm, reporter_);
    for (const base::DirectoryEntry& entry : folder.entries) {
      if (isFile(entry) && entry.name != sidecar && !sidecarAlgorithm(entry.name).empty())
        reporter_.report("E015", joined(name, entry.name), base::Message("ocfl.second-sidecar", {}));
    }
  }

  void checkEarlierInventory(const VersionFolder& folder, base::Bytes bytes) {
    const Spec spec = reporter_.spec();
    reporter_.muteWarnings();
    const auto earlier = readInventory(std::move(bytes), folder.inventory(), {}, reporter_);
    reporter_.repeatWarnings();
    if (earlier) {
      checkVersionSidecar(folder, earlier->bytes, earlier->digestText);
      checkEarlier(*newest_, *earlier, folder.name.number, reporter_);
      checkListedBy(*earlier, folder.name.number);
      content_.expectEarlier(*earlier);
      checkSequence(earlier->spec, earlier->file);
    }
    reporter_.setSpec(spec);
  }

  // 3.7.1: a version must not conform to an older standard than its predecessors.
  void checkSequence(std::optional<Spec> spec, const std::string& file) {
    if (spec && latest_ && *spec < *latest_)
      reporter_.report("E103", file,
                       base::Message("ocfl.older-standard",
                                     {{"version", numberOf(*spec)}, {"earlier", numberOf(*latest_)}}));
    if (spec) latest_ = std::max(latest_.value_or(*spec), *spec);
  }

  static std::vector<std::string_view> pathsOf(const Inventory& inventory) {
    std::vector<std::string_view> paths;
    for (const ManifestEntry& entry : inventory.manifest) paths.push_back(entry.path);
    std::sort(paths.begin(), paths.end());
    return paths;
  }

  // 3.3.1 and 3.7: an earlier inventory must list the content of its version and of those before it.
  void checkListedBy(const Inventory& earlier, std::uint64_t number) {
    const auto theirs = pathsOf(earlier);
    for (const VersionFolder& folder : folders_) {
      if (folder.name.number > number) break;
      for (const std::string& path : folder.content) {
        if (!std::binary_search(theirs.begin(), theirs.end(), path) &&
            std::binary_search(listed_.begin(), listed_.end(), path))
          reporter_.report("E023", path,
                           base::Message("ocfl.file-not-in-manifest", {{"inventory", earlier.file}}));
      }
    }
  }

  void checkContent() {
    Tree present;
    std::vector<std::string> missing;
    for (VersionFolder& folder : folders_) {
      for (const std::string& path : folder.content) {
        if (!std::binary_search(listed_.begin(), listed_.end(), path))
          reporter_.report("E023", path, base::Message("ocfl.file-not-in-newest-manifest", {}));
      }
      present.files.insert(present.files.end(), folder.content.begin(), folder.content.end());
      present.files.insert(present.files.end(), folder.others.begin(), folder.others.end());
      present.strange.insert(present.strange.end(), folder.strange.begin(), folder.strange.end());
      if (folder.isContentMissing) missing.push_back(joined(folder.name.text, newest_->contentDirectory));
    }
    std::sort(present.files.begin(), present.files.end());
    std::sort(present.strange.begin(), present.strange.end());
    std::sort(missing.begin(), missing.end());
    content_.run(disk_, root_, present, missing, reporter_, tally_);
  }

  const base::Disk& disk_;
  const base::Path& root_;
  Reporter& reporter_;
  Tally& tally_;
  Entries entries_;
  Declaration declaration_;
  std::string inventoryName_, sidecar_;
  std::unique_ptr<Inventory> newest_;
  std::vector<std::string_view> listed_;  // paths of the manifest, sorted
  std::vector<VersionFolder> folders_;
  ContentCheck content_;
  std::optional<Spec> latest_;
};

}  // namespace

ObjectFacts checkObject(const base::Disk& disk, const base::Path& root, Reporter& reporter, Tally& tally) {
  ++tally.objects;
  return ObjectCheck(disk, root, reporter, tally).run();
}

}  // namespace ocfl::detail
