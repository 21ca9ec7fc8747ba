#include "zip/detail/inflater.h"

#include <libdeflate.h>
#include <zlib.h>

#include <memory>
#include <optional>

#include "base/error.h"
#include "zip/detail/crc32.h"
#include "zip/detail/cursor.h"
#include "zip/detail/piece.h"
#include "zip/detail/records.h"

namespace zip::detail {
namespace {

class RawInflater {
 public:
  RawInflater() { base::require(::inflateInit2(&stream_, -MAX_WBITS) == Z_OK, "zlib cannot begin"); }
  ~RawInflater() { ::inflateEnd(&stream_); }
  RawInflater(const RawInflater&) = delete;
  RawInflater& operator=(const RawInflater&) = delete;

  bool hasEnded() const { return hasEnded_; }

  // False when the stream is broken or has bytes behind its end.
  template <class Take>
  bool feed(base::ByteView packed, base::Bytes& room, Take take) {
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream_.avail_in = static_cast<uInt>(packed.size());
    do {
      if (hasEnded_) return false;
      stream_.next_out = reinterpret_cast<Bytef*>(room.data());
      stream_.avail_out = static_cast<uInt>(room.size());
      const int status = ::inflate(&stream_, Z_NO_FLUSH);
      if (status != Z_OK && status != Z_STREAM_END && status != Z_BUF_ERROR) return false;
      hasEnded_ = status == Z_STREAM_END;
      if (!take(base::ByteView(room).substr(0, room.size() - stream_.avail_out))) return false;
    } while (stream_.avail_in > 0 || (stream_.avail_out == 0 && !hasEnded_));
    return true;
  }

 private:
  z_stream stream_{};
  bool hasEnded_ = false;
};

// Where the content of an entry begins.
std::uint64_t startOf(const Source& source, const Entry& entry) {
  const base::Bytes header = bytesAt(source, entry.offset, kLocalSize);
  if (header.size() < kLocalSize || number(header, 0, 4) != kLocalSignature) return source.size();
  return entry.offset + kLocalSize + number(header, 26, 2) + number(header, 28, 2);
}

// Calls `take` with the stored bytes; ends early, with false, when it returns false.
template <class Take>
bool passStored(const Source& source, const Entry& entry, Take take) {
  Cursor cursor(source, startOf(source, entry));
  for (std::uint64_t left = entry.storedSize; left > 0;) {
    const base::Bytes piece = cursor.take(std::min<std::uint64_t>(left, kPiece));
    if (piece.empty() || !take(base::ByteView(piece))) return false;
    left -= piece.size();
  }
  return true;
}

// An entry up to this size is unpacked at once: libdeflate does it two to three times as fast as zlib, but
// takes only whole streams.
constexpr std::uint64_t kAtOnce = 16 << 20;

// Nothing when the stream is broken or does not give exactly entry.size bytes.
std::optional<base::Bytes> unpackedAtOnce(const Source& source, const Entry& entry) {
  const base::Bytes packed =
      bytesAt(source, startOf(source, entry), static_cast<std::size_t>(entry.storedSize));
  base::Bytes content(static_cast<std::size_t>(entry.size), '\0');
  const std::unique_ptr<libdeflate_decompressor, decltype(&libdeflate_free_decompressor)> inflater(
      libdeflate_alloc_decompressor(), libdeflate_free_decompressor);
  base::require(inflater != nullptr, "libdeflate cannot begin");
  std::size_t used = 0;
  const auto status = libdeflate_deflate_decompress_ex(inflater.get(), packed.data(), packed.size(),
                                                       content.data(), content.size(), &used, nullptr);
  if (status != LIBDEFLATE_SUCCESS || used != packed.size() || used != entry.storedSize) return std::nullopt;
  return content;
}

template <class Take>
bool passDeflated(const Source& source, const Entry& entry, Take take) {
  if (entry.size <= kAtOnce && entry.storedSize <= kAtOnce) {
    const auto content = unpackedAtOnce(source, entry);
    for (base::ByteView rest = content ? base::ByteView(*content) : base::ByteView(); !rest.empty();
         rest.remove_prefix(std::min(kPiece, rest.size())))
      take(rest.substr(0, kPiece));
    return content.has_value();
  }
  RawInflater inflater;
  base::Bytes room(kPiece, '\0');
  return passStored(source, entry,
                    [&](base::ByteView packed) { return inflater.feed(packed, room, take); }) &&
         inflater.hasEnded();
}

}  // namespace

bool unpack(const Source& source, const Entry& entry, const std::function<void(base::ByteView)>& take) {
  Crc32 crc;
  std::uint64_t size = 0;
  const auto accept = [&](base::ByteView piece) {
    size += piece.size();
    if (size > entry.size) return false;
    crc.update(piece);
    if (!piece.empty()) take(piece);
    return true;
  };
  const bool isWhole = entry.method == Method::Stored ? passStored(source, entry, accept)
                                                      : passDeflated(source, entry, accept);
  return isWhole && size == entry.size && crc.value() == entry.crc;
}

}  // namespace zip::detail
