// DER (ITU-T X.690, clause 10), writing only: each function returns one whole value.
#pragma once

#include <initializer_list>
#include <string_view>
#include <vector>

#include "base/bytes.h"

namespace signing::detail::der {

// Identifier octets, 8.1.2.
enum class Tag : unsigned char {
  Integer = 0x02,
  OctetString = 0x04,
  Null = 0x05,
  ObjectIdentifier = 0x06,
  Sequence = 0x30,
  Set = 0x31,
  Context0 = 0xA0,  // constructed
  Context1 = 0xA1,
  Context4 = 0xA4,
};

base::Bytes value(Tag tag, base::ByteView content);
base::Bytes sequence(std::initializer_list<base::ByteView> parts);
// Sorted, as 11.6 requires for SET OF.
base::Bytes setOf(std::vector<base::Bytes> parts, Tag tag = Tag::Set);
base::Bytes octets(base::ByteView content);
// "1.2.840.113549.1.7.2".
base::Bytes oid(std::string_view dotted);
base::Bytes integer(unsigned char small);  // below 128
// `bytes` is an unsigned number, most significant byte first.
base::Bytes unsignedInteger(base::ByteView bytes);
base::Bytes null();

}  // namespace signing::detail::der
