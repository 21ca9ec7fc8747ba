#include "sample_log.h"

#include "base/base64.h"
#include "tlog/audit.h"

namespace tlog_tests {

// PKCS#8 of RFC 8410, 7: a head, and 32 bytes.
crypto::Ed25519Key keyNumber(int number) {
  base::Bytes der("\x30\x2e\x02\x01\x00\x30\x05\x06\x03\x2b\x65\x70\x04\x22\x04\x20", 16);
  der += base::Bytes(32, static_cast<char>(number));
  return crypto::Ed25519Key::fromPem(
      crypto::Secret("-----BEGIN PRIVATE KEY-----\n" + base::base64(der) + "\n-----END PRIVATE KEY-----\n"),
      "key");
}

tlog::NoteSigner signerNumber(int number, const std::string& name) {
  return {name, keyNumber(number)};
}

base::Bytes leafNumber(std::uint64_t number) {
  return "leaf " + std::to_string(number) + "\n";
}

std::vector<base::Bytes> leavesFrom(std::uint64_t first, std::size_t count) {
  std::vector<base::Bytes> leaves;
  for (std::size_t at = 0; at < count; ++at) leaves.push_back(leafNumber(first + at));
  return leaves;
}

LogHome::LogHome() = default;

std::unique_ptr<support::SimulatedDisk> LogHome::makeDisk(std::uint64_t size, std::size_t batch) const {
  auto disk = std::make_unique<support::SimulatedDisk>();
  disk->provideFolder(folder_.path());
  disk->settle();
  tlog::Log::make(*disk, log(), signer_);
  const auto made = open(*disk);
  for (std::uint64_t at = 0; at < size; at += batch)
    made->append(leavesFrom(at, std::min<std::uint64_t>(batch, size - at)));
  open(*disk);  // notes the checkpoint
  disk->settle();
  return copyOf(*disk);
}

std::unique_ptr<tlog::Log> LogHome::open(base::Disk& disk, tlog::LeafStands stands) const {
  return std::make_unique<tlog::Log>(disk, places(), signer_, std::move(stands));
}

std::vector<std::string> LogHome::damagesOf(const base::Disk& disk) const {
  std::vector<std::string> lines;
  for (const tlog::Finding& finding : tlog::auditLog(disk, log(), signer_.verifier()).findings)
    lines.push_back(finding.path + ": " + finding.message.in(base::Language::English));
  return lines;
}

std::unique_ptr<support::SimulatedDisk> copyOf(const support::SimulatedDisk& disk) {
  return disk.afterCrash(support::Survivors::Everything);
}

std::vector<base::Path> filesBelow(const base::Disk& disk, const base::Path& folder) {
  std::vector<base::Path> files;
  for (const base::DirectoryEntry& entry : disk.list(folder)) {
    if (entry.kind != base::FileKind::Directory) {
      files.push_back(folder / entry.name);
      continue;
    }
    for (const base::Path& path : filesBelow(disk, folder / entry.name)) files.push_back(path);
  }
  return files;
}

void flip(base::Disk& disk, const base::Path& path, std::size_t bit) {
  base::Bytes bytes = base::readFile(disk, path);
  bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ (1 << bit % 8));
  disk.removeFile(path);
  base::writeNewFile(disk, path, bytes);
}

}  // namespace tlog_tests
