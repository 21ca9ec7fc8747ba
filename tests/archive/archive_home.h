// Archives for tests: on a simulated disk, and what to put into them.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "archive/store.h"
#include "support/simulated_disk.h"
#include "support/temporary_folder.h"

namespace archive_tests {

archive::ObjectId objectNumber(int number);

struct TextFile {
  std::string path;
  std::string text;
};
std::vector<archive::NewFile> filesOf(const std::vector<TextFile>& files);

// The version after `head`, with one event file and the given ones.
archive::NewVersion versionAfter(int head, const archive::ObjectId& object,
                                 const std::vector<TextFile>& files = {});

// A number behind `number` whose object has the same lock file and the same topmost folder.
int neighbourOf(int number);

// Where an archive lies. The folder is real, since locks are, but nothing else of a simulated archive is in
// it.
class ArchiveHome {
 public:
  ArchiveHome();

  base::Path root() const { return folder_.path() / "archive"; }
  base::Path work() const { return folder_.path() / "work"; }
  base::Path seed() const { return folder_.path() / "seed"; }
  const base::Path& folder() const { return folder_.path(); }

  // A disk with an empty storage root and work folders, all of it durable.
  std::unique_ptr<support::SimulatedDisk> makeDisk() const;
  std::unique_ptr<archive::Store> open(base::Disk& disk) const;
  // The paths of the files that lie in the real folder.
  std::vector<std::string> realFiles() const;

 private:
  support::TemporaryFolder folder_;
};

// An empty archive that is open.
struct OpenArchive {
  ArchiveHome home;
  std::unique_ptr<support::SimulatedDisk> disk = home.makeDisk();
  std::unique_ptr<archive::Store> store = home.open(*disk);

  base::Path folder(int number) const { return home.root() / objectNumber(number).folder(); }
  archive::Receipt add(int number, int head, const std::vector<TextFile>& files = {}) {
    return store->commit(versionAfter(head, objectNumber(number), files));
  }
};

// The same disk once more, durable as it stands.
std::unique_ptr<support::SimulatedDisk> copyOf(const support::SimulatedDisk& disk);

// What is wrong with any object or folder of the archive, one line each.
std::vector<std::string> damagesOf(const archive::Store& store);

}  // namespace archive_tests
