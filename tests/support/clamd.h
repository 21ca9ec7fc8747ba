// A clamd of the test's own, with a signature database that knows the EICAR test file and nothing else: the
// real database is not needed and not asked for.
#pragma once

#include <memory>

#include "base/disk.h"
#include "support/command.h"
#include "support/temporary_folder.h"

namespace support {

// The test file of EICAR, put together so that no scanner takes this program for one.
std::string eicar();

class Clamd {
 public:
  // Waits until it answers. Streams above `largestMib` are refused by it.
  explicit Clamd(int largestMib = 300);

  // Of its socket.
  base::Path address() const { return folder_.path() / "clamd.sock"; }

 private:
  TemporaryFolder folder_;
  std::unique_ptr<BackgroundCommand> process_;
};

}  // namespace support
