// Files laid before an Inspector.
#pragma once

#include <string>

#include "base/disk.h"
#include "intake/inspector.h"
#include "support/temporary_folder.h"

namespace intake_tests {

class Desk {
 public:
  explicit Desk(cage::Limits limits = {}) : inspector_(limits) {}

  intake::Inspection inspect(const base::Bytes& bytes, const std::string& name) {
    const base::Path path = folder_.path() / std::to_string(++count_);
    base::PosixDisk disk;
    base::writeNewFile(disk, path, bytes);
    intake::Inspection inspection = inspector_.inspect(base::OpenFile(path), name);
    disk.removeFile(path);
    return inspection;
  }

 private:
  support::TemporaryFolder folder_;
  intake::Inspector inspector_;
  int count_ = 0;
};

}  // namespace intake_tests
