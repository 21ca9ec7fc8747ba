#include "storage/detail/database_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

#include "base/error.h"
#include "storage/detail/failure.h"

namespace storage::detail {
namespace {

bool mayUse(const base::Path& path, int how) {
  return ::faccessat(AT_FDCWD, path.c_str(), how, AT_EACCESS) == 0;
}

void demandMayWrite(const base::Path& file, const base::Path& path, int how, const base::Message& refusal) {
  if (mayUse(path, how)) return;
  if (errno == EROFS) refuseFullOrReadOnly(file);
  throw base::Denied(refusal);
}

// Another process may be quicker.
void makeEmpty(const base::Path& file) {
  try {
    base::PosixDisk().create(file)->close();
  } catch (const base::Conflict&) {
  }
}

// Characters that an address gives a meaning to.
std::string escaped(const std::string& path) {
  static const char* const kDigits = "0123456789ABCDEF";
  std::string text;
  for (const char c : path) {
    if (c != '%' && c != '?' && c != '#') {
      text += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    text += {'%', kDigits[byte / 16], kDigits[byte % 16]};
  }
  return text;
}

}  // namespace

void requireDatabaseFile(const base::Path& file) {
  std::error_code error;
  const base::Path folder = file.parent_path();
  if (!std::filesystem::is_directory(folder, error)) {
    throw base::InvalidSetup(
        base::Message("database.folder-missing", {{"database", file.string()}, {"folder", folder.string()}}));
  }
  demandMayWrite(file, folder, R_OK | W_OK | X_OK,
                 base::Message("database.folder-not-to-be-written", {{"folder", folder.string()}}));
  if (!std::filesystem::exists(file, error)) return makeEmpty(file);
  if (!std::filesystem::is_regular_file(file, error)) {
    throw base::InvalidSetup(base::Message("database.no-file", {{"database", file.string()}}));
  }
  demandMayWrite(file, file, R_OK | W_OK,
                 base::Message("database.not-to-be-written", {{"database", file.string()}}));
}

std::string frozenAddress(const base::Path& file) {
  if (!mayUse(file, R_OK)) {
    if (errno == ENOENT)
      throw base::NotFound(base::Message("database.missing", {{"database", file.string()}}));
    throw base::Denied(base::Message("database.not-to-be-read", {{"database", file.string()}}));
  }
  std::error_code error;
  const auto log = std::filesystem::file_size(file.string() + "-wal", error);
  const bool isLogged = !error && log > 0;
  if (isLogged && !std::filesystem::exists(file.string() + "-shm", error)) {
    throw base::Unavailable(base::Message("database.log-left", {{"database", file.string()}}));
  }
  return "file:" + escaped(file.string()) + (isLogged ? "?mode=ro" : "?immutable=1");
}

}  // namespace storage::detail
