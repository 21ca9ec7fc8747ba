#include "tlog/detail/files.h"

#include "base/error.h"

namespace tlog::detail {
namespace {

void makeFolders(base::Disk& disk, const base::Path& folder) {
  if (base::exists(disk, folder)) return;
  makeFolders(disk, folder.parent_path());
  disk.makeDirectory(folder);
}

std::unique_ptr<base::WritableFile> createAgain(base::Disk& disk, const base::Path& path) {
  try {
    return disk.create(path);
  } catch (const base::Conflict&) {
    disk.removeFile(path);
  } catch (const base::NotFound&) {
    makeFolders(disk, path.parent_path());
  }
  return disk.create(path);
}

}  // namespace

void writeDurably(base::Disk& disk, const base::Path& path, base::ByteView content) {
  const auto file = disk.create(path);
  file->append(content);
  file->sync();
  file->close();
}

void writeAgain(base::Disk& disk, const base::Path& folder, const base::Path& relative,
                base::ByteView content) {
  const auto file = createAgain(disk, folder / relative);
  file->append(content);
  file->close();
}

void discard(base::Disk& disk, const base::Path& path) {
  try {
    base::removeAll(disk, path);
  } catch (const base::Error&) {
    return;
  }
}

}  // namespace tlog::detail
