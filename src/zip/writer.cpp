#include "zip/writer.h"

#include "base/error.h"
#include "zip/detail/crc32.h"
#include "zip/detail/names.h"
#include "zip/detail/records.h"

namespace zip {

void Writer::append(base::ByteView bytes) {
  file_.append(bytes);
  offset_ += bytes.size();
}

void Writer::add(const std::string& name, const Content& content) {
  base::require(detail::faultOfName(name).empty() && name.back() != '/', "a name is none for a zip");
  base::require(entries_.empty() || entries_.back().name < name, "names of a zip are out of order");
  Entry entry{name, EntryKind::File, Method::Stored, 0, 0, 0, offset_};
  detail::Crc32 crc;
  content([&](base::ByteView piece) {
    crc.update(piece);
    entry.size += piece.size();
  });
  entry.storedSize = entry.size;
  entry.crc = crc.value();
  append(detail::localHeader(entry));
  const std::uint64_t start = offset_;
  detail::Crc32 again;
  content([&](base::ByteView piece) {
    again.update(piece);
    append(piece);
  });
  if (offset_ - start != entry.size || again.value() != entry.crc)
    throw base::Corrupt(base::Message("zip.changed", {{"name", name}}));
  entries_.push_back(entry);
}

void Writer::finish() {
  append(detail::directory(entries_, offset_));
}

}  // namespace zip
