// Pages to content streams, and which structure node each marked piece belongs to.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "layout/pages.h"
#include "pdf/detail/prepared_face.h"
#include "pdf/font_library.h"

namespace pdf::detail {

// The characters of a face that a document needs beyond the prepared subset.
using ExtraSubsets = std::map<layout::FaceId, Subset>;

struct FaceUse {
  bool common = false;  // whether the prepared subset is used
};

// A rectangle of a page in PDF's coordinates.
struct Box {
  double left = 0, bottom = 0, right = 0, top = 0;
};

// A marked piece of content: the n-th of its page belongs to `node`.
struct MarkedPiece {
  layout::StructureIndex node = 0;
  int page = 0;
  int mark = 0;  // MCID
};

struct Contents {
  std::vector<base::Bytes> pages;   // not compressed
  std::vector<MarkedPiece> pieces;  // by page, then mark
  std::map<layout::FaceId, FaceUse> faces;
  ExtraSubsets extras;
  std::vector<int> images;  // numbers of images that are shown, ascending
  std::map<layout::StructureIndex, Box> figures;
};

// Names of resources: /F3 the prepared subset of face 3, /X3 its further characters, /I2 image 2.
Contents makeContents(const layout::Pages& pages, const FontLibrary& fonts);

}  // namespace pdf::detail
