#include "archive/store.h"

#include "archive/detail/group_commit.h"
#include "archive/detail/staging.h"
#include "archive/storage_root.h"
#include "base/error.h"
#include "base/file_lock.h"
#include "crypto/digest.h"
#include "json/text.h"

namespace archive {
namespace {

constexpr std::uint64_t kLargestInventory = 64 << 20;

// Objects that share one of the 4096 lock files wait for each other.
base::FileLock lockObject(const base::Path& work, const ObjectId& object) {
  const std::string stripe = crypto::digestHex(crypto::DigestAlgorithm::Sha256, object.text()).substr(0, 3);
  return base::FileLock::acquire(work / "locks" / ("object-" + stripe), base::FileLock::Mode::Exclusive);
}

[[noreturn]] void refuseHead(const NewVersion& version, int head) {
  throw base::Conflict("The archived object " + version.object.text() + " stands at version " +
                       std::to_string(head) + ", not at " + std::to_string(version.expectedHead) +
                       "; somebody else was quicker. Try again.");
}

std::vector<Unsettled> entriesOf(base::ByteView batch, const std::string& name) {
  std::vector<Unsettled> entries;
  for (std::size_t start = 0; start < batch.size();) {
    const std::size_t end = std::min(batch.find('\n', start), batch.size());
    const json::Value entry = json::read(batch.substr(start, end - start), name);
    entries.push_back({ObjectId::of(entry.stringAt("object")), static_cast<int>(entry.integerAt("version"))});
    start = end + 1;
  }
  return entries;
}

}  // namespace

Store::Store(base::Disk& disk, base::Path root, base::Path work)
    : disk_(disk), root_(std::move(root)), work_(std::move(work)) {
  checkStorageRoot(disk_, root_);
  group_ = std::make_unique<GroupCommit>(disk_, root_, work_);
}

Store::~Store() = default;

Receipt Store::commit(const NewVersion& version) {
  const base::FileLock lock = lockObject(work_, version.object);
  const auto before = find(version.object);
  const int head = before ? before->head() : 0;
  if (head != version.expectedHead) refuseHead(version, head);
  detail::Prepared prepared = detail::prepare(disk_, work_ / "staging", root_, version, before);
  try {
    prepared.receipt.batch = group_->publish(prepared, !before);
  } catch (const base::Error&) {
    base::removeAll(disk_, prepared.container);
    throw;
  }
  // What is left of it: the folders above a new object, or the object as it was before.
  base::removeAll(disk_, prepared.container);
  return prepared.receipt;
}

void Store::settled(const Receipt& receipt) {
  group_->settled(receipt.batch);
}

std::optional<Inventory> Store::find(const ObjectId& object) const {
  const base::Path folder = folderOf(object);
  if (!base::exists(disk_, folder)) return std::nullopt;
  const base::Bytes bytes = base::readFile(disk_, folder / "inventory.json", kLargestInventory);
  const base::Bytes sidecar = base::readFile(disk_, folder / "inventory.json.sha512", 4096);
  if (sidecar != sidecarFor(bytes)) {
    throw base::Corrupt("The inventory of " + object.text() + " is not the one that its digest was made of.");
  }
  return inventoryFromBytes(bytes, (folder / "inventory.json").string());
}

base::Bytes Store::read(const Inventory& inventory, int version, const std::string& logicalPath) const {
  const ArchivedFile file = describe(inventory, version, logicalPath);
  base::Bytes bytes =
      base::readFile(disk_, folderOf(inventory.id) / file.contentPath, std::uint64_t{4} << 30);
  if (crypto::digestHex(crypto::DigestAlgorithm::Sha512, bytes) != file.sha512) {
    throw base::Corrupt("The archived file " + logicalPath + " of " + inventory.id.text() +
                        " is damaged: its digest differs from the inventory's.");
  }
  return bytes;
}

ArchivedFile Store::describe(const Inventory& inventory, int version, const std::string& logicalPath) const {
  const auto& state = inventory.version(version).state;
  const auto found = state.find(logicalPath);
  if (found == state.end()) {
    throw base::NotFound("Version " + std::to_string(version) + " of " + inventory.id.text() +
                         " has no file " + logicalPath + ".");
  }
  const auto paths = inventory.manifest.find(found->second);
  if (paths == inventory.manifest.end() || paths->second.empty()) {
    throw base::Corrupt("The inventory of " + inventory.id.text() + " names no content for " + logicalPath +
                        ".");
  }
  ArchivedFile file;
  file.logicalPath = logicalPath;
  file.contentPath = paths->second.front();
  file.sha512 = found->second;
  for (const auto& [digest, contentPaths] : inventory.sha256) {
    if (std::find(contentPaths.begin(), contentPaths.end(), file.contentPath) != contentPaths.end())
      file.sha256 = digest;
  }
  if (const auto status = disk_.status(folderOf(inventory.id) / file.contentPath)) file.size = status->size;
  return file;
}

void Store::forEach(const std::function<void(const Inventory&)>& visit,
                    const std::function<void(const base::Problem&)>& complain) const {
  forEachObjectFolder(disk_, root_, [&](const base::Path& folder) {
    const base::Path path = folder / "inventory.json";
    try {
      const Inventory inventory =
          inventoryFromBytes(base::readFile(disk_, path, kLargestInventory), path.string());
      const auto checked = find(inventory.id);
      if (!checked) throw base::Corrupt("It does not lie where its id says.");
      visit(*checked);
    } catch (const base::Error& problem) {
      complain({{path.string()}, problem.what()});
    }
  });
}

std::vector<Unsettled> Store::recover() {
  for (const base::DirectoryEntry& entry : disk_.list(work_ / "staging")) {
    base::removeAll(disk_, work_ / "staging" / entry.name);
  }
  std::vector<Unsettled> unsettled;
  for (const base::DirectoryEntry& entry : disk_.list(work_ / "batch")) {
    try {
      const auto entries = entriesOf(base::readFile(disk_, work_ / "batch" / entry.name), entry.name);
      unsettled.insert(unsettled.end(), entries.begin(), entries.end());
    } catch (const base::InvalidInput&) {
      // Written before the crash and never synced: nothing of its batch has appeared.
    }
  }
  return unsettled;
}

void Store::forgetBatches() {
  for (const base::DirectoryEntry& entry : disk_.list(work_ / "batch")) {
    disk_.removeFile(work_ / "batch" / entry.name);
  }
}

}  // namespace archive
