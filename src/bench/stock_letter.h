// The yardstick for `bench letters`: the same placed text, written by libharu as its manual teaches.
#pragma once

#include <string>

#include "base/bytes.h"
#include "layout/pages.h"

namespace bench {

struct StockFonts {
  std::string regular;  // paths of TrueType files
  std::string bold;
};

// A fresh document with UTF-8 encoding, both fonts embedded and fetched once, the logo drawn where the
// letter's first image stands, everything compressed. Text whose face is `boldFace` is drawn bold. No tags,
// no metadata.
base::Bytes writeStockLetter(const layout::Pages& pages, const StockFonts& fonts, layout::FaceId boldFace,
                             const base::Bytes& logoPng);

}  // namespace bench
