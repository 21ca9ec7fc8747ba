#include "archive/verify.h"

#include <functional>
#include <optional>
#include <set>

#include "archive/detail/limits.h"
#include "archive/inventory.h"
#include "base/error.h"
#include "base/sentences.h"
#include "crypto/digest.h"

namespace archive {
namespace {

class Verifier {
 public:
  Verifier(const base::Disk& disk, const base::Path& root, const base::Path& folder)
      : disk_(disk), root_(root), folder_(folder) {}

  Verification run() {
    const auto inventory = readRootInventory();
    if (inventory) standard_ = inventory->standard;
    checkDeclaration();
    if (inventory) {
      checkContent(*inventory);
      for (int number = 1; number <= inventory->head(); ++number) checkVersion(*inventory, number);
      checkNothingElse(*inventory);
    }
    return std::move(result_);
  }

 private:
  void report(const char* code, const base::Path& path, const base::Message& message) {
    result_.damages.push_back({code, path.lexically_relative(root_).string(), message});
  }

  void checkDeclaration() {
    const base::Path path = folder_ / ("0=" + declaration());
    const auto text = readWhole(path);
    if (!text) return report("E003", path, base::Message("verify.no-declaration", {}));
    if (*text != declaration() + "\n") report("E007", path, base::Message("verify.other-declaration", {}));
  }

  std::string declaration() const { return "ocfl_object_" + standard_; }

  std::optional<base::Bytes> readWhole(const base::Path& path) {
    try {
      base::Bytes bytes = base::readFile(disk_, path, kLargestInventory);
      ++result_.files;
      result_.bytes += bytes.size();
      return bytes;
    } catch (const base::Error&) {
      return std::nullopt;
    }
  }

  std::optional<Inventory> readInventory(const base::Path& folder, const base::Bytes& bytes) {
    const base::Path path = folder / "inventory.json";
    checkSidecar(folder, bytes);
    try {
      return inventoryFromBytes(bytes, path.lexically_relative(root_).string());
    } catch (const base::Error& problem) {
      report("E034", path, base::messageOf(problem));
      return std::nullopt;
    }
  }

  void checkSidecar(const base::Path& folder, base::ByteView inventory) {
    const base::Path path = folder / "inventory.json.sha512";
    const auto sidecar = readWhole(path);
    if (!sidecar) return report("E058", path, base::Message("verify.no-sidecar", {}));
    if (!isSidecarOf(*sidecar, inventory))
      report("E060", path,
             base::Message("verify.sidecar-differs",
                           {{"inventory", (folder / "inventory.json").lexically_relative(root_).string()}}));
  }

  std::optional<Inventory> readRootInventory() {
    const base::Path path = folder_ / "inventory.json";
    const auto bytes = readWhole(path);
    if (!bytes) {
      report("E063", path, base::Message("verify.no-inventory", {}));
      return std::nullopt;
    }
    rootBytes_ = *bytes;
    auto inventory = readInventory(folder_, *bytes);
    if (inventory && folder_ != root_ / inventory->id.folder()) {
      report("E083", path, base::Message("verify.misplaced", {}));
    }
    return inventory;
  }

  // Reads each file once for both digests.
  void checkContent(const Inventory& inventory) {
    std::map<std::string, std::string> sha256;
    for (const auto& [digest, paths] : inventory.sha256) {
      for (const std::string& path : paths) sha256[path] = digest;
    }
    for (const auto& [digest, paths] : inventory.manifest) {
      for (const std::string& path : paths) {
        const auto known = sha256.find(path);
        checkFile(folder_ / path, digest, known == sha256.end() ? std::string() : known->second);
        if (known != sha256.end()) sha256.erase(known);
      }
    }
    for (const auto& [path, digest] : sha256) {
      report("E093", folder_ / path, base::Message("verify.second-digest-unlisted", {}));
    }
  }

  void checkFile(const base::Path& path, const std::string& sha512, const std::string& sha256) {
    crypto::Hasher first(crypto::DigestAlgorithm::Sha512);
    crypto::Hasher second(crypto::DigestAlgorithm::Sha256);
    try {
      readPieces(path, [&](base::ByteView piece) {
        first.update(piece);
        if (!sha256.empty()) second.update(piece);
      });
    } catch (const base::NotFound&) {
      return report("E092", path, base::Message("verify.file-missing", {}));
    } catch (const base::Error& problem) {
      return report("E092", path, base::messageOf(problem));
    }
    if (first.finishHex() != sha512) report("E092", path, base::Message("verify.file-changed", {}));
    if (!sha256.empty() && second.finishHex() != sha256) {
      report("E093", path, base::Message("verify.sha256-differs", {}));
    }
  }

  void readPieces(const base::Path& path, const std::function<void(base::ByteView)>& take) {
    const auto file = disk_.openForReading(path);
    for (base::Bytes piece = file->read(detail::kPiece); !piece.empty(); piece = file->read(detail::kPiece)) {
      take(piece);
      result_.bytes += piece.size();
    }
    ++result_.files;
  }

  void checkVersion(const Inventory& inventory, int number) {
    const base::Path folder = folder_ / versionName(number);
    const base::Path path = folder / "inventory.json";
    const auto bytes = readWhole(path);
    if (!bytes) return report("W010", path, base::Message("verify.no-version-inventory", {}));
    if (number == inventory.head()) {
      checkSidecar(folder, *bytes);
      if (*bytes != rootBytes_)
        report(
            "E064", path,
            base::Message("verify.newest-inventory-differs",
                          {{"inventory", (folder_ / "inventory.json").lexically_relative(root_).string()}}));
    } else if (const auto earlier = readInventory(folder, *bytes)) {
      checkEarlier(inventory, *earlier, number, path);
    }
  }

  void checkEarlier(const Inventory& inventory, const Inventory& earlier, int number,
                    const base::Path& path) {
    if (earlier.id != inventory.id)
      report("E110", path, base::Message("verify.inventory-of-other-object", {}));
    if (earlier.head() != number)
      return report("E040", path, base::Message("verify.inventory-of-other-version", {}));
    for (int past = 1; past <= number; ++past) {
      if (earlier.version(past) != inventory.version(past)) {
        report("E066", path, base::Message("verify.history-differs", {{"version", versionName(past)}}));
      }
    }
  }

  void checkNothingElse(const Inventory& inventory) {
    std::set<std::string> expected = {"0=" + declaration(), "inventory.json", "inventory.json.sha512"};
    for (int number = 1; number <= inventory.head(); ++number) {
      expected.insert(versionName(number) + "/inventory.json");
      expected.insert(versionName(number) + "/inventory.json.sha512");
    }
    for (const auto& [digest, paths] : inventory.manifest) expected.insert(paths.begin(), paths.end());
    checkFolder(folder_, expected);
  }

  void checkFolder(const base::Path& folder, const std::set<std::string>& expected) {
    std::vector<base::DirectoryEntry> entries;
    try {
      entries = disk_.list(folder);
    } catch (const base::Error& problem) {
      return report("E001", folder, base::messageOf(problem));
    }
    if (entries.empty()) report("E024", folder, base::Message("archive.empty-folder", {}));
    for (const base::DirectoryEntry& entry : entries) {
      const base::Path path = folder / entry.name;
      if (entry.kind == base::FileKind::Directory) {
        checkFolder(path, expected);
      } else if (expected.count(path.lexically_relative(folder_).string()) == 0) {
        report(codeOfStranger(path), path, base::Message("verify.unlisted", {}));
      }
    }
  }

  const char* codeOfStranger(const base::Path& path) const {
    const std::string name = path.lexically_relative(folder_).string();
    if (name.find("/content/") != std::string::npos) return "E023";
    return name[0] == 'v' && name.find('/') != std::string::npos ? "E015" : "E001";
  }

  const base::Disk& disk_;
  const base::Path& root_;
  const base::Path& folder_;
  base::Bytes rootBytes_;
  std::string standard_ = "1.1";
  Verification result_;
};

}  // namespace

Verification verifyObject(const base::Disk& disk, const base::Path& root, const base::Path& folder) {
  return Verifier(disk, root, folder).run();
}

}  // namespace archive
