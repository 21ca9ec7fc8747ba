// The bytes of a file, read at any place.
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <memory>

#include "base/bytes.h"
#include "base/disk.h"

namespace zip {

// For one thread at a time.
class Source {
 public:
  virtual ~Source() = default;
  virtual std::uint64_t size() const = 0;
  // Copies at most `most` bytes from `offset` on; returns their number, which is 0 only at the end.
  virtual std::size_t read(std::uint64_t offset, char* to, std::size_t most) const = 0;
};

// At most `count` bytes from `offset` on, fewer only at the end.
base::Bytes bytesAt(const Source& source, std::uint64_t offset, std::size_t count);

// Bytes in memory, which must outlive it.
class MemorySource final : public Source {
 public:
  explicit MemorySource(base::ByteView bytes) : bytes_(bytes) {}

  std::uint64_t size() const override { return bytes_.size(); }
  std::size_t read(std::uint64_t offset, char* to, std::size_t most) const override;

 private:
  base::ByteView bytes_;
};

// A file on a Disk, which reads from start to end: going back opens it anew, going forward reads what lies
// between. Throws Disk's errors.
class DiskSource final : public Source {
 public:
  DiskSource(const base::Disk& disk, base::Path path);

  std::uint64_t size() const override { return size_; }
  std::size_t read(std::uint64_t offset, char* to, std::size_t most) const override;

 private:
  void moveTo(std::uint64_t offset) const;

  const base::Disk& disk_;
  base::Path path_;
  std::uint64_t size_ = 0;
  mutable std::unique_ptr<base::ReadableFile> file_;
  mutable base::Bytes piece_;
  mutable std::uint64_t start_ = 0;  // of the piece
};

}  // namespace zip
