#include "app/upkeep/backup.h"

#include <algorithm>
#include <map>

#include "app/access/use_cases.h"
#include "app/home/home_setup.h"
#include "app/upkeep/rebuild.h"
#include "archive/storage_root.h"
#include "base/error.h"

namespace app {
namespace {

constexpr const char* kArchive = "archive";
// "archive", two tuples, the object's name.
constexpr std::size_t kObjectDepth = 4;

// The object's folder, "archive/3c/c0/urn…", of a file within it; empty for any other path.
std::string objectFolderOf(const std::string& path) {
  if (path.rfind(std::string(kArchive) + "/", 0) != 0) return "";
  std::size_t end = 0;
  for (std::size_t depth = 0; depth < kObjectDepth; ++depth) {
    end = path.find('/', depth == 0 ? 0 : end + 1);
    if (end == std::string::npos) return "";
  }
  return path.substr(0, end);
}

// The archive's objects in the newest snapshot, in the order of the walk.
class EarlierObjects {
 public:
  EarlierObjects(const base::Disk& disk, const backup::Vault& vault) : manifest_(vault.newest()) {
    if (manifest_) reader_.emplace(disk, *manifest_);
    step();
  }

  // The files of the object; none when the snapshot does not have it. Folders must be asked for in order.
  std::vector<backup::Entry> of(const std::string& folder) {
    std::vector<backup::Entry> entries;
    while (next_) {
      const std::string other = objectFolderOf(next_->path);
      if (!other.empty() && base::Path(folder).compare(base::Path(other)) < 0) break;
      if (other == folder) entries.push_back(*next_);
      step();
    }
    return entries;
  }

 private:
  void step() { next_ = reader_ ? reader_->next() : std::nullopt; }

  std::optional<backup::Manifest> manifest_;
  std::optional<backup::EntryReader> reader_;
  std::optional<backup::Entry> next_;
};

class Backup {
 public:
  Backup(const Workplace& workplace, const BackupOrder& order, base::Disk& target)
      : workplace_(workplace),
        disk_(workplace.disk),
        target_(target),
        home_(workplace.home),
        order_(order),
        vault_(backup::Vault::openForWriting(target_, order.folder)),
        earlier_(target_, vault_),
        writer_(vault_, workplace.clock.now(), {{"keys", order.keys == Keys::Included}}) {}

  BackupReport run() {
    takeDatabase();
    takeLog();
    takeFolder(home_.formerLogs());
    takeFolder(home_.issue());
    takeFolder(home_.drafts());
    takeFolder(home_.preparations());
    takeFolder(home_.access());
    takeFolder(home_.refusals());
    takeFolder(home_.quarantine());
    takeFile(home_.settings());
    takeFolder(home_.office());
    takeFolder(home_.reports());
    if (order_.keys == Keys::Included)
      takeFolder(home_.keys());
    else
      takeFile(home_.logVerifier());  // public, and without it the log could not even be checked
    takeArchive();
    report_.written = writer_.finish();
    if (order_.reading == Recheck::AllContent)
      report_.flaws = vault_.verify(vault_.manifest(report_.written.snapshot));
    if (report_.flaws.empty()) report_.removedFiles = backup::prune(target_, vault_, order_.keep);
    return std::move(report_);
  }

 private:
  std::string nameOf(const base::Path& path) const { return path.lexically_relative(home_.path()).string(); }

  void takeDatabase() {
    const base::Path copy = writer_.scratch();
    workplace_.database.copyTo(copy);
    writer_.addFile(copy, nameOf(home_.database()));
    target_.removeFile(copy);
  }

  // Tiles only grow, so tiles copied after the checkpoint contain all that it covers.
  void takeLog() {
    if (base::exists(disk_, home_.log() / "checkpoint")) takeFile(home_.log() / "checkpoint");
    takeFolder(home_.log(), "checkpoint");
  }

  // Files may vanish meanwhile: then their work is done.
  void takeFolder(const base::Path& folder, const std::string& besides = "") {
    for (const base::DirectoryEntry& entry : entriesOf(folder)) {
      const base::Path path = folder / entry.name;
      if (entry.kind == base::FileKind::Directory) {
        takeFolder(path);
      } else if (entry.kind != base::FileKind::Regular) {
        writer_.leaveOut({nameOf(path), base::Message("upkeep.not-backed-up", {})});
      } else if (entry.name != besides) {
        takeFile(path);
      }
    }
  }

  std::vector<base::DirectoryEntry> entriesOf(const base::Path& folder) const {
    try {
      return disk_.list(folder);
    } catch (const base::NotFound&) {
      return {};
    }
  }

  void takeFile(const base::Path& path) {
    try {
      writer_.addFile(path, nameOf(path));
    } catch (const base::NotFound&) {
      return;
    } catch (const base::Denied& problem) {
      writer_.leaveOut({nameOf(path), problem.message()});
    }
  }

  void takeArchive() {
    takeRootFiles(home_.archive());
    takeRootFiles(home_.archive() / "extensions");
    archive::forEachObjectFolder(
        disk_, home_.archive(), [this](const base::Path& folder) { takeObject(folder); },
        [this](const archive::Damage& damage) {
          writer_.leaveOut({std::string(kArchive) + "/" + damage.path, damage.message});
        });
  }

  void takeRootFiles(const base::Path& folder) {
    if (!base::exists(disk_, folder)) return;
    const bool isRoot = folder == home_.archive();
    for (const base::DirectoryEntry& entry : disk_.list(folder)) {
      if (entry.kind == base::FileKind::Regular) takeFile(folder / entry.name);
      if (entry.kind == base::FileKind::Directory && !isRoot) takeFolder(folder / entry.name);
    }
  }

  void takeObject(const base::Path& folder) {
    ++report_.objects;
    if (takeUnchanged(folder)) {
      ++report_.unchangedObjects;
      return;
    }
    workplace_.store.hold(folder, [&] { takeChanged(folder); });
  }

  // The inventory's digest covers every file of the object except the versions' own inventories, which never
  // change.
  bool takeUnchanged(const base::Path& folder) {
    const std::string name = std::string(kArchive) + "/" + folder.string();
    const std::vector<backup::Entry> entries = earlier_.of(name);
    const auto inventory = std::find_if(entries.begin(), entries.end(), [&](const backup::Entry& entry) {
      return entry.path == name + "/inventory.json";
    });
    if (inventory == entries.end() || sidecarDigest(folder) != inventory->sha512) return false;
    if (!std::all_of(entries.begin(), entries.end(),
                     [this](const auto& entry) { return vault_.holds(entry); }))
      return false;
    for (const backup::Entry& entry : entries) writer_.addKnown(entry);
    return true;
  }

  std::string sidecarDigest(const base::Path& folder) const {
    const base::Path path = home_.archive() / folder / "inventory.json.sha512";
    if (!base::exists(disk_, path)) return "";
    const base::Bytes text = base::readFile(disk_, path, 4096);
    return text.substr(0, text.find_first_of(" \t"));
  }

  // An object is copied whole or not at all, in the order of its names.
  void takeChanged(const base::Path& folder) {
    const base::Path object = home_.archive() / folder;
    const archive::Verification found = archive::verifyObject(disk_, home_.archive(), object);
    for (const archive::Damage& damage : found.damages)
      writer_.leaveOut({std::string(kArchive) + "/" + damage.path, damage.message});
    if (!found.damages.empty()) return;
    const base::Path path = object / "inventory.json";
    const auto inventory =
        archive::inventoryFromBytes(base::readFile(disk_, path, archive::kLargestInventory), path.string());
    std::map<std::string, std::string> known;
    for (const auto& [digest, paths] : inventory.manifest) {
      for (const std::string& content : paths) known[content] = digest;
    }
    takeObjectFolder(object, object, known);
  }

  void takeObjectFolder(const base::Path& object, const base::Path& folder,
                        const std::map<std::string, std::string>& known) {
    for (const base::DirectoryEntry& entry : disk_.list(folder)) {
      const base::Path path = folder / entry.name;
      if (entry.kind == base::FileKind::Directory) {
        takeObjectFolder(object, path, known);
        continue;
      }
      const auto digest = known.find(path.lexically_relative(object).string());
      if (digest != known.end() && writer_.addKnown(nameOf(path), digest->second)) continue;
      writer_.addFile(path, nameOf(path));
    }
  }

  const Workplace& workplace_;
  const base::Disk& disk_;  // of the home
  base::Disk& target_;      // of the backup
  const Home& home_;
  const BackupOrder& order_;
  backup::Vault vault_;
  EarlierObjects earlier_;
  backup::SnapshotWriter writer_;
  BackupReport report_;
};

// Reports differences as "3 rows of letter", since rows may be personal data.
void tellDifferences(const std::string& here, const std::string& anew, base::Problems& problems) {
  const auto linesOf = [](const std::string& text) {
    std::vector<std::string> lines;
    std::size_t begin = 0;
    for (std::size_t end = text.find('\n'); end != std::string::npos; end = text.find('\n', begin)) {
      lines.push_back(text.substr(begin, end - begin));
      begin = end + 1;
    }
    return lines;
  };
  const std::vector<std::string> first = linesOf(here);
  const std::vector<std::string> second = linesOf(anew);
  std::vector<std::string> differing;
  std::set_symmetric_difference(first.begin(), first.end(), second.begin(), second.end(),
                                std::back_inserter(differing));
  std::map<std::string, int> tables;
  for (const std::string& line : differing) ++tables[line.substr(0, line.find(' '))];
  for (const auto& [table, count] : tables)
    problems.push_back(
        {{"database"}, base::Message("upkeep.table-differs", {{"table", table}, {"count", count}})});
}

}  // namespace

BackupReport backUp(const Workplace& workplace, const Actor& actor, const BackupOrder& order,
                    base::Disk& target) {
  demandMay(actor, UseCase::Backup);
  return Backup(workplace, order, target).run();
}

Restored restoreFiles(base::Disk& disk, const backup::Vault& vault, const backup::Manifest& manifest,
                      const base::Path& target) {
  Restored restored;
  const Home home(target);
  base::makeDirectories(disk, target.parent_path());
  disk.makeDirectory(target);
  const auto fileSystem = disk.openFileSystem(target);
  makeHomeFolders(disk, home);
  backup::EntryReader entries(disk, manifest);
  while (const auto entry = entries.next()) {
    const base::Path path = target / entry->path;
    try {
      base::makeDirectories(disk, path.parent_path());
      vault.extract(*entry, path);
      ++restored.files;
      restored.bytes += entry->size;
    } catch (const base::Corrupt& problem) {
      restored.flaws.push_back({entry->path, problem.message()});
    } catch (const base::Conflict&) {
      restored.flaws.push_back({entry->path, base::Message("upkeep.twice-in-manifest", {})});
    }
  }
  fileSystem->sync();
  return restored;
}

void moveIn(base::Disk& disk, const base::Path& fresh, const base::Path& place) {
  disk.openFileSystem(fresh)->sync();
  if (base::exists(disk, place)) disk.removeDirectory(place);
  disk.renameNew(fresh, place);
  disk.syncDirectory(place.parent_path());
}

Proof proveHome(const Workplace& workplace, Database& scratch, mail::Outbox& scratchOutbox,
                unsigned threads) {
  Proof proof;
  workplace.store.verifyAll(
      [&](const base::Path& folder, const archive::Verification& found) {
        proof.objects += folder == "." ? 0 : 1;
        proof.bytes += found.bytes;
        for (const archive::Damage& damage : found.damages)
          proof.problems.push_back(
              {{damage.path},
               base::Message("problem.at", {{"place", damage.code}, {"problem", damage.message}})});
      },
      threads);
  if (!proof.problems.empty()) return proof;
  const Workplace beside{
      workplace.home,      workplace.settings,      workplace.offices, workplace.typesetter,
      workplace.signers,   workplace.signedLetters, workplace.store,   scratch,
      workplace.inspector, workplace.textReader,    scratchOutbox,     workplace.disk,
      workplace.clock,     workplace.doorway};
  proof.problems = rebuild(beside).unreadable;
  tellDifferences(workplace.database.dumpDerived(), scratch.dumpDerived(), proof.problems);
  return proof;
}

}  // namespace app
