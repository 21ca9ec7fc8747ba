#include "pdf/detail/structure.h"

#include <algorithm>

#include "base/error.h"
#include "pdf/detail/syntax.h"
#include "pdf/detail/tags.h"

namespace pdf::detail {
namespace {

// Groups entries by their owner, as offsets into one array; keeps their order.
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

StructureTree::StructureTree(const std::vector<layout::StructureNode>& nodes, const Contents& contents)
    : nodes_(nodes), contents_(contents) {
  base::require(!nodes_.empty(), "a document without a structure was to be written");
  std::vector<int> parents;
  parents.reserve(nodes_.size());
  for (const layout::StructureNode& node : nodes_) parents.push_back(node.parent);
  group(nodes_.size(), parents, firstChild_, children_);
  std::vector<int> owners;
  owners.reserve(contents_.pieces.size());
  for (const MarkedPiece& piece : contents_.pieces) owners.push_back(piece.node);
  group(nodes_.size(), owners, firstPiece_, pieces_);
}

int StructureTree::addTo(HaruDocument& document, const std::vector<int>& pages) {
  pageObjects_ = pages;
  firstElement_ = document.addObjects(static_cast<int>(nodes_.size()),
                                      [this](std::string& out, int index) { appendElement(out, index); });
  const int tree = document.addObject("/Nums[" + parentTree() + "]");
  root_ =
      document.addObject("/Type/StructTreeRoot/K " + reference(firstElement_) + "/ParentTree " +
                         reference(tree) + "/ParentTreeNextKey " +
                         std::to_string(pages.size() + (contents_.widget ? 1 : 0) + contents_.links.size()));
  return root_;
}

void StructureTree::appendElement(std::string& out, int index) const {
  const layout::StructureNode& node = nodes_[static_cast<std::size_t>(index)];
  out += "/Type/StructElem/S/";
  out += structureType(node.role);
  out += "/P ";
  appendReference(out, node.parent < 0 ? root_ : firstElement_ + node.parent);
  appendAttributes(out, index);
  appendKids(out, index);
}

// Content of the element itself and its children in reading order: a link stands inside a sentence.
void StructureTree::appendKids(std::string& out, int index) const {
  const auto at = static_cast<std::size_t>(index);
  const int page = firstPiece_[at] < firstPiece_[at + 1] ? piece(firstPiece_[at]).page : -1;
  if (page >= 0) {
    out += "/Pg ";
    appendReference(out, pageObjects_[static_cast<std::size_t>(page)]);
  }
  out += "/K[";
  int next = firstPiece_[at];
  for (int i = firstChild_[at]; i < firstChild_[at + 1]; ++i) {
    const int child = children_[static_cast<std::size_t>(i)];
    for (; next < firstPiece_[at + 1] && beginsBefore(next, child); ++next)
      appendPiece(out, piece(next), page);
    appendReference(out, firstElement_ + child);
    out += ' ';
  }
  for (; next < firstPiece_[at + 1]; ++next) appendPiece(out, piece(next), page);
  if (nodes_[at].role == layout::Role::Link) appendLinks(out, index);
  if (contents_.widget && contents_.widget->node == index)
    appendObject(out, contents_.widget->page, contents_.widget->object);
  out += ']';
}

// A number means content on the element's own page; a reference names another page.
void StructureTree::appendPiece(std::string& out, const MarkedPiece& piece, int page) const {
  const bool isElsewhere = piece.page != page;
  if (isElsewhere) {
    out += "<</Type/MCR/Pg ";
    appendReference(out, pageObjects_[static_cast<std::size_t>(piece.page)]);
    out += "/MCID ";
  }
  appendInteger(out, piece.mark);
  out += isElsewhere ? ">>" : " ";
}

// Of an element's own piece and its child. A child without content of its own comes last.
bool StructureTree::beginsBefore(int position, int child) const {
  const auto at = static_cast<std::size_t>(child);
  if (firstPiece_[at] == firstPiece_[at + 1]) return true;
  return pieces_[static_cast<std::size_t>(position)] < pieces_[static_cast<std::size_t>(firstPiece_[at])];
}

void StructureTree::appendLinks(std::string& out, int index) const {
  const auto before = [](const LinkPlace& link, int node) { return link.node < node; };
  auto link = std::lower_bound(contents_.links.begin(), contents_.links.end(), index, before);
  for (; link != contents_.links.end() && link->node == index; ++link)
    appendObject(out, link->page, link->object);
}

void StructureTree::appendObject(std::string& out, int page, int object) const {
  out += "<</Type/OBJR/Pg ";
  appendReference(out, pageObjects_[static_cast<std::size_t>(page)]);
  out += "/Obj ";
  appendReference(out, object);
  out += ">>";
}

const MarkedPiece& StructureTree::piece(int position) const {
  return contents_.pieces[static_cast<std::size_t>(pieces_[static_cast<std::size_t>(position)])];
}

void StructureTree::appendAttributes(std::string& out, int index) const {
  const layout::StructureNode& node = nodes_[static_cast<std::size_t>(index)];
  if (node.role == layout::Role::Figure) {
    appendFigure(out, index);
  } else if (node.role == layout::Role::List) {
    const auto numbering = contents_.listNumberings.find(index);
    if (numbering == contents_.listNumberings.end()) return;
    out += "/A<</O/List/ListNumbering/";
    out += numbering->second;
    out += ">>";
  } else {
    appendTableAttributes(out, node);
  }
}

// ISO 32000-1, 14.8.5.7.
void StructureTree::appendTableAttributes(std::string& out, const layout::StructureNode& node) {
  std::string attributes;
  if (node.role == layout::Role::HeaderCell) attributes += "/Scope/Column";
  if (node.columnSpan > 1) attributes += "/ColSpan " + std::to_string(node.columnSpan);
  if (node.role == layout::Role::Table && !node.alternative.empty())
    attributes += "/Summary" + textString(node.alternative);
  if (!attributes.empty()) out += "/A<</O/Table" + attributes + ">>";
}

void StructureTree::appendFigure(std::string& out, int index) const {
  out += "/Alt" + textString(nodes_[static_cast<std::size_t>(index)].alternative);
  const auto figure = contents_.figures.find(index);
  if (figure == contents_.figures.end()) return;
  const Box& box = figure->second;
  out += "/A<</O/Layout/Placement/Block/BBox[";
  appendNumbers(out, {box.left, box.bottom, box.right, box.top});
  out += "]>>";
}

// For each page the elements of its marked pieces, by MCID; then the widget's element, and those of the
// links (14.7.4.4).
std::string StructureTree::parentTree() const {
  std::string out;
  auto piece = contents_.pieces.begin();
  for (int page = 0; page < static_cast<int>(pageObjects_.size()); ++page) {
    appendInteger(out, page);
    out += '[';
    for (; piece != contents_.pieces.end() && piece->page == page; ++piece) {
      appendReference(out, firstElement_ + piece->node);
      out += ' ';
    }
    out += ']';
  }
  if (contents_.widget) {
    appendInteger(out, static_cast<int>(pageObjects_.size()));
    out += ' ';
    appendReference(out, firstElement_ + contents_.widget->node);
  }
  int key = static_cast<int>(pageObjects_.size()) + (contents_.widget ? 1 : 0);
  for (const LinkPlace& link : contents_.links) {
    out += ' ';
    appendInteger(out, key++);
    out += ' ';
    appendReference(out, firstElement_ + link.node);
  }
  return out;
}

}  // namespace pdf::detail
