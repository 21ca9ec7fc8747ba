// A file system in memory that knows what of it is durable: every file and folder has a state as programs see
// it and a state as a crash would leave it. No faults here; support/simulated_disk.h makes a disk of it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/disk.h"

namespace support {

// What a crash leaves of that which was not synced. A rename, an exchange and every other change of names is
// there as a whole or not at all, and never without the earlier changes of the same names.
enum class Survivors {
  Nothing,
  Everything,
  NamesOfEmptyFiles,  // all names, but the files are as they were at their last sync, new ones empty
  NamesOfHalfFiles,   // all names, and of each file the first half of what was written
  Some,               // of names and contents a choice that depends on the seed
};

class SimulatedFiles {
 public:
  using Number = int;  // of a file or folder, as an inode's

  // An empty root folder "/".
  SimulatedFiles();

  std::optional<base::FileStatus> status(const base::Path& path) const;
  std::vector<base::DirectoryEntry> list(const base::Path& directory) const;
  // The file at `path`. Like its descriptor, the number stays good when the name goes.
  Number open(const base::Path& path) const;
  Number openFolder(const base::Path& path) const;
  const base::Bytes& content(Number file) const;

  Number create(const base::Path& path);
  void append(Number file, base::ByteView bytes);
  void makeDirectory(const base::Path& path);
  void renameNew(const base::Path& from, const base::Path& to);
  void replace(const base::Path& from, const base::Path& to);
  void exchange(const base::Path& a, const base::Path& b);
  void link(const base::Path& from, const base::Path& to);
  void removeFile(const base::Path& path);
  void removeDirectory(const base::Path& path);

  void syncContent(Number file);
  void syncNames(Number folder);
  void syncAll();
  // What programs see stays, but no content that is not durable by now ever will be, whatever sync says: the
  // kernel takes pages that it could not write for clean.
  void loseUnsynced();

  // The files that a machine finds when it starts again.
  SimulatedFiles afterCrash(Survivors survivors, unsigned seed) const;

 private:
  using Names = std::map<std::string, Number>;
  struct Node {
    bool isFolder = false;
    Names names, durableNames;            // of a folder
    base::Bytes content, durableContent;  // of a file
    bool isLost = false;
  };
  // `name` in `folder` becomes `target`; 0: it goes.
  struct Edit {
    Number folder;
    std::string name;
    Number target;
  };
  using Change = std::vector<Edit>;  // atomic
  struct Entry {
    Number folder;  // 0: the parent does not exist
    std::string name;
    Number target;  // 0: there is none
  };

  Entry find(const base::Path& path) const;
  std::uint64_t namesOf(Number file) const;
  Entry existing(const base::Path& path, const char* doing) const;
  Entry free(const base::Path& path, const char* doing) const;
  Number add(bool isFolder);
  void apply(Change change);
  void persist(std::vector<bool> chosen);
  void survive(Node& file, Survivors survivors, unsigned fate) const;

  std::map<Number, Node> nodes_;
  std::vector<Change> pending_;  // not durable, oldest first
  Number last_ = 0;
};

}  // namespace support
