#include "support/temporary_folder.h"

#include <filesystem>

#include "base/random.h"

namespace support {

TemporaryFolder::TemporaryFolder()
    : path_(std::filesystem::temp_directory_path() / ("berkas-test-" + base::randomToken(60))) {
  std::filesystem::create_directory(path_);
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

}  // namespace support
