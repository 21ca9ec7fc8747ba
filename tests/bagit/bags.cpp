#include "bagit/bags.h"

#include "crypto/digest.h"

namespace bagit_tests {
namespace {

zip::Content fixed(const std::string& text) {
  return [text](const std::function<void(base::ByteView)>& take) { take(text); };
}

void collect(const base::Disk& disk, const base::Path& folder, const std::string& below, Files& files) {
  for (const base::DirectoryEntry& entry : disk.list(folder)) {
    if (entry.kind == base::FileKind::Directory)
      collect(disk, folder / entry.name, below + entry.name + "/", files);
    else
      files[below + entry.name] = base::readFile(disk, folder / entry.name);
  }
}

}  // namespace

std::string sha256(const std::string& content) {
  return crypto::digestHex(crypto::DigestAlgorithm::Sha256, content);
}

Files smallBag() {
  return {{"bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"},
          {"data/a.txt", "surat\n"},
          {"manifest-sha256.txt", sha256("surat\n") + "  data/a.txt\n"}};
}

void provide(support::SimulatedDisk& disk, const Files& files) {
  disk.provideFolder(kBag);
  for (const auto& [path, content] : files) {
    disk.provideFolder((kBag / path).parent_path());
    disk.provideFile(kBag / path, content);
  }
}

std::map<std::string, bagit::Severity> rulesOf(const bagit::Findings& findings) {
  std::map<std::string, bagit::Severity> rules;
  for (const bagit::Finding& finding : findings) {
    const auto [known, isNew] = rules.emplace(finding.rule, finding.severity);
    if (!isNew && finding.severity == bagit::Severity::Error) known->second = bagit::Severity::Error;
  }
  return rules;
}

std::map<std::string, bagit::Severity> rulesOf(const Files& files) {
  support::SimulatedDisk disk;
  provide(disk, files);
  return rulesOf(bagit::check(disk, kBag).findings);
}

bagit::Bag ours() {
  return {"P-2026-0001",
          {{"External-Identifier", "urn:uuid:0"}, {"Bagging-Date", "2026-11-23"}},
          {{"data/0001-permohonan/01-kak.pdf", fixed("%PDF kak")},
           {"data/metadata/rekaman.json", fixed("{}\n")},
           {"data/50%.txt", fixed("x")},
           {"bukti/catatan", fixed("log\n10\n")}}};
}

Files filesBelow(const base::Disk& disk, const base::Path& folder) {
  Files files;
  collect(disk, folder, "", files);
  return files;
}

}  // namespace bagit_tests
