#include "zip/source.h"

#include "zip/detail/piece.h"

namespace zip {

base::Bytes bytesAt(const Source& source, std::uint64_t offset, std::size_t count) {
  if (offset >= source.size()) return {};
  base::Bytes bytes(static_cast<std::size_t>(std::min<std::uint64_t>(count, source.size() - offset)), '\0');
  std::size_t done = 0;
  while (done < bytes.size()) {
    const std::size_t got = source.read(offset + done, bytes.data() + done, bytes.size() - done);
    if (got == 0) break;
    done += got;
  }
  bytes.resize(done);
  return bytes;
}

std::size_t MemorySource::read(std::uint64_t offset, char* to, std::size_t most) const {
  if (offset >= bytes_.size()) return 0;
  const base::ByteView piece = bytes_.substr(static_cast<std::size_t>(offset), most);
  std::memcpy(to, piece.data(), piece.size());
  return piece.size();
}

DiskSource::DiskSource(const base::Disk& disk, base::Path path)
    : disk_(disk), path_(std::move(path)), file_(disk.openForReading(path_)) {
  const auto status = disk.status(path_);
  size_ = status ? status->size : 0;
}

void DiskSource::moveTo(std::uint64_t offset) const {
  if (offset < start_) {
    file_ = disk_.openForReading(path_);
    piece_.clear();
    start_ = 0;
  }
  while (offset >= start_ + piece_.size()) {
    start_ += piece_.size();
    piece_ = file_->read(detail::kPiece);
    if (piece_.empty()) return;
  }
}

std::size_t DiskSource::read(std::uint64_t offset, char* to, std::size_t most) const {
  if (offset >= size_) return 0;
  moveTo(offset);
  if (piece_.empty()) return 0;
  const base::ByteView rest = base::ByteView(piece_).substr(static_cast<std::size_t>(offset - start_), most);
  std::memcpy(to, rest.data(), rest.size());
  return rest.size();
}

}  // namespace zip
