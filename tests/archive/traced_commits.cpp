// Archives a new object and a second version of it in FOLDER, and prints each call to the disk that changes
// something, in order: traced_commits FOLDER
#include <iostream>

#include "archive/storage_root.h"
#include "archive/store.h"

namespace {

// The real disk, and what it was asked for.
class SpokenDisk final : public base::Disk {
 public:
  std::optional<base::FileStatus> status(const base::Path& path) const override { return real_.status(path); }
  std::vector<base::DirectoryEntry> list(const base::Path& path) const override { return real_.list(path); }
  std::unique_ptr<base::ReadableFile> openForReading(const base::Path& path) const override {
    return real_.openForReading(path);
  }
  std::uint64_t freeSpace(const base::Path& path) const override { return real_.freeSpace(path); }

  std::unique_ptr<base::WritableFile> create(const base::Path& path) override {
    say("create", path);
    return real_.create(path);
  }
  void makeDirectory(const base::Path& path) override {
    say("mkdir", path);
    real_.makeDirectory(path);
  }
  void renameNew(const base::Path& from, const base::Path& to) override {
    say("rename", from, to);
    real_.renameNew(from, to);
  }
  void replace(const base::Path& from, const base::Path& to) override {
    say("rename", from, to);
    real_.replace(from, to);
  }
  void exchange(const base::Path& a, const base::Path& b) override {
    say("rename", a, b);
    real_.exchange(a, b);
  }
  void link(const base::Path& from, const base::Path& to) override {
    say("link", from, to);
    real_.link(from, to);
  }
  void removeFile(const base::Path& path) override {
    say("unlink", path);
    real_.removeFile(path);
  }
  void removeDirectory(const base::Path& path) override {
    say("rmdir", path);
    real_.removeDirectory(path);
  }
  void syncFile(const base::Path& path) override { real_.syncFile(path); }
  void syncDirectory(const base::Path& path) override { real_.syncDirectory(path); }
  std::unique_ptr<base::FileSystem> openFileSystem(const base::Path& path) override {
    return std::make_unique<SpokenFileSystem>(real_.openFileSystem(path));
  }

 private:
  class SpokenFileSystem final : public base::FileSystem {
   public:
    explicit SpokenFileSystem(std::unique_ptr<base::FileSystem> real) : real_(std::move(real)) {}
    void sync() override {
      std::cout << "syncfs\n";
      real_->sync();
    }

   private:
    std::unique_ptr<base::FileSystem> real_;
  };

  static void say(const char* what, const base::Path& path) {
    std::cout << what << ' ' << path.string() << '\n';
  }
  static void say(const char* what, const base::Path& from, const base::Path& to) {
    std::cout << what << ' ' << from.string() << ' ' << to.string() << '\n';
  }

  base::PosixDisk real_;
};

archive::NewVersion versionAfter(int head) {
  archive::NewVersion version{archive::ObjectId::of("urn:uuid:6f9b1f6e-0000-4000-8000-000000000001"),
                              head,
                              *base::Instant::parse("2026-11-23T09:00:00+07:00"),
                              "traced",
                              "sari",
                              "urn:berkas:user:sari",
                              {},
                              true};
  version.files = {
      {"metadata/peristiwa/" + std::to_string(head + 1) + ".json", base::Bytes("{}")},
      {"berkas-" + std::to_string(head + 1) + ".txt", base::Bytes("isi " + std::to_string(head))}};
  return version;
}

}  // namespace

int main(int, char** argv) {
  const base::Path folder = argv[1];
  SpokenDisk disk;
  disk.makeDirectory(folder / "seed");
  archive::makeStorageRoot(disk, folder / "archive", folder / "seed");
  archive::Store store(disk, folder / "archive", folder / "work");
  store.settled(store.commit(versionAfter(0)));
  store.settled(store.commit(versionAfter(1)));
}
