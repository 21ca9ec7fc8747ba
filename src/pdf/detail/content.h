// Makes content streams (ISO 32000-1, 7.8.2) from pages, and maps marked pieces to structure nodes.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "layout/pages.h"
#include "pdf/detail/deflate.h"
#include "pdf/detail/text_writer.h"
#include "pdf/font_library.h"

namespace pdf::detail {

// A rectangle of a page in PDF's coordinates.
struct Box {
  double left = 0, bottom = 0, right = 0, top = 0;
};

// A marked piece of content (14.7.4.2): the n-th of its page belongs to `node`.
struct MarkedPiece {
  layout::StructureIndex node = 0;
  int page = 0;
  int mark = 0;  // MCID
};

// A possible place of a form field.
struct FieldPlace {
  int page = 0;
  Box box;
  std::string title;
};

// A text that leads to an address: a place of a link annotation (12.5.6.5).
struct LinkPlace {
  layout::StructureIndex node = 0;
  int page = 0;
  Box box;
  std::string target;
  int object = 0;  // of the annotation, once it is written
};

// A widget annotation that belongs to a structure element (14.7.4.3).
struct Widget {
  layout::StructureIndex node = 0;
  int page = 0;
  int object = 0;
};

struct Contents {
  std::vector<base::Bytes> pages;   // deflated
  std::vector<MarkedPiece> pieces;  // by page, then mark
  FaceUses faces;
  std::vector<int> images;  // numbers of shown images, ascending; image 2 is the resource /I2
  std::map<layout::StructureIndex, Box> figures;
  std::vector<FieldPlace> fields;
  std::vector<LinkPlace> links;                                  // by node
  std::vector<layout::StructureNode> linkNodes;                  // behind those of the pages
  std::optional<Widget> widget;                                  // the signature's, if any
  std::map<layout::StructureIndex, const char*> listNumberings;  // of lists with labels
};

// Adds the nodes of links to the pages' structure. Removes the items of each page once written, so that a
// large annex is not in memory twice.
Contents makeContents(layout::Pages& pages, const FontLibrary& fonts, const Deflater& deflate);

}  // namespace pdf::detail
