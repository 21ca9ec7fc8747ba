#include "pdf/detail/page_writer.h"

#include <initializer_list>

#include "base/utf8.h"
#include "pdf/detail/qr_code.h"
#include "pdf/detail/syntax.h"

namespace pdf::detail {

std::string PageWriter::write() {
  const layout::Page& page = pages_.pages[static_cast<std::size_t>(page_)];
  for (const layout::Item& item : page.items) std::visit([this](const auto& what) { draw(what); }, item);
  closeMark();
  return std::move(out_);
}

// Adjacent items of a node form one marked piece.
void PageWriter::mark(layout::StructureIndex node, ArtifactKind kind) {
  const bool isArtifact = node == layout::kArtifact;
  if (isOpen_ && node == openNode_ && (!isArtifact || kind == openKind_)) return;
  closeMark();
  if (isArtifact) {
    out_ += beginArtifact(kind);
  } else {
    openMarked(node);
  }
  isOpen_ = true;
  openNode_ = node;
  openKind_ = kind;
}

void PageWriter::openMarked(layout::StructureIndex node) {
  out_ += '/';
  const bool isLink = static_cast<std::size_t>(node) >= pages_.structure.size();
  out_ += structureType(isLink ? layout::Role::Link : pages_.structure[static_cast<std::size_t>(node)].role);
  out_ += "<</MCID ";
  appendInteger(out_, marks_);
  out_ += ">>BDC\n";
  contents_.pieces.push_back({node, page_, marks_++});
}

void PageWriter::closeMark() {
  if (isOpen_) out_ += "EMC\n";
  isOpen_ = false;
}

void PageWriter::operation(std::initializer_list<double> operands, const char* name) {
  appendNumbers(out_, operands);
  out_ += name;
  out_ += '\n';
}

void PageWriter::fillGray(float gray) {
  if (gray != fillGray_) operation({gray}, "g");
  fillGray_ = gray;
}

void PageWriter::setLine(float thickness, float gray) {
  if (thickness != lineWidth_) operation({thickness}, "w");
  if (gray != lineGray_) operation({gray}, "G");
  lineWidth_ = thickness;
  lineGray_ = gray;
}

void PageWriter::draw(const layout::Text& text) {
  const bool isLink = !text.link.empty() && text.node != layout::kArtifact;
  mark(isLink ? noteLink(text) : text.node, ArtifactKind::Pagination);
  noteNumbering(text);
  fillGray(text.gray);
  text_.show({text.face, text.size}, text.x, fromBottom(text.y), text.text, text.extraPerSpace);
}

// An address that was broken over lines is one link with several places.
layout::StructureIndex PageWriter::noteLink(const layout::Text& text) {
  const bool goesOn = !contents_.links.empty() && contents_.links.back().target == text.link &&
                      contents_.linkNodes.back().parent == text.node && isOpen_ &&
                      openNode_ == contents_.links.back().node;
  if (!goesOn) {
    layout::StructureNode node;
    node.role = layout::Role::Link;
    node.parent = text.node;
    contents_.linkNodes.push_back(std::move(node));
  }
  const auto node =
      static_cast<layout::StructureIndex>(pages_.structure.size() + contents_.linkNodes.size() - 1);
  const layout::FaceMeasures measures = fonts_.measures(text.face);
  const double em = static_cast<double>(text.size) / 1000;
  const double baseline = fromBottom(text.y);
  contents_.links.push_back(
      {node,
       page_,
       {text.x, baseline + measures.descent * em, text.x + widthOf(text), baseline + measures.ascent * em},
       text.link});
  return node;
}

double PageWriter::widthOf(const layout::Text& text) const {
  std::string_view words = text.text;
  if (words.ends_with(' ')) words.remove_suffix(1);
  double width = 0;
  for (std::size_t offset = 0; offset < words.size();) {
    const char32_t c = base::nextCodePoint(words, offset);
    width += fonts_.advance(text.face, c) * static_cast<double>(text.size) / 1000 +
             (c == U' ' ? text.extraPerSpace : 0);
  }
  return width;
}

void PageWriter::noteNumbering(const layout::Text& text) {
  if (text.node == layout::kArtifact) return;
  const layout::StructureNode& node = pages_.structure[static_cast<std::size_t>(text.node)];
  if (node.role != layout::Role::Label || node.parent < 0) return;
  const auto list = pages_.structure[static_cast<std::size_t>(node.parent)].parent;
  contents_.listNumberings.try_emplace(list, listNumbering(text.text));
}

void PageWriter::noteFigure(layout::StructureIndex node, const Box& box) {
  if (node != layout::kArtifact) contents_.figures[node] = box;
}

void PageWriter::draw(const layout::Stroke& stroke) {
  mark(layout::kArtifact, ArtifactKind::Layout);
  setLine(stroke.thickness, stroke.gray);
  operation({stroke.x1, fromBottom(stroke.y1)}, "m");
  operation({stroke.x2, fromBottom(stroke.y2)}, "l S");
}

// Quarter circles as cubic curves: 0.5523 of the radius is the usual distance of their control points.
void PageWriter::draw(const layout::Frame& frame) {
  mark(layout::kArtifact, ArtifactKind::Layout);
  setLine(frame.thickness, frame.gray);
  const double r = frame.radius;
  const double k = r * (1 - 0.5523);
  const double left = frame.x, right = frame.x + frame.width;
  const double top = fromBottom(frame.y), bottom = top - frame.height;
  operation({left + r, bottom}, "m");
  operation({right - r, bottom}, "l");
  operation({right - k, bottom, right, bottom + k, right, bottom + r}, "c");
  operation({right, top - r}, "l");
  operation({right, top - k, right - k, top, right - r, top}, "c");
  operation({left + r, top}, "l");
  operation({left + k, top, left, top - k, left, top - r}, "c");
  operation({left, bottom + r}, "l");
  operation({left, bottom + k, left + k, bottom, left + r, bottom}, "c s");
  if (!frame.field.empty()) contents_.fields.push_back({page_, {left, bottom, right, top}, frame.field});
}

void PageWriter::draw(const layout::PlacedImage& image) {
  mark(image.node, ArtifactKind::Layout);
  const double bottom = fromBottom(image.y + image.height);
  out_ += "q ";
  appendNumbers(out_, {image.width, 0, 0, image.height, image.x, bottom});
  out_ += "cm /I";
  appendInteger(out_, image.image);
  out_ += " Do Q\n";
  contents_.images.push_back(image.image);
  noteFigure(image.node, {image.x, bottom, image.x + image.width, bottom + image.height});
}

void PageWriter::draw(const layout::PlacedQrCode& code) {
  mark(code.node, ArtifactKind::Layout);
  fillGray(0);
  const double bottom = fromBottom(code.y + code.size);
  appendQrCode(out_, code.content, code.x, bottom, code.size);
  noteFigure(code.node, {code.x, bottom, code.x + code.size, bottom + code.size});
}

// Centred on the page and rotated about its middle.
void PageWriter::draw(const layout::Watermark& watermark) {
  mark(layout::kArtifact, ArtifactKind::Watermark);
  constexpr double kHalfOfCapitals = 0.36;  // of the font size
  double width = 0;
  for (const char32_t c : base::toUtf32(watermark.text)) width += fonts_.advance(watermark.face, c);
  width *= static_cast<double>(watermark.size) / 1000;
  fillGray(watermark.gray);
  out_ += "q 0.7071 0.7071 -0.7071 0.7071 ";
  operation({pages_.width / 2, pages_.height / 2}, "cm");
  text_.forgetFont();
  text_.show({watermark.face, watermark.size}, -width / 2,
             -kHalfOfCapitals * static_cast<double>(watermark.size), watermark.text, 0);
  text_.forgetFont();
  out_ += "Q\n";
}

}  // namespace pdf::detail
