// Sets blocks as strips. The pager handles PageBreak and Bottom at the top level; inside other blocks a
// PageBreak does nothing, and the blocks of a Bottom stand in the flow.
#pragma once

#include "layout/detail/outline.h"
#include "layout/detail/paragraph_setter.h"
#include "layout/detail/table_setter.h"

namespace layout::detail {

class BlockSetter {
 public:
  // The references must outlive it. `room` is the height of a page's body.
  BlockSetter(Typecase& typecase, Outline& outline, double room)
      : typecase_(typecase), outline_(outline), paragraphs_(typecase), room_(room) {}

  void set(const std::vector<Block>& blocks, Area area, StructureIndex parent, Galley& galley);
  void set(const Block& block, Area area, StructureIndex parent, Galley& galley);

  // For a table whose first rows go to pages while the others are still to be set.
  TableSetter tableSetter(const Table& table, Area area, StructureIndex parent);

 private:
  void place(const Paragraph& paragraph, Area area, StructureIndex parent, Galley& galley);
  void place(const List& list, Area area, StructureIndex parent, Galley& galley);
  void place(const Table& table, Area area, StructureIndex parent, Galley& galley);
  void place(const Image& image, Area area, StructureIndex parent, Galley& galley);
  void place(const QrCode& code, Area area, StructureIndex parent, Galley& galley);
  void place(const Rule& rule, Area area, StructureIndex parent, Galley& galley);
  void place(const Space& space, Area area, StructureIndex parent, Galley& galley);
  void place(const PageBreak& pageBreak, Area area, StructureIndex parent, Galley& galley);
  void place(const Group& group, Area area, StructureIndex parent, Galley& galley);
  void place(const Beside& beside, Area area, StructureIndex parent, Galley& galley);
  void place(const Bottom& bottom, Area area, StructureIndex parent, Galley& galley);

  // A position in a galley: its next item and its next strip.
  struct Mark {
    std::size_t item = 0;
    std::size_t strip = 0;
  };

  double labelWidth(const List& list);
  void setItem(const ListItem& item, const List& list, double labelWidth, Area area, StructureIndex parent,
               Galley& galley);
  void alignLabel(const Galley& label, std::size_t firstItem, std::size_t firstStrip, Galley& galley);
  static void pad(const Group& group, Mark mark, Galley& galley);
  double keepTogether(Mark mark, Galley& galley) const;
  static void dropFrame(Mark mark, Galley& galley);
  std::vector<double> partWidths(const Beside& beside, double width);
  double figureOffset(double width, Area area, Alignment alignment);

  Typecase& typecase_;
  Outline& outline_;
  ParagraphSetter paragraphs_;
  double room_;
  int depth_ = 0;
};

}  // namespace layout::detail
