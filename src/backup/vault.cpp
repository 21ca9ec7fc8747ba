#include "backup/vault.h"

#include <algorithm>
#include <functional>

#include "backup/detail/piece.h"
#include "base/error.h"
#include "base/random.h"
#include "base/sentences.h"
#include "json/text.h"

namespace backup {
namespace {

constexpr const char* kMarker = "berkas-backup.json";
constexpr const char* kMarkerText = "{\"format\":\"berkas-backup\",\"version\":1}\n";
constexpr const char* kSuffix = ".jsonl";
// Bounds of the contents that are not yet durable.
constexpr std::size_t kMostPending = 2000;
constexpr std::uint64_t kMostPendingBytes = 1ULL << 30;

bool isSnapshot(const base::DirectoryEntry& entry) {
  const std::string& name = entry.name;
  return entry.kind == base::FileKind::Regular && name.size() > 13 &&
         name.find_first_not_of("0123456789") == 6 && name[6] == '-' && name.ends_with(kSuffix);
}

// "20261125T071500Z".
std::string compact(base::Instant now) {
  std::string text = now.rfc3339(base::TimeZone::utc()).substr(0, 19);
  text.erase(std::remove_if(text.begin(), text.end(), [](char c) { return c == '-' || c == ':'; }),
             text.end());
  return text + "Z";
}

std::string nameAfter(const std::vector<std::string>& snapshots, base::Instant now) {
  const int number = snapshots.empty() ? 1 : std::stoi(snapshots.back().substr(0, 6)) + 1;
  std::string digits = std::to_string(number);
  digits.insert(0, 6 - std::min<std::size_t>(6, digits.size()), '0');
  return digits + "-" + compact(now);
}

// Reads a file to its end; returns its digest and size.
Entry measure(const base::Disk& disk, const base::Path& path,
              const std::function<void(base::ByteView)>& take) {
  crypto::Hasher hasher(crypto::DigestAlgorithm::Sha512);
  Entry entry;
  const auto file = disk.openForReading(path);
  for (base::Bytes piece = file->read(detail::kPiece); !piece.empty(); piece = file->read(detail::kPiece)) {
    hasher.update(piece);
    entry.size += piece.size();
    take(piece);
  }
  entry.sha512 = hasher.finishHex();
  return entry;
}

void removeSnapshots(base::Disk& disk, const base::Path& folder, const std::vector<std::string>& names) {
  for (const std::string& name : names) disk.removeFile(folder / (name + kSuffix));
  disk.syncDirectory(folder);
}

}  // namespace

Vault Vault::open(base::Disk& disk, const base::Path& folder) {
  if (!base::exists(disk, folder / kMarker) || base::readFile(disk, folder / kMarker, 4096) != kMarkerText)
    throw base::NotFound(base::Message("backup.not-one", {{"folder", folder.string()}, {"marker", kMarker}}));
  return {disk, folder};
}

Vault Vault::openForWriting(base::Disk& disk, const base::Path& folder) {
  base::makeDirectories(disk, folder);
  const auto entries = disk.list(folder);
  const bool isFresh = std::all_of(entries.begin(), entries.end(), [](const base::DirectoryEntry& entry) {
    return entry.name == "lock" || entry.name.find(std::string(kMarker) + ".") == 0;
  });
  if (!isFresh && !base::exists(disk, folder / kMarker))
    throw base::Conflict(base::Message("backup.not-empty", {{"folder", folder.string()}}));
  auto lock = base::FileLock::tryAcquire(folder / "lock", base::FileLock::Mode::Exclusive);
  if (!lock)
    throw base::Unavailable(base::Message("backup.running", {{"folder", folder.string()}}),
                            base::Retry::Worthwhile);
  if (isFresh) base::replaceDurably(disk, folder / kMarker, kMarkerText);
  base::removeAll(disk, folder / "incoming");
  for (const char* name : {"data", "snapshots", "incoming"}) base::makeDirectories(disk, folder / name);
  Vault vault = open(disk, folder);
  vault.lock_ = std::move(lock);
  return vault;
}

std::vector<std::string> Vault::snapshots() const {
  std::vector<std::string> names;
  for (const base::DirectoryEntry& entry : disk_.list(folder_ / "snapshots")) {
    if (isSnapshot(entry))
      names.push_back(entry.name.substr(0, entry.name.size() - std::string(kSuffix).size()));
  }
  return names;
}

Manifest Vault::manifest(const std::string& snapshot) const {
  const std::vector<std::string> all = snapshots();
  if (std::find(all.begin(), all.end(), snapshot) == all.end())
    throw base::NotFound(
        base::Message("backup.no-snapshot", {{"folder", folder_.string()}, {"snapshot", snapshot}}));
  return openManifest(disk_, folder_ / "snapshots" / (snapshot + kSuffix));
}

std::optional<Manifest> Vault::newest() const {
  const std::vector<std::string> all = snapshots();
  for (auto name = all.rbegin(); name != all.rend(); ++name) {
    try {
      return manifest(*name);
    } catch (const base::Corrupt&) {
      continue;
    }
  }
  return std::nullopt;
}

base::Path Vault::contentPath(const std::string& sha512) const {
  return folder_ / "data" / sha512.substr(0, 2) / sha512;
}

bool Vault::holds(const Entry& entry) const {
  const auto status = disk_.status(contentPath(entry.sha512));
  return status && status->kind == base::FileKind::Regular && status->size == entry.size;
}

void Vault::extract(const Entry& entry, const base::Path& to) const {
  const base::Path path = contentPath(entry.sha512);
  const auto out = disk_.create(to);
  Entry read;
  try {
    read = measure(disk_, path, [&](base::ByteView piece) { out->append(piece); });
    out->close();
  } catch (const base::NotFound&) {
    disk_.removeFile(to);
    throw base::Corrupt(base::Message("backup.file-missing", {{"path", path.string()}}));
  } catch (const base::InvalidInput& problem) {
    disk_.removeFile(to);
    throw base::Corrupt(base::messageOf(problem));
  }
  if (read.sha512 == entry.sha512) return;
  disk_.removeFile(to);
  throw base::Corrupt(base::Message("backup.file-damaged", {{"path", path.string()}}));
}

std::optional<base::Message> Vault::damageOf(const Entry& entry) const {
  const base::Path path = contentPath(entry.sha512);
  try {
    if (measure(disk_, path, [](base::ByteView) {}).sha512 == entry.sha512) return std::nullopt;
    return base::Message("backup.file-damaged", {{"path", path.string()}});
  } catch (const base::NotFound&) {
    return base::Message("backup.file-missing", {{"path", path.string()}});
  } catch (const base::InvalidInput& problem) {
    return base::messageOf(problem);
  } catch (const base::Corrupt& problem) {
    return problem.message();
  }
}

std::vector<Flaw> Vault::verify(const Manifest& manifest) const {
  std::vector<Flaw> flaws;
  std::set<std::string> seen;  // raw prefixes of digests
  EntryReader entries(disk_, manifest);
  while (const auto entry = entries.next()) {
    if (!seen.insert(entry->sha512.substr(0, 32)).second) continue;
    if (const auto damage = damageOf(*entry)) flaws.push_back({entry->path, *damage});
  }
  return flaws;
}

SnapshotWriter::SnapshotWriter(Vault& vault, base::Instant now, json::Object head)
    : vault_(vault),
      disk_(vault.disk_),
      name_(nameAfter(vault.snapshots(), now)),
      fileSystem_(disk_.openFileSystem(vault.folder_)) {
  head["made"] = now.rfc3339(base::TimeZone::utc());
  manifest_ = std::make_unique<ManifestWriter>(disk_, vault_.folder_ / "incoming" / (name_ + kSuffix), head);
  result_.snapshot = name_;
}

base::Path SnapshotWriter::scratch() const {
  return vault_.folder_ / "incoming" / base::randomToken(100);
}

Entry SnapshotWriter::addFile(const base::Path& source, const std::string& path) {
  const base::Path fresh = scratch();
  try {
    const auto out = disk_.create(fresh);
    Entry entry = measure(disk_, source, [&](base::ByteView piece) { out->append(piece); });
    out->close();
    entry.path = path;
    return take(fresh, std::move(entry));
  } catch (const base::Error&) {
    base::removeAll(disk_, fresh);
    throw;
  }
}

Entry SnapshotWriter::addBytes(base::ByteView bytes, const std::string& path) {
  const base::Path fresh = scratch();
  base::writeNewFile(disk_, fresh, bytes);
  return take(fresh, {path, crypto::digestHex(crypto::DigestAlgorithm::Sha512, bytes), bytes.size()});
}

Entry SnapshotWriter::take(const base::Path& fresh, Entry entry) {
  if (pending_.count(entry.sha512) > 0 || vault_.holds(entry)) {
    disk_.removeFile(fresh);
  } else {
    pending_[entry.sha512] = fresh;
    pendingBytes_ += entry.size;
    ++result_.newFiles;
    result_.newBytes += entry.size;
  }
  manifest_->add(entry);
  if (pending_.size() >= kMostPending || pendingBytes_ >= kMostPendingBytes) settle();
  return entry;
}

void SnapshotWriter::addKnown(const Entry& entry) {
  manifest_->add(entry);
}

std::optional<Entry> SnapshotWriter::addKnown(const std::string& path, const std::string& sha512) {
  const auto waiting = pending_.find(sha512);
  const auto status = disk_.status(waiting == pending_.end() ? vault_.contentPath(sha512) : waiting->second);
  if (!status) return std::nullopt;
  const Entry entry{path, sha512, status->size};
  manifest_->add(entry);
  return entry;
}

// Content of another size under this name is damaged, so it is replaced.
void SnapshotWriter::settle() {
  fileSystem_->sync();
  for (const auto& [sha512, fresh] : pending_) {
    const base::Path path = vault_.contentPath(sha512);
    base::makeDirectories(disk_, path.parent_path());
    disk_.replace(fresh, path);
  }
  for (const auto& [sha512, fresh] : pending_) {
    if (const auto damage = vault_.damageOf({"", sha512, 0})) throw base::Corrupt(*damage);
  }
  pending_.clear();
  pendingBytes_ = 0;
}

SnapshotWriter::Result SnapshotWriter::finish() {
  settle();
  manifest_->finish();
  result_.totals = manifest_->totals();
  fileSystem_->sync();
  const base::Path folder = vault_.folder_ / "snapshots";
  disk_.renameNew(vault_.folder_ / "incoming" / (name_ + kSuffix), folder / (name_ + kSuffix));
  disk_.syncDirectory(folder);
  return std::move(result_);
}

std::uint64_t prune(base::Disk& disk, Vault& vault, std::size_t keep) {
  std::vector<std::string> names = vault.snapshots();
  if (names.size() <= keep) return 0;
  const auto firstKept = names.end() - static_cast<std::ptrdiff_t>(keep);
  std::vector<std::string> needed;  // prefixes of digests
  for (auto name = firstKept; name != names.end(); ++name) {
    const Manifest manifest = vault.manifest(*name);
    EntryReader entries(disk, manifest);
    while (const auto entry = entries.next()) needed.push_back(entry->sha512.substr(0, 32));
  }
  std::sort(needed.begin(), needed.end());
  needed.erase(std::unique(needed.begin(), needed.end()), needed.end());
  removeSnapshots(disk, vault.folder() / "snapshots", {names.begin(), firstKept});
  std::uint64_t removed = 0;
  const base::Path data = vault.folder() / "data";
  for (const base::DirectoryEntry& folder : disk.list(data)) {
    for (const base::DirectoryEntry& entry : disk.list(data / folder.name)) {
      if (std::binary_search(needed.begin(), needed.end(), entry.name.substr(0, 32))) continue;
      disk.removeFile(data / folder.name / entry.name);
      ++removed;
    }
  }
  return removed;
}

}  // namespace backup
