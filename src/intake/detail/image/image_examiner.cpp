#include "intake/detail/image/image_examiner.h"

#include <zlib.h>

#include <algorithm>
#include <optional>

#include "intake/detail/image/exif.h"

namespace intake::detail {
namespace {

using namespace std::string_view_literals;

constexpr std::uint64_t kLongestSide = 60'000;
constexpr std::uint64_t kMostPixels = 400'000'000;
constexpr std::size_t kExifInMemory = 1 << 20;

std::uint64_t bigEndian(base::ByteView bytes) {
  std::uint64_t value = 0;
  for (const char byte : bytes) value = value << 8 | static_cast<unsigned char>(byte);
  return value;
}

void checkSize(const Notes& notes, std::uint64_t width, std::uint64_t height) {
  const bool isAbsurd = width > kLongestSide || height > kLongestSide || width * height > kMostPixels;
  if (width == 0 || height == 0)
    notes.add("damaged");
  else if (isAbsurd)
    notes.add("image-too-large", "", std::to_string(width) + " x " + std::to_string(height));
}

void tellRest(const Subject& subject, std::uint64_t end) {
  if (end < subject.source.size())
    subject.notes.add("data-after-end", "", static_cast<std::size_t>(subject.source.size() - end));
}

class PngReader {
 public:
  explicit PngReader(const Subject& subject) : subject_(subject) {}

  void run() {
    for (bool isFirst = true; !hasEnded_; isFirst = false) {
      const base::Bytes header = zip::bytesAt(subject_.source, at_, 8);
      const std::uint64_t length = header.size() == 8 ? bigEndian(base::ByteView(header).substr(0, 4)) : 0;
      if (header.size() < 8 || at_ + 12 + length > subject_.source.size())
        return subject_.notes.add("truncated");
      const std::string type = header.substr(4);
      if (isFirst && type != "IHDR") return subject_.notes.add("damaged");
      if (!hasRightSum(length)) return subject_.notes.add("damaged", type);
      lookAt(type, length);
      at_ += 12 + length;
    }
    tellRest(subject_, at_);
  }

 private:
  // CRC-32 of type and content (5.3).
  bool hasRightSum(std::uint64_t length) const {
    uLong sum = ::crc32(0, nullptr, 0);
    std::uint64_t at = at_ + 4;
    for (std::uint64_t left = length + 4; left > 0;) {
      const base::Bytes piece =
          zip::bytesAt(subject_.source, at, static_cast<std::size_t>(std::min<std::uint64_t>(left, kPiece)));
      if (piece.empty()) return false;
      sum = ::crc32(sum, reinterpret_cast<const Bytef*>(piece.data()), static_cast<uInt>(piece.size()));
      at += piece.size();
      left -= piece.size();
    }
    return sum == bigEndian(zip::bytesAt(subject_.source, at, 4));
  }

  void lookAt(std::string_view type, std::uint64_t length) {
    const base::Bytes content = zip::bytesAt(
        subject_.source, at_ + 8, static_cast<std::size_t>(std::min<std::uint64_t>(length, kExifInMemory)));
    hasEnded_ = type == "IEND";
    if (type == "IHDR" && content.size() >= 8)
      checkSize(subject_.notes, bigEndian(base::ByteView(content).substr(0, 4)),
                bigEndian(base::ByteView(content).substr(4, 4)));
    if (type == "eXIf" && hasPosition(content)) subject_.notes.add("outgoing-position");
    if ((type == "tEXt" || type == "iTXt") && content.starts_with("Author\0"sv))
      subject_.notes.add("outgoing-author", "", "Author");
  }

  const Subject& subject_;
  std::uint64_t at_ = 8;  // behind the signature
  bool hasEnded_ = false;
};

// Markers of B.1.1.3.
constexpr int kStartOfScan = 0xDA;
constexpr int kEndOfImage = 0xD9;
constexpr int kExif = 0xE1;
constexpr int kSeveralPictures = 0xE2;

bool isFrame(int marker) {
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}
bool standsAlone(int marker) {
  return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
}

class JpegReader {
 public:
  explicit JpegReader(const Subject& subject) : subject_(subject) {}

  void run() {
    while (const auto marker = nextMarker()) {
      if (*marker == kEndOfImage) return finish();
      if (standsAlone(*marker)) continue;
      const base::Bytes length = zip::bytesAt(subject_.source, at_, 2);
      const std::uint64_t size = length.size() == 2 ? bigEndian(length) : 0;
      if (size < 2 || at_ + size > subject_.source.size()) break;
      lookAt(*marker, zip::bytesAt(subject_.source, at_ + 2, static_cast<std::size_t>(size - 2)));
      at_ += size;
      if (*marker == kStartOfScan) isInScan_ = true;
    }
    subject_.notes.add(isBroken_ ? "damaged" : "truncated");
  }

 private:
  // Moves behind the next marker. Within a scan, FF 00 and restarts are data.
  std::optional<int> nextMarker() {
    for (;;) {
      const base::Bytes piece = zip::bytesAt(subject_.source, at_, kPiece);
      if (piece.size() < 2) return std::nullopt;
      const std::size_t mark = piece.find('\xFF');
      if (!isInScan_ && mark != 0) {
        isBroken_ = true;
        return std::nullopt;
      }
      if (mark == base::Bytes::npos || mark + 1 == piece.size()) {
        at_ += mark == base::Bytes::npos ? piece.size() : mark;
        continue;
      }
      if (const auto marker = markerIn(piece, mark)) return marker;
    }
  }

  // Looks through the piece from the 0xFF at `mark` on.
  std::optional<int> markerIn(const base::Bytes& piece, std::size_t mark) {
    for (; mark != base::Bytes::npos && mark + 1 < piece.size(); mark = piece.find('\xFF', mark + 1)) {
      const int code = static_cast<unsigned char>(piece[mark + 1]);
      const bool isData = isInScan_ && (code == 0 || (code >= 0xD0 && code <= 0xD7));
      if (isData || code == 0xFF) continue;
      at_ += mark + 2;
      isInScan_ = false;
      return code;
    }
    at_ += mark == base::Bytes::npos ? piece.size() : std::max<std::size_t>(mark, 1);
    return std::nullopt;
  }

  void lookAt(int marker, base::ByteView content) {
    if (isFrame(marker) && content.size() >= 5)
      checkSize(subject_.notes, bigEndian(content.substr(3, 2)), bigEndian(content.substr(1, 2)));
    if (marker == kExif && content.starts_with("Exif\0\0"sv) && hasPosition(content.substr(6)))
      subject_.notes.add("outgoing-position");
    if (marker == kSeveralPictures && content.starts_with("MPF\0"sv)) hasOthersBehind_ = true;
  }

  // Cameras put further pictures (CIPA DC-007) and notes of their own behind the picture.
  void finish() {
    const base::Bytes last = zip::bytesAt(subject_.source, subject_.source.size() - 4, 4);
    if (!hasOthersBehind_ && last != "SEFT") tellRest(subject_, at_);
  }

  const Subject& subject_;
  std::uint64_t at_ = 2;  // behind the start of the image
  bool isInScan_ = false;
  bool isBroken_ = false;
  bool hasOthersBehind_ = false;
};

}  // namespace

void examinePng(const Subject& subject) {
  PngReader(subject).run();
}

void examineJpeg(const Subject& subject) {
  JpegReader(subject).run();
}

}  // namespace intake::detail
