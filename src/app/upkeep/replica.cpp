#include "app/upkeep/replica.h"

#include "archive/storage_root.h"
#include "archive/tombstone.h"
#include "base/error.h"

namespace app {
namespace {

constexpr unsigned kThreads = 8;  // objects that share their syncs

void requireOurs(const base::Disk& disk, const base::Path& folder) {
  if (!base::exists(disk, folder))
    throw base::NotFound(base::Message("upkeep.replica-missing", {{"folder", folder.string()}}));
  const auto entries = disk.list(folder);
  if (entries.empty() || base::exists(disk, folder / "archive")) return;
  for (const base::DirectoryEntry& entry : entries) {
    if (entry.name == "work" || entry.name.rfind("archive.", 0) == 0 || entry.name == "lost+found") continue;
    throw base::Conflict(base::Message("upkeep.replica-foreign", {{"folder", folder.string()}}));
  }
}

}  // namespace

std::unique_ptr<Replica> Replica::open(const Workplace& workplace) {
  const std::string& name = workplace.settings.text("archive.replica");
  if (name.empty()) return nullptr;
  base::Disk& disk = workplace.disk;
  const base::Path folder = workplace.home.path() / name;
  requireOurs(disk, folder);
  base::makeDirectories(disk, folder / "work");
  auto lock = base::FileLock::tryAcquire(folder / "work" / "replica.lock", base::FileLock::Mode::Exclusive);
  if (!lock)
    throw base::Unavailable(base::Message("upkeep.replica-busy", {{"folder", folder.string()}}),
                            base::Retry::Worthwhile);
  if (!base::exists(disk, folder / "archive"))
    archive::makeStorageRoot(disk, folder / "archive", workplace.store.root());
  std::unique_ptr<Replica> replica(new Replica(std::move(*lock)));
  replica->store_ = std::make_unique<archive::Store>(disk, folder / "archive", folder / "work");
  replica->store_->recover();
  replica->store_->forgetBatches();
  return replica;
}

archive::MirrorReport Replica::follow(const archive::Store& archive) {
  return archive::mirror(archive, *store_, kThreads, archive::isTombstone);
}

}  // namespace app
