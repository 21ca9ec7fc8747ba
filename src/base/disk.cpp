#include "base/disk.h"

#include "base/error.h"
#include "base/random.h"

namespace base {
namespace {

constexpr std::size_t kPiece = 1 << 20;  // bytes copied at a time

void remove(Disk& disk, const Path& path, FileKind kind) {
  if (kind != FileKind::Directory) {
    disk.removeFile(path);
    return;
  }
  for (const DirectoryEntry& entry : disk.list(path)) remove(disk, path / entry.name, entry.kind);
  disk.removeDirectory(path);
}

}  // namespace

bool exists(const Disk& disk, const Path& path) {
  return disk.status(path).has_value();
}

Bytes readFile(const Disk& disk, const Path& path, std::uint64_t limit) {
  const auto file = disk.openForReading(path);
  Bytes content;
  for (;;) {
    const Bytes piece = file->read(64 << 10);
    if (piece.empty()) return content;
    if (content.size() + piece.size() > limit) {
      throw InvalidInput(Message("disk.file-too-large", {{"path", path.string()}, {"most", limit}}));
    }
    content += piece;
  }
}

void writeNewFile(Disk& disk, const Path& path, ByteView content) {
  const auto file = disk.create(path);
  file->append(content);
  file->close();
}

void copyFile(Disk& disk, const Path& from, const Path& to) {
  const auto in = disk.openForReading(from);
  const auto out = disk.create(to);
  for (Bytes piece = in->read(kPiece); !piece.empty(); piece = in->read(kPiece)) out->append(piece);
  out->close();
}

void replaceDurably(Disk& disk, const Path& path, ByteView content) {
  const Path fresh = path.parent_path() / (path.filename().string() + "." + randomToken(40) + ".new");
  try {
    const auto file = disk.create(fresh);
    file->append(content);
    file->sync();
    file->close();
    disk.replace(fresh, path);
  } catch (const Error&) {
    removeAll(disk, fresh);
    throw;
  }
  disk.syncDirectory(path.parent_path());
}

void makeDirectories(Disk& disk, const Path& path) {
  if (path.empty() || exists(disk, path)) return;
  makeDirectories(disk, path.parent_path());
  try {
    disk.makeDirectory(path);
  } catch (const Conflict&) {
    return;  // another process made it after we looked
  }
  disk.syncDirectory(path.has_parent_path() ? path.parent_path() : Path("."));
}

void removeAll(Disk& disk, const Path& path) {
  if (const auto status = disk.status(path)) remove(disk, path, status->kind);
}

}  // namespace base
