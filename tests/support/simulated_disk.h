// A disk in memory that does what disks do on bad days: it forgets at a crash what was not synced, fails at a
// call that the test chooses, stops there for good, or says that it synced and did not.
//
// Calls are counted from 0 over all kinds of them, looking and reading included, and written down, so that a
// test tries every one in turn:
//
//   const std::size_t calls = dryRun();
//   for (std::size_t call = 0; call < calls; ++call) { SimulatedDisk disk; disk.stopAt(call); … }
//
// Safe to use from several threads.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "support/simulated_files.h"

namespace support {

enum class Fault {
  Full,    // ENOSPC: Unavailable; of what was to be written, half is
  Broken,  // EIO: Corrupt; a sync that fails has lost what it was to store
  Short,   // a write stores all but its last byte and fails with ENOSPC, a read gives half of what it could;
           // no other call fails
};

class SimulatedDisk final : public base::Disk {
 public:
  // An empty root folder "/".
  SimulatedDisk();
  ~SimulatedDisk() override;

  // Makes the folder and those above it, as mkdir -p; counts as no call.
  void provideFolder(const base::Path& path);
  void provideFile(const base::Path& path, base::ByteView content);
  // Everything so far is durable; counts as no call.
  void settle();

  // The call with that number fails once.
  void failAt(std::size_t call, Fault fault);
  // The power goes: that call and all after it fail with Unavailable and change nothing.
  void stopAt(std::size_t call);
  // The sync with that number, counted among syncs of all kinds, says that it was done and does nothing.
  void skipSync(std::size_t sync);
  // Called before each call of the disk, with its number and description; may use the disk itself, uncounted.
  void onCall(std::function<void(std::size_t call, const std::string& description)> listener);

  std::size_t calls() const;
  std::size_t syncs() const;
  // "create /work/staging/…": one line for each call.
  std::vector<std::string> journal() const;

  // The disk as the machine finds it after a crash at this moment, whole again.
  std::unique_ptr<SimulatedDisk> afterCrash(Survivors survivors, unsigned seed = 0) const;

  std::optional<base::FileStatus> status(const base::Path& path) const override;
  std::vector<base::DirectoryEntry> list(const base::Path& directory) const override;
  std::unique_ptr<base::ReadableFile> openForReading(const base::Path& path) const override;
  std::uint64_t freeSpace(const base::Path& path) const override;
  std::unique_ptr<base::WritableFile> create(const base::Path& path) override;
  void makeDirectory(const base::Path& path) override;
  void renameNew(const base::Path& from, const base::Path& to) override;
  void replace(const base::Path& from, const base::Path& to) override;
  void exchange(const base::Path& a, const base::Path& b) override;
  void link(const base::Path& from, const base::Path& to) override;
  void removeFile(const base::Path& path) override;
  void removeDirectory(const base::Path& path) override;
  void syncFile(const base::Path& path) override;
  void syncDirectory(const base::Path& path) override;
  std::unique_ptr<base::FileSystem> openFileSystem(const base::Path& path) override;

 private:
  class State;
  class Writing;
  class Reading;
  class Mounted;

  explicit SimulatedDisk(SimulatedFiles files);

  std::shared_ptr<State> state_;  // shared with the files that are open
};

}  // namespace support
