#include "house/restoring.h"

#include <filesystem>

#include "app/upkeep/backup.h"
#include "app/upkeep/rebuild.h"
#include "base/error.h"
#include "base/random.h"
#include "base/sentences.h"
#include "storage/outbox.h"
#include "storage/sqlite_database.h"

namespace house {
namespace {

constexpr std::size_t kMostTold = 50;

void requireFree(const base::Disk& disk, const base::Path& place) {
  if (!base::exists(disk, place)) return;
  const auto status = disk.status(place);
  if (status->kind == base::FileKind::Directory && disk.list(place).empty()) return;
  throw base::Conflict(base::Message("restore.place-taken", {{"place", place.string()}}));
}

[[noreturn]] void refuse(const base::Path& aside, const base::Problems& problems) {
  base::Problems told = problems;
  if (told.size() > kMostTold) told.resize(kMostTold);
  std::vector<base::Message> lines = {base::Message("restore.damaged", {{"folder", aside.string()}}),
                                      base::messageOf(base::InvalidInput(told))};
  if (problems.size() > kMostTold)
    lines.push_back(base::Message("list.more", {{"count", problems.size() - kMostTold}}));
  throw base::Corrupt(base::inLines(lines));
}

void requireNone(const base::Path& aside, const std::vector<backup::Flaw>& flaws) {
  base::Problems problems;
  for (const backup::Flaw& flaw : flaws) problems.push_back({{flaw.path}, flaw.message});
  if (!problems.empty()) refuse(aside, problems);
}

app::Proof prove(Opening how, const base::Path& place, unsigned threads) {
  how.path = place;
  how.purpose = Purpose::Repair;
  how.tell = {};  // that the log has no key is told when all is done
  const OpenHome opened(how, HomeHold::alone(app::Home(place)));
  const app::Workplace workplace = opened.workplace();
  app::catchUpWithArchive(workplace);
  const base::Path copy = workplace.home.work() / "staging" / "proof.sqlite";
  workplace.database.copyTo(copy);
  storage::SqliteDatabase scratch(copy);
  storage::CommittingOutbox outbox(scratch);
  app::Proof proof = app::proveHome(workplace, scratch, outbox, threads);
  return proof;
}

void removeScratch(base::Disk& disk, const base::Path& place) {
  const app::Home home(place);
  for (const base::DirectoryEntry& entry : disk.list(home.work() / "staging"))
    base::removeAll(disk, home.work() / "staging" / entry.name);
}

}  // namespace

RestoreReport restoreHome(const Opening& how, const RestoreOrder& order) {
  base::PosixDisk disk;
  const base::Path place = std::filesystem::absolute(how.path).lexically_normal();
  requireFree(disk, place);
  const backup::Vault vault = backup::Vault::open(disk, order.backup);
  const auto manifest =
      order.snapshot.empty() ? vault.newest() : std::optional(vault.manifest(order.snapshot));
  if (!manifest)
    throw base::NotFound(base::Message("restore.no-snapshot", {{"backup", order.backup.string()}}));
  const base::Path fresh =
      place.parent_path() / (place.filename().string() + ".incomplete-" + base::randomToken(40));
  const app::Restored restored = app::restoreFiles(disk, vault, *manifest, fresh);
  requireNone(fresh, restored.flaws);
  const app::Proof proof = prove(how, fresh, order.threads);
  if (!proof.problems.empty()) refuse(fresh, proof.problems);
  removeScratch(disk, fresh);
  app::moveIn(disk, fresh, place);
  const bool* const keys = manifest->head.at("keys").boolean();
  return {manifest->path.stem().string(),
          manifest->head.stringAt("made"),
          keys && *keys,
          !base::exists(disk, app::Home(place).logKey()),
          restored.files,
          restored.bytes,
          proof.objects,
          manifest->totals.leftOut};
}

}  // namespace house
