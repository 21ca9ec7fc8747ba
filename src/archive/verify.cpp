#include "archive/verify.h"

#include <algorithm>
#include <optional>
#include <set>

#include "archive/inventory.h"
#include "base/error.h"
#include "crypto/digest.h"

namespace archive {
namespace {

constexpr std::size_t kPiece = 1 << 20;

class Verifier {
 public:
  Verifier(const base::Disk& disk, const base::Path& root, const base::Path& folder)
      : disk_(disk), root_(root), folder_(folder) {}

  Verification run() {
    checkDeclaration();
    const auto inventory = readInventory();
    if (inventory) {
      checkContent(*inventory);
      checkVersionInventories(*inventory);
      checkNothingElse(*inventory);
    }
    return std::move(result_);
  }

 private:
  void report(const char* code, const base::Path& path, const std::string& message) {
    result_.damages.push_back({code, path.lexically_relative(root_).string(), message});
  }

  void checkDeclaration() {
    const base::Path path = folder_ / "0=ocfl_object_1.1";
    const auto text = readWhole(path);
    if (!text) return report("E003", path, "the declaration of the object is missing");
    if (*text != "ocfl_object_1.1\n")
      report("E007", path, "the declaration of the object says something else");
  }

  std::optional<base::Bytes> readWhole(const base::Path& path) {
    try {
      base::Bytes bytes = base::readFile(disk_, path);
      ++result_.files;
      result_.bytes += bytes.size();
      return bytes;
    } catch (const base::Error&) {
      return std::nullopt;
    }
  }

  std::optional<Inventory> readInventory() {
    const base::Path path = folder_ / "inventory.json";
    const auto bytes = readWhole(path);
    if (!bytes) {
      report("E063", path, "the inventory is missing or cannot be read");
      return std::nullopt;
    }
    checkSidecar(folder_, *bytes);
    try {
      Inventory inventory = inventoryFromBytes(*bytes, path.string());
      if (folder_ != root_ / inventory.id.folder()) {
        report("E083", path, "the object lies in another folder than its id says");
      }
      return inventory;
    } catch (const base::Error& problem) {
      report("E034", path, problem.what());
      return std::nullopt;
    }
  }

  void checkSidecar(const base::Path& folder, base::ByteView inventory) {
    const base::Path path = folder / "inventory.json.sha512";
    const auto sidecar = readWhole(path);
    if (!sidecar) return report("E058", path, "the digest of the inventory is missing or cannot be read");
    if (*sidecar != sidecarFor(inventory))
      report("E060", path, "the digest of the inventory is not that of its bytes");
  }

  void checkContent(const Inventory& inventory) {
    for (const auto& [digest, paths] : inventory.manifest) {
      for (const std::string& path : paths) checkFile(folder_ / path, digest);
    }
  }

  void checkFile(const base::Path& path, const std::string& digest) {
    try {
      const auto file = disk_.openForReading(path);
      crypto::Hasher hasher(crypto::DigestAlgorithm::Sha512);
      for (base::Bytes piece = file->read(kPiece); !piece.empty(); piece = file->read(kPiece)) {
        hasher.update(piece);
        result_.bytes += piece.size();
      }
      ++result_.files;
      if (hasher.finishHex() != digest)
        report("E092", path, "the file's bytes are not those that were archived");
    } catch (const base::NotFound&) {
      report("E092", path, "the file is missing");
    } catch (const base::Error& problem) {
      report("E092", path, problem.what());
    }
  }

  void checkVersionInventories(const Inventory& inventory) {
    for (int number = 1; number <= inventory.head(); ++number) {
      const base::Path folder = folder_ / versionName(number);
      const auto bytes = readWhole(folder / "inventory.json");
      if (!bytes) {
        report("W010", folder / "inventory.json",
               "the inventory of the version is missing or cannot be read");
        continue;
      }
      checkSidecar(folder, *bytes);
      if (number == inventory.head() && *bytes != toBytes(inventory)) {
        report("E064", folder / "inventory.json",
               "the inventory of the newest version differs from the object's");
      }
    }
  }

  void checkNothingElse(const Inventory& inventory) {
    std::set<std::string> expected = {"0=ocfl_object_1.1", "inventory.json", "inventory.json.sha512"};
    for (int number = 1; number <= inventory.head(); ++number) {
      expected.insert(versionName(number) + "/inventory.json");
      expected.insert(versionName(number) + "/inventory.json.sha512");
    }
    for (const auto& [digest, paths] : inventory.manifest) expected.insert(paths.begin(), paths.end());
    checkFolder(folder_, expected);
  }

  void checkFolder(const base::Path& folder, const std::set<std::string>& expected) {
    for (const base::DirectoryEntry& entry : disk_.list(folder)) {
      const base::Path path = folder / entry.name;
      const std::string name = path.lexically_relative(folder_).string();
      if (entry.kind == base::FileKind::Directory) {
        checkFolder(path, expected);
      } else if (expected.count(name) == 0) {
        report(name.find("/content/") == std::string::npos ? "E001" : "E023", path, "nobody lists this file");
      }
    }
  }

  const base::Disk& disk_;
  const base::Path& root_;
  const base::Path& folder_;
  Verification result_;
};

}  // namespace

Verification verifyObject(const base::Disk& disk, const base::Path& root, const base::Path& folder) {
  return Verifier(disk, root, folder).run();
}

}  // namespace archive
