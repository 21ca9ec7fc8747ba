// Makes the content stream of a page.
#pragma once

#include <initializer_list>
#include <string>
#include "pdf/detail/content.h"
#include "pdf/detail/tags.h"

namespace pdf::detail {

// Adds everything that the pages need to `contents`, except the stream itself.
class PageWriter {
 public:
  PageWriter(const layout::Pages& pages, const FontLibrary& fonts, Contents& contents, int page)
      : pages_(pages), fonts_(fonts), contents_(contents), page_(page), text_(fonts, contents.faces, out_) {}
  PageWriter(const PageWriter&) = delete;
  PageWriter& operator=(const PageWriter&) = delete;

  // Call it once.
  std::string write();

 private:
  void draw(const layout::Text& text);
  void draw(const layout::Stroke& stroke);
  void draw(const layout::Frame& frame);
  void draw(const layout::PlacedImage& image);
  void draw(const layout::PlacedQrCode& code);
  void draw(const layout::Watermark& watermark);

  void mark(layout::StructureIndex node, ArtifactKind kind);
  void openMarked(layout::StructureIndex node);
  void closeMark();
  void fillGray(float gray);
  void setLine(float thickness, float gray);
  void operation(std::initializer_list<double> operands, const char* name);
  layout::StructureIndex noteLink(const layout::Text& text);
  double widthOf(const layout::Text& text) const;
  void noteNumbering(const layout::Text& text);
  void noteFigure(layout::StructureIndex node, const Box& box);
  double fromBottom(double y) const { return pages_.height - y; }

  const layout::Pages& pages_;
  const FontLibrary& fonts_;
  Contents& contents_;
  int page_;
  std::string out_;
  TextWriter text_;
  int marks_ = 0;
  bool isOpen_ = false;  // a marked piece or artifact is open
  layout::StructureIndex openNode_ = layout::kArtifact;
  ArtifactKind openKind_ = ArtifactKind::Layout;
  // The initial graphics state (8.4.1).
  float fillGray_ = 0;
  float lineGray_ = 0;
  float lineWidth_ = 1;
};

}  // namespace pdf::detail
