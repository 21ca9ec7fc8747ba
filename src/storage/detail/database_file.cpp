#include "storage/detail/database_file.h"

#include <fcntl.h>
#include <unistd.h>

#include "base/error.h"

namespace storage::detail {
namespace {

bool mayWrite(const base::Path& path, int further = 0) {
  return ::faccessat(AT_FDCWD, path.c_str(), R_OK | W_OK | further, AT_EACCESS) == 0;
}

}  // namespace

void requireDatabaseFile(const base::Path& file) {
  std::error_code error;
  const base::Path folder = file.parent_path();
  if (!std::filesystem::is_directory(folder, error)) {
    throw base::InvalidSetup("The database " + file.string() + " needs the folder " + folder.string() +
                             ", which does not exist. Make it, or correct the path.");
  }
  if (!mayWrite(folder, X_OK)) {
    throw base::Denied("The folder " + folder.string() + " of the database may not be written by this user.");
  }
  if (!std::filesystem::exists(file, error)) return;
  if (!std::filesystem::is_regular_file(file, error)) {
    throw base::InvalidSetup("The database " + file.string() + " is no regular file. Correct the path.");
  }
  if (!mayWrite(file)) {
    throw base::Denied("The database " + file.string() + " may not be written by this user.");
  }
}

}  // namespace storage::detail
