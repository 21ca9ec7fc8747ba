#include "zip/detail/local_files.h"

#include "zip/detail/cursor.h"
#include "zip/detail/extra_fields.h"
#include "zip/detail/records.h"

namespace zip::detail {
namespace {

constexpr std::uint16_t kHasDescriptor = 1 << 3;

// A local header; its sizes and CRC-32 may follow the content instead.
struct Local {
  std::uint16_t flags = 0;
  Method method = Method::Stored;
  std::uint64_t crc = 0;
  std::uint64_t storedSize = 0;
  std::uint64_t size = 0;

  bool isEmpty() const { return crc == 0 && storedSize == 0 && size == 0; }
  bool says(const Entry& entry) const {
    return crc == entry.crc && storedSize == entry.storedSize && size == entry.size;
  }
};

// A descriptor may lack its signature and has sizes of 32 or 64 bits (4.3.9).
bool isDescriptor(base::ByteView bytes, const Entry& entry) {
  if (bytes.size() == 16 || bytes.size() == 24) {
    if (number(bytes, 0, 4) != kDescriptorSignature) return false;
    bytes.remove_prefix(4);
  }
  const std::size_t width = bytes.size() == 12 ? 4 : 8;
  return (bytes.size() == 12 || bytes.size() == 20) && number(bytes, 0, 4) == entry.crc &&
         number(bytes, 4, width) == entry.storedSize && number(bytes, 4 + width, width) == entry.size;
}

class LocalChecker {
 public:
  LocalChecker(const Source& source, Flaws& flaws) : cursor_(source), flaws_(flaws) {}

  // `next` is where the next entry, or the directory, begins. False ends the check.
  bool check(const Listed& listed, std::uint64_t next) {
    const Entry& entry = listed.entry;
    if (cursor_.position() != entry.offset) return say("zip-structure", entry, "zip.stray-bytes-before");
    const base::Bytes header = cursor_.take(kLocalSize);
    if (header.size() != kLocalSize || number(header, 0, 4) != kLocalSignature)
      return say("zip-structure", entry, "zip.no-header");
    const std::uint64_t nameSize = number(header, 26, 2);
    const std::uint64_t restSize = nameSize + number(header, 28, 2);
    const base::Bytes rest = cursor_.take(restSize);
    if (rest.size() != restSize) return say("zip-structure", entry, "zip.no-header");
    const std::uint64_t start = cursor_.position();
    if (start > next || entry.storedSize > next - start) return say("zip-overlap", entry, "zip.overlap");
    isCanonical_ = isCanonical_ && header + rest == localHeader(entry);
    compare(listed, header, base::ByteView(rest).substr(0, nameSize), base::ByteView(rest).substr(nameSize));
    cursor_.skip(entry.storedSize);
    return checkEnd(listed, next);
  }

  bool isCanonical() const { return isCanonical_; }

 private:
  bool say(const char* rule, const Entry& entry, std::string_view code) {
    flaws_.push_back({rule, entry.name, base::Message(code, {})});
    isCanonical_ = false;
    return false;
  }

  void compare(const Listed& listed, base::ByteView header, base::ByteView name, base::ByteView extra) {
    const Entry& entry = listed.entry;
    Local local{static_cast<std::uint16_t>(number(header, 6, 2)), static_cast<Method>(number(header, 8, 2)),
                number(header, 14, 4), number(header, 18, 4), number(header, 22, 4)};
    const auto fields = readExtraFields(extra);
    bool isSame = fields.has_value();
    if (fields) {
      Numbers64 numbers(*fields);
      isSame = numbers.fill(local.size) && numbers.fill(local.storedSize) && !renames(*fields, name);
    }
    const bool comesLater = (local.flags & kHasDescriptor) != 0 && local.isEmpty();
    isSame = isSame && name == entry.name && local.flags == listed.flags && local.method == entry.method &&
             (comesLater || local.says(entry));
    if (!isSame) say("zip-headers-differ", entry, "zip.headers-differ");
  }

  bool checkEnd(const Listed& listed, std::uint64_t next) {
    const Entry& entry = listed.entry;
    const bool hasDescriptor = (listed.flags & kHasDescriptor) != 0;
    if (hasDescriptor && entry.method == Method::Stored && entry.size > 0)
      return say("zip-method", entry, "zip.size-after");
    const std::uint64_t left = next - cursor_.position();
    if (!hasDescriptor && left == 0) return true;
    if (!hasDescriptor || left > 24 || !isDescriptor(cursor_.take(left), entry))
      return say("zip-structure", entry, "zip.stray-bytes-after");
    return true;
  }

  Cursor cursor_;
  Flaws& flaws_;
  bool isCanonical_ = true;
};

}  // namespace

bool checkLocalFiles(const Source& source, const std::vector<Listed>& listed, std::uint64_t end,
                     Flaws& flaws) {
  LocalChecker checker(source, flaws);
  for (std::size_t i = 0; i < listed.size(); ++i) {
    const std::uint64_t next = i + 1 < listed.size() ? listed[i + 1].entry.offset : end;
    if (!checker.check(listed[i], next)) return false;
  }
  return checker.isCanonical();
}

}  // namespace zip::detail
