#include "pdf/detail/structure.h"

#include "base/error.h"
#include "pdf/detail/syntax.h"

namespace pdf::detail {
namespace {

const char* typeOf(layout::Role role) {
  switch (role) {
    case layout::Role::Document:
      return "Document";
    case layout::Role::Section:
      return "Sect";
    case layout::Role::Heading1:
      return "H1";
    case layout::Role::Heading2:
      return "H2";
    case layout::Role::Paragraph:
      return "P";
    case layout::Role::List:
      return "L";
    case layout::Role::ListItem:
      return "LI";
    case layout::Role::Label:
      return "Lbl";
    case layout::Role::ListBody:
      return "LBody";
    case layout::Role::Table:
      return "Table";
    case layout::Role::TableRow:
      return "TR";
    case layout::Role::HeaderCell:
      return "TH";
    case layout::Role::DataCell:
      return "TD";
    case layout::Role::Figure:
      return "Figure";
    case layout::Role::Artifact:
      break;
  }
  return "NonStruct";
}

// Entries grouped by their owner: offsets into one array, in the order in which they came.
void group(std::size_t owners, const std::vector<int>& ownerOf, std::vector<int>& first,
           std::vector<int>& grouped) {
  first.assign(owners + 1, 0);
  for (const int owner : ownerOf) {
    if (owner >= 0) ++first[static_cast<std::size_t>(owner) + 1];
  }
  for (std::size_t i = 1; i < first.size(); ++i) first[i] += first[i - 1];
  grouped.resize(static_cast<std::size_t>(first.back()));
  std::vector<int> next(first.begin(), first.end() - 1);
  for (std::size_t i = 0; i < ownerOf.size(); ++i) {
    if (ownerOf[i] >= 0)
      grouped[static_cast<std::size_t>(next[static_cast<std::size_t>(ownerOf[i])]++)] = static_cast<int>(i);
  }
}

}  // namespace

StructureTree::StructureTree(const layout::Pages& pages, const Contents& contents)
    : nodes_(pages.structure), contents_(contents) {
  base::require(!nodes_.empty(), "a document without a structure was to be written");
  std::vector<int> parents;
  for (const layout::StructureNode& node : nodes_) parents.push_back(node.parent);
  group(nodes_.size(), parents, firstChild_, children_);
  std::vector<int> owners;
  for (const MarkedPiece& piece : contents_.pieces) owners.push_back(piece.node);
  group(nodes_.size(), owners, firstPiece_, pieces_);
}

int StructureTree::addTo(HaruDocument& document, const std::vector<int>& pages) {
  pageObjects_ = pages;
  firstElement_ = document.addObjects(static_cast<int>(nodes_.size()),
                                      [this](std::string& out, int index) { appendElement(out, index); });
  const int tree = document.addObject("/Nums[" + parentTree() + "]");
  root_ = document.addObject("/Type/StructTreeRoot/K " + reference(firstElement_) + "/ParentTree " +
                             reference(tree) + "/ParentTreeNextKey " + std::to_string(pages.size()));
  return root_;
}

void StructureTree::appendElement(std::string& out, int index) const {
  const layout::StructureNode& node = nodes_[static_cast<std::size_t>(index)];
  out += "/Type/StructElem/S/";
  out += typeOf(node.role);
  out += "/P " + reference(node.parent < 0 ? root_ : firstElement_ + node.parent);
  appendAttributes(out, index);
  appendKids(out, index);
}

// Content of the element itself comes before its children: layout gives text to leaves only.
void StructureTree::appendKids(std::string& out, int index) const {
  const auto at = static_cast<std::size_t>(index);
  const int pieces = firstPiece_[at + 1] - firstPiece_[at];
  int page = -1;
  if (pieces > 0) {
    page =
        contents_.pieces[static_cast<std::size_t>(pieces_[static_cast<std::size_t>(firstPiece_[at])])].page;
    out += "/Pg " + reference(pageObjects_[static_cast<std::size_t>(page)]);
  }
  out += "/K[";
  for (int i = firstPiece_[at]; i < firstPiece_[at + 1]; ++i) {
    const MarkedPiece& piece =
        contents_.pieces[static_cast<std::size_t>(pieces_[static_cast<std::size_t>(i)])];
    if (piece.page == page) {
      out += std::to_string(piece.mark) + " ";
    } else {
      out += "<</Type/MCR/Pg " + reference(pageObjects_[static_cast<std::size_t>(piece.page)]) + "/MCID " +
             std::to_string(piece.mark) + ">>";
    }
  }
  for (int i = firstChild_[at]; i < firstChild_[at + 1]; ++i) {
    out += reference(firstElement_ + children_[static_cast<std::size_t>(i)]) + " ";
  }
  out += "]";
}

void StructureTree::appendAttributes(std::string& out, int index) const {
  const layout::StructureNode& node = nodes_[static_cast<std::size_t>(index)];
  const std::string span =
      node.columnSpan > 1 ? "/ColSpan " + std::to_string(node.columnSpan) : std::string();
  if (node.role == layout::Role::HeaderCell) out += "/A<</O/Table/Scope/Column" + span + ">>";
  if (node.role == layout::Role::DataCell && !span.empty()) out += "/A<</O/Table" + span + ">>";
  if (node.role == layout::Role::Table && !node.alternative.empty()) {
    out += "/A<</O/Table/Summary" + textString(node.alternative) + ">>";
  }
  if (node.role != layout::Role::Figure) return;
  out += "/Alt" + textString(node.alternative);
  const auto box = contents_.figures.find(index);
  if (box == contents_.figures.end()) return;
  out += "/A<</O/Layout/Placement/Block/BBox[";
  for (const double value : {box->second.left, box->second.bottom, box->second.right, box->second.top}) {
    appendNumber(out, value);
    out += ' ';
  }
  out += "]>>";
}

std::string StructureTree::parentTree() const {
  std::string out;
  int page = -1;
  for (const MarkedPiece& piece : contents_.pieces) {
    while (page < piece.page) {
      if (page >= 0) out += "]";
      out += std::to_string(++page) + "[";
    }
    out += reference(firstElement_ + piece.node) + " ";
  }
  for (; page + 1 < static_cast<int>(pageObjects_.size()) || page < 0; ++page) {
    if (page >= 0) out += "]";
    out += std::to_string(page + 1) + "[";
  }
  return out + "]";
}

}  // namespace pdf::detail
