#include "house/restoring.h"

#include <filesystem>

#include "app/upkeep/backup.h"
#include "app/upkeep/rebuild.h"
#include "base/error.h"
#include "base/random.h"
#include "storage/outbox.h"
#include "storage/sqlite_database.h"

namespace house {
namespace {

constexpr std::size_t kMostTold = 50;

void requireFree(const base::Disk& disk, const base::Path& place) {
  if (!base::exists(disk, place)) return;
  const auto status = disk.status(place);
  if (status->kind == base::FileKind::Directory && disk.list(place).empty()) return;
  throw base::Conflict(place.string() +
                       " is not empty. A backup is restored to a new home only; name another, or move this "
                       "one away.");
}

[[noreturn]] void refuse(const base::Path& aside, const base::Problems& problems) {
  std::string text = "The backup is damaged. What could be read is in " + aside.string() +
                     ", which is no home to work with:";
  for (std::size_t i = 0; i < problems.size() && i < kMostTold; ++i)
    text += "\n" + base::describe(problems[i]);
  if (problems.size() > kMostTold) text += "\nand " + std::to_string(problems.size() - kMostTold) + " more";
  throw base::Corrupt(text);
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
    throw base::NotFound("The backup " + order.backup.string() + " holds no snapshot that is whole.");
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
