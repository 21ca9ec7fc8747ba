#include "archive_home.h"

#include <filesystem>

#include "archive/premis_event.h"
#include "archive/storage_root.h"

namespace archive_tests {

archive::ObjectId objectNumber(int number) {
  return archive::ObjectId::of("urn:uuid:00000000-0000-4000-8000-" + std::to_string(100000000000 + number));
}

int neighbourOf(int number) {
  // Two folders of two digits: the first three digits say the lock file.
  const std::string folder = objectNumber(number).folder().substr(0, 4);
  int other = number + 1;
  while (objectNumber(other).folder().substr(0, 4) != folder) ++other;
  return other;
}

std::vector<archive::NewFile> filesOf(const std::vector<TextFile>& files) {
  std::vector<archive::NewFile> made;
  for (const TextFile& file : files) made.push_back({file.path, base::Bytes(file.text)});
  return made;
}

archive::NewVersion versionAfter(int head, const archive::ObjectId& object,
                                 const std::vector<TextFile>& files) {
  const auto created = *base::Instant::parse("2026-11-23T02:15:00Z");
  archive::NewVersion version{object,         head, created, "permohonan", "sari", "urn:berkas:user:sari",
                              filesOf(files), true};
  const std::string text = "event " + std::to_string(head + 1) + " of " + object.text();
  version.files.push_back({archive::eventPath(head + 1), text});
  return version;
}

ArchiveHome::ArchiveHome() {
  std::filesystem::create_directories(work() / "locks");
}

std::unique_ptr<support::SimulatedDisk> ArchiveHome::makeDisk() const {
  auto disk = std::make_unique<support::SimulatedDisk>();
  disk->provideFile(seed() / "ocfl_layout.json", "{}\n");
  archive::makeStorageRoot(*disk, root(), seed());
  open(*disk);
  disk->settle();
  return copyOf(*disk);
}

std::unique_ptr<archive::Store> ArchiveHome::open(base::Disk& disk) const {
  return std::make_unique<archive::Store>(disk, root(), work());
}

std::vector<std::string> ArchiveHome::realFiles() const {
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder())) {
    if (!entry.is_directory()) files.push_back(entry.path().lexically_relative(folder()).string());
  }
  return files;
}

std::unique_ptr<support::SimulatedDisk> copyOf(const support::SimulatedDisk& disk) {
  return disk.afterCrash(support::Survivors::Everything);
}

std::vector<std::string> damagesOf(const archive::Store& store) {
  std::vector<std::string> lines;
  store.verifyAll([&](const base::Path&, const archive::Verification& verification) {
    for (const archive::Damage& damage : verification.damages) {
      lines.push_back(damage.code + " " + damage.path + ": " + damage.message.in(base::Language::English));
    }
  });
  return lines;
}

}  // namespace archive_tests
