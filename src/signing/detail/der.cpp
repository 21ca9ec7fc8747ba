#include "signing/detail/der.h"

#include <algorithm>
#include <charconv>

#include "base/error.h"

namespace signing::detail::der {
namespace {

// 8.1.3.
std::string lengthOctets(std::size_t size) {
  if (size < 0x80) return {static_cast<char>(size)};
  std::string octets;
  for (; size > 0; size >>= 8) octets.insert(octets.begin(), static_cast<char>(size & 0xFF));
  octets.insert(octets.begin(), static_cast<char>(0x80 | octets.size()));
  return octets;
}

// 8.19.2: seven bits per octet; the first bit is set in all but the last.
std::string base128(unsigned long number) {
  std::string octets(1, static_cast<char>(number & 0x7F));
  while ((number >>= 7) > 0) octets.insert(octets.begin(), static_cast<char>(0x80 | (number & 0x7F)));
  return octets;
}

}  // namespace

base::Bytes value(Tag tag, base::ByteView content) {
  base::Bytes out(1, static_cast<char>(tag));
  out += lengthOctets(content.size());
  out += content;
  return out;
}

base::Bytes sequence(std::initializer_list<base::ByteView> parts) {
  base::Bytes content;
  for (const base::ByteView part : parts) content += part;
  return value(Tag::Sequence, content);
}

base::Bytes setOf(std::vector<base::Bytes> parts, Tag tag) {
  // In order of octets: std::string compares like memcmp.
  std::sort(parts.begin(), parts.end());
  base::Bytes content;
  for (const base::Bytes& part : parts) content += part;
  return value(tag, content);
}

base::Bytes octets(base::ByteView content) {
  return value(Tag::OctetString, content);
}

base::Bytes oid(std::string_view dotted) {
  std::vector<unsigned long> arcs;
  for (std::size_t at = 0; at <= dotted.size();) {
    const std::size_t dot = std::min(dotted.find('.', at), dotted.size());
    unsigned long arc = 0;
    const auto read = std::from_chars(dotted.data() + at, dotted.data() + dot, arc);
    base::require(read.ec == std::errc() && read.ptr == dotted.data() + dot, "an object identifier is wrong");
    arcs.push_back(arc);
    at = dot + 1;
  }
  base::require(arcs.size() >= 2, "an object identifier is too short");
  std::string content = base128(arcs[0] * 40 + arcs[1]);
  for (std::size_t i = 2; i < arcs.size(); ++i) content += base128(arcs[i]);
  return value(Tag::ObjectIdentifier, content);
}

base::Bytes integer(unsigned char small) {
  base::require(small < 0x80, "an integer is too large to be written so");
  return value(Tag::Integer, base::ByteView(reinterpret_cast<const char*>(&small), 1));
}

// 8.3.2: as few octets as possible, and a leading zero when the first bit would be a sign.
base::Bytes unsignedInteger(base::ByteView bytes) {
  while (bytes.size() > 1 && bytes.front() == '\0') bytes.remove_prefix(1);
  base::Bytes content(bytes);
  if (content.empty() || (static_cast<unsigned char>(content.front()) & 0x80) != 0)
    content.insert(0, 1, '\0');
  return value(Tag::Integer, content);
}

base::Bytes null() {
  return value(Tag::Null, {});
}

}  // namespace signing::detail::der
