// A file or folder of a zip, and a fault of a zip.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/message.h"

namespace zip {

// APPNOTE.TXT, 4.4.5: the two methods that every program reads.
enum class Method : std::uint16_t { Stored = 0, Deflated = 8 };

enum class EntryKind { File, Folder };

struct Entry {
  std::string name;  // as in the zip; a folder's ends with '/'
  EntryKind kind = EntryKind::File;
  Method method = Method::Stored;
  std::uint64_t size = 0;        // bytes of the content
  std::uint64_t storedSize = 0;  // bytes in the zip
  std::uint32_t crc = 0;         // CRC-32 of the content
  std::uint64_t offset = 0;      // of its local header

  bool operator==(const Entry&) const = default;
};

// A reason not to unpack a zip. The rules are listed in docs/formats/bag.md.
struct Flaw {
  std::string rule;       // "zip-name"
  std::string entry;      // empty: the zip as a whole
  base::Message message;  // what is wrong

  bool operator==(const Flaw&) const = default;
};
using Flaws = std::vector<Flaw>;

}  // namespace zip
