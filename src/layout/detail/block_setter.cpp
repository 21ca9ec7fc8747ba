#include "layout/detail/block_setter.h"

#include <algorithm>
#include <string>
#include <utility>

#include "layout/detail/fit.h"

namespace layout::detail {
namespace {

constexpr int kDeepest = 16;  // nested blocks; letters need four

// Glues the last strip to the one that follows, across the space between them.
void holdToNext(Galley& galley, Glue glue) {
  for (auto strip = galley.strips.rbegin(); strip != galley.strips.rend(); ++strip) {
    strip->glue = std::max(strip->glue, glue);
    if (!strip->space) return;
  }
}

Paragraph labelParagraph(const ListItem& item, const List& list) {
  Paragraph paragraph;
  paragraph.runs.push_back({item.label, list.labelStyle});
  paragraph.leading = list.labelStyle.size * 1.2;
  return paragraph;
}

}  // namespace

void BlockSetter::set(const std::vector<Block>& blocks, Area area, StructureIndex parent, Galley& galley) {
  for (const Block& block : blocks) set(block, area, parent, galley);
}

void BlockSetter::set(const Block& block, Area area, StructureIndex parent, Galley& galley) {
  if (depth_ == kDeepest) {
    return typecase_.findings().add(base::Message("layout.too-deep", {{"most", kDeepest}}));
  }
  ++depth_;
  std::visit([&](const auto& content) { place(content, area, parent, galley); }, block.content);
  --depth_;
}

TableSetter BlockSetter::tableSetter(const Table& table, Area area, StructureIndex parent) {
  return TableSetter(table, area, parent, room_, paragraphs_, outline_, typecase_.findings());
}

void BlockSetter::place(const Paragraph& paragraph, Area area, StructureIndex parent, Galley& galley) {
  ParagraphPlace place;
  place.area = area;
  place.alignment = paragraph.alignment;
  if (ParagraphSetter::hasWords(paragraph)) place.node = outline_.announce(paragraph.role, parent);
  paragraphs_.set(paragraph, place, galley);
}

void BlockSetter::place(const Table& table, Area area, StructureIndex parent, Galley& galley) {
  TableSetter setter = tableSetter(table, area, parent);
  while (setter.setNext(galley)) {
  }
}

void BlockSetter::place(const Rule& rule, Area area, StructureIndex, Galley& galley) {
  galley.leave(rule.spaceBefore);
  const double y = rule.thickness / 2;
  galley.items.emplace_back(
      Stroke{area.x, y, area.x + area.width, y, static_cast<float>(rule.thickness), rule.gray});
  galley.close(rule.thickness);
  galley.leave(rule.spaceAfter);
}

void BlockSetter::place(const Space& space, Area, StructureIndex, Galley& galley) {
  const Glue glue = galley.strips.empty() ? Glue::Free : galley.strips.back().glue;
  Strip& strip = galley.close(space.height * galley.tightness);
  strip.space = true;
  strip.glue = glue;
}

void BlockSetter::place(const PageBreak&, Area, StructureIndex, Galley&) {}

void BlockSetter::place(const Bottom& bottom, Area area, StructureIndex parent, Galley& galley) {
  set(bottom.blocks, area, parent, galley);
}

// --- figures

void BlockSetter::place(const Image& image, Area area, StructureIndex parent, Galley& galley) {
  const Role role = image.alternative.empty() ? Role::Artifact : Role::Figure;
  PlacedImage placed;
  placed.node = outline_.announce(role, parent, image.alternative);
  placed.image = image.image;
  placed.x = area.x + figureOffset(image.width, area, image.alignment);
  placed.width = image.width;
  placed.height = image.height;
  galley.items.emplace_back(placed);
  galley.close(image.height);
}

void BlockSetter::place(const QrCode& code, Area area, StructureIndex parent, Galley& galley) {
  const Role role = code.alternative.empty() ? Role::Artifact : Role::Figure;
  PlacedQrCode placed;
  placed.node = outline_.announce(role, parent, code.alternative);
  placed.content = code.content;
  placed.x = area.x + figureOffset(code.size, area, code.alignment);
  placed.size = code.size;
  galley.items.emplace_back(std::move(placed));
  galley.close(code.size);
}

double BlockSetter::figureOffset(double width, Area area, Alignment alignment) {
  const double left = area.width - width;
  if (left < -kFitTolerance) {
    typecase_.findings().add(
        base::Message("layout.wide-figure", {{"width", points(width)}, {"room", points(area.width)}}));
  }
  if (alignment == Alignment::Right) return left;
  return alignment == Alignment::Center ? left / 2 : 0;
}

// --- lists

void BlockSetter::place(const List& list, Area area, StructureIndex parent, Galley& galley) {
  const StructureIndex node = outline_.announce(Role::List, parent);
  const double width = labelWidth(list);
  galley.leave(list.spaceBefore);
  for (const ListItem& item : list.items) setItem(item, list, width, area, node, galley);
  galley.leave(list.spaceAfter);
}

// The bodies of a list are aligned: the widest label, with a blank, may push them all to the right.
double BlockSetter::labelWidth(const List& list) {
  double width = list.labelWidth;
  const double blank = typecase_.drawer(list.labelStyle.font).blank().advance * list.labelStyle.size / 1000;
  for (const ListItem& item : list.items) {
    width = std::max(width, paragraphs_.extent(labelParagraph(item, list)).most + blank);
  }
  return width;
}

// The label is set separately and then joins the first strip of the body, on its first baseline.
void BlockSetter::setItem(const ListItem& item, const List& list, double labelWidth, Area area,
                          StructureIndex parent, Galley& galley) {
  const StructureIndex node = outline_.announce(Role::ListItem, parent);
  ParagraphPlace place;
  place.area = {area.x + list.leftIndent, labelWidth};
  place.node = outline_.announce(Role::Label, node);
  Galley label;
  paragraphs_.set(labelParagraph(item, list), place, label);
  const std::size_t firstItem = galley.items.size();
  const std::size_t firstStrip = galley.strips.size();
  std::move(label.items.begin(), label.items.end(), std::back_inserter(galley.items));

  const double indent = list.leftIndent + labelWidth;
  const StructureIndex body = outline_.announce(Role::ListBody, node);
  set(item.body, {area.x + indent, area.width - indent}, body, galley);
  if (galley.strips.size() == firstStrip) galley.close(heightOf(label));
  alignLabel(label, firstItem, firstStrip, galley);
}

void BlockSetter::alignLabel(const Galley& label, std::size_t firstItem, std::size_t firstStrip,
                             Galley& galley) {
  const double baseline = galley.strips[firstStrip].baseline;
  if (baseline == 0 || label.strips.empty()) return;
  for (std::size_t i = firstItem; i < firstItem + label.items.size(); ++i) {
    shift(galley.items[i], 0, baseline - label.strips.front().baseline);
  }
}

// --- groups

void BlockSetter::place(const Group& group, Area area, StructureIndex parent, Galley& galley) {
  if (group.keepWithPrevious) holdToNext(galley, Glue::WithNext);
  galley.leave(group.spaceBefore);
  const double most = area.width - group.indent;
  const double width = group.width > 0 ? std::min(group.width, most) : most;
  const double x = area.x + group.indent;
  const Mark mark{galley.items.size(), galley.strips.size()};
  if (group.frame) {
    Frame frame{x, 0, width, 0};
    frame.field = group.field;
    galley.items.emplace_back(std::move(frame));
  }
  set(group.blocks, {x + group.padding, width - 2 * group.padding}, parent, galley);
  if (galley.strips.size() > mark.strip) {
    galley.strips.back().closing = group.keepWithPrevious;
    pad(group, mark, galley);
    const double height = keepTogether(mark, galley);
    if (group.frame && height > 0) std::get<Frame>(galley.items[mark.item]).height = height;
    if (group.frame && height == 0) dropFrame(mark, galley);
  } else if (group.frame) {
    galley.items.pop_back();
  }
  galley.leave(group.spaceAfter);
}

// Adds room above the first strip's items, but not above the frame, and below the last strip's.
void BlockSetter::pad(const Group& group, Mark mark, Galley& galley) {
  Strip& first = galley.strips[mark.strip];
  first.height += group.padding;
  first.space = first.space && !group.frame;  // it holds the frame
  if (first.baseline > 0) first.baseline += group.padding;
  for (std::size_t i = mark.item + (group.frame ? 1 : 0); i < first.endItem; ++i) {
    shift(galley.items[i], 0, group.padding);
  }
  galley.strips.back().height += group.padding;
}

// Glues the strips from `mark` on and returns their height when a page can hold them. Otherwise returns 0,
// and they are split like other blocks.
double BlockSetter::keepTogether(Mark mark, Galley& galley) const {
  double height = -galley.strips[mark.strip].gap;
  for (std::size_t i = mark.strip; i < galley.strips.size(); ++i) {
    height += galley.strips[i].gap + galley.strips[i].height;
  }
  if (height > room_) return 0;
  for (std::size_t i = mark.strip; i + 1 < galley.strips.size(); ++i) {
    galley.strips[i].glue = std::max(galley.strips[i].glue, Glue::Group);
  }
  return height;
}

// A frame cannot enclose blocks on two pages.
void BlockSetter::dropFrame(Mark mark, Galley& galley) {
  galley.items.erase(galley.items.begin() + static_cast<std::ptrdiff_t>(mark.item));
  for (std::size_t i = mark.strip; i < galley.strips.size(); ++i) {
    if (i > mark.strip) --galley.strips[i].firstItem;
    --galley.strips[i].endItem;
  }
}

// --- side by side

void BlockSetter::place(const Beside& beside, Area area, StructureIndex parent, Galley& galley) {
  const std::vector<double> widths = partWidths(beside, area.width);
  galley.leave(beside.spaceBefore);
  double x = area.x;
  double height = 0;
  double baseline = 0;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    Galley part;
    set(beside.parts[i].blocks, {x, widths[i]}, parent, part);
    height = std::max(height, heightOf(part));
    if (i == 0 && !part.strips.empty()) baseline = part.strips.front().baseline;
    pour(part, 0, galley);
    x += widths[i] + beside.gap;
  }
  galley.close(height).baseline = baseline;
  galley.leave(beside.spaceAfter);
}

std::vector<double> BlockSetter::partWidths(const Beside& beside, double width) {
  double left = width - beside.gap * (static_cast<double>(beside.parts.size()) - 1);
  double free = 0;
  for (const Beside::Part& part : beside.parts) {
    left -= std::max(0.0, part.width);
    free += part.width > 0 ? 0 : 1;
  }
  if (left < -kFitTolerance || (free > 0 && left <= 0)) {
    typecase_.findings().add(base::Message("layout.wide-parts", {{"room", points(width)}}));
  }
  std::vector<double> widths;
  for (const Beside::Part& part : beside.parts) widths.push_back(part.width > 0 ? part.width : left / free);
  return widths;
}

}  // namespace layout::detail
