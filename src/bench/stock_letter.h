// The yardstick for `bench letters`: the same placed text, written by libharu as in its manual.
#pragma once

#include <string>

#include "base/bytes.h"
#include "layout/pages.h"

namespace bench {

struct StockFonts {
  std::string regular;  // paths of TrueType files
  std::string bold;
};

// A new document with UTF-8 encoding, both fonts embedded, the logo at the place of the letter's first image,
// everything compressed. Text with the face `boldFace` is bold. No tags, no metadata.
base::Bytes writeStockLetter(const layout::Pages& pages, const StockFonts& fonts, layout::FaceId boldFace,
                             const base::Bytes& logoPng);

}  // namespace bench
