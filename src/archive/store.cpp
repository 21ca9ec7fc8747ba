#include "archive/store.h"

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>

#include "archive/detail/batch_files.h"
#include "archive/detail/foreign.h"
#include "archive/detail/group_commit.h"
#include "archive/detail/in_order.h"
#include "archive/detail/limits.h"
#include "archive/detail/staging.h"
#include "archive/detail/transplant.h"
#include "archive/root_files.h"
#include "archive/storage_root.h"
#include "archive/tombstone.h"
#include "base/error.h"
#include "base/random.h"
#include "crypto/digest.h"

namespace archive {
namespace {

constexpr const char* kRepair = "repair";
constexpr const char* kImport = "import";

// `folder` is ObjectId::folder(). Objects that share one of the 4096 lock files wait for each other.
base::Path lockFileOf(const base::Path& work, const std::string& folder) {
  return work / "locks" / ("object-" + folder.substr(0, 2) + folder.substr(3, 1));
}

[[noreturn]] void refuseHead(const NewVersion& version, int head) {
  throw base::Conflict(
      base::Message("archive.moved-on",
                    {{"object", version.object.text()}, {"head", head}, {"expected", version.expectedHead}}));
}

void demandNotBuried(const Inventory& inventory) {
  if (!isTombstone(inventory)) return;
  throw base::Conflict(base::Message("archive.destroyed", {{"object", inventory.id.text()}}));
}

// Reads a file that an object must have.
base::Bytes readPart(const base::Disk& disk, const base::Path& path, std::uint64_t limit) {
  try {
    return base::readFile(disk, path, limit);
  } catch (const base::NotFound& missing) {
    throw base::Corrupt(base::Message("archive.part-missing", {{"path", path.string()}}), missing.what());
  } catch (const base::InvalidInput& large) {
    throw base::Corrupt(large.message());
  }
}

// A file's digest, and the content path from which it is read.
std::pair<std::string, std::string> placeOf(const Inventory& inventory, int version,
                                            const std::string& logicalPath) {
  const auto& state = inventory.version(version).state;
  const auto found = state.find(logicalPath);
  if (found == state.end()) {
    throw base::NotFound(
        base::Message("archive.file-unknown",
                      {{"version", version}, {"object", inventory.id.text()}, {"file", logicalPath}}));
  }
  return {found->second, inventory.manifest.at(found->second).front()};
}

}  // namespace

Store::Store(base::Disk& disk, base::Path root, base::Path work, Journal* journal, base::Patience patience)
    : disk_(disk),
      root_(std::move(root)),
      work_(std::move(work)),
      journal_(journal),
      patience_(std::move(patience)) {
  checkStorageRoot(disk_, root_);
  for (const char* folder : {"staging", "batch", "locks", "quarantine"})
    base::makeDirectories(disk_, work_ / folder);
  batches_ = std::make_unique<detail::BatchFiles>(disk_, work_ / "batch");
  group_ = std::make_unique<GroupCommit>(disk_, root_, *batches_, journal_);
}

Store::~Store() = default;

base::FileLock Store::lockFolder(const std::string& folder, base::FileLock::Mode mode) const {
  return base::FileLock::acquire(lockFileOf(work_, folder), mode, "the archived object in " + folder,
                                 patience_);
}

// Every caller takes them in the same order, each once.
std::vector<base::FileLock> Store::lockObjects(std::span<const NewVersion> versions) const {
  std::map<base::Path, std::string> folders;
  for (const NewVersion& version : versions) {
    const std::string folder = version.object.folder();
    folders.emplace(lockFileOf(work_, folder), folder);
  }
  std::vector<base::FileLock> locks;
  for (const auto& [file, folder] : folders)
    locks.push_back(lockFolder(folder, base::FileLock::Mode::Exclusive));
  return locks;
}

Receipt Store::commit(const NewVersion& version) {
  return commit(std::span(&version, 1)).front();
}

std::vector<Receipt> Store::commit(std::span<const NewVersion> versions) {
  const std::vector<base::FileLock> locks = lockObjects(versions);
  const unsigned begun = group_->begin();
  std::vector<detail::Prepared> prepared;
  try {
    for (const NewVersion& version : versions) prepared.push_back(prepare(version));
  } catch (...) {
    for (const detail::Prepared& one : prepared) detail::discard(disk_, one.container);
    throw;
  }
  std::vector<Receipt> receipts;
  for (Burial& published : publish(prepared, begun)) receipts.push_back(std::move(published.receipt));
  return receipts;
}

detail::Prepared Store::prepare(const NewVersion& version) const {
  const auto before = find(version.object);
  const int head = before ? before->head() : 0;
  if (before) demandNotBuried(*before);
  if (before) detail::demandOurForm(*before);
  if (head != version.expectedHead) refuseHead(version, head);
  return detail::prepare(disk_, work_ / "staging", root_, version, before);
}

Burial Store::bury(const NewVersion& stone) {
  base::require(std::any_of(stone.files.begin(), stone.files.end(),
                            [](const NewFile& file) { return file.logicalPath == kTombstonePath; }),
                "an object is buried without a tombstone");
  const base::FileLock lock = lockFolder(stone.object.folder(), base::FileLock::Mode::Exclusive);
  const auto before = find(stone.object);
  if (!before)
    throw base::NotFound(base::Message("archive.object-unknown", {{"object", stone.object.text()}}));
  demandNotBuried(*before);
  if (before->head() != stone.expectedHead) refuseHead(stone, before->head());
  const unsigned begun = group_->begin();
  const detail::Prepared prepared = detail::prepareReplacement(disk_, work_ / "staging", root_, stone);
  return publish(std::span(&prepared, 1), begun).front();
}

std::vector<Burial> Store::publish(std::span<const detail::Prepared> prepared, unsigned begun) {
  const GroupCommit::Outcome outcome = group_->publish(prepared, begun);
  std::vector<Burial> published;
  for (std::size_t i = 0; i < prepared.size(); ++i) {
    // The old object stays until its successor is known to be durable.
    const bool mayGo = !outcome.failure || i >= outcome.appeared;
    const bool isTidy = mayGo && detail::discard(disk_, prepared[i].container);
    published.push_back({prepared[i].receipt, isTidy});
    published.back().receipt.batch = outcome.batch;
  }
  if (outcome.failure) std::rethrow_exception(outcome.failure);
  return published;
}

void Store::settled(const Receipt& receipt) {
  group_->settle(receipt.batch);
}

// A commit may exchange the object between the two readings; then a second attempt finds another inventory.
std::optional<Inventory> Store::find(const ObjectId& object) const {
  const base::Path folder = folderOf(object);
  if (!base::exists(disk_, folder)) return std::nullopt;
  base::Bytes bytes = readPart(disk_, folder / "inventory.json", kLargestInventory);
  while (!isSidecarOf(readPart(disk_, folder / "inventory.json.sha512", 4096), bytes)) {
    base::Bytes again = readPart(disk_, folder / "inventory.json", kLargestInventory);
    if (again == bytes) {
      throw base::Corrupt(base::Message("archive.sidecar-differs", {{"object", object.text()}}));
    }
    bytes = std::move(again);
  }
  return inventoryFromBytes(bytes, (folder / "inventory.json").string());
}

base::Bytes Store::read(const Inventory& inventory, int version, const std::string& logicalPath) const {
  base::Bytes bytes;
  read(inventory, version, logicalPath, [&](base::ByteView piece) { bytes += piece; });
  return bytes;
}

void Store::read(const Inventory& inventory, int version, const std::string& logicalPath,
                 const std::function<void(base::ByteView)>& take) const {
  const auto damaged = [&](std::string_view code) {
    return base::Corrupt(base::Message(code, {{"file", logicalPath}, {"object", inventory.id.text()}}));
  };
  const auto& [sha512, contentPath] = placeOf(inventory, version, logicalPath);
  crypto::Hasher hasher(crypto::DigestAlgorithm::Sha512);
  std::unique_ptr<base::ReadableFile> file;
  try {
    file = disk_.openForReading(folderOf(inventory.id) / contentPath);
  } catch (const base::NotFound&) {
    throw damaged("archive.file-missing");
  } catch (const base::InvalidInput&) {
    throw damaged("archive.file-no-file");
  }
  for (base::Bytes piece = file->read(detail::kPiece); !piece.empty(); piece = file->read(detail::kPiece)) {
    hasher.update(piece);
    take(piece);
  }
  if (hasher.finishHex() != sha512) throw damaged("archive.file-damaged");
}

std::vector<std::string> Store::inventoryDigests(const Inventory& inventory) const {
  constexpr std::size_t kDigits = 128;
  std::vector<std::string> digests;
  for (int number = 1; number <= inventory.head(); ++number) {
    const base::Path path = folderOf(inventory.id) / versionName(number) / "inventory.json.sha512";
    const base::Bytes sidecar = readPart(disk_, path, 4096);
    if (sidecar.find_first_of(" \t") != kDigits)
      throw base::Corrupt(base::Message("archive.sidecar-no-digest", {{"path", path.string()}}));
    digests.push_back(sidecar.substr(0, kDigits));
  }
  return digests;
}

ArchivedFile Store::describe(const Inventory& inventory, int version, const std::string& logicalPath) const {
  ArchivedFile file;
  file.logicalPath = logicalPath;
  std::tie(file.sha512, file.contentPath) = placeOf(inventory, version, logicalPath);
  for (const auto& [digest, paths] : inventory.sha256) {
    if (std::find(paths.begin(), paths.end(), file.contentPath) != paths.end()) file.sha256 = digest;
  }
  if (const auto status = disk_.status(folderOf(inventory.id) / file.contentPath)) file.size = status->size;
  return file;
}

void Store::forEach(const std::function<void(const Inventory&)>& visit,
                    const std::function<void(const base::Problem&)>& complain) const {
  const auto visitFolder = [&](const base::Path& folder) {
    try {
      if (const auto inventory = find(idOf(folder))) visit(*inventory);
    } catch (const base::Corrupt& problem) {
      complain({{(root_ / folder).string()}, problem.message()});
    }
  };
  forEachObjectFolder(disk_, root_, visitFolder, [&](const Damage& damage) {
    complain({{(root_ / damage.path).string()}, damage.message});
  });
}

// Long folder names are truncated, so the id comes from the inventory.
ObjectId Store::idOf(const base::Path& folder) const {
  const base::Path path = root_ / folder / "inventory.json";
  const Inventory inventory = inventoryFromBytes(readPart(disk_, path, kLargestInventory), path.string());
  if (inventory.id.folder() != folder) {
    throw base::Corrupt(base::Message("archive.misplaced",
                                      {{"object", inventory.id.text()}, {"folder", inventory.id.folder()}}));
  }
  return inventory.id;
}

Verification Store::verify(const ObjectId& object) const {
  if (!base::exists(disk_, folderOf(object))) {
    throw base::NotFound(base::Message("archive.object-unknown", {{"object", object.text()}}));
  }
  return verifyFolder(object.folder());
}

Verification Store::verifyFolder(const base::Path& folder) const {
  const base::FileLock lock = lockFolder(folder.string(), base::FileLock::Mode::Shared);
  return verifyObject(disk_, root_, root_ / folder);
}

void Store::hold(const base::Path& folder, const std::function<void()>& read) const {
  const base::FileLock lock = lockFolder(folder.string(), base::FileLock::Mode::Shared);
  read();
}

// Releases the other store's lock before taking ours, so that two stores that copy from each other cannot
// deadlock.
Adoption Store::adopt(const Store& other, const base::Path& folder, Displaced displaced,
                      const std::function<bool()>& stillWanted) {
  const unsigned begun = group_->begin();
  const bool isNew = !base::exists(disk_, root_ / folder);
  // The displaced object ends up where the copy was prepared.
  const base::Path place = work_ / (displaced == Displaced::KeptAside && !isNew ? "quarantine" : "staging");
  std::optional<detail::Transplant> transplant;
  const detail::Graft graft{other.root_ / folder, folder, isNew, kRepair};
  other.hold(folder, [&] { transplant = detail::transplant(disk_, graft, place); });
  const base::FileLock lock = lockFolder(folder.string(), base::FileLock::Mode::Exclusive);
  const bool isAsBefore = isNew != base::exists(disk_, root_ / folder);
  if (!transplant->copy.damages.empty() || !isAsBefore || !stillWanted()) {
    detail::discard(disk_, transplant->prepared.container);
    return {false, std::move(transplant->copy), {}};
  }
  return install(*transplant, begun, displaced);
}

Receipt Store::import(const base::Path& object, base::Instant now) {
  const unsigned begun = group_->begin();
  const ObjectId id = detail::foreignInventory(disk_, object).id;
  detail::demandForeignId(object, id);
  const base::Path folder = id.folder();
  const base::FileLock lock = lockFolder(folder.string(), base::FileLock::Mode::Exclusive);
  if (base::exists(disk_, root_ / folder))
    throw base::Conflict(base::Message("archive.object-exists", {{"object", id.text()}}));
  detail::Transplant copied =
      detail::transplant(disk_, {object, folder, true, kImport, now}, work_ / "staging");
  try {
    detail::demandKeepable(disk_, object, copied.prepared.object, folder, copied.copy);
  } catch (...) {
    detail::discard(disk_, copied.prepared.container);
    throw;
  }
  install(copied, begun, Displaced::Removed);
  return copied.prepared.receipt;
}

Adoption Store::install(detail::Transplant& transplant, unsigned begun, Displaced displaced) {
  const detail::Prepared& prepared = transplant.prepared;
  const GroupCommit::Outcome outcome = group_->publish(std::span(&prepared, 1), begun);
  const bool hasAppeared = outcome.appeared > 0;
  const bool keeps = displaced == Displaced::KeptAside && !prepared.isNew && hasAppeared;
  if (!keeps && (!outcome.failure || !hasAppeared)) detail::discard(disk_, prepared.container);
  if (outcome.failure) std::rethrow_exception(outcome.failure);
  group_->settle(outcome.batch);
  return {true, std::move(transplant.copy), keeps ? prepared.object : base::Path()};
}

// Through staging, since any temporary file in the root would be a finding.
void Store::putRootFile(const base::Path& name, base::ByteView content) {
  const base::Path fresh = work_ / "staging" / base::randomToken(100);
  base::writeNewFile(disk_, fresh, content);
  disk_.syncFile(fresh);
  disk_.replace(fresh, root_ / name);
  disk_.syncDirectory(root_);
}

void Store::verifyAll(const std::function<void(const base::Path& folder, const Verification&)>& take,
                      unsigned threads) const {
  Verification between = verifyRootFiles(disk_, root_);
  detail::InOrder<base::Path, Verification> objects(
      threads, [this](const base::Path& folder) { return verifyFolder(folder); }, take);
  forEachObjectFolder(
      disk_, root_, [&](const base::Path& folder) { objects.add(folder); },
      [&](const Damage& damage) { between.damages.push_back(damage); });
  objects.finish();
  take(".", between);
}

void Store::sync() {
  group_->sync();
}

}  // namespace archive
