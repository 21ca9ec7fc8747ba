#include "zips.h"

#include <zlib.h>

namespace intake_tests {
namespace {

base::Bytes little(std::uint64_t value, std::size_t size) {
  base::Bytes bytes;
  for (std::size_t i = 0; i < size; ++i) bytes += static_cast<char>(value >> (8 * i) & 0xFF);
  return bytes;
}

base::Bytes rawDeflated(const base::Bytes& content) {
  z_stream stream{};
  ::deflateInit2(&stream, 9, Z_DEFLATED, -MAX_WBITS, 9, Z_DEFAULT_STRATEGY);
  base::Bytes packed(::deflateBound(&stream, static_cast<uLong>(content.size())), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(content.data()));
  stream.avail_in = static_cast<uInt>(content.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  ::deflate(&stream, Z_FINISH);
  packed.resize(stream.total_out);
  ::deflateEnd(&stream);
  return packed;
}

// What both headers have in the same order: from flags to the length of the name.
base::Bytes common(const ZipEntry& entry, const base::Bytes& stored, const std::string& name) {
  const auto* bytes = reinterpret_cast<const Bytef*>(entry.content.data());
  const uLong crc = ::crc32(0, bytes, static_cast<uInt>(entry.content.size()));
  return little(entry.flags, 2) + little(entry.method.value_or(entry.isDeflated ? 8 : 0), 2) + little(0, 2) +
         little(0x21, 2) + little(crc, 4) + little(stored.size(), 4) +
         little(entry.size.value_or(static_cast<std::uint32_t>(entry.content.size())), 4) +
         little(name.size(), 2);
}

}  // namespace

base::Bytes rawZip(const ZipEntries& entries) {
  base::Bytes file;
  base::Bytes directory;
  for (const ZipEntry& entry : entries) {
    const base::Bytes stored = entry.isDeflated ? rawDeflated(entry.content) : entry.content;
    const std::string& localName = entry.localName.empty() ? entry.name : entry.localName;
    directory += "PK\1\2" + little(3 << 8 | 20, 2) + little(20, 2) + common(entry, stored, entry.name) +
                 little(0, 8) + little(entry.attributes, 4) +
                 little(entry.offset.value_or(static_cast<std::uint32_t>(file.size())), 4) + entry.name;
    file += "PK\3\4" + little(20, 2) + common(entry, stored, localName) + little(0, 2) + localName + stored;
  }
  return file + directory + "PK\5\6" + little(0, 4) + little(entries.size(), 2) + little(entries.size(), 2) +
         little(directory.size(), 4) + little(file.size(), 4) + little(0, 2);
}

base::Bytes packed(const std::vector<std::pair<std::string, base::Bytes>>& files) {
  ZipEntries entries;
  for (const auto& [name, content] : files) entries.push_back({name, content, true});
  return rawZip(entries);
}

}  // namespace intake_tests
