// Archives a new object and a second version of it in FOLDER, and prints the journal of the disk:
// traced_commits FOLDER
#include <iostream>

#include "archive/storage_root.h"
#include "archive/store.h"
#include "support/stopping_disk.h"

namespace {

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
  support::StoppingDisk disk;
  disk.makeDirectory(folder / "seed");
  archive::makeStorageRoot(disk, folder / "archive", folder / "seed");
  {
    archive::Store store(disk, folder / "archive", folder / "work");
    store.settled(store.commit(versionAfter(0)));
    store.settled(store.commit(versionAfter(1)));
  }
  for (const std::string& call : disk.journal()) std::cout << call << '\n';
}
