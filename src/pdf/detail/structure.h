// The structure tree (ISO 32000-1, 14.7 and 14.8): a structure element for each node of layout's array.
// Elements become text only when they are written, so a table of 60,000 cells costs only its indices.
#pragma once

#include <string>
#include <vector>

#include "layout/pages.h"
#include "pdf/detail/content.h"
#include "pdf/detail/haru.h"

namespace pdf::detail {

// This object and its arguments must outlive the document's `save`.
class StructureTree {
 public:
  StructureTree(const std::vector<layout::StructureNode>& nodes, const Contents& contents);

  // Adds the elements, the root and the parent tree. `pages` are the object numbers of the pages; a page's
  // key in the parent tree is its position. Returns the object number of the root.
  int addTo(HaruDocument& document, const std::vector<int>& pages);

 private:
  void appendElement(std::string& out, int index) const;
  void appendKids(std::string& out, int index) const;
  bool beginsBefore(int position, int child) const;
  void appendLinks(std::string& out, int index) const;
  void appendObject(std::string& out, int page, int object) const;
  void appendPiece(std::string& out, const MarkedPiece& piece, int page) const;
  void appendAttributes(std::string& out, int index) const;
  static void appendTableAttributes(std::string& out, const layout::StructureNode& node);
  void appendFigure(std::string& out, int index) const;
  const MarkedPiece& piece(int position) const;
  std::string parentTree() const;

  const std::vector<layout::StructureNode>& nodes_;
  const Contents& contents_;
  std::vector<int> firstChild_;  // into children_; one more than nodes
  std::vector<int> children_;
  std::vector<int> firstPiece_;  // into pieces_, likewise
  std::vector<int> pieces_;      // positions in contents_.pieces
  std::vector<int> pageObjects_;
  int root_ = 0;
  int firstElement_ = 0;
};

}  // namespace pdf::detail
