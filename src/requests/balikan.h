// BALIKAN.xml, step 9 of the procedure (docs/formats/balikan.md): what the agency made of the data.
#pragma once

#include <string>
#include <vector>

#include "base/bytes.h"
#include "base/checked_text.h"

namespace requests {

struct DataBalikan {
  std::string title;    // of the result
  std::string summary;  // of the use that was made of the data
  std::vector<std::string> files;

  bool operator==(const DataBalikan&) const = default;
};

// InvalidInput with every problem and its place (at most 50 are told). At most 1 MiB, 50 files. Letters must
// be able to show every text with `glyphs`.
DataBalikan readDataBalikan(base::ByteView bytes, const std::string& fileName,
                            const base::Glyphs& glyphs = {});

}  // namespace requests
