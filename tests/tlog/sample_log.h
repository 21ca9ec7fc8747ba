// Logs for tests: on a simulated disk, and what to put into them.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "support/simulated_disk.h"
#include "support/temporary_folder.h"
#include "tlog/log.h"

namespace tlog_tests {

// A key that is the same in every run; `number` tells keys apart.
crypto::Ed25519Key keyNumber(int number);
tlog::NoteSigner signerNumber(int number, const std::string& name = "berkas.example/log");

base::Bytes leafNumber(std::uint64_t number);
std::vector<base::Bytes> leavesFrom(std::uint64_t first, std::size_t count);

// What every leaf here tells of is there.
inline bool standing(base::ByteView) {
  return true;
}

// Where a log lies. The folder is real, since locks are, but nothing else of a simulated log is in it.
class LogHome {
 public:
  LogHome();

  base::Path log() const { return folder_.path() / "log"; }
  tlog::LogPlaces places() const {
    return {log(), folder_.path() / "log-lock", folder_.path() / "log-noted"};
  }
  const tlog::NoteSigner& signer() const { return signer_; }

  // A disk with an empty log, or one of so many leaves, appended in batches of some; all of it durable.
  std::unique_ptr<support::SimulatedDisk> makeDisk(std::uint64_t size = 0, std::size_t batch = 100) const;
  std::unique_ptr<tlog::Log> open(base::Disk& disk, tlog::LeafStands stands = standing) const;
  // What an audit finds, one line each.
  std::vector<std::string> damagesOf(const base::Disk& disk) const;

 private:
  support::TemporaryFolder folder_;
  tlog::NoteSigner signer_ = signerNumber(1);
};

// The same disk once more, durable as it stands.
std::unique_ptr<support::SimulatedDisk> copyOf(const support::SimulatedDisk& disk);

// Every file below the folder, by its path.
std::vector<base::Path> filesBelow(const base::Disk& disk, const base::Path& folder);
// With one bit of the file turned.
void flip(base::Disk& disk, const base::Path& path, std::size_t bit);

}  // namespace tlog_tests
