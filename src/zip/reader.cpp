#include "zip/reader.h"

#include <archive.h>
#include <archive_entry.h>

#include <exception>
#include <memory>

#include "base/error.h"
#include "zip/detail/crc32.h"
#include "zip/detail/piece.h"

namespace zip {
namespace {

// The file that libarchive reads. Exceptions must not pass through libarchive, so they wait here.
struct Source {
  std::unique_ptr<base::ReadableFile> file;
  base::Bytes piece;
  std::exception_ptr failure;
};

la_ssize_t readPiece(struct archive*, void* data, const void** buffer) {
  Source& source = *static_cast<Source*>(data);
  try {
    source.piece = source.file->read(detail::kPiece);
  } catch (...) {
    source.failure = std::current_exception();
    return -1;
  }
  *buffer = source.piece.data();
  return static_cast<la_ssize_t>(source.piece.size());
}

class ContentReader {
 public:
  ContentReader(const base::Disk& disk, const base::Path& path, Sink& sink)
      : source_{disk.openForReading(path), {}, nullptr},
        archive_(archive_read_new(), archive_read_free),
        sink_(sink) {
    base::require(archive_ != nullptr, "libarchive cannot begin");
    base::require(archive_read_support_format_zip_streamable(archive_.get()) == ARCHIVE_OK,
                  "libarchive reads no zips");
    isOpen_ = archive_read_open(archive_.get(), &source_, nullptr, readPiece, nullptr) == ARCHIVE_OK;
    rethrow();
  }

  bool read(const Entry& entry) {
    archive_entry* header = nullptr;
    const int status = isOpen_ ? archive_read_next_header(archive_.get(), &header) : ARCHIVE_FATAL;
    rethrow();
    if (status != ARCHIVE_OK && status != ARCHIVE_WARN) return false;
    if (entry.kind == EntryKind::Folder) return entry.size == 0;
    const bool isWanted = sink_.begin(entry);
    if (!readContent(entry, isWanted)) return false;
    if (isWanted) sink_.end(entry);
    return true;
  }

 private:
  void rethrow() const {
    if (source_.failure) std::rethrow_exception(source_.failure);
  }

  bool readContent(const Entry& entry, bool isWanted) {
    detail::Crc32 crc;
    std::uint64_t size = 0;
    base::Bytes buffer(detail::kPiece, '\0');
    for (;;) {
      const la_ssize_t got = archive_read_data(archive_.get(), buffer.data(), buffer.size());
      rethrow();
      if (got < 0 || size + static_cast<std::uint64_t>(got) > entry.size) return false;
      if (got == 0) return size == entry.size && crc.value() == entry.crc;
      const base::ByteView piece(buffer.data(), static_cast<std::size_t>(got));
      size += piece.size();
      crc.update(piece);
      if (isWanted) sink_.take(piece);
    }
  }

  Source source_;
  std::unique_ptr<struct archive, int (*)(struct archive*)> archive_;
  Sink& sink_;
  bool isOpen_ = false;
};

}  // namespace

Flaws readContents(const base::Disk& disk, const base::Path& path, const Survey& survey, Sink& sink) {
  base::require(survey.flaws.empty(), "a zip with flaws is not read");
  if (survey.entries.empty()) return {};
  ContentReader reader(disk, path, sink);
  for (const Entry& entry : survey.entries) {
    if (!reader.read(entry)) return {{"zip-content", entry.name, base::Message("zip.content-damaged", {})}};
  }
  return {};
}

}  // namespace zip
