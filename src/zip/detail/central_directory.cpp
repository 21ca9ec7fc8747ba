#include "zip/detail/central_directory.h"

#include <algorithm>
#include <optional>

#include "zip/detail/cursor.h"
#include "zip/detail/extra_fields.h"
#include "zip/detail/names.h"
#include "zip/detail/records.h"

namespace zip::detail {
namespace {

constexpr std::uint64_t kLongestComment = 0xFFFF;
constexpr std::uint64_t kTail = kEndSize + kLongestComment + kLocator64Size + kEnd64Size;

// APPNOTE.TXT, 4.4.4.
constexpr std::uint16_t kEncrypted = 1 << 0;
constexpr std::uint16_t kStronglyEncrypted = 1 << 6;
constexpr std::uint16_t kMaskedHeaders = 1 << 13;
constexpr std::uint16_t kUnderstood = 0b1000'0000'1110 | kEncrypted | kStronglyEncrypted | kMaskedHeaders;

constexpr std::uint64_t kUnix = 3;
constexpr std::uint64_t kMacOs = 19;
constexpr std::uint64_t kFileType = 0170000;
constexpr std::uint64_t kRegular = 0100000;
constexpr std::uint64_t kFolder = 0040000;

// Place of the directory, and number of its entries.
struct End {
  std::uint64_t count = 0;
  std::uint64_t size = 0;
  std::uint64_t offset = 0;
  std::uint64_t position = 0;  // of the first record after the directory
};

class DirectoryReader {
 public:
  DirectoryReader(const Source& source, const Limits& limits, Flaws& flaws)
      : source_(source), limits_(limits), flaws_(flaws), fileSize_(source.size()) {}

  CentralDirectory run() {
    CentralDirectory directory;
    const auto end = readEnd();
    if (!end || !isWithinLimits(*end)) return directory;
    directory.offset = end->offset;
    directory.bytes = Cursor(source_, end->offset).take(fileSize_ - end->offset);
    if (directory.bytes.size() != fileSize_ - end->offset) {
      refuse("zip.shorter");
      return directory;
    }
    readEntries(base::ByteView(directory.bytes).substr(0, end->size), end->count, directory.listed);
    return directory;
  }

 private:
  void refuse(std::string_view code) { flaws_.push_back({"zip-structure", "", base::Message(code, {})}); }

  std::optional<End> readEnd() {
    const std::uint64_t start = fileSize_ > kTail ? fileSize_ - kTail : 0;
    const base::Bytes tail = Cursor(source_, start).take(kTail);
    const auto place = findEnd(tail);
    if (!place) return std::nullopt;
    return describeEnd(tail, *place, start);
  }

  // Finds the end record by its signature. A comment that holds a second one makes the zip ambiguous.
  std::optional<std::size_t> findEnd(base::ByteView tail) {
    std::optional<std::size_t> found;
    for (std::size_t at = 0; at + kEndSize <= tail.size(); ++at) {
      if (tail[at] != 'P' || number(tail, at, 4) != kEndSignature) continue;
      if (at + kEndSize + number(tail, at + 20, 2) != tail.size()) continue;
      if (found) {
        refuse("zip.ends-twice");
        return std::nullopt;
      }
      found = at;
    }
    if (!found) refuse("zip.not-one");
    return found;
  }

  std::optional<End> describeEnd(base::ByteView tail, std::size_t at, std::uint64_t start) {
    End end{number(tail, at + 10, 2), number(tail, at + 12, 4), number(tail, at + 16, 4), start + at};
    const bool isOneDisk = number(tail, at + 4, 4) == 0 && number(tail, at + 8, 2) == end.count;
    if (!isOneDisk) {
      refuse("zip.part-of-several");
      return std::nullopt;
    }
    if (at >= kLocator64Size && number(tail, at - kLocator64Size, 4) == kLocator64Signature &&
        !describeEnd64(tail, at - kLocator64Size, start, end))
      return std::nullopt;
    if (end.size > end.position || end.offset != end.position - end.size) {
      refuse("zip.stray-bytes");
      return std::nullopt;
    }
    return end;
  }

  bool describeEnd64(base::ByteView tail, std::size_t locator, std::uint64_t start, End& end) {
    const std::size_t at = locator - kEnd64Size;
    const bool isThere = locator >= kEnd64Size && number(tail, at, 4) == kEnd64Signature &&
                         number(tail, at + 4, 8) == kEnd64Size - 12 && number(tail, locator + 4, 4) == 0 &&
                         number(tail, locator + 8, 8) == start + at && number(tail, locator + 16, 4) == 1 &&
                         number(tail, at + 16, 8) == 0 &&
                         number(tail, at + 24, 8) == number(tail, at + 32, 8);
    const End large{number(tail, at + 32, 8), number(tail, at + 40, 8), number(tail, at + 48, 8), start + at};
    const bool agrees = isThere && (end.count == 0xFFFF || end.count == large.count) &&
                        (end.size == kIn64 || end.size == large.size) &&
                        (end.offset == kIn64 || end.offset == large.offset);
    if (!agrees) refuse("zip.zip64-contradicts");
    end = large;
    return agrees;
  }

  bool isWithinLimits(const End& end) {
    if (end.count <= limits_.entries && end.size <= limits_.directory) return true;
    flaws_.push_back({"zip-limit", "", base::Message("zip.too-many", {})});
    return false;
  }

  void readEntries(base::ByteView bytes, std::uint64_t count, std::vector<Listed>& listed) {
    for (std::uint64_t i = 0; i < count; ++i) {
      const bool isWhole = bytes.size() >= kCentralSize && number(bytes, 0, 4) == kCentralSignature;
      const std::uint64_t length =
          isWhole ? kCentralSize + number(bytes, 28, 2) + number(bytes, 30, 2) + number(bytes, 32, 2) : 0;
      if (!isWhole || length > bytes.size()) {
        refuse("zip.directory-cut-off");
        return listed.clear();
      }
      listed.push_back(readEntry(bytes.substr(0, length)));
      bytes.remove_prefix(length);
    }
    if (!bytes.empty()) refuse("zip.directory-stray-bytes");
  }

  Listed readEntry(base::ByteView header) {
    Listed listed;
    Entry& entry = listed.entry;
    entry.name = header.substr(kCentralSize, number(header, 28, 2));
    entry.kind = !entry.name.empty() && entry.name.back() == '/' ? EntryKind::Folder : EntryKind::File;
    listed.flags = static_cast<std::uint16_t>(number(header, 8, 2));
    entry.method = static_cast<Method>(number(header, 10, 2));
    entry.crc = static_cast<std::uint32_t>(number(header, 16, 4));
    entry.storedSize = number(header, 20, 4);
    entry.size = number(header, 24, 4);
    entry.offset = number(header, 42, 4);
    readExtra(header.substr(kCentralSize + entry.name.size(), number(header, 30, 2)), entry);
    checkKind(header, entry);
    checkFlags(listed);
    if (number(header, 34, 2) != 0) say("zip-structure", entry, "zip.other-part");
    if (const auto fault = faultOfName(entry.name); !fault.empty()) say("zip-name", entry, fault);
    return listed;
  }

  void readExtra(base::ByteView bytes, Entry& entry) {
    const auto fields = readExtraFields(bytes);
    if (!fields) return say("zip-structure", entry, "zip.extra-fields-broken");
    Numbers64 numbers(*fields);
    if (!numbers.fill(entry.size) || !numbers.fill(entry.storedSize) || !numbers.fill(entry.offset))
      say("zip-structure", entry, "zip.zip64-missing");
    if (renames(*fields, entry.name)) say("zip-name", entry, "zip.renamed");
  }

  void checkKind(base::ByteView header, const Entry& entry) {
    const std::uint64_t host = number(header, 5, 1);
    if (host != kUnix && host != kMacOs) return;
    const std::uint64_t type = number(header, 38, 4) >> 16 & kFileType;
    const std::uint64_t right = entry.kind == EntryKind::Folder ? kFolder : kRegular;
    if (type != 0 && type != right) say("zip-kind", entry, "zip.not-a-file");
  }

  void checkFlags(const Listed& listed) {
    if ((listed.flags & (kEncrypted | kStronglyEncrypted | kMaskedHeaders)) != 0)
      say("zip-encrypted", listed.entry, "zip.encrypted");
    if ((listed.flags & ~kUnderstood) != 0) say("zip-method", listed.entry, "zip.unknown-flags");
    if (listed.entry.method != Method::Stored && listed.entry.method != Method::Deflated)
      say("zip-method", listed.entry, "zip.unknown-method");
  }

  void say(const char* rule, const Entry& entry, std::string_view code) {
    flaws_.push_back({rule, entry.name, base::Message(code, {})});
  }

  const Source& source_;
  const Limits& limits_;
  Flaws& flaws_;
  std::uint64_t fileSize_;
};

}  // namespace

CentralDirectory readCentralDirectory(const Source& source, const Limits& limits, Flaws& flaws) {
  return DirectoryReader(source, limits, flaws).run();
}

}  // namespace zip::detail
