#include "app/fault_operations.h"

#include "app/upkeep/backup.h"
#include "archive/mirror.h"
#include "base/error.h"
#include "tlog/record.h"

namespace app_tests::faults {

archive::ObjectId objectNumber(int number) {
  return archive::ObjectId::of("urn:uuid:00000000-0000-4000-8000-" + std::to_string(100000000000 + number));
}

archive::NewVersion versionAfter(int head, int number, const std::string& text) {
  archive::NewVersion version{objectNumber(number), head, kNow, "uji", "sari", "urn:berkas:user:sari", {}};
  version.files.push_back({"a-" + std::to_string(head + 1) + ".txt", text});
  version.files.push_back({"metadata/rekaman.json", base::Bytes("{}\n")});
  return version;
}

archive::NewVersion stoneOf(int number, int head) {
  archive::NewVersion stone = versionAfter(head, number, "destroyed");
  stone.files.push_back({archive::kTombstonePath, base::Bytes("{}\n")});
  stone.event = tlog::event::kDeletion;
  return stone;
}

base::Bytes keyChange(std::uint64_t seq) {
  tlog::Record record;
  record.seq = seq;
  record.time = kNow;
  record.event = tlog::event::kKeyChange;
  record.agent = app::programAgent();
  record.oldKey = record.newKey = "uji";
  return record.line();
}

std::map<std::string, base::Bytes> filesBelow(const base::Disk& disk, const base::Path& folder) {
  std::map<std::string, base::Bytes> files;
  for (const base::DirectoryEntry& entry : disk.list(folder)) {
    if (entry.kind == base::FileKind::Directory) {
      for (auto& [path, bytes] : filesBelow(disk, folder / entry.name))
        files[entry.name + "/" + path] = std::move(bytes);
    } else {
      files[entry.name] = base::readFile(disk, folder / entry.name);
    }
  }
  return files;
}

namespace {

Step archiving(int number, int head) {
  return {[=](const Places& places, base::Disk& disk) {
            Opened(places, disk).commit(versionAfter(head, number, "new text"));
          },
          [=](const Places&, Opened& opened) { return opened.has(number, head + 1); }};
}

// A new object that names another new one, which a try that was refused may have left: then another is made.
Step archivingTwo(int number) {
  return {[=](const Places& places, base::Disk& disk) {
            Opened opened(places, disk);
            int named = number + 1;
            while (opened.has(named, 1)) ++named;
            opened.commit(std::vector{versionAfter(0, named, "named by the other"),
                                      versionAfter(0, number, std::to_string(named))});
          },
          [=](const Places&, Opened& opened) {
            const auto inventory = opened.store.find(objectNumber(number));
            return inventory && opened.has(std::stoi(opened.store.read(*inventory, 1, "a-1.txt")), 1);
          }};
}

Step appending(std::size_t count) {
  return {[=](const Places& places, base::Disk& disk) {
            app::ArchiveJournal journal(disk, places.home);
            std::vector<base::Bytes> leaves;
            for (std::size_t i = 0; i < count; ++i) leaves.push_back(keyChange(kLeaves + i));
            journal.log().append(leaves);
          },
          [=](const Places&, Opened& opened) {
            return opened.journal.log().checkpoint().checkpoint.size == kLeaves + count;
          }};
}

Step burying(int number, int head) {
  return {[=](const Places& places, base::Disk& disk) {
            Opened opened(places, disk);
            opened.store.settled(opened.store.bury(stoneOf(number, head)).receipt);
          },
          [=](const Places&, Opened& opened) { return Opened::isBuried(opened.store, number); }};
}

// The replica follows.
Step following(int number) {
  return {[](const Places& places, base::Disk& disk) {
            Opened opened(places, disk);
            const auto report = archive::mirror(opened.store, opened.replica, 1, archive::isTombstone);
            if (!report.refused.empty()) throw base::Corrupt(report.refused.front().message);
          },
          [=](const Places&, Opened& opened) { return Opened::isBuried(opened.replica, number); }};
}

Step importing() {
  return {
      [](const Places& places, base::Disk& disk) { Opened(places, disk).store.import(places.foreign, kNow); },
      [](const Places&, Opened& opened) {
        return opened.store.find(archive::ObjectId::of(kForeign)).has_value();
      }};
}

// What `berkas restore` does with files; what a crash left beside the place is taken away first, as the
// operator would.
Step restoring() {
  return {[](const Places& places, base::Disk& disk) {
            base::removeAll(disk, places.fresh);
            const auto vault = backup::Vault::open(disk, places.backup);
            const auto manifest = vault.newest();
            if (!manifest) throw base::NotFound("The backup holds no snapshot that is whole.");
            const auto restored = app::restoreFiles(disk, vault, *manifest, places.fresh);
            if (!restored.flaws.empty()) throw base::Corrupt(restored.flaws.front().message);
            app::moveIn(disk, places.fresh, places.restored);
          },
          [](const Places& places, Opened& opened) {
            return base::exists(opened.store.disk(), places.restored);
          }};
}

}  // namespace

const std::vector<Operation>& operations() {
  static const std::vector<Operation> all = {
      {"ingest", {archiving(3, 0)}},
      {"ingest of two", {archivingTwo(3)}},
      {"update", {archiving(1, 1)}},
      {"log append", {appending(3)}},
      {"destroy", {burying(2, 1), following(2)}},
      {"restore", {restoring()}},
      {"import", {importing()}},
  };
  return all;
}

}  // namespace app_tests::faults
